import { err } from '@kavel/core/basis';
import { testDatabase } from '@kavel/testkit/database';
import { declaratieBytes, testReferentie } from '@kavel/testkit/declaratie';
import { voorbeeldDeclaratie, voorbeeldPrestatie, voorbeeldVerzekerde } from '@kavel/testkit/declaratie';
import {
  INNAMEFOUTEN,
  PROEFAANBIEDER,
  openProefjaar,
  proefbestand,
  proefomgeving,
} from '@kavel/testkit/inname';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSleutel } from '../instelling/sleutel.ts';
import { intakeBron, intakeDeclaratie } from './intake-declaratie.ts';
import { REGELS_PER_KOPIE } from './regelkopie.ts';
import type { Aw319Declaratie, Aw319Prestatie } from '@kavel/formats/ei';
import type { InnameRefusal } from './intake-declaratie.ts';
import type { Result } from '@kavel/core/basis';

const { database, asOwner } = await testDatabase();
const omgeving = proefomgeving(database);
const referentie = testReferentie();

const inname = (bytes: Uint8Array) => intakeDeclaratie(omgeving, { bytes, door: 'Anja' });

/** Everything the store holds of claims, to compare before and after. */
async function stored(): Promise<unknown> {
  return asOwner(`
    select
      (select coalesce(json_agg(b order by id), '[]') from kavel.declaratie_bestand b) as bestanden,
      (select coalesce(json_agg(r order by bestand, recordnummer), '[]') from kavel.declaratie_regel r) as regels,
      (select coalesce(json_agg(t order by bestand, zorgmaand), '[]') from kavel.productie_totaal t) as totalen`);
}

async function expectRefused(bytes: Uint8Array, codes: readonly string[]): Promise<void> {
  const before = await stored();
  expect(codesOf(await inname(bytes))).toEqual(codes);
  expect(await stored()).toEqual(before);
}

function codesOf(result: Result<unknown, InnameRefusal>): readonly string[] {
  if (result.ok) return ['aangenomen'];
  if (result.error.code !== 'declaratie-afgekeurd') return [result.error.code];
  return result.error.bevindingen.map(({ retourcode, record, veld }) => `${retourcode} ${record} ${veld}`);
}

function claim(nummer: string, prestatie: Partial<Aw319Prestatie>, anders: Partial<Aw319Declaratie> = {}) {
  const verzekerde = voorbeeldVerzekerde({ prestaties: [voorbeeldPrestatie(prestatie)] });
  const declaratie = { ...voorbeeldDeclaratie([verzekerde]), ...anders };
  return declaratieBytes({ ...declaratie, kop: { ...declaratie.kop, factuurnummer: nummer } }, referentie);
}

beforeEach(async () => {
  await asOwner('truncate kavel.organisatie cascade');
  await openProefjaar(database);
});

