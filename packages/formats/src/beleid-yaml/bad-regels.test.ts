import { describe, expect, it } from 'vitest';
import { beleidsmap, bestanden } from '@kavel/testkit/beleid';
import { readBeleid } from './index.ts';
import type { BeleidFinding } from './index.ts';

const KADER = 'kaders/cz/2024.yaml';
const NOTA = 'wijzigingen/nota.yaml';

const EIS = `eisen:
  - id: genoeg
    feit: productieEurocent
    ten minste: 100
    gevolg: Er komt geen afspraak.
    clausule: grond
`;
const BUDGET = `budgetregels:
  - id: innovatie
    soort: reserve
    procent van contracteerruimte: 1
    bestemming: innovatie
    clausule: grond
`;
const UITSPRAAK = `uitspraak:
  ecli: ECLI:NL:RBDHA:2024:1
  gerecht: Proefrechtbank
  instantie: eerste aanleg
  partijen: proef
  bevel: verbod
`;
const GROEP = `groep:
  naam: nieuwe zorgaanbieders
  als:
    nieuweAanbieder: ja
  clausule: grond
`;

/** The findings when blocks are added to one file and then something in it is written otherwise. */
function read(pad: typeof KADER | typeof NOTA, block: string, from = '', to = ''): readonly BeleidFinding[] {
  const text = `${beleidsmap[pad]}${block}`;
  expect(text).toContain(from);
  const result = readBeleid(bestanden({ ...beleidsmap, [pad]: text.replace(from, to) }));
  return result.ok ? [] : result.error;
}

