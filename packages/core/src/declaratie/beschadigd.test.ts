import { changeField, elfRegels, testControle, testReferentie } from '@kavel/testkit/declaratie';
import { describe, expect, test } from 'vitest';
import { scanDeclaratie } from './lezer.ts';

const referentie = testReferentie();
const controle = testControle(referentie);
const STAP = controle.layout.stap;
const good = elfRegels(referentie);

function changed(regel: number, veld: string, value: string, from: Uint8Array = good): Uint8Array {
  return changeField(from, controle.layout, { regel, veld, value });
}

function codes(bytes: Uint8Array): string[] {
  return scanDeclaratie(bytes, controle).bevindingen.map(
    ({ retourcode, record, veld, regel }) => `${retourcode} ${record} ${veld} ${regel}`,
  );
}

describe('what is no claim file is refused at once, with its reason', () => {
  const text = (value: string): Uint8Array => Buffer.from(value, 'latin1');
  test.each([
    { what: 'empty', bytes: new Uint8Array(), says: 'leeg', code: '0001' },
    { what: 'a zip', bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 0), says: 'zip', code: '0001' },
    { what: 'a PDF', bytes: text('%PDF-1.7'), says: 'pdf', code: '0001' },
    { what: 'XML', bytes: text('<?xml version="1.0"?>'), says: 'XML', code: '0001' },
    {
      what: 'UTF-8 with BOM',
      bytes: Uint8Array.of(0xef, 0xbb, 0xbf, 0x30, 0x31),
      says: 'Latin-1',
      code: '0001',
    },
    { what: 'prose', bytes: text('Geachte heer, mevrouw'), says: 'voorlooprecord', code: '0002' },
    {
      what: 'a claim of another law',
      bytes: changed(1, '0102', '428'),
      says: 'wijkverpleging',
      code: '0010',
    },
    { what: 'a return message', bytes: changed(1, '0102', '188'), says: 'andere', code: '0010' },
    { what: 'another version', bytes: changed(1, '0104', '3'), says: '01.04', code: '0011' },
  ])('$what', ({ bytes, says, code }) => {
    const uitslag = scanDeclaratie(bytes, controle);
    expect(uitslag).toMatchObject({ leesbaar: false, aantalBevindingen: 1, bestand: { aantalRegels: 0 } });
    expect(uitslag.bevindingen[0]).toMatchObject({ retourcode: code, regel: 1 });
    expect(uitslag.bevindingen[0]?.omschrijving).toContain(says);
  });
});

describe('a damaged file is refused with the line where it broke', () => {
  test('cut in half: the last line is not whole and the sluitrecord is missing', () => {
    expect(codes(good.subarray(0, Math.floor(good.length / 2)))).toEqual([
      '0804 04  6',
      '8095 04  6',
      '0002 99 9901 6',
    ]);
  });
  test('cut between two lines: the sluitrecord is missing', () => {
    expect(codes(good.subarray(0, 6 * STAP))).toEqual(['0002 99 9901 6']);
  });
  test('LF without CR is told once, not per line', () => {
    const bytes = Buffer.from(Buffer.from(good).toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
    expect(codes(bytes)).toEqual(['8095 01  1']);
    expect(scanDeclaratie(bytes, controle).leesbaar).toBe(true);
  });
  test('one line without CR/LF in the middle', () => {
    const bytes = good.slice();
    bytes[6 * STAP - 2] = 0x20;
    expect(codes(bytes)).toEqual(['0804 04  6', '8095 04  6']);
  });
  test('an empty line', () => {
    const bytes = Buffer.concat([good.subarray(0, 5 * STAP), Buffer.from('\r\n'), good.subarray(5 * STAP)]);
    expect(codes(bytes)).toEqual(['8095   6']);
  });
  test('UTF-8: the line is longer than its characters and the message says so', () => {
    const bytes = Buffer.from(Buffer.from(good).toString('latin1'), 'utf8');
    const uitslag = scanDeclaratie(bytes, controle);
    expect(uitslag.bevindingen).toMatchObject([{ retourcode: '0804', record: '02', regel: 8 }]);
    expect(uitslag.bevindingen[0]?.omschrijving).toContain('UTF-8');
  });
  test('a line too short does not make the control record wrong as well', () => {
    const bytes = Buffer.concat([good.subarray(0, 5 * STAP - 3), good.subarray(5 * STAP - 2)]);
    expect(codes(bytes)).toEqual(['0804 04  5']);
  });
  test('text after the sluitrecord', () => {
    expect(codes(Buffer.concat([good, good.subarray(0, STAP)]))).toEqual([
      '0002 01 0101 12',
      '0002 99 9901 12',
    ]);
  });
  test('findings past the maximum are counted', () => {
    const uitslag = scanDeclaratie(changed(5, '0402', '9', changed(6, '0402', '4')), controle, {
      maximumBevindingen: 1,
    });
    expect(uitslag.bevindingen).toHaveLength(1);
    expect(uitslag.aantalBevindingen).toBeGreaterThan(1);
  });
});
