import { describe, expect, it } from 'vitest';
import { readEditie } from './index.ts';
import type { Editiesoort } from './index.ts';

const read = (soort: Editiesoort, text: string | Uint8Array) =>
  readEditie(soort, Buffer.from(text), 'nieuw.csv');
const places = (result: ReturnType<typeof read>) =>
  result.ok ? [] : result.error.map(({ code, regel, veld }) => `${code} ${regel} ${veld}`);

const KOPPEL =
  'prestatie;omschrijving;tijdseenheid;declaratiegroep;declaratiemethode;geldig_van;geldig_tot_en_met;zzpcodes;functiecodes\n';
const ROW = 'H104;Verpleging;01;6;2;2017-01-01;;;41\n';
const TARIEF = 'jaar;prestatie;eenheid;component;bedrag_eurocent;geldig_van;geldig_tot_en_met;bron\n';

describe('an edition as CSV', () => {
  it('comes back in the columns of our own file', () => {
    expect(read('koppeltabel', KOPPEL + ROW)).toEqual({ ok: true, value: KOPPEL + ROW });
    const turned =
      'functiecodes,prestatie,omschrijving,tijdseenheid,declaratiegroep,declaratiemethode,zzpcodes,geldig_van\n41,H104,Verpleging,01,6,2,,2017-01-01\n';
    expect(read('koppeltabel', turned)).toEqual({ ok: true, value: KOPPEL + ROW });
    expect(read('retourcodes', 'retourcode;omschrijving\n0001;Fout\n')).toEqual({
      ok: true,
      value: 'retourcode;omschrijving;toets\n0001;Fout;\n',
    });
  });

  it('may have the columns of the public conversions', () => {
    const koppel =
      'prestatiecode;omschrijving;tijdseenheid_COD218;declaratiegroep;declaratiemethode;begindatum;einddatum;zzpcodes;functiecodes\n';
    expect(read('koppeltabel', koppel + ROW)).toEqual({ ok: true, value: KOPPEL + ROW });
    // Three of the 2011 rows of the NZa (BWBR0029966), for which Kavel has no other use.
    const nza = `year,code,description,form,unit,max_tariff_eur,component,source
2011,K126,Persoonlijke verzorging,MPT,uur,46.65,zorg,"NZa, BWBR0029966"
2011,K153,Gespec. begeleiding,MPT,uur,87.5,zorg,NZa
2011,K107,Transfer,MPT,stuk,102,zorg,NZa
`;
    expect(read('tarieven', nza)).toEqual({
      ok: true,
      value: `${TARIEF}2011;K126;uur;zorg;4665;2011-01-01;2011-12-31;NZa, BWBR0029966
2011;K153;uur;zorg;8750;2011-01-01;2011-12-31;NZa
2011;K107;stuk;zorg;10200;2011-01-01;2011-12-31;NZa
`,
    });
    expect(places(read('tarieven', nza.replace('46.65', '46.655')))).toEqual([
      'waarde-ongeldig 2 bedrag_eurocent',
    ]);
  });

  it('is read as Latin-1 when it is no UTF-8', () => {
    const bytes = Buffer.from('retourcode;omschrijving\n0001;Cli\u00EBnt\n', 'latin1');
    expect(read('retourcodes', bytes)).toMatchObject({
      ok: true,
      value: expect.stringContaining('Cliënt') as string,
    });
  });

  it.each<[Editiesoort, string, readonly string[]]>([
    ['koppeltabel', `${KOPPEL}\n\nH104;x;01;6;2;2017-02-30;;;41\n`, ['waarde-ongeldig 4 geldig_van']],
    [
      'koppeltabel',
      `${KOPPEL}H104;x;01;6;2;2017-01-01;2016-01-01;;4\n`,
      ['waarde-ongeldig 2 functiecodes', 'waarde-ongeldig 2 geldig_tot_en_met'],
    ],
    [
      'koppeltabel',
      'prestatie;kleur\nH104;rood\n',
      [
        'veld-onbekend 1 kleur (kolom 2)',
        'veld-ontbreekt 1 omschrijving',
        'veld-ontbreekt 1 tijdseenheid',
        'veld-ontbreekt 1 declaratiegroep',
        'veld-ontbreekt 1 declaratiemethode',
        'veld-ontbreekt 1 geldig_van',
        'veld-ontbreekt 1 zzpcodes',
        'veld-ontbreekt 1 functiecodes',
      ],
    ],
    ['retourcodes', 'retourcode;code;omschrijving\n1;2;x\n', ['veld-dubbel 1 code (kolom 2)']],
    ['retourcodes', 'retourcode;omschrijving\n12;x\n', ['waarde-ongeldig 2 retourcode']],
    [
      'tarieven',
      `${TARIEF}2019;H126;uur;zorg;5235;2019-01-01;;x\n2019;H126;uur;zorg;5300;2019-06-01;;x\n`,
      ['waarde-ongeldig 3 geldig_van'],
    ],
    ['tarieven', TARIEF, ['veld-ontbreekt 1 ']],
    ['tarieven', '', ['csv-onleesbaar 1 ']],
    ['tarieven', 'PK\u0003\u0004', ['csv-onleesbaar 1 ']],
  ])('%s: what is wrong has its line and column: %#', (soort, text, expected) => {
    expect(places(read(soort, text))).toEqual(expected);
  });
});
