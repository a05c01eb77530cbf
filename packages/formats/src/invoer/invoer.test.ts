import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import Type from 'typebox';
import { findingText, readJson, readYaml } from './index.ts';
import { JsonWalk } from './json-walk.ts';

const Regel = Type.Object(
  {
    agb: Type.String({ pattern: '^\\d{8}$', description: 'een AGB-code van 8 cijfers' }),
    cent: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: false },
);
const Document = Type.Object(
  {
    jaar: Type.Integer(),
    methode: Type.Optional(Type.Union([Type.Literal('voorrang'), Type.Literal('gelijk')])),
    regels: Type.Array(Regel),
  },
  { additionalProperties: false },
);

function findings(text: string): readonly { code: string; regel: number; veld: string; melding: string }[] {
  const result = readJson(Document, text, 'in.json');
  return result.ok ? [] : result.error;
}

const GOOD = '{"jaar": 2018,\n "regels": [\n  {"agb": "10000001", "cent": 5}\n ]}';

describe('readJson', () => {
  it('reads a good document, with or without a byte order mark', () => {
    expect(readJson(Document, GOOD, 'in.json')).toEqual({
      ok: true,
      value: { jaar: 2018, regels: [{ agb: '10000001', cent: 5 }] },
    });
    expect(readJson(Document, `\uFEFF${GOOD}`, 'in.json').ok).toBe(true);
  });

  it('names the line of a syntax error and what was expected', () => {
    const [finding] = findings('{"jaar": 2018,\n "regels": [\n  {"agb": "1",}\n ]}');
    expect(finding).toMatchObject({ code: 'json-onleesbaar', regel: 3, veld: '' });
    expect(finding?.melding).toContain('veldnaam');
    expect(findings('')[0]).toMatchObject({ code: 'json-onleesbaar', regel: 1 });
    expect(findings('{"jaar":\n1')[0]?.melding).toContain('maar het bestand houdt hier op');
    expect(findings('{"jaar": \u0000\n NaN}')[0]?.melding).toContain('maar hier staat NaN}.');
    expect(findings('{"jaar": \u0000')[0]?.melding).toContain('een onleesbaar teken');
  });

  it('refuses an unknown field with its line, path and the fields that do exist', () => {
    const [finding] = findings(GOOD.replace('"cent": 5', '"cent": 5,\n"cents": 5'));
    expect(finding).toMatchObject({ code: 'veld-onbekend', regel: 4, veld: 'regels[0].cents' });
    expect(finding?.melding).toContain('Wel: agb, cent');
  });

  it('refuses a missing field with the line of its object', () => {
    const [finding] = findings(GOOD.replace('"agb": "10000001", ', ''));
    expect(finding).toMatchObject({ code: 'veld-ontbreekt', regel: 3, veld: 'regels[0].agb' });
    expect(finding?.melding).toContain('een AGB-code van 8 cijfers');
  });

  it('refuses a wrong type, a value out of range and a value outside the list', () => {
    expect(findings(GOOD.replace('5', '5.5'))[0]).toMatchObject({
      code: 'verkeerd-type',
      regel: 3,
      veld: 'regels[0].cent',
    });
    expect(findings(GOOD.replace('5', '-5'))[0]).toMatchObject({
      code: 'waarde-ongeldig',
      veld: 'regels[0].cent',
    });
    const [finding] = findings(GOOD.replace('2018', '2018, "methode": "eerlijk"'));
    expect(finding).toMatchObject({ code: 'waarde-ongeldig', veld: 'methode' });
    expect(finding?.melding).toContain('"voorrang" of "gelijk"');
    expect(findings('[]')[0]).toMatchObject({ code: 'verkeerd-type', veld: '' });
  });

  it('names findings from the top of the file down', () => {
    const text = '{"jaar": "x",\n "regels": [\n  {"agb": 1,\n   "cent": "5"}\n ],\n "foo": 1}';
    expect(findings(text).map(({ regel }) => regel)).toEqual([1, 3, 4, 6]);
  });

  it('refuses a field that stands twice, which JSON.parse would hide', () => {
    const text = GOOD.replace('"cent": 5', '"cent": 5, "cent": 6');
    expect(findings(text)[0]).toMatchObject({ code: 'veld-dubbel', regel: 3, veld: 'regels[0].cent' });
    expect(findings('{"jaar": 1, "regels": [], "ja\\u0061r": 2}')[0]).toMatchObject({
      code: 'veld-dubbel',
      veld: 'jaar',
    });
  });

  it('names some hundreds of fields that stand twice, and does not look up the line of every other', () => {
    expect(findings(`{${Array(5_000).fill('"jaar": 1').join(',')}}`)).toHaveLength(201);
  });

  it('names everything that is wrong at once', () => {
    const text = '{"jaar": "x", "regels": [{}, {"agb": "1", "cent": -1}]}';
    expect(findings(text).map((finding) => finding.veld)).toEqual([
      'jaar',
      'regels[0].agb',
      'regels[0].cent',
      'regels[1].agb',
      'regels[1].cent',
    ]);
  });

  it('answers a deep text with a finding, not with a stack overflow', () => {
    expect(findings('['.repeat(200_000))[0]).toMatchObject({ code: 'json-onleesbaar' });
    expect(findings('['.repeat(5_000) + ']'.repeat(5_000))[0]).toMatchObject({ code: 'verkeerd-type' });
  });

  it('prints a finding as file, line, field and message', () => {
    const finding = findings(GOOD.replace('5', '-5')).map((found) =>
      findingText({ ...found, bestand: 'in.json' }),
    )[0];
    expect(finding).toMatch(/^in\.json:3 regels\[0\]\.cent — verwacht .*, maar er staat -5\./);
  });
});

