import { describe, expect, it } from 'vitest';
import { beleidsmap, bestanden, themamap } from '@kavel/testkit/beleid';
import { readBeleid } from './index.ts';
import type { Beleid, BeleidFinding } from './index.ts';

const MAP = { ...beleidsmap, ...themamap };
const TABEL = 'themas/2024-proef.yaml';
const PROCES = 'proces/2024-proef.yaml';
const DEKKING = 'dekking.yaml';

function findingsOf(map: Readonly<Record<string, string>>): readonly BeleidFinding[] {
  const read = readBeleid(bestanden(map));
  return read.ok ? [] : read.error;
}

function good(): Beleid {
  const read = readBeleid(bestanden(MAP));
  if (!read.ok) throw new Error(JSON.stringify(read.error, null, 2));
  return read.value;
}

describe('themes, process and coverage', () => {
  it('are read with the policy', () => {
    const { themas, processen, dekking } = good();
    expect(themas.map(({ id, jaren }) => [id, jaren])).toEqual([
      ['2024-proef', { van: 2024, totEnMet: 2026 }],
    ]);
    expect(
      themas[0]?.uitingen.map(({ id, kolom, mogelijkVan, regel }) => [id, kolom, mogelijkVan, regel]),
    ).toEqual([
      ['cz-tarief-1', 'zeker', [], 'proef/begin'],
      ['menzis-tarief-1', 'onzeker', ['vgz'], undefined],
      ['cz-groen-1', 'waarschijnlijk', [], undefined],
    ]);
    expect(processen[0]?.stappen.map(({ nummer, id, gevolg }) => [nummer, id, gevolg])).toEqual([
      [1, 'budget', 'Meer is er niet.'],
      [2, 'herschikking', undefined],
    ]);
    expect(processen[0]?.openstaand.map(({ clausule }) => clausule.id)).toEqual(['budget']);
    expect(dekking.map(({ soort, stellingen }) => [soort, stellingen.length])).toEqual([
      ['module', 2],
      ['nog niet', 1],
      ['alleen tekst', 1],
    ]);
  });

  it('and every clausule of a policy file carry statements, each with its file', () => {
    const carried = good().dragers.map(({ soort, bestand, clausule }) => [soort, bestand, clausule.id]);
    expect(carried).toEqual([
      ['uiting', `beleid/${TABEL}`, 'cz-tarief-1'],
      ['uiting', `beleid/${TABEL}`, 'menzis-tarief-1'],
      ['uiting', `beleid/${TABEL}`, 'cz-groen-1'],
      ['processtap', `beleid/${PROCES}`, 'budget'],
      ['processtap', `beleid/${PROCES}`, 'herschikking'],
      ['clausule', 'beleid/kaders/cz/2024.yaml', 'grond'],
      ['clausule', 'beleid/wijzigingen/nota.yaml', 'nota'],
    ]);
  });
});