describe('a faultless file', () => {
  it('is stored whole: file, lines, and totals per kavel, prestatie and month of care', async () => {
    const taken = await inname(proefbestand('F1', 100));
    expect(taken).toMatchObject({
      ok: true,
      value: {
        regio: '5517',
        jaar: 2018,
        agb: PROEFAANBIEDER,
        factuurnummer: 'F1',
        regels: 100,
        teLaat: false,
      },
    });
    const [file] = await asOwner(
      'select regels, totaal_eurocent, ingenomen_door from kavel.declaratie_bestand',
    );
    expect(file).toEqual({ regels: 100, totaal_eurocent: '1500000', ingenomen_door: 'Anja' });
    const [lines] = await asOwner('select count(*), sum(bedrag_eurocent) from kavel.declaratie_regel');
    expect(lines).toEqual({ count: '100', sum: '1500000' });
    const totals = await asOwner(
      'select kavel, prestatie, bedrag_eurocent, aantal from kavel.productie_totaal',
    );
    expect(totals).toEqual([{ kavel: 'ZZP', prestatie: 'Z043', bedrag_eurocent: '1500000', aantal: '100' }]);
  });

  it('goes to the partition of its region and month', async () => {
    await inname(proefbestand('F1', 3));
    const [rows] = await asOwner('select count(*) from only kavel.declaratie_regel_5517_2018_01');
    expect(rows).toEqual({ count: '3' });
  });

  it('is looked up by key, however many files there were when the connection made its plans', async () => {
    // Counts that a connection has not reported yet (the emptying of the tables before this test, say) come first.
    const report = 'select pg_stat_force_next_flush()';
    const readings = async (): Promise<Record<string, number>> => {
      await database.read('', (transaction) => transaction.query(report));
      await asOwner(report);
      const rows = await asOwner(`select relname, seq_scan::int, idx_scan::int from pg_stat_user_tables
        where relname in ('declaratie_bestand', 'productie_totaal')`);
      return Object.fromEntries(
        rows.flatMap((row) =>
          ['seq_scan', 'idx_scan'].map((kind) => [`${String(row['relname'])} ${kind}`, Number(row[kind])]),
        ),
      );
    };
    // What the planner knows from now on: tables of one page, that are read faster than looked up in.
    expect(codesOf(await inname(proefbestand('F0')))).toEqual(['aangenomen']);
    await asOwner('analyze kavel.declaratie_bestand, kavel.productie_totaal');
    const before = await readings();
    for (let nummer = 1; nummer <= 8; nummer += 1) {
      expect(codesOf(await inname(proefbestand(`F${nummer}`)))).toEqual(['aangenomen']);
    }
    const after = await readings();
    for (const table of ['declaratie_bestand', 'productie_totaal']) {
      expect(after[`${table} idx_scan`]).toBeGreaterThan((before[`${table} idx_scan`] ?? 0) + 16);
      expect(after[`${table} seq_scan`]).toBe(before[`${table} seq_scan`]);
    }
  });

  it.each([
    ['2018-02-23T23:59:59+01:00', false],
    ['2018-02-24T00:00:00+01:00', true],
  ])('received at %s: too late is %s, and it is stored all the same', async (moment, teLaat) => {
    const taken = await intakeDeclaratie(proefomgeving(database, moment), {
      bytes: proefbestand('F1'),
      door: 'Anja',
    });
    expect(taken).toMatchObject({ ok: true, value: { teLaat } });
    expect(await asOwner('select te_laat from kavel.declaratie_bestand')).toEqual([{ te_laat: teLaat }]);
  });

  it('may hold two persons without BSN on the same days', async () => {
    const person = (referentieNummer: string) =>
      voorbeeldVerzekerde({
        bsn: '999999999',
        verzekerdennummer: referentieNummer,
        prestaties: [voorbeeldPrestatie({ referentie: referentieNummer })],
      });
    const file = (nummer: string, persons: readonly string[]) => {
      const declaratie = voorbeeldDeclaratie(persons.map(person));
      return declaratieBytes(
        { ...declaratie, kop: { ...declaratie.kop, factuurnummer: nummer } },
        referentie,
      );
    };
    expect(codesOf(await inname(file('F1', ['A', 'B'])))).toEqual(['aangenomen']);
    expect(codesOf(await inname(file('F2', ['C'])))).toEqual(['aangenomen']);
  });
});

describe('a file that is refused leaves nothing', () => {
  it('sent twice', async () => {
    await inname(proefbestand('F1', 5));
    await expectRefused(proefbestand('F1', 5), ['0030 01 0116', '8067 01 ']);
  });

  it('with an invoice number that was used before', async () => {
    await inname(proefbestand('F1', 5));
    await expectRefused(proefbestand('F1', 4), ['0030 01 0116']);
  });

  it('cut in half', async () => {
    const whole = proefbestand('F1', 40);
    for (const length of [whole.length - 1, Math.floor(whole.length / 2), 312 * 20, 312]) {
      const before = await stored();
      const refused = await inname(whole.subarray(0, length));
      expect(refused).toMatchObject({ ok: false, error: { code: 'declaratie-afgekeurd' } });
      expect(await stored()).toEqual(before);
    }
  });

  it('with a control record that does not add up', async () => {
    const bytes = proefbestand('F1', 3);
    const control = bytes.length - 312;
    const amount = control + 33;
    const wrong = Uint8Array.from(bytes);
    wrong[amount + 10] = wrong[amount + 10] === 0x30 ? 0x31 : 0x30;
    wrong[amount + 5] = 0x39;
    await expectRefused(wrong, ['0150 99 9907']);
  });

  it('sent to try out', async () => {
    const { kop, verzekerden } = voorbeeldDeclaratie();
    const bytes = declaratieBytes({ kop: { ...kop, soort: 'T' }, verzekerden }, referentie);
    await expectRefused(bytes, ['testbericht']);
  });

  it('that is no claim', async () => {
    const refused = await inname(Buffer.from('geen declaratie'));
    expect(refused).toMatchObject({ ok: false, error: { leesbaar: false } });
  });

  it('for a region that does not exist, a year that is not open, or a provider without agreement', async () => {
    const { kop, verzekerden } = voorbeeldDeclaratie();
    const write = (anders: Partial<Aw319Declaratie['kop']>) =>
      declaratieBytes(
        {
          kop: { ...kop, ...anders },
          verzekerden: verzekerden.map((v) => ({ ...v, uzovi: anders.uzovi ?? v.uzovi })),
        },
        referentie,
      );
    await expectRefused(write({ uzovi: '5599' }), ['0018 01 0108']);
    await expectRefused(write({ uzovi: '5516' }), ['0018 01 0108']);
    await expectRefused(write({ instelling: '99470002' }), ['8226 01 0112']);
  });

  it('with care of two contract years', async () => {
    const dates = [
      ['2018-12-01', '2018-12-31'],
      ['2019-01-01', '2019-01-31'],
    ] as const;
    const prestaties = dates.map(([begin, eind], index) =>
      voorbeeldPrestatie({ begin, eind, referentie: `R${index}` }),
    );
    const { kop, verzekerden } = voorbeeldDeclaratie([voorbeeldVerzekerde({ prestaties })]);
    const bytes = declaratieBytes({ kop: { ...kop, dagtekening: '2019-02-05' }, verzekerden }, referentie);
    const later = proefomgeving(database, '2019-02-07T10:00:00+01:00');
    expect(codesOf(await intakeDeclaratie(later, { bytes, door: 'Anja' }))).toEqual(['8003 01 0114']);
    expect(await asOwner('select 1 from kavel.declaratie_bestand')).toEqual([]);
  });
});