describe('rules beside the percentage', () => {
  it('are read when they are right', () => {
    expect(read(KADER, EIS + BUDGET + GROEP)).toEqual([]);
    expect(read(NOTA, UITSPRAAK, 'rang: nota van inlichtingen', 'rang: uitspraak')).toEqual([]);
  });

  it.each([
    [
      'an eis with two bounds',
      EIS,
      'ten minste: 100',
      'ten minste: 100\n    ten hoogste: 200',
      'werkwoord-te-veel',
      'eisen[0]',
    ],
    ['an eis without a bound', EIS, '    ten minste: 100\n', '', 'werkwoord-ontbreekt', 'eisen[0]'],
    [
      'an eis on an unknown fact',
      EIS,
      'feit: productieEurocent',
      'feit: productie',
      'feit-onbekend',
      'eisen[0].feit',
    ],
    [
      'an eis that compares a price with a percentage',
      EIS,
      'ten minste: 100',
      'ten minste: vrijVoorstel',
      'feit-ongeldig',
      'eisen[0].ten minste',
    ],
    [
      'a bound outside the fact',
      EIS,
      'ten minste: 100',
      'ten minste: -5',
      'feit-ongeldig',
      'eisen[0].ten minste',
    ],
    [
      'an eis on an unknown clausule',
      EIS,
      'gevolg: Er komt geen afspraak.\n    clausule: grond',
      'gevolg: Niets.\n    clausule: gront',
      'clausule-onbekend',
      'eisen[0].clausule',
    ],
    [
      'a reserve of two sizes',
      BUDGET,
      'bestemming: innovatie',
      'eurocent: 5\n    bestemming: innovatie',
      'budgetregel-onvolledig',
      'budgetregels[0]',
    ],
    [
      'a reserve for nothing',
      BUDGET,
      '    bestemming: innovatie\n',
      '',
      'budgetregel-onvolledig',
      'budgetregels[0]',
    ],
    [
      'a priority without levels',
      BUDGET,
      'soort: reserve',
      'soort: voorrang',
      'budgetregel-onvolledig',
      'budgetregels[0]',
    ],
    [
      'a share over the whole',
      BUDGET,
      'contracteerruimte: 1\n',
      'contracteerruimte: 101\n',
      'percentage-ongeldig',
      'budgetregels[0].procent van contracteerruimte',
    ],
    [
      'a group by an unknown fact',
      GROEP,
      '    nieuweAanbieder: ja\n  clausule',
      '    nieuw: ja\n  clausule',
      'feit-onbekend',
      'groep.als.nieuw',
    ],
    [
      'a day of checking that does not exist',
      '',
      'nagekeken op: 2024-01-02',
      'nagekeken op: 2024-02-30',
      'datum-ongeldig',
      'nagekeken op',
    ],
    [
      'a statement of no form',
      '',
      '    plaats: §1\n',
      '    plaats: §1\n    stellingen:\n      - 001-72\n',
      'waarde-ongeldig',
      'clausules.grond.stellingen[0]',
    ],
    [
      'a step that holds on a day that does not exist',
      '',
      '    neem: 95.5\n',
      '    neem: 95.5\n    geldig:\n      van: 2024-13-01\n',
      'datum-ongeldig',
      'stappen[0].geldig.van',
    ],
    [
      'a kader without steps',
      '',
      'rang: regionaal kader',
      'onderwerp: transitie\nrang: regionaal kader',
      'kader-leeg',
      '',
    ],
    [
      'an example that leaves out what is not there',
      '',
      '  - naam: gewoon\n',
      '  - naam: gewoon\n    zonder:\n      - weg\n',
      'document-onbekend',
      'voorbeelden[0].zonder[0]',
    ],
    [
      'an example that expects nothing',
      '',
      '    verwacht:\n      percentage: 95.5\n',
      '    verwacht:\n      contractduur: 1 jaar\n',
      'werkwoord-te-veel',
      'voorbeelden[0].verwacht',
    ],
  ] as const)('%s is named with file, line and field', (...row) => {
    const [, block, from, to, code, veld] = row;
    const findings = read(KADER, block, from, to);
    const found = findings.find((finding) => finding.code === code);
    expect(found, JSON.stringify(findings, null, 2)).toMatchObject({ bestand: `beleid/${KADER}`, veld });
    expect(found?.regel).toBeGreaterThan(0);
    expect(found?.melding.length).toBeGreaterThan(20);
  });

  it.each([
    [
      'a ruling without its record',
      '',
      'rang: nota van inlichtingen',
      'rang: uitspraak',
      'uitspraak-ontbreekt',
    ],
    ['a nota with the record of a ruling', UITSPRAAK, '', '', 'uitspraak-ontbreekt'],
    ['an ECLI that is none', UITSPRAAK, 'ECLI:NL:RBDHA:2024:1', '2024:1', 'waarde-ongeldig'],
    [
      'a withdrawal of what is not there',
      '',
      '  - vervalt: groot\n',
      '  - trek in: groot\n',
      'doel-onbekend',
    ],
    [
      'a suspension without ground',
      '',
      '  - vervalt: groot\n    clausule: nota\n',
      '  - schort op: groot\n',
      'ingreep-onvolledig',
    ],
    [
      'a reservation beside no rule',
      'voorbehouden:\n  - id: v\n    tekst: Let op.\n    bij: weg\n    clausule: nota\n',
      '',
      '',
      'doel-onbekend',
    ],
  ] as const)('%s is named too', (...row) => {
    const [, block, from, to, code] = row;
    const findings = read(NOTA, block, from, to);
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(findings.every(({ bestand }) => bestand === `beleid/${NOTA}`)).toBe(true);
  });

  it('two kaders of one rank for the same providers are refused at their validity', () => {
    const twin = beleidsmap[KADER].replace('beleid: proef', 'beleid: proef-2').replace(
      'id: begin',
      'id: begin-2',
    );
    const both = readBeleid(bestanden({ ...beleidsmap, 'kaders/cz/tweede.yaml': twin }));
    expect(!both.ok && both.error).toMatchObject([
      { code: 'samenstelling-onmogelijk', bestand: 'beleid/kaders/cz/tweede.yaml', regel: 9, veld: 'geldig' },
    ]);
  });

  it('a fact that does not exist is answered with the names that look like it', () => {
    const [found] = read(KADER, '', 'vrijVoorstel: bekend', 'vrijVorstel: bekend');
    expect(found?.melding).toContain('Het meest lijken vrijVoorstel');
  });
});
