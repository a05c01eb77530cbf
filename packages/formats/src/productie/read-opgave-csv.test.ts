import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOpgaveCsv } from './index.ts';

const KOP = 'agb;kavel;prestatie;maand;bedrag;volume';
const read = (text: string | Uint8Array) => readOpgaveCsv(Buffer.from(text), 'opgave.csv');
const rows = (...lines: readonly string[]) => read([KOP, ...lines].join('\r\n'));
const findings = (result: ReturnType<typeof read>) =>
  result.ok ? [] : result.error.map(({ code, regel, veld }) => `${code} ${regel} ${veld}`);
const melding = (result: ReturnType<typeof read>) => (result.ok ? '' : (result.error[0]?.melding ?? ''));

describe('a statement of production as CSV', () => {
  it('holds an amount in euros or a volume, by kavel or by prestatie', () => {
    expect(rows('06000001;ZZP;;2018-01;1234,5;', '06000001;;H126;2018-12;;600')).toEqual({
      ok: true,
      value: {
        bestand: 'opgave.csv',
        regels: [
          { regel: 2, agb: '06000001', kavel: 'ZZP', zorgmaand: '2018-01', bedragEurocent: 123_450 },
          { regel: 3, agb: '06000001', prestatie: 'H126', zorgmaand: '2018-12', volume: 600 },
        ],
      },
    });
  });

  it.each([
    ['a BOM', `\uFEFF${KOP}\r\n06000001;ZZP;;2018-01;1;`],
    ['commas', 'maand,agb,kavel,bedrag\n2018-01,06000001,ZZP,"1,00"'],
    ['spaces around and capitals in the header', ' AGB ; Kavel;maand;BEDRAG\n06000001 ; ZZP; 2018-01; 1 '],
    ['blank lines', `${KOP}\n\n06000001;ZZP;;2018-01;1;\n;;;;;\n`],
  ])('is read with %s', (_, text) => {
    expect(read(text)).toMatchObject({
      ok: true,
      value: { regels: [{ zorgmaand: '2018-01', bedragEurocent: 100 }] },
    });
  });

  it('is read as Latin-1 when it is no UTF-8', () => {
    const bytes = Buffer.from(`${KOP}\n06000001;Z\u00CBP;;2018-01;1;`, 'latin1');
    expect(findings(read(bytes))).toEqual(['waarde-ongeldig 2 kavel (kolom 2)']);
  });

  it.each([
    ['600001;ZZP;;2018-01;1;', 'waarde-ongeldig 2 agb (kolom 1)'],
    ['06000001;WLZ;;2018-01;1;', 'waarde-ongeldig 2 kavel (kolom 2)'],
    ['06000001;;h126;2018-01;1;', 'waarde-ongeldig 2 prestatie (kolom 3)'],
    ['06000001;ZZP;;2018-13;1;', 'waarde-ongeldig 2 maand (kolom 4)'],
    ['06000001;ZZP;;januari;1;', 'waarde-ongeldig 2 maand (kolom 4)'],
    ['06000001;ZZP;;2018-01;1;1', 'veld-dubbel 2 volume (kolom 6)'],
    ['06000001;ZZP;;2018-01;;', 'veld-ontbreekt 2 bedrag (kolom 5)'],
    ['06000001;ZZP;;2018-01;-1;', 'waarde-ongeldig 2 bedrag (kolom 5)'],
    ['06000001;ZZP;;2018-01;1,234;', 'waarde-ongeldig 2 bedrag (kolom 5)'],
    ['06000001;ZZP;;2018-01;1.234;', 'waarde-ongeldig 2 bedrag (kolom 5)'],
    ['06000001;ZZP;;2018-01;1.234,00;', 'waarde-ongeldig 2 bedrag (kolom 5)'],
    ['06000001;ZZP;;2018-01;1 234;', 'waarde-ongeldig 2 bedrag (kolom 5)'],
    ['06000001;ZZP;;2018-01;€ 12;', 'waarde-ongeldig 2 bedrag (kolom 5)'],
    ['06000001;;H126;2018-01;;1,5', 'waarde-ongeldig 2 volume (kolom 6)'],
    ['06000001;;H126;2018-01;;-4', 'waarde-ongeldig 2 volume (kolom 6)'],
    ['06000001;ZZP;;2018-01;=1+1;', 'formule 2 bedrag (kolom 5)'],
    ["06000001;'=ZZP;;2018-01;1;", 'formule 2 kavel (kolom 2)'],
    ['@06000001;ZZP;;2018-01;1;', 'formule 2 agb (kolom 1)'],
    ['06000001;ZZP;;2018-01;-1+cmd;', 'formule 2 bedrag (kolom 5)'],
    ['06000001;ZZP;;2018-01;1', 'veld-ontbreekt 2 '],
  ])('refuses %s', (line, expected) => {
    expect(findings(rows(line))).toEqual([expected]);
  });

  it('says what a lost zero, a point and a number below zero mean', () => {
    expect(melding(rows('6000001;ZZP;;2018-01;1;'))).toContain('nul vooraan');
    expect(melding(rows('06000001;ZZP;;2018-01;1.234;'))).toContain('duizendtal');
    expect(melding(rows('06000001;ZZP;;2018-01;-5;'))).toContain('vervangt');
  });

  it.each([
    ['agb;maand;kavel;bedrag;opmerking\n', ['veld-onbekend 1 kolom 5']],
    ['agb;maand;kavel;kavel;bedrag\n', ['veld-dubbel 1 kolom 4']],
    ['kavel;bedrag\n', ['veld-ontbreekt 1 agb', 'veld-ontbreekt 1 maand']],
    ['agb;maand\n', ['veld-ontbreekt 1 kavel of prestatie', 'veld-ontbreekt 1 bedrag of volume']],
    [KOP, ['veld-ontbreekt 1 ']],
    ['', ['csv-onleesbaar 1 ']],
    ['PK\u0003\u0004', ['csv-onleesbaar 1 ']],
    ['agb\u0000', ['csv-onleesbaar 1 ']],
    [`${KOP}\n"06000001;ZZP`, ['csv-onleesbaar 2 ']],
  ])('refuses the file %j', (text, expected) => {
    expect(findings(read(text))).toEqual(expected);
  });

  it('has a bound on bytes, lines and findings', () => {
    expect(findings(read(Buffer.alloc(8 * 1_048_576 + 1, 32)))).toEqual(['csv-onleesbaar 1 ']);
    const good = '06000001;ZZP;;2018-01;1;';
    expect(findings(rows(...Array.from({ length: 50_001 }, () => good)))).toEqual(['te-veel-regels 50002 ']);
    expect(findings(rows(...Array.from({ length: 600 }, () => 'x;ZZP;;2018-01;1;')))).toHaveLength(501);
  });

  it('keeps every amount to the cent', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31), (cents) => {
        const text = `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
        expect(rows(`06000001;ZZP;;2018-01;${text};`)).toMatchObject({
          value: { regels: [{ bedragEurocent: cents }] },
        });
      }),
    );
  });

  it('never throws on bytes of any kind', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, withHead) => {
        const result = read(withHead ? Buffer.concat([Buffer.from(`${KOP}\n`), bytes]) : bytes);
        if (result.ok) expect(result.value.regels.length).toBeGreaterThan(0);
        else expect(result.error.every(({ regel, melding: text }) => regel >= 1 && text !== '')).toBe(true);
      }),
    );
  });
});