describe('JsonWalk', () => {
  it('accepts exactly what JSON.parse accepts', () => {
    const spoiled = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '}', ']', '"', ':', '1', 'x', '\\', '\n', '-', '.'),
      )
      .map(
        ([text, at, piece]) =>
          text.slice(0, at % (text.length + 1)) + piece + text.slice((at % (text.length + 1)) + 1),
      );
    fc.assert(
      fc.property(fc.oneof(fc.json(), spoiled, fc.string()), (text) => {
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        expect(new JsonWalk(text).run() === null).toBe(valid);
      }),
      { numRuns: 2_000 },
    );
  });
});

const YamlDocument = Type.Object(
  {
    naam: Type.String(),
    stappen: Type.Array(Type.Object({ neem: Type.String() }, { additionalProperties: false })),
  },
  { additionalProperties: false },
);

function yamlFindings(
  text: string,
): readonly { code: string; regel: number; veld: string; melding: string }[] {
  const result = readYaml(YamlDocument, text, 'kader.yaml');
  return result.ok ? [] : result.error;
}

const GOOD_YAML = 'naam: no\nstappen:\n  - neem: 95.50\n  - neem: 1e3\n';

describe('readYaml', () => {
  it('keeps every scalar as the text that was written and knows the line of each place', () => {
    const result = readYaml(YamlDocument, GOOD_YAML, 'kader.yaml');
    expect(result.ok && result.value.value).toEqual({
      naam: 'no',
      stappen: [{ neem: '95.50' }, { neem: '1e3' }],
    });
    expect(result.ok && result.value.lineOf(['stappen', 1, 'neem'])).toBe(4);
  });

  it('refuses flow style, where a decimal comma makes two keys', () => {
    expect(yamlFindings('naam: x\nstappen:\n  - { neem: 97,5 }\n')[0]).toMatchObject({
      code: 'yaml-schrijfwijze',
      regel: 3,
    });
    expect(yamlFindings('naam: x\nstappen: []\n')).toEqual([]);
  });

  it('refuses anchors, aliases, tags, tabs, double fields and a second document', () => {
    expect(yamlFindings('naam: &a x\nstappen: []\n')[0]).toMatchObject({
      code: 'yaml-schrijfwijze',
      regel: 1,
    });
    expect(yamlFindings('naam: !!int 1\nstappen: []\n').length).toBeGreaterThan(0);
    expect(yamlFindings('naam: x\nstappen:\n\t- neem: 1\n')[0]).toMatchObject({
      code: 'yaml-onleesbaar',
      regel: 3,
    });
    const broken = yamlFindings('naam: x\nstappen:\n  - neem: 1\n\tx\n  - neem: 2\ny\n');
    expect(broken).toMatchObject([{ code: 'yaml-onleesbaar', regel: 4 }]);
    expect(broken[0]?.melding).toMatch(/^dit is geen geldige YAML\. /);
    expect(yamlFindings('naam: x\nstappen: []\nnaam: y\n')[0]).toMatchObject({
      code: 'veld-dubbel',
      regel: 3,
      veld: 'naam',
    });
    expect(yamlFindings(`${GOOD_YAML}---\nnaam: y\n`).length).toBeGreaterThan(0);
  });

  it('gives schema findings their line and path', () => {
    expect(yamlFindings('naam: x\nstappen:\n  - neem: 1\n  - nem: 2\n')).toMatchObject([
      { code: 'veld-ontbreekt', regel: 4, veld: 'stappen[1].neem' },
      { code: 'veld-onbekend', regel: 4, veld: 'stappen[1].nem' },
    ]);
  });
});
