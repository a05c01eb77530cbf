import {
  changeField,
  declaratieBytes,
  elfRegels,
  FICTIEVE_BSNS,
  testControle,
  testReferentie,
  voorbeeldDeclaratie,
  voorbeeldPrestatie,
  voorbeeldVerzekerde,
} from '@kavel/testkit/declaratie';
import { describe, expect, test } from 'vitest';
import { scanDeclaratie } from './lezer.ts';

const referentie = testReferentie();
const controle = testControle(referentie);

/** Lines: 1 kop, 2 client, 3-4 comments, 5 R1, 6 R2, 7 comment, 8 client, 9 R3, 10 R4 (credit), 11 slot. */
const good = elfRegels(referentie);

function changed(regel: number, veld: string, value: string): Uint8Array {
  return changeField(good, controle.layout, { regel, veld, value });
}

function codes(bytes: Uint8Array): string[] {
  return scanDeclaratie(bytes, controle).bevindingen.map(
    ({ retourcode, record, veld, regel }) => `${retourcode} ${record} ${veld} ${regel}`,
  );
}

test('a faultless file gives its head, its counts and totals per kavel, prestatie and month', () => {
  const uitslag = scanDeclaratie(good, controle);
  expect(uitslag).toMatchObject({ leesbaar: true, bevindingen: [], aantalBevindingen: 0 });
  expect(uitslag.bestand).toEqual({
    standaard: 'AW319',
    versie: '1.4',
    kop: {
      soort: 'productie',
      uzovi: '5517',
      agb: '99470001',
      factuurnummer: 'FICTIEF-2018',
      dagtekening: '2018-02-05',
      periodeBegin: '2018-01-01',
      periodeEinde: '2018-01-31',
    },
    aantalRegels: 11,
    aantalVerzekerden: 2,
    aantalPrestaties: 4,
    aantalCommentaren: 3,
    totaalEurocent: 465_000 + 45_000 + 50_000 - 30_000,
    buitenKoppeltabel: 0,
    totalen: [
      {
        agb: '99470001',
        kavel: 'MPT',
        prestatie: 'H126',
        zorgmaand: '2018-01',
        eurocent: 50_000,
        aantal: 600,
      },
      { agb: '99470001', kavel: 'VPT', prestatie: 'V043', zorgmaand: '2018-01', eurocent: 45_000, aantal: 3 },
      {
        agb: '99470001',
        kavel: 'ZZP',
        prestatie: 'Z043',
        zorgmaand: '2018-01',
        eurocent: 435_000,
        aantal: 29,
      },
    ],
  });
});