describe('a line against the contract', () => {
  it('must have the agreed price, to the cent', async () => {
    await expectRefused(claim('F1', { tariefEurocent: 15_001 }), ['0611 04 0425']);
    await expectRefused(claim('F1', { tariefEurocent: 14_999 }), ['0611 04 0425']);
  });

  it('must be of a kavel that is contracted', async () => {
    const bytes = claim('F1', { prestatie: 'V043' });
    await expectRefused(bytes, ['0611 04 0425', '8226 04 0417']);
  });
});

describe('a line against earlier lines', () => {
  const DEBIT = { referentie: 'R1' };
  const CREDIT = { credit: true, referentie: 'R2', voorgaandeReferentie: 'R1' };

  it('a reference comes once', async () => {
    await inname(claim('F1', DEBIT));
    const otherDays = { ...DEBIT, begin: '2018-01-01', eind: '2018-01-01', aantal: 1 };
    await expectRefused(claim('F2', otherDays), ['8021 04 0431']);
  });

  it('the same care of the same person is claimed once, until it is taken back', async () => {
    await inname(claim('F1', DEBIT));
    await expectRefused(claim('F2', { referentie: 'R9' }), ['0587 04 0417']);
    expect(codesOf(await inname(claim('F3', CREDIT)))).toEqual(['aangenomen']);
    expect(codesOf(await inname(claim('F4', { referentie: 'R9' })))).toEqual(['aangenomen']);
    await expectRefused(claim('F5', { referentie: 'R10' }), ['0587 04 0417']);
  });

  it('a credit and the new claim may come in one file', async () => {
    await inname(claim('F1', DEBIT));
    const both = voorbeeldDeclaratie([
      voorbeeldVerzekerde({
        prestaties: [
          voorbeeldPrestatie(CREDIT),
          voorbeeldPrestatie({
            referentie: 'R3',
            zzpcode: '753',
            begin: '2018-01-01',
            eind: '2018-01-31',
            aantal: 30,
          }),
        ],
      }),
    ]);
    expect(codesOf(await inname(declaratieBytes(both, referentie)))).toEqual(['aangenomen']);
    const [sum] = await asOwner(
      'select sum(bedrag_eurocent) as som, sum(aantal) as aantal from kavel.productie_totaal',
    );
    expect(sum).toEqual({ som: String(30 * 15_000), aantal: '30' });
  });

  it('a credit names a known debit, and takes it back once', async () => {
    await expectRefused(claim('F1', CREDIT), ['8017 04 0432']);
    await inname(claim('F2', DEBIT));
    await inname(claim('F3', CREDIT));
    await expectRefused(claim('F4', { ...CREDIT, referentie: 'R4' }), ['8084 04 0432']);
  });
});

