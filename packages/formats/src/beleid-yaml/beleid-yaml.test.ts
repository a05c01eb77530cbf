import { describe, expect, it } from 'vitest';
import { pct } from '@kavel/core/basis';
import { kaderLeesversie, wijzigingLeesversie } from '@kavel/core/beleid';
import { readBeleid, readFeitenJson } from './index.ts';
import type { Beleid, BeleidBestand, BeleidFinding } from './index.ts';

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

const GOOD = {
  'feiten.yaml': FEITEN,
  'bronnen/900.yaml': BRON,
  'kaders/cz/2024.yaml': KADER,
  'wijzigingen/nota.yaml': WIJZIGING,
};

function bestanden(texts: Readonly<Record<string, string>>): BeleidBestand[] {
  return Object.entries(texts).map(([pad, text]) => ({ pad, bestand: `beleid/${pad}`, text }));
}

function good(): Beleid {
  const read = readBeleid(bestanden(GOOD));
  if (!read.ok) throw new Error(JSON.stringify(read.error, null, 2));
  return read.value;
}

/** The findings when `from` is written as `to` in one file. */
function spoiled(pad: keyof typeof GOOD, from: string, to: string): readonly BeleidFinding[] {
  expect(GOOD[pad]).toContain(from);
  const read = readBeleid(bestanden({ ...GOOD, [pad]: GOOD[pad].replace(from, to) }));
  return read.ok ? [] : read.error;
}

describe('readBeleid', () => {
  it('reads a folder into kaders, wijzigingen, facts and examples', () => {
    const { register, catalogus, voorbeelden, bronnen } = good();
    expect(register.kaders[0]?.stappen.map(({ id, keuze }) => [id, keuze])).toEqual([
      ['begin', undefined],
      ['voorstel', 'keuze'],
      ['groot', 'keuze'],
      ['afronding', undefined],
    ]);
    expect(register.wijzigingen[0]?.ingrepen.map(({ soort, doel }) => [soort, doel])).toEqual([
      ['vervang', 'begin'],
      ['voeg toe', 'afronding'],
      ['vervalt', 'groot'],
    ]);
    expect(catalogus.get('vrijVoorstel')?.grenzen).toEqual({ van: 0, totEnMet: 2_000_000 });
    expect(catalogus.get('productieEurocent')?.grenzen).toEqual({ van: 0, totEnMet: 100_000_000 });
    expect(voorbeelden.length).toBe(2);
    expect(bronnen.map(({ bron }) => bron)).toEqual(['900']);
  });

  it('writes each step as a plain sentence', () => {
    const { register, catalogus } = good();
    expect(kaderLeesversie(register.kaders[0]!, catalogus)).toBe(
      [
        'Proefkader',
        'Regionaal kader van cz voor VV. Geldt van 2024-01-01 tot en met 2024-12-31, bekend vanaf 2023-07-01.',
        '1. Het percentage is 95,5%. [grond]',
        '2. Hoogstens een van deze regels, de eerste die past:',
        '   a. Als vrij voorstel is er, dan geldt: het percentage is vrij voorstel. [grond]',
        '   b. Als productie is ten minste € 50.000,00, dan geldt: er komt 0,3 procentpunt bij, tenzij nieuwe zorgaanbieder is ja. [grond]',
        '3. Voor ZZP: het percentage wordt afgerond op 1 decimaal, rekenkundig. [grond]',
      ].join('\n'),
    );
    expect(wijzigingLeesversie(register.wijzigingen[0]!, catalogus).split('\n').slice(2)).toEqual([
      'Wijzigt proef.',
      '1. In plaats van "begin": Het percentage is 96,4%. [nota]',
      '2. Na "afronding" komt erbij: Het percentage is ten hoogste 100%. [nota]',
      '3. "groot" vervalt. [nota]',
    ]);
  });
});

const KADERBESTAND = 'kaders/cz/2024.yaml';
const NOTA = 'wijzigingen/nota.yaml';

