import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadReferentie } from '../referentie/index.ts';
import { encodeEi } from './codec.ts';
import { createRecordBuffer } from './record-buffer.ts';

const referentie = loadReferentie();
if (!referentie.ok) throw new Error('the layouts of this checkout can be read');
const { aw319 } = referentie.value;

const latin1 = fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code));

/** A record with a text or a number for each of its fields, fixed in the template or set afterwards. */
const filled = fc.constantFrom(...aw319.records).chain((record) =>
  fc
    .tuple(
      ...record.velden.slice(1).map(({ type, lengte }) =>
        fc.record({
          fixed: fc.boolean(),
          text:
            type === 'N'
              ? fc.stringMatching(new RegExp(`^\\d{0,${lengte}}$`))
              : fc.string({ unit: latin1, maxLength: lengte }).filter((text) => !text.endsWith(' ')),
        }),
      ),
    )
    .map((fields) => ({ record, fields })),
);

describe('a record in bytes', () => {
  test('gives the bytes of encodeEi, whether a field is fixed, text or number', () => {
    fc.assert(
      fc.property(filled, ({ record, fields }) => {
        const named = record.velden.slice(1).map((veld, index) => ({ ...veld, ...fields[index]! }));
        const fixed = Object.fromEntries(
          named.filter((one) => one.fixed).map(({ veld, text }) => [veld, text]),
        );
        const buffer = createRecordBuffer(aw319, record.kenmerk, fixed);
        const full = (veld: string, lengte: number): void => {
          buffer.text(veld)('9'.repeat(lengte));
        };
        for (const { veld, text, type, lengte } of named.filter((one) => !one.fixed)) {
          full(veld, lengte);
          if (type === 'N' && lengte <= 15) buffer.number(veld)(Number(text));
          else buffer.text(veld)(text);
        }
        const velden = Object.fromEntries(named.map(({ veld, text }) => [veld, text]));
        const expected = encodeEi({ records: [{ kenmerk: record.kenmerk, velden }] }, aw319);
        expect(buffer.bytes).toEqual(expected);
      }),
    );
  });

  test('what a field cannot hold is a defect', () => {
    const { text, number, day } = createRecordBuffer(aw319, '04', {});
    for (const value of [10_000, -1, 1.5]) {
      expect(() => {
        number('0418')(value);
      }).toThrow('0418');
    }
    for (const value of ['H1260X', '€', 'H\r', 'H\n']) {
      expect(() => {
        text('0417')(value);
      }).toThrow('0417');
    }
    expect(() => {
      day('0414')('20180131');
    }).toThrow('0414');
    expect(() => number('0417')).toThrow('0417');
    expect(() => day('0417')).toThrow('0417');
    expect(() => text('0203')).toThrow('0203');
    expect(() => createRecordBuffer(aw319, '05', {})).toThrow('05');
  });
});