describe('each fault gives its return code, record, field and line', () => {
  test.each([
    {
      fault: 'invoice date that does not exist',
      regel: 1,
      veld: '0117',
      value: '20180230',
      gives: '0025 01 0117 1',
    },
    {
      fault: 'period that ends before it begins',
      regel: 1,
      veld: '0115',
      value: '20171231',
      gives: '0021 01 0115 1',
    },
    { fault: 'no invoice number', regel: 1, veld: '0116', value: '', gives: '0030 01 0116 1' },
    { fault: 'another currency', regel: 1, veld: '0119', value: 'USD', gives: '0031 01 0119 1' },
    { fault: 'AGB of zeros', regel: 1, veld: '0112', value: '0', gives: '0001 01 0112 1' },
    { fault: 'reserve filled', regel: 5, veld: '0480', value: 'X', gives: '0003 04 0480 5' },
    { fault: 'number of a comment', regel: 4, veld: '9803', value: '3', gives: '0001 98 9803 4' },
    { fault: 'comment under another record', regel: 7, veld: '9802', value: '1', gives: '0801 98 9802 7' },
    {
      fault: 'UZOVI unlike the record above',
      regel: 5,
      veld: '0404',
      value: '5516',
      gives: '0423 04 0404 5',
    },
    { fault: 'insured number unlike above', regel: 5, veld: '0405', value: 'X', gives: '0001 04 0405 5' },
    { fault: 'indicatieorgaan unlike above', regel: 5, veld: '0408', value: '2', gives: '1000 04 0408 5' },
    { fault: 'client number unlike above', regel: 5, veld: '0409', value: 'X', gives: '1060 04 0409 5' },
    {
      fault: 'BSN unlike the record above',
      regel: 5,
      veld: '0403',
      value: FICTIEVE_BSNS[2],
      gives: '0435 04 0403 5',
    },
    {
      fault: 'amount that is not tariff times number',
      regel: 5,
      veld: '0426',
      value: '465001',
      gives: '0001 04 0426 5',
    },
    { fault: 'end before begin', regel: 5, veld: '0415', value: '20171231', gives: '0001 04 0415 5' },
    {
      fault: 'end after the invoice date',
      regel: 5,
      veld: '0415',
      value: '20180206',
      gives: '8178 04 0415 5',
    },
    { fault: 'two signs', regel: 5, veld: '0427', value: 'C', gives: '8064 04 0430 5' },
    { fault: 'sign that is none', regel: 5, veld: '0430', value: 'X', gives: '0631 04 0430 5' },
    { fault: 'reference used twice', regel: 6, veld: '0431', value: 'R1', gives: '8021 04 0431 6' },
    { fault: 'credit without reference', regel: 10, veld: '0432', value: '', gives: '8017 04 0432 10' },
    {
      fault: 'credit of a debit in the file',
      regel: 10,
      veld: '0432',
      value: 'R1',
      gives: '8062 04 0432 10',
    },
    { fault: 'other code list', regel: 5, veld: '0416', value: '065', gives: '0581 04 0416 5' },
    { fault: 'neither ZZP nor function code', regel: 5, veld: '0413', value: '0', gives: '8212 04 0413 5' },
    {
      fault: 'ZZP code not in the koppeltabel',
      regel: 5,
      veld: '0413',
      value: '752',
      gives: '1113 04 0413 5',
    },
    { fault: 'count of insured', regel: 11, veld: '9902', value: '3', gives: '0001 99 9902 11' },
    { fault: 'count of prestaties', regel: 11, veld: '9904', value: '5', gives: '0001 99 9904 11' },
    { fault: 'count of comments', regel: 11, veld: '9905', value: '2', gives: '0001 99 9905 11' },
    { fault: 'count of detail records', regel: 11, veld: '9906', value: '8', gives: '0001 99 9906 11' },
    { fault: 'net total', regel: 11, veld: '9907', value: '530001', gives: '0150 99 9907 11' },
    { fault: 'sign of the total', regel: 11, veld: '9908', value: 'C', gives: '0631 99 9908 11' },
    { fault: 'unknown kenmerk', regel: 7, veld: '9801', value: '97', gives: '0002   7' },
  ])('$fault: $gives', ({ regel, veld, value, gives }) => {
    expect(codes(changed(regel, veld, value))).toContain(gives);
  });

  test('an unknown prestatie and one that is no Wlz have codes of their own', () => {
    expect(codes(changed(5, '0417', 'K999'))).toEqual(['1113 04 0413 5', '0582 04 0417 5']);
    expect(codes(changed(5, '0417', 'SE031'))).toEqual(['1113 04 0413 5', '8977 04 0417 5']);
  });

  test.each(['Z\\043', 'Z04\\', 'ZM\\n1', 'Zé43', 'Z 043', 'Z04a'])(
    'the first letter of a kavel makes no prestatie of "%s"',
    (code) => {
      expect(codes(changed(5, '0417', code))).toEqual(['1113 04 0413 5', '0582 04 0417 5']);
    },
  );

  test('a declared amount above the calculated amount: 8063, and the total no longer adds up', () => {
    expect(codes(changed(5, '0429', '465001'))).toEqual(['8063 04 0429 5', '0150 99 9907 11']);
  });

  test.each(['0115', '0415'])(
    'a second date that does not exist is seen beside a good first one: %s',
    (veld) => {
      const regel = veld === '0115' ? 1 : 5;
      const retourcode = veld === '0115' ? '0021' : '0001';
      expect(codes(changed(regel, veld, '20180230'))).toEqual([
        `${retourcode} ${veld.slice(0, 2)} ${veld} ${regel}`,
      ]);
    },
  );

  test('a period of one day is a period', () => {
    expect(codes(changed(1, '0115', '20180101'))).toEqual([]);
  });

  test('a gap in the numbering is told once', () => {
    expect(codes(changed(6, '0402', '9'))).toEqual(['0801 04 0402 6', '0801 98 9802 7', '0801 02 0202 8']);
  });

  test('an amount that cannot be read makes the net total unknown, not wrong', () => {
    expect(codes(changed(5, '0429', '46 00'))).toEqual(['0001 04 0429 5']);
  });
});

describe('credits inside one file', () => {
  const debit = voorbeeldPrestatie({ referentie: 'D1' });
  const credit = (referentie: string, voorgaandeReferentie: string) =>
    voorbeeldPrestatie({ referentie, voorgaandeReferentie, credit: true });
  const file = (...prestaties: (typeof debit)[]) =>
    declaratieBytes(voorbeeldDeclaratie([voorbeeldVerzekerde({ prestaties })]), referentie);

  test('a debit and an identical credit are refused, whatever the credit refers to', () => {
    expect(codes(file(debit, credit('C1', 'EERDER')))).toEqual(['8062 04 0432 4']);
  });
  test('the debit may stand anywhere in the file', () => {
    const other = voorbeeldPrestatie({ referentie: 'D0', aantal: 1 });
    expect(codes(file(other, credit('C1', 'EERDER'), debit))).toEqual(['8062 04 0432 4']);
  });
  test('a correction of an earlier line by another one is allowed', () => {
    expect(codes(file({ ...debit, aantal: 30 }, credit('C1', 'EERDER')))).toEqual([]);
  });
  test('one debit is taken back once', () => {
    expect(codes(file({ ...debit, aantal: 30 }, credit('C1', 'EERDER'), credit('C2', 'EERDER')))).toEqual([
      '8084 04 0432 5',
    ]);
  });
  test('a file of credits has a net total below zero', () => {
    const uitslag = scanDeclaratie(file(credit('C1', 'EERDER')), controle);
    expect(uitslag).toMatchObject({ bevindingen: [], bestand: { totaalEurocent: -465_000 } });
    expect(uitslag.bestand.totalen).toMatchObject([{ eurocent: -465_000, aantal: -31 }]);
  });
});