describe('what is wrong in a policy file is named with file, line and field', () => {
  it.each([
    [
      'an unknown verb',
      KADERBESTAND,
      '    tel op: 0.3'.trim(),
      'tel bij op: 0.3',
      'veld-onbekend',
      38,
      'stappen[1].hoogstens een van[1].tel bij op',
    ],
    [
      'a typo in a keyword',
      KADERBESTAND,
      'bekend vanaf',
      'bekend vannaf',
      'veld-ontbreekt',
      1,
      'bekend vanaf',
    ],
    [
      'an unknown fact in a condition',
      KADERBESTAND,
      'vrijVoorstel: bekend',
      'vrijVorstel: bekend',
      'feit-onbekend',
      29,
      'stappen[1].hoogstens een van[0].als.vrijVorstel',
    ],
    [
      'an unknown fact as operand',
      KADERBESTAND,
      'neem: vrijVoorstel',
      'neem: voorstel',
      'feit-onbekend',
      30,
      'stappen[1].hoogstens een van[0].neem',
    ],
    [
      'a fact of the wrong kind',
      KADERBESTAND,
      'neem: vrijVoorstel',
      'neem: productieEurocent',
      'feit-ongeldig',
      30,
      'stappen[1].hoogstens een van[0].neem',
    ],
    [
      'a value that does not fit its fact',
      KADERBESTAND,
      'nieuweAanbieder: ja',
      'nieuweAanbieder: soms',
      'feit-ongeldig',
      37,
      'stappen[1].hoogstens een van[1].tenzij.nieuweAanbieder',
    ],
    ['an unknown zorgkantoor', KADERBESTAND, '- cz', '- cx', 'waarde-ongeldig', 5, 'zorgkantoren[0]'],
    [
      'missing validity',
      KADERBESTAND,
      'geldig:\n  van: 2024-01-01\n  tot en met: 2024-12-31\n',
      '',
      'veld-ontbreekt',
      1,
      'geldig',
    ],
    [
      'a day that does not exist',
      KADERBESTAND,
      '2024-12-31',
      '2024-02-30',
      'datum-ongeldig',
      10,
      'geldig.tot en met',
    ],
    [
      'an end before its begin',
      KADERBESTAND,
      '2024-12-31',
      '2023-12-31',
      'datum-ongeldig',
      10,
      'geldig.tot en met',
    ],
    [
      'a step without clausule',
      KADERBESTAND,
      'neem: 95.5\n    clausule: grond',
      'neem: 95.5',
      'stap-zonder-clausule',
      22,
      'stappen[0]',
    ],
    ['a step without verb', KADERBESTAND, '    neem: 95.5\n', '', 'werkwoord-ontbreekt', 22, 'stappen[0]'],
    [
      'a step with two verbs',
      KADERBESTAND,
      'neem: 95.5',
      'neem: 95.5\n    ten hoogste: 97',
      'werkwoord-te-veel',
      22,
      'stappen[0]',
    ],
    [
      'an unknown clausule',
      KADERBESTAND,
      'neem: 95.5\n    clausule: grond',
      'neem: 95.5\n    clausule: gront',
      'clausule-onbekend',
      24,
      'stappen[0].clausule',
    ],
    [
      'a clausule without anchor',
      KADERBESTAND,
      `    anker:\n      regels: 3-4\n      sha256: ${'b'.repeat(64)}\n`,
      '',
      'anker-ontbreekt',
      14,
      'clausules.grond',
    ],
    [
      'an unknown source',
      KADERBESTAND,
      "bron: '900'",
      "bron: '901'",
      'bron-onbekend',
      14,
      'clausules.grond.bron',
    ],
    [
      'an external clausule without its publication',
      NOTA,
      'zekerheid: extern',
      'zekerheid: letterlijk',
      'anker-ontbreekt',
      14,
      'clausules.nota',
    ],
    [
      'a percentage with a comma',
      KADERBESTAND,
      'neem: 95.5',
      'neem: 95,5',
      'percentage-ongeldig',
      23,
      'stappen[0].neem',
    ],
    [
      'a percentage that lost its point',
      KADERBESTAND,
      'neem: 95.5',
      'neem: 955',
      'percentage-ongeldig',
      23,
      'stappen[0].neem',
    ],
    [
      'a negative percentage',
      KADERBESTAND,
      'neem: 95.5',
      'neem: -95.5',
      'percentage-ongeldig',
      23,
      'stappen[0].neem',
    ],
    ['flow style', KADERBESTAND, 'sectoren:\n  - VV', 'sectoren: [VV]', 'yaml-schrijfwijze', 6, ''],
    [
      'a field twice',
      KADERBESTAND,
      'titel: Proefkader',
      'titel: Proefkader\ntitel: Nog een',
      'veld-dubbel',
      3,
      'titel',
    ],
    [
      'an intervention of no form',
      NOTA,
      'na: afronding',
      'voor: afronding\n    na: afronding',
      'ingreep-onvolledig',
      29,
      'ingrepen[1]',
    ],
    ['an amendment of an unknown document', NOTA, 'op: proef', 'op: profe', 'document-onbekend', 2, 'op'],
    [
      'a target step that does not exist',
      NOTA,
      'vervang: begin',
      'vervang: start',
      'doel-onbekend',
      24,
      'ingrepen[0]',
    ],
    [
      'a numeric fact without bounds',
      'feiten.yaml',
      '    grenzen:\n      van: 0\n      tot en met: 200\n',
      '',
      'feit-ongeldig',
      7,
      'feiten[1]',
    ],
    [
      'a fact of an unknown kind',
      'feiten.yaml',
      'soort: jaNee',
      'soort: janee',
      'waarde-ongeldig',
      3,
      'feiten[0].soort',
    ],
    [
      'a broken hash in the register',
      'bronnen/900.yaml',
      'sha256: a',
      'sha256: x',
      'waarde-ongeldig',
      7,
      'sha256',
    ],
  ] as const)('%s', (...row) => {
    const [, pad, from, to, code, regel, veld] = row;
    const findings = spoiled(pad, from, to);
    const found = findings.find((finding) => finding.code === code);
    expect(found, JSON.stringify(findings, null, 2)).toMatchObject({ bestand: `beleid/${pad}`, regel, veld });
    expect(found?.melding.length).toBeGreaterThan(20);
  });

  it('a clausule that nothing rests on, and two documents of one name', () => {
    const extra = KADER.replace(
      'clausules:\n',
      `clausules:\n  over:\n    bron: '900'\n    plaats: §2\n    weergave: Over.\n    zekerheid: letterlijk\n    anker:\n      regels: 1\n      sha256: ${'c'.repeat(64)}\n`,
    );
    const read = readBeleid(bestanden({ ...GOOD, [KADERBESTAND]: extra }));
    expect(!read.ok && read.error).toMatchObject([{ code: 'clausule-ongebruikt', veld: 'clausules.over' }]);
    const twice = readBeleid(bestanden({ ...GOOD, 'kaders/cz/2025.yaml': KADER }));
    expect(!twice.ok && twice.error).toMatchObject([
      { code: 'id-dubbel', bestand: 'beleid/kaders/cz/2025.yaml' },
    ]);
  });

  it('a folder without a catalogue', () => {
    const read = readBeleid(bestanden({ [KADERBESTAND]: KADER }));
    expect(!read.ok && read.error).toMatchObject([{ code: 'document-onbekend', bestand: 'feiten.yaml' }]);
  });

  it('names everything wrong in one go', () => {
    expect(
      spoiled(KADERBESTAND, 'neem: 95.5\n    clausule: grond', 'neem: 95,5').map(({ code }) => code),
    ).toEqual(['stap-zonder-clausule', 'percentage-ongeldig']);
  });
});