describe('what is wrong is named with file, line and field', () => {
  it.each([
    [
      'a field that does not exist',
      TABEL,
      'kolom: zeker',
      'kolommen: zeker',
      'veld-onbekend',
      28,
      'uitingen[0].kolommen',
    ],
    [
      'an unknown zorgkantoor',
      TABEL,
      '      - menzis',
      '      - mensiz',
      'waarde-ongeldig',
      35,
      'uitingen[1].zorgkantoren[0]',
    ],
    ['an unknown kind', TABEL, 'soort: proces', 'soort: process', 'waarde-ongeldig', 54, 'uitingen[2].soort'],
    [
      'an unknown column certainty',
      TABEL,
      'kolom: zeker',
      'kolom: vast',
      'waarde-ongeldig',
      28,
      'uitingen[0].kolom',
    ],
    [
      'a statement without a number',
      TABEL,
      '    stellingen:\n      - S001-72\n',
      '',
      'veld-ontbreekt',
      16,
      'uitingen[0].stellingen',
    ],
    [
      'a number that is none',
      TABEL,
      'S001-72',
      'S001-072',
      'waarde-ongeldig',
      30,
      'uitingen[0].stellingen[0]',
    ],
    [
      'a theme that is not in the list',
      TABEL,
      'thema: groen\n    zorgkantoren',
      'thema: gron\n    zorgkantoren',
      'thema-onbekend',
      50,
      'uitingen[2].thema',
    ],
    [
      'an empty cell of an unknown theme',
      TABEL,
      'thema: groen\n    zorgkantoor:',
      'thema: gron\n    zorgkantoor:',
      'thema-onbekend',
      65,
      'leeg[0].thema',
    ],
    ['two themes of one name', TABEL, 'id: groen\n', 'id: tarief\n', 'id-dubbel', 12, 'thema lijst[1].id'],
    [
      'two statements of one name',
      TABEL,
      'id: cz-groen-1',
      'id: cz-tarief-1',
      'id-dubbel',
      49,
      'uitingen[2].id',
    ],
    ['a cell that nobody fills', TABEL, /leeg:[^]*$/, '', 'cel-zonder-uiting', 12, 'thema lijst[1]'],
    [
      'an empty cell that is filled',
      TABEL,
      'zorgkantoor: menzis',
      'zorgkantoor: cz',
      'cel-dubbel',
      65,
      'leeg[0]',
    ],
    [
      'a sure column that may be of another',
      TABEL,
      'kolom: onzeker',
      'kolom: zeker',
      'kolom-onduidelijk',
      46,
      'uitingen[1].mogelijk van',
    ],
    [
      'an unsure column without another',
      TABEL,
      '    mogelijk van:\n      - vgz\n',
      '',
      'kolom-onduidelijk',
      32,
      'uitingen[1].mogelijk van',
    ],
    [
      'an owner that it may also be of',
      TABEL,
      '- vgz',
      '- menzis',
      'kolom-onduidelijk',
      46,
      'uitingen[1].mogelijk van',
    ],
    [
      'a rule that does not exist',
      TABEL,
      'proef/begin',
      'proef/start',
      'regel-onbekend',
      31,
      'uitingen[0].regel',
    ],
    ['a rule without a document', TABEL, 'proef/begin', 'begin', 'waarde-ongeldig', 31, 'uitingen[0].regel'],
    ['an unknown source', TABEL, "bron: '900'", "bron: '901'", 'bron-onbekend', 22, 'uitingen[0].bron'],
    [
      'a statement without anchor',
      TABEL,
      `    anker:\n      regels: 5\n      sha256: ${'c'.repeat(64)}\n`,
      '',
      'anker-ontbreekt',
      32,
      'uitingen[1]',
    ],
    [
      'years in the wrong order',
      TABEL,
      'tot en met: 2026',
      'tot en met: 2023',
      'datum-ongeldig',
      5,
      'jaren.tot en met',
    ],
    ['an unknown party', PROCES, '- VWS', '- WVS', 'waarde-ongeldig', 13, 'stappen[0].wie[0]'],
    ['two steps of one name', PROCES, 'id: herschikking', 'id: budget', 'id-dubbel', 24, 'stappen[1].id'],
    [
      'an open question about no step',
      PROCES,
      'stap: budget',
      'stap: buget',
      'doel-onbekend',
      41,
      'openstaand[0].stap',
    ],
    ['a statement covered twice', DEKKING, '- S001-68', '- S001-2', 'id-dubbel', 7, 'dekking[1]'],
    [
      'a coverage of two forms',
      DEKKING,
      'nog niet: B',
      'nog niet: B\n    module: beleid',
      'dekking-onduidelijk',
      7,
      'dekking[1]',
    ],
    ['a coverage of no form', DEKKING, '    alleen tekst: ja\n', '', 'dekking-onduidelijk', 11, 'dekking[2]'],
    [
      'a part of the plan that does not exist',
      DEKKING,
      'nog niet: B',
      'nog niet: Z',
      'waarde-ongeldig',
      9,
      'dekking[1].nog niet',
    ],
  ] as const)('%s', (...row) => {
    const [, pad, from, to, code, regel, veld] = row;
    const text = MAP[pad].replace(from, to);
    expect(text).not.toBe(MAP[pad]);
    const findings = findingsOf({ ...MAP, [pad]: text });
    const found = findings.find((finding) => finding.code === code);
    expect(found, JSON.stringify(findings, null, 2)).toMatchObject({ bestand: `beleid/${pad}`, regel, veld });
    expect(found?.melding.length).toBeGreaterThan(20);
  });

  it('a name of another table', () => {
    const other = themamap[TABEL].replace('themas: 2024-proef', 'themas: 2027-proef');
    const findings = findingsOf({ ...MAP, 'themas/2027-proef.yaml': other });
    expect(findings.map(({ code, bestand }) => [code, bestand])).toEqual(
      Array(3).fill(['id-dubbel', 'beleid/themas/2027-proef.yaml']),
    );
    expect(findings[0]?.melding).toContain(`beleid/${TABEL}`);
  });
});

describe('a link', () => {
  it.each([
    ['a step', 'proef/begin'],
    ['a choice', 'proef/keuze'],
    ['a member of a choice', 'proef/voorstel'],
    ['a step that an amendment adds', 'nota/einde'],
  ])('may go to %s', (_, regel) => {
    expect(findingsOf({ ...MAP, [TABEL]: MAP[TABEL].replace('proef/begin', regel) })).toEqual([]);
  });
});
