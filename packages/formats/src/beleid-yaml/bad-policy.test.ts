import { describe, expect, it } from 'vitest';
import { beleidsmap, bestanden } from '@kavel/testkit/beleid';
import { readBeleid } from './index.ts';
import type { BeleidFinding } from './index.ts';

/** The findings when `from` is written as `to` in one file. */
function spoiled(pad: keyof typeof beleidsmap, from: string, to: string): readonly BeleidFinding[] {
  expect(beleidsmap[pad]).toContain(from);
  const read = readBeleid(bestanden({ ...beleidsmap, [pad]: beleidsmap[pad].replace(from, to) }));
  return read.ok ? [] : read.error;
}

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
      39,
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
      30,
      'stappen[1].hoogstens een van[0].als.vrijVorstel',
    ],
    [
      'an unknown fact as operand',
      KADERBESTAND,
      'neem: vrijVoorstel',
      'neem: voorstel',
      'feit-onbekend',
      31,
      'stappen[1].hoogstens een van[0].neem',
    ],
    [
      'a fact of the wrong kind',
      KADERBESTAND,
      'neem: vrijVoorstel',
      'neem: productieEurocent',
      'feit-ongeldig',
      31,
      'stappen[1].hoogstens een van[0].neem',
    ],
    [
      'a value that does not fit its fact',
      KADERBESTAND,
      'nieuweAanbieder: ja',
      'nieuweAanbieder: soms',
      'feit-ongeldig',
      38,
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
      23,
      'stappen[0]',
    ],
    ['a step without verb', KADERBESTAND, '    neem: 95.5\n', '', 'werkwoord-ontbreekt', 23, 'stappen[0]'],
    [
      'a step with two verbs',
      KADERBESTAND,
      'neem: 95.5',
      'neem: 95.5\n    ten hoogste: 97',
      'werkwoord-te-veel',
      23,
      'stappen[0]',
    ],
    [
      'an unknown clausule',
      KADERBESTAND,
      'neem: 95.5\n    clausule: grond',
      'neem: 95.5\n    clausule: gront',
      'clausule-onbekend',
      25,
      'stappen[0].clausule',
    ],
    [
      'a clausule without anchor',
      KADERBESTAND,
      `    anker:\n      regels: 3-4\n      sha256: ${'b'.repeat(64)}\n`,
      '',
      'anker-ontbreekt',
      15,
      'clausules.grond',
    ],
    [
      'an unknown source',
      KADERBESTAND,
      "bron: '900'",
      "bron: '901'",
      'bron-onbekend',
      15,
      'clausules.grond.bron',
    ],
    [
      'an external clausule without its publication',
      NOTA,
      'zekerheid: extern',
      'zekerheid: letterlijk',
      'anker-ontbreekt',
      15,
      'clausules.nota',
    ],
    [
      'a percentage with a comma',
      KADERBESTAND,
      'neem: 95.5',
      'neem: 95,5',
      'percentage-ongeldig',
      24,
      'stappen[0].neem',
    ],
    [
      'a percentage that lost its point',
      KADERBESTAND,
      'neem: 95.5',
      'neem: 955',
      'percentage-ongeldig',
      24,
      'stappen[0].neem',
    ],
    [
      'a negative percentage',
      KADERBESTAND,
      'neem: 95.5',
      'neem: -95.5',
      'percentage-ongeldig',
      24,
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
      30,
      'ingrepen[1]',
    ],
    ['an amendment of an unknown document', NOTA, 'op: proef', 'op: profe', 'document-onbekend', 2, 'op'],
    [
      'a target step that does not exist',
      NOTA,
      'vervang: begin',
      'vervang: start',
      'doel-onbekend',
      25,
      'ingrepen[0]',
    ],
    [
      'an example that leaves out an unknown amendment',
      NOTA,
      '  - naam: gewoon\n',
      '  - naam: gewoon\n    zonder:\n      - notta\n',
      'document-onbekend',
      40,
      'voorbeelden[0].zonder[0]',
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
      'a bound that is too large for its kind',
      'feiten.yaml',
      'tot en met: 200\n',
      'tot en met: 10000000\n',
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
    const extra = beleidsmap[KADERBESTAND].replace(
      'clausules:\n',
      `clausules:\n  over:\n    bron: '900'\n    plaats: §2\n    weergave: Over.\n    zekerheid: letterlijk\n    anker:\n      regels: 1\n      sha256: ${'c'.repeat(64)}\n`,
    );
    const read = readBeleid(bestanden({ ...beleidsmap, [KADERBESTAND]: extra }));
    expect(!read.ok && read.error).toMatchObject([{ code: 'clausule-ongebruikt', veld: 'clausules.over' }]);
    const twice = readBeleid(bestanden({ ...beleidsmap, 'kaders/cz/2025.yaml': beleidsmap[KADERBESTAND] }));
    expect(!twice.ok && twice.error).toMatchObject([
      { code: 'id-dubbel', bestand: 'beleid/kaders/cz/2025.yaml' },
    ]);
  });

  it('a reservation with the name of a step: every rule has an address of its own', () => {
    const found = spoiled(
      KADERBESTAND,
      'voorbeelden:',
      'voorbehouden:\n  - id: begin\n    tekst: Let op.\n    clausule: grond\nvoorbeelden:',
    );
    expect(found).toMatchObject([{ code: 'id-dubbel', veld: 'voorbehouden[0].id' }]);
    expect(found[0]?.melding).toContain('die van een stap');
  });

  it('a folder without a catalogue', () => {
    const read = readBeleid(bestanden({ [KADERBESTAND]: beleidsmap[KADERBESTAND] }));
    expect(!read.ok && read.error).toMatchObject([{ code: 'document-onbekend', bestand: 'feiten.yaml' }]);
  });

  it('names everything wrong in one go', () => {
    expect(
      spoiled(KADERBESTAND, 'neem: 95.5\n    clausule: grond', 'neem: 95,5').map(({ code }) => code),
    ).toEqual(['stap-zonder-clausule', 'percentage-ongeldig']);
  });
});