describe('readFeitenJson', () => {
  const { catalogus } = good();
  const read = (text: string): ReturnType<typeof readFeitenJson> => readFeitenJson(catalogus, text, 'f.json');

  it('brings facts to whole units; null is a known none, and a no for a yes-or-no fact', () => {
    expect(read('{"vrijVoorstel": "97.25", "productieEurocent": 5, "nieuweAanbieder": null}')).toEqual({
      ok: true,
      value: { vrijVoorstel: pct(972_500), productieEurocent: 5, nieuweAanbieder: false },
    });
    expect(read('{"vrijVoorstel": null}')).toEqual({ ok: true, value: { vrijVoorstel: null } });
  });

  it.each([
    ['{\n"vrijVorstel": "97.2"}', 'veld-onbekend', 2, 'vrijVorstel'],
    ['{\n"vrijVoorstel": 97.2}', 'waarde-ongeldig', 2, 'vrijVoorstel'],
    ['{\n"vrijVoorstel": "97,2"}', 'waarde-ongeldig', 2, 'vrijVoorstel'],
    ['{\n\n"vrijVoorstel": "972"}', 'waarde-ongeldig', 3, 'vrijVoorstel'],
    ['{"nieuweAanbieder": "ja"}', 'waarde-ongeldig', 1, 'nieuweAanbieder'],
    ['{"productieEurocent": 1.5}', 'waarde-ongeldig', 1, 'productieEurocent'],
    ['[1]', 'verkeerd-type', 1, ''],
  ])('refuses %s', (text, code, regel, veld) => {
    const result = read(text);
    expect(!result.ok && result.error[0]).toMatchObject({ code, bestand: 'f.json', regel, veld });
  });
});