test('no finding repeats what a field holds: no BSN and no name', () => {
  for (const [veld, value] of [
    ['0203', '990000012'],
    ['0203', FICTIEVE_BSNS[3]],
    ['0210', ' GEHEIM'],
    ['0215', '1GEHEI'],
  ] as const) {
    const answer = JSON.stringify(scanDeclaratie(changed(8, veld, value), controle));
    expect(answer).toContain('"regel":');
    for (const secret of [...FICTIEVE_BSNS, '990000012', 'GEHE', 'CAF']) expect(answer).not.toContain(secret);
  }
});

describe('choices of the caller', () => {
  const spanning = declaratieBytes(
    voorbeeldDeclaratie([
      voorbeeldVerzekerde({
        prestaties: [voorbeeldPrestatie({ begin: '2017-12-26', eind: '2018-01-25', zzpcode: '753' })],
      }),
    ]),
    referentie,
  );
  test.each([
    { zorgmaand: 'einddatum' as const, month: '2018-01' },
    { zorgmaand: 'begindatum' as const, month: '2017-12' },
  ])('a line over two months counts in the month of its $zorgmaand', ({ zorgmaand, month }) => {
    const { prestatieKavel, prestatiecodes, zzpSector } = referentie.tabellen;
    const tabellen = { prestatieKavel, prestatiecodes, zzpSector };
    const uitslag = scanDeclaratie(spanning, testControle({ ...referentie, tabellen }), { zorgmaand });
    expect(uitslag.bestand.totalen).toMatchObject([{ zorgmaand: month, eurocent: 465_000 }]);
  });
  test('with the day of receipt, dates in the future are refused', () => {
    const uitslag = scanDeclaratie(good, controle, { ontvangenOp: Temporal.PlainDate.from('2017-12-31') });
    expect(uitslag.bevindingen).toMatchObject([
      { retourcode: '0020', veld: '0114' },
      { retourcode: '0025', veld: '0117' },
    ]);
  });
  test('care after the koppeltabel is counted as not judged', () => {
    const declaratie = voorbeeldDeclaratie([
      voorbeeldVerzekerde({
        prestaties: [voorbeeldPrestatie({ begin: '2020-01-01', eind: '2020-01-31', zzpcode: '752' })],
      }),
    ]);
    const kop = { ...declaratie.kop, dagtekening: '2020-02-05' };
    const uitslag = scanDeclaratie(declaratieBytes({ ...declaratie, kop }, referentie), controle);
    expect(uitslag).toMatchObject({ bevindingen: [], bestand: { buitenKoppeltabel: 1 } });
  });
});

test('the sink gets every line in file order, with signs and one pseudonym per person', () => {
  const rows: unknown[] = [];
  const asked: string[] = [];
  const pseudoniem = (bsn: string): string => {
    asked.push(bsn);
    return `P${asked.length}`;
  };
  scanDeclaratie(
    good,
    controle,
    { pseudoniem },
    {
      prestatie: (regel) => {
        const { detailnummer, kavel, prestatie, zzpcode, functiecode, begindatum, einddatum, aantal } = regel;
        const { tijdseenheid, tariefEurocent, berekendEurocent, declaratieEurocent } = regel;
        const { referentie: eigen, voorgaandeReferentie, pseudoniem: persoon, uitvoerder } = regel;
        rows.push({
          detailnummer,
          kavel,
          prestatie,
          zzpcode,
          functiecode,
          begindatum,
          einddatum,
          aantal,
          tijdseenheid,
        });
        rows.push({
          tariefEurocent,
          berekendEurocent,
          declaratieEurocent,
          eigen,
          voorgaandeReferentie,
          persoon,
          uitvoerder,
        });
      },
    },
  );
  expect(asked).toEqual([FICTIEVE_BSNS[0], FICTIEVE_BSNS[1]]);
  expect(rows.length).toBe(8);
  expect(rows.slice(6)).toEqual([
    {
      detailnummer: 6,
      kavel: 'ZZP',
      prestatie: 'Z043',
      zzpcode: 753,
      functiecode: 0,
      begindatum: '2018-01-01',
      einddatum: '2018-01-31',
      aantal: 2,
      tijdseenheid: 14,
    },
    {
      tariefEurocent: 15_000,
      berekendEurocent: -30_000,
      declaratieEurocent: -30_000,
      eigen: 'R4',
      voorgaandeReferentie: 'EERDER-7',
      persoon: 'P2',
      uitvoerder: '99470001',
    },
  ]);
});
