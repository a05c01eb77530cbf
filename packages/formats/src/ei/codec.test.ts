import { compileLayout } from '@kavel/core/declaratie';
import { sharedFolder } from '@kavel/testkit';
import {
  declaratieBytes,
  testReferentie,
  voorbeeldDeclaratie,
  voorbeeldPrestatie,
  voorbeeldVerzekerde,
} from '@kavel/testkit/declaratie';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeEi, encodeEi } from './codec.ts';
import type { EiTekstRecord } from './codec.ts';
import { readEiJson } from './read-json.ts';
import { readEiLayout } from './read-layout.ts';

const referentie = testReferentie();
const layouts = [referentie.aw319, referentie.aw320];
const good = declaratieBytes(
  voorbeeldDeclaratie([voorbeeldVerzekerde({ naam: 'FICTIEF CAFÉ', commentaar: ['Één regel'] })]),
  referentie,
);

/** Every Latin-1 character but CR and LF, weighted to what files hold. */
const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...Array.from('0123456789ABCxyz  ')) },
  fc
    .integer({ min: 0, max: 255 })
    .map((code) => (code === 13 || code === 10 ? ' ' : String.fromCharCode(code))),
);

describe.each(layouts)('$standaard is read and written without loss', (layout) => {
  const compiled = compileLayout(layout);
  const record = fc
    .constantFrom(...layout.records)
    .chain(({ kenmerk }) =>
      fc
        .array(character, { minLength: layout.recordlengte - 2, maxLength: layout.recordlengte - 2 })
        .map((rest) => Buffer.from(`${kenmerk}${rest.join('')}\r\n`, 'latin1')),
    );

  test('bytes to text to bytes gives the same bytes, whatever the fields hold', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 6 }), (records) => {
        const bytes = Buffer.concat(records);
        const decoded = decodeEi(bytes, layout);
        expect(decoded.ok).toBe(true);
        if (decoded.ok) expect(Buffer.compare(encodeEi(decoded.value, layout), bytes)).toBe(0);
      }),
    );
  });

  const tekstRecord: fc.Arbitrary<EiTekstRecord> = fc
    .constantFrom(...compiled.layout.records)
    .chain((layoutRecord) =>
      fc
        .record(
          Object.fromEntries(
            layoutRecord.velden.map(({ veld, type, begin, lengte }) => [
              veld,
              begin === 1
                ? fc.constant(layoutRecord.kenmerk)
                : type === 'N'
                  ? fc
                      .integer({ min: 0, max: 10 ** Math.min(lengte, 9) - 1 })
                      .map((n) => String(n).padStart(lengte, '0'))
                  : fc.string({ unit: character, maxLength: lengte }).map((text) => text.replace(/ +$/, '')),
            ]),
          ),
        )
        .map((velden) => ({
          kenmerk: layoutRecord.kenmerk,
          velden: Object.fromEntries(Object.entries(velden).filter(([, value]) => value !== '')),
        })),
    );

  test('text to bytes to text gives the same text, also through JSON', () => {
    fc.assert(
      fc.property(fc.array(tekstRecord, { minLength: 1, maxLength: 4 }), (records) => {
        const bestand = { standaard: layout.standaard, versie: '1.4', records };
        expect(decodeEi(encodeEi(bestand, layout), layout)).toEqual({ ok: true, value: bestand });
        expect(readEiJson(JSON.stringify(bestand), layout, 'in.json')).toEqual({ ok: true, value: bestand });
      }),
    );
  });
});

test('a short number is filled with zeros and a field left out with its fill', () => {
  const bytes = encodeEi(
    { records: [{ kenmerk: '99', velden: { '9902': '12', '9908': 'D' } }] },
    referentie.aw319,
  );
  const text = Buffer.from(bytes).toString('latin1');
  expect(text).toBe(`99000012${'0'.repeat(36)}D${' '.repeat(265)}\r\n`);
});

describe('what cannot be read as records says which line and why', () => {
  const stap = 312;
  test.each([
    { what: 'empty', bytes: new Uint8Array(), code: '0001', regel: 1 },
    { what: 'cut', bytes: good.subarray(0, stap + 100), code: '8095', regel: 2 },
    {
      what: 'too short',
      bytes: Buffer.concat([good.subarray(0, 300), good.subarray(301)]),
      code: '0804',
      regel: 1,
    },
    { what: 'kenmerk', bytes: Buffer.concat([Buffer.from('07'), good.subarray(2)]), code: '0002', regel: 1 },
    {
      what: 'CR/LF inside a record',
      bytes: Buffer.concat([good.subarray(0, 200), Buffer.from('\r\n'), good.subarray(202)]),
      code: '0804',
      regel: 1,
    },
  ])('$what: $code', ({ bytes, code, regel }) => {
    expect(decodeEi(bytes, referentie.aw319)).toMatchObject({
      ok: false,
      error: [{ retourcode: code, regel }],
    });
  });
});

