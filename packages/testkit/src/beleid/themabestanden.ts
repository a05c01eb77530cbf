/** A table of themes, the steps of a purchase and a coverage list that fit `beleidsmap`, for tests that spoil one thing. */

const TABEL = `themas: 2024-proef
titel: Proeftabel
jaren:
  van: 2024
  tot en met: 2026
sectoren:
  - VV
thema lijst:
  - id: tarief
    naam: Tarief
    uitleg: Wat de zorg kost.
  - id: groen
    naam: Duurzaamheid
    uitleg: Wat het milieu vraagt.
uitingen:
  - id: cz-tarief-1
    thema: tarief
    zorgkantoren:
      - cz
    weergave: Wie nieuw is, krijgt minder.
    soort: regel
    bron: '900'
    plaats: Tarief, vierde kolom
    zekerheid: letterlijk
    anker:
      regels: 3-4
      sha256: ${'b'.repeat(64)}
    kolom: zeker
    stellingen:
      - S001-72
    regel: proef/begin
  - id: menzis-tarief-1
    thema: tarief
    zorgkantoren:
      - menzis
    weergave: Een toeslag kan.
    soort: regel
    bron: '900'
    plaats: Tarief, derde kolom
    zekerheid: letterlijk
    anker:
      regels: 5
      sha256: ${'c'.repeat(64)}
    kolom: onzeker
    mogelijk van:
      - vgz
    stellingen:
      - S001-68
  - id: cz-groen-1
    thema: groen
    zorgkantoren:
      - cz
    weergave: Praten over het milieu hoort erbij.
    soort: proces
    bron: '900'
    plaats: Duurzaamheid, vierde kolom
    zekerheid: letterlijk
    anker:
      regels: 6
      sha256: ${'d'.repeat(64)}
    kolom: waarschijnlijk
    stellingen:
      - S001-100
leeg:
  - thema: groen
    zorgkantoor: menzis
    reden: De bron heeft hier geen tekst.
`;
const PROCES = `proces: 2024-proef
titel: Hoe het gaat
jaren:
  van: 2024
  tot en met: 2026
sectoren:
  - VV
stappen:
  - id: budget
    wat: Het budget
    weergave: VWS bepaalt wat er is.
    wie:
      - VWS
    soort: besluit
    gevolg: Meer is er niet.
    bron: '900'
    plaats: Proces
    zekerheid: letterlijk
    anker:
      regels: 7
      sha256: ${'e'.repeat(64)}
    stellingen:
      - S001-126
  - id: herschikking
    wat: Herschikken
    weergave: Later in het jaar wordt herschikt.
    wie:
      - zorgkantoor
    soort: besluit
    bron: '900'
    plaats: Proces
    zekerheid: letterlijk
    anker:
      regels: 8
      sha256: ${'f'.repeat(64)}
    stellingen:
      - S001-140
openstaand:
  - vraag: Welk nummer heeft een stap?
    lezing: zijn plaats in de tekst.
    stap: budget
`;
const DEKKING = `dekking:
  - stellingen:
      - S001-1
      - S001-2
    module: referentie/regios.csv
    reden: Het register heeft ze.
  - stellingen:
      - S001-68
    nog niet: B
    reden: Dat kader komt nog.
  - stellingen:
      - S001-100
    alleen tekst: ja
    reden: Er valt niets te rekenen.
`;

export const themamap = {
  'themas/2024-proef.yaml': TABEL,
  'proces/2024-proef.yaml': PROCES,
  'dekking.yaml': DEKKING,
};
