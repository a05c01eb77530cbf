import { parseAgb } from '@kavel/core/basis';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { Cell } from 'write-excel-file/node';
import { readOpgaveXlsx, writeOpgavesjabloon } from './index.ts';

const parsed = parseAgb('06000001');
if (!parsed.ok) throw new Error('a code of eight digits');
const agb = parsed.value;

const sjabloon = (fictief = false) =>
  writeOpgavesjabloon({
    regio: '5517',
    jaar: 2018,
    fictief,
    regels: [
      { agb, kavel: 'MPT', prestatie: 'H126', eenheid: 'minuut' },
      { agb, kavel: 'MEERZORG_GZ', eenheid: '' },
    ],
  });

/** Fills cells of the first sheet as a spreadsheet does: a number in a cell that was empty. */
function fill(book: Uint8Array, cells: Readonly<Record<string, string>>): Uint8Array {
  const files = unzipSync(book);
  const path = 'xl/worksheets/sheet1.xml';
  let xml = strFromU8(files[path] ?? new Uint8Array());
  for (const [address, value] of Object.entries(cells)) {
    const row = address.slice(1);
    const start = xml.indexOf(`<row r="${row}"`);
    const end = xml.indexOf('</row>', start);
    xml = `${xml.slice(0, end)}<c r="${address}"><v>${value}</v></c>${xml.slice(end)}`;
  }
  return zipSync({ ...files, [path]: strToU8(xml) });
}

async function book(rows: readonly (readonly Cell[])[], sheet = 'Productie'): Promise<Uint8Array> {
  return writeXlsxFile(
    rows.map((row) => [...row]),
    { sheet },
  ).toBuffer();
}
const KOP = ['agb', 'kavel', 'prestatie', 'maand', 'bedrag', 'volume'].map((value): Cell => ({ value }));

const places = async (bytes: Uint8Array) => {
  const read = await readOpgaveXlsx(bytes, 'opgave.xlsx');
  return read.ok ? read.value.regels : read.error.map(({ code, regel, veld }) => `${code} ${regel} ${veld}`);
};

describe('the template', () => {
  it('filled in comes back as it was filled in, and the rest of it is passed over', async () => {
    const filled = fill(await sjabloon(), { F2: '12600', E14: '1234.56', E15: '0' });
    expect(await places(filled)).toEqual([
      { regel: 2, agb, kavel: 'MPT', prestatie: 'H126', zorgmaand: '2018-01', volume: 12_600 },
      { regel: 14, agb, kavel: 'MEERZORG_GZ', zorgmaand: '2018-01', bedragEurocent: 123_456 },
      { regel: 15, agb, kavel: 'MEERZORG_GZ', zorgmaand: '2018-02', bedragEurocent: 0 },
    ]);
  });

  it('not filled in says nothing, which is a finding', async () => {
    expect(await places(await sjabloon())).toEqual(['veld-ontbreekt 1 ']);
  });

  it('is locked but for the cells to fill in, checks what is typed, and says FICTIEF when it is', async () => {
    const files = unzipSync(await sjabloon(true));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).toMatch(/<dataValidation type="list" sqref="B2:B125"/);
    expect(sheet.indexOf('<sheetProtection')).toBeGreaterThan(sheet.indexOf('</sheetData>'));
    expect(sheet.indexOf('<dataValidations')).toBeGreaterThan(sheet.indexOf('<sheetProtection'));
    const styles = strFromU8(files['xl/styles.xml'] ?? new Uint8Array());
    expect(styles.match(/locked="0"/g)).toHaveLength(1);
    expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain('Productie FICTIEF');
    expect(await places(fill(await sjabloon(true), { F2: '1' }))).toMatchObject([{ volume: 1 }]);
  });

  it('property: an amount in cents survives the workbook', async () => {
    const empty = await sjabloon();
    await fc.assert(
      fc.asyncProperty(fc.nat(2 ** 31), async (cents) => {
        const euros = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        expect(await places(fill(empty, { E2: euros }))).toMatchObject([{ bedragEurocent: cents }]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a workbook', () => {
  const row = (cells: readonly Cell[]): readonly (readonly Cell[])[] => [KOP, cells];
  const text = (value: string): Cell => ({ value, type: String });

  it('may have a date where a month was typed', async () => {
    const january = { value: new Date(Date.UTC(2018, 0, 1)), type: Date, format: 'yyyy-mm' };
    const rows = row([text('06000001'), text('ZZP'), null, january, { value: 12.5, type: Number }]);
    expect(await places(await book(rows))).toMatchObject([{ zorgmaand: '2018-01', bedragEurocent: 1_250 }]);
  });

  it.each<[readonly Cell[], string]>([
    [
      [{ value: 6_000_001, type: Number }, text('ZZP'), null, text('2018-01'), { value: 1, type: Number }],
      'waarde-ongeldig 2 agb (kolom A)',
    ],
    [
      [text('06000001'), text('ZZP'), null, text('2018-01'), { value: 1.234, type: Number }],
      'waarde-ongeldig 2 bedrag (kolom E)',
    ],
    [
      [text('06000001'), text('ZZP'), null, text('2018-01'), { value: -1, type: Number }],
      'waarde-ongeldig 2 bedrag (kolom E)',
    ],
    [
      [text('06000001'), null, text('H126'), text('2018-01'), null, { value: 1.5, type: Number }],
      'waarde-ongeldig 2 volume (kolom F)',
    ],
    [
      [text('06000001'), text('=ZZP'), null, text('2018-01'), { value: 1, type: Number }],
      'formule 2 kavel (kolom B)',
    ],
  ])('is refused by row and column: %#', async (cells, expected) => {
    expect(await places(await book(row(cells)))).toEqual([expected]);
  });

  it('needs the sheet and the header', async () => {
    expect(await places(await book([KOP], 'Blad1'))).toEqual(['xlsx-onleesbaar 1 ']);
    expect(await places(await book([[text('naam')]]))).toContain('veld-onbekend 1 kolom 1');
  });

  it('that is none, or hides a very large one, is refused', async () => {
    expect(await places(Buffer.from('PK\u0003\u0004rommel'))).toEqual(['xlsx-onleesbaar 1 ']);
    expect(await places(zipSync({ 'a.txt': strToU8('x') }))).toEqual(['xlsx-onleesbaar 1 ']);
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(80 * 1_048_576) });
    expect(bomb.length).toBeLessThan(1_048_576);
    expect(await places(bomb)).toEqual(['xlsx-onleesbaar 1 ']);
  });

  it('never throws, whatever bytes of it are changed', async () => {
    const good = fill(await sjabloon(), { F2: '12600' });
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
        const broken = Uint8Array.from(good);
        broken[at] = byte;
        const read = await readOpgaveXlsx(broken, 'opgave.xlsx');
        expect(typeof read.ok).toBe('boolean');
      }),
      { numRuns: 60 },
    );
  });
});