describe('a file too large to keep in memory', () => {
  const LINES = REGELS_PER_KOPIE + 100;
  const large = proefbestand('GROOT', LINES);

  it('is stored in portions, in one transaction, with totals that agree', async () => {
    expect(await inname(large)).toMatchObject({ ok: true, value: { regels: LINES } });
    const [lines] = await asOwner(
      'select count(*)::int as n, sum(bedrag_eurocent)::int as som from kavel.declaratie_regel',
    );
    expect(lines).toEqual({ n: LINES, som: LINES * 15_000 });
    expect(await asOwner(INNAMEFOUTEN)).toEqual([]);
  });

  it('leaves nothing of its first portions when a reference of the last one came before', async () => {
    const one = { referentie: `GROOT-${LINES}`, begin: '2018-01-05', eind: '2018-01-05', aantal: 1 };
    expect(codesOf(await inname(claim('F0', one)))).toEqual(['aangenomen']);
    await expectRefused(large, ['8021 04 0431']);
    expect(await asOwner(INNAMEFOUTEN)).toEqual([]);
  });

  it('is not stored when it changes between its two readings', async () => {
    let readings = 0;
    const bron = {
      *stukken() {
        readings += 1;
        yield readings === 1 ? large : large.subarray(0, large.length - 312);
      },
    };
    await expect(intakeBron(omgeving, { bron, door: 'Anja' })).rejects.toThrow('changed while');
    expect(await asOwner('select 1 from kavel.declaratie_regel')).toEqual([]);
    expect(await asOwner('select 1 from kavel.declaratie_bestand')).toEqual([]);
  });
});

describe('two files at the same moment', () => {
  it('of which one repeats the other: one is taken, the other refused', async () => {
    const bytes = proefbestand('F1', 200);
    const outcomes = await Promise.all([inname(bytes), inname(bytes), inname(bytes)]);
    expect(outcomes.filter((outcome) => outcome.ok).length).toBe(1);
    expect(outcomes.flatMap(codesOf).sort()).toEqual([
      '0030 01 0116',
      '0030 01 0116',
      '8067 01 ',
      '8067 01 ',
      'aangenomen',
    ]);
  });
});

describe('the key of the installation', () => {
  it('must be the one that hashed the earlier lines', async () => {
    await inname(proefbestand('F1'));
    const other = { ...omgeving, sleutel: { ...createSleutel(Buffer.alloc(32, 8)), oudere: [] } };
    const refused = await intakeDeclaratie(other, { bytes: proefbestand('F2'), door: 'Anja' });
    expect(refused).toEqual(err({ code: 'sleutel-anders' }));
  });

  describe('renewed', () => {
    const NIEUW = createSleutel(Buffer.alloc(32, 9));
    const daarna = { ...omgeving, sleutel: { ...NIEUW, oudere: [omgeving.sleutel] } };
    const later = (bytes: Uint8Array) => intakeDeclaratie(daarna, { bytes, door: 'Anja' });
    const DEBIT = { referentie: 'R1' };
    const CREDIT = { credit: true, referentie: 'R2', voorgaandeReferentie: 'R1' };

    it('hashes new lines, and finds what the old one hashed: references, care and debits', async () => {
      await inname(claim('F1', DEBIT));
      const otherDays = { ...DEBIT, begin: '2018-01-01', eind: '2018-01-01', aantal: 1 };
      expect(codesOf(await later(claim('F2', otherDays)))).toEqual(['8021 04 0431']);
      expect(codesOf(await later(claim('F3', { referentie: 'R9' })))).toEqual(['0587 04 0417']);
      expect(codesOf(await later(claim('F4', { ...CREDIT, voorgaandeReferentie: 'R7' })))).toEqual([
        '8017 04 0432',
      ]);
      expect(codesOf(await later(claim('F5', CREDIT)))).toEqual(['aangenomen']);
      const marks = await asOwner('select sleutelmerk from kavel.declaratie_bestand order by id');
      expect(marks).toEqual([{ sleutelmerk: omgeving.sleutel.merk }, { sleutelmerk: NIEUW.merk }]);
    });

    it('takes a debit back once, and lets its care be claimed again', async () => {
      await inname(claim('F1', DEBIT));
      await later(claim('F2', CREDIT));
      expect(codesOf(await later(claim('F3', { ...CREDIT, referentie: 'R4' })))).toEqual(['8084 04 0432']);
      expect(codesOf(await inname(claim('F4', { ...CREDIT, referentie: 'R5' })))).toEqual(['sleutel-anders']);
      expect(codesOf(await later(claim('F6', { referentie: 'R6' })))).toEqual(['aangenomen']);
    });
  });
});
