import type { BeleidBestand } from '@kavel/formats/beleid-yaml';

/** A small policy folder that is right in every way, for tests that spoil one thing in it. */

const FEITEN = `feiten:
  - naam: nieuweAanbieder
    soort: jaNee
    label: nieuwe zorgaanbieder
    omschrijving: Nieuw?
    bron: proef
  - naam: vrijVoorstel
    soort: percentage
    label: vrij voorstel
    omschrijving: Voorstel.
    bron: proef
    grenzen:
      van: 0
      tot en met: 200
  - naam: productieEurocent
    soort: eurocent
    label: productie
    omschrijving: Productie.
    bron: proef
    grenzen:
      van: 0
      tot en met: 100000000
`;
const BRON = `bron: '900'
titel: Proef
uitgever: Proef
datum: 2024-01-01
rang: regionaal kader
bestand: proef.txt
sha256: ${'a'.repeat(64)}
verkregen: voor de test geschreven
`;
const KADER = `beleid: proef
titel: Proefkader
rang: regionaal kader
zorgkantoren:
  - cz
sectoren:
  - VV
geldig:
  van: 2024-01-01
  tot en met: 2024-12-31
bekend vanaf: 2023-07-01
nagekeken op: 2024-01-02
clausules:
  grond:
    bron: '900'
    plaats: §1
    weergave: Zo staat het er.
    zekerheid: letterlijk
    anker:
      regels: 3-4
      sha256: ${'b'.repeat(64)}
stappen:
  - id: begin
    neem: 95.5
    clausule: grond
  - id: keuze
    hoogstens een van:
      - id: voorstel
        als:
          vrijVoorstel: bekend
        neem: vrijVoorstel
        clausule: grond
      - id: groot
        als:
          productieEurocent:
            ten minste: 5000000
        tenzij:
          nieuweAanbieder: ja
        tel op: 0.3
        clausule: grond
  - id: afronding
    kavels:
      - ZZP
    rond af:
      decimalen: 1
      wijze: rekenkundig
    clausule: grond
voorbeelden:
  - naam: gewoon
    feiten:
      vrijVoorstel: geen
      productieEurocent: 0
    verwacht:
      percentage: 95.5
`;
const WIJZIGING = `wijziging: nota
op: proef
titel: Proefnota
rang: nota van inlichtingen
zorgkantoren:
  - cz
sectoren:
  - VV
geldig:
  van: 2024-01-01
bekend vanaf: 2023-09-01
nagekeken op: 2024-01-02
clausules:
  nota:
    bron: Nota
    plaats: vraag 1
    weergave: Het werd meer.
    zekerheid: extern
    externe bron:
      uitgever: Proef
      titel: Nota
      datum: 2023-09-01
      vindplaats: proef.nl
ingrepen:
  - vervang: begin
    door:
      id: begin
      neem: 96.4
      clausule: nota
  - voeg toe:
      id: einde
      ten hoogste: 100
      clausule: nota
    na: afronding
  - vervalt: groot
    clausule: nota
voorbeelden:
  - naam: gewoon
    feiten:
      vrijVoorstel: geen
    verwacht:
      percentage: 96.4
`;

export const beleidsmap = {
  'feiten.yaml': FEITEN,
  'bronnen/900.yaml': BRON,
  'kaders/cz/2024.yaml': KADER,
  'wijzigingen/nota.yaml': WIJZIGING,
};

/** A folder of texts as the loader takes it. */
export function bestanden(texts: Readonly<Record<string, string>>): BeleidBestand[] {
  return Object.entries(texts).map(([pad, text]) => ({ pad, bestand: `beleid/${pad}`, text }));
}