test.each([
  { fault: 'unknown field', velden: '"9999": "1"', veld: 'records[0].velden.9999' },
  { fault: 'text too long', velden: '"9908": "DC"', veld: 'records[0].velden.9908' },
  { fault: 'letters in a number', velden: '"9902": "1A"', veld: 'records[0].velden.9902' },
  { fault: 'beyond Latin-1', velden: '"9980": "€"', veld: 'records[0].velden.9980' },
  { fault: 'a line break', velden: '"9980": "a\\nb"', veld: 'records[0].velden.9980' },
])('JSON with $fault is refused with its line and field', ({ velden, veld }) => {
  const text = `{"standaard": "AW319", "versie": "1.4", "records": [\n{"kenmerk": "99", "velden": {${velden}}}]}`;
  const read = readEiJson(text, referentie.aw319, 'in.json');
  expect(read.ok).toBe(false);
  if (!read.ok) {
    expect(read.error).toContainEqual(expect.objectContaining({ veld, regel: 2, bestand: 'in.json' }));
  }
});

test.each([
  { fault: 'a number for text', velden: '"0203": 990000011' },
  { fault: 'text too long', velden: '"0203": "9900000110"' },
  { fault: 'no JSON', velden: '"0203": 990000011x' },
])('a message about a claim with $fault names one field and never its value', ({ velden }) => {
  const text = `{"standaard": "AW319", "versie": "1.4", "records": [\n{"kenmerk": "02", "velden": {${velden}}}]}`;
  const read = readEiJson(text, referentie.aw319, 'in.json');
  if (read.ok) throw new Error('not refused');
  expect(read.error).toHaveLength(1);
  expect(read.error[0]).toMatchObject({ regel: 2 });
  expect(JSON.stringify(read.error)).not.toContain('99000001');
});

test('a record of an unknown kind is refused at its kenmerk', () => {
  const text =
    '{"standaard": "AW319", "versie": "1.4", "records": [{"kenmerk": "77", "velden": {"0203": "1"}}]}';
  const read = readEiJson(text, referentie.aw319, 'in.json');
  if (read.ok) throw new Error('not refused');
  expect(read.error).toMatchObject([{ code: 'waarde-ongeldig', veld: 'records[0].kenmerk' }]);
  expect(read.error[0]?.melding).toContain('"01", "02", "04", "98", "99"');
});

test('a claim in words becomes a file: numbers, inherited keys, counts and total', () => {
  const decoded = decodeEi(
    declaratieBytes(
      voorbeeldDeclaratie([
        voorbeeldVerzekerde({
          commentaar: ['Let op'],
          prestaties: [voorbeeldPrestatie({ declaratieEurocent: 100 }), voorbeeldPrestatie({ credit: true })],
        }),
      ]),
      referentie,
    ),
    referentie.aw319,
  );
  if (!decoded.ok) throw new Error('not read');
  const { records } = decoded.value;
  expect(records.map(({ kenmerk }) => kenmerk).join(' ')).toBe('01 02 98 04 04 99');
  expect(records[2]?.velden).toMatchObject({ '9802': '000000000001', '9803': '0001', '9804': 'Let op' });
  expect(records[3]?.velden).toMatchObject({
    '0402': '000000000002',
    '0403': '990000011',
    '0429': '00000100',
  });
  expect(records[5]?.velden).toMatchObject({
    '9902': '000001',
    '9904': '000002',
    '9905': '000001',
    '9906': '0000004',
    '9907': '00000464900',
    '9908': 'C',
  });
});

test('a layout with an overlap is refused with its record', () => {
  const text = readFileSync(new URL('../../../../referentie/ei/aw319-1.4-u7.json', import.meta.url), 'utf8');
  const read = readEiLayout(text.replace('"begin": 3,', '"begin": 2,'), 'layout.json');
  expect(read).toMatchObject({ ok: false, error: [{ veld: 'records[0].velden' }] });
});

const shared = sharedFolder();
describe.skipIf(shared === undefined)('the layouts are those of the shared sources', () => {
  type Source = { recordLength: number; fields: Record<string, unknown>[] };
  test.each([
    { layout: referentie.aw319, file: 'aw319-v1.4-layout.json' },
    { layout: referentie.aw320, file: 'aw320-v1.4-INFERRED-layout.json' },
  ])('$file', ({ layout, file }) => {
    const source = JSON.parse(readFileSync(`${shared ?? ''}/data/${file}`, 'utf8')) as Source;
    const ours = layout.records.flatMap(({ kenmerk, velden }) =>
      velden.map(({ veld, naam, type, begin, lengte, verplichting }) => ({
        record: kenmerk,
        field: veld,
        name: naam,
        type,
        length: lengte,
        begin,
        obligation: verplichting,
      })),
    );
    expect(layout.recordlengte).toBe(source.recordLength);
    expect(source.fields).toMatchObject(ours);
  });
});
