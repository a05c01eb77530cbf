import { eurocent, ok } from '@kavel/core/basis';
import type { Kavel } from '@kavel/core/basis';
import { createWerkkalender } from '@kavel/core/kalender';
import { testDatabase } from '@kavel/testkit/database';
import { testReferentie } from '@kavel/testkit/declaratie';
import {
  PROEFAANBIEDER,
  openProefjaar,
  proefbestand,
  proefinrichting,
  proefomgeving,
} from '@kavel/testkit/inname';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  eigenAanleveringenCsv,
  readEigenAanleveringen,
  readRegioaanleveringen,
  standenCsv,
} from '../aanlevering/index.ts';
import { runClick, reverseClick, checkClick, approveClick } from '../click/index.ts';
import { intakeDeclaratie } from '../declaratie/index.ts';
import { checkOpgave, intakeOpgave, listOpgaven } from './index.ts';

const { database, asOwner } = await testDatabase();
const referentie = testReferentie();
const omgeving = {
  database,
  regios: referentie.regios,
  tabellen: referentie.tabellen,
  koppeltabel: referentie.koppeltabel,
  kalender: createWerkkalender([]),
  now: () => Temporal.Instant.from('2018-02-07T10:00:00+01:00'),
};
const A = PROEFAANBIEDER;
const PLAATS = { regio: '5517', jaar: 2018 };

const verzoek = (rows: readonly string[]) => ({
  ...PLAATS,
  bestand: 'opgave.csv',
  bytes: Buffer.from(['agb;kavel;prestatie;maand;bedrag;volume', ...rows].join('\r\n')),
});
const neemIn = (...rows: readonly string[]) => intakeOpgave(omgeving, { ...verzoek(rows), door: 'Anja' });

async function stored(): Promise<unknown> {
  return asOwner(`
    select (select coalesce(json_agg(o), '[]') from kavel.productie_opgave o) as opgaven,
      (select coalesce(json_agg(r), '[]') from kavel.productie_opgave_regel r) as regels,
      (select coalesce(json_agg(b), '[]') from kavel.declaratie_bestand b) as bestanden,
      (select coalesce(json_agg(t), '[]') from kavel.productie_totaal t) as totalen`);
}

async function expectRefused(codes: readonly string[], ...rows: readonly string[]): Promise<void> {
  const before = await stored();
  const result = await neemIn(...rows);
  const refusal = result.ok ? undefined : result.error;
  const seen =
    refusal?.code === 'opgave-afgekeurd' ? refusal.bevindingen.map(({ code }) => code) : [refusal?.code];
  expect(seen).toEqual(codes);
  expect(await stored()).toEqual(before);
}

const totaal = async () =>
  (await asOwner('select coalesce(sum(bedrag_eurocent), 0)::int as som from kavel.productie_totaal'))[0]?.[
    'som'
  ];

const afspraak = (kavel: Kavel) => ({ agb: A, kavel, afspraakEurocent: eurocent(10_000_000) });

beforeEach(async () => {
  await asOwner('truncate kavel.organisatie cascade');
  await openProefjaar(database, {
    afspraken: [afspraak('ZZP'), afspraak('MPT'), afspraak('MEERZORG_GZ')],
    tarieven: [
      { agb: A, prestatie: 'Z043', tariefEurocent: eurocent(15_000) },
      { agb: A, prestatie: 'H126', tariefEurocent: eurocent(85) },
      { agb: A, prestatie: 'H127', tariefEurocent: eurocent(90) },
    ],
  });
});

describe('a statement of production', () => {
  it('is kept as stated, and counts per provider, month, kavel and prestatie', async () => {
    const taken = await neemIn(
      `${A};;Z043;2018-01;;310`,
      `${A};MPT;;2018-01;1234,5;`,
      `${A};MEERZORG_GZ;;2018-02;0;`,
    );
    expect(taken).toMatchObject({
      ok: true,
      value: { regels: 3, totaalEurocent: 4_773_450, verschilEurocent: 4_773_450, teLaat: [] },
    });
    const totals = await asOwner(`select kavel, prestatie, zorgmaand::text, bedrag_eurocent, aantal
      from kavel.productie_totaal order by zorgmaand, kavel`);
    expect(totals).toEqual([
      { kavel: 'MPT', prestatie: '', zorgmaand: '2018-01-01', bedrag_eurocent: '123450', aantal: null },
      { kavel: 'ZZP', prestatie: 'Z043', zorgmaand: '2018-01-01', bedrag_eurocent: '4650000', aantal: '310' },
      { kavel: 'MEERZORG_GZ', prestatie: '', zorgmaand: '2018-02-01', bedrag_eurocent: '0', aantal: null },
    ]);
    const files =
      await asOwner(`select factuurnummer, periode_van::text, periode_tot_en_met::text, te_laat, sleutelmerk,
      ingenomen_door from kavel.declaratie_bestand order by id`);
    expect(files).toMatchObject([
      { periode_van: '2018-01-01', periode_tot_en_met: '2018-01-31', te_laat: false, sleutelmerk: null },
      { periode_van: '2018-02-01', periode_tot_en_met: '2018-02-28', ingenomen_door: 'Anja' },
    ]);
    expect(String(files[0]?.['factuurnummer']).length).toBeGreaterThan(12);
  });

  it('is late after the term, and counts all the same', async () => {
    const late = { ...omgeving, now: () => Temporal.Instant.from('2018-02-24T00:00:00+01:00') };
    const taken = await intakeOpgave(late, { ...verzoek([`${A};ZZP;;2018-01;10;`]), door: 'Anja' });
    expect(taken).toMatchObject({ ok: true, value: { teLaat: [{ agb: A, zorgmaand: '2018-01' }] } });
    expect(await totaal()).toBe(1_000);
  });

  it('of later takes the place of the earlier one: the difference counts, and both are kept', async () => {
    await neemIn(`${A};;Z043;2018-01;;310`, `${A};MPT;;2018-01;100;`);
    const second = await neemIn(`${A};;Z043;2018-01;;300`);
    expect(second).toMatchObject({
      ok: true,
      value: {
        verschilEurocent: -150_000,
        maanden: [{ vorigEurocent: 4_650_000, nieuwEurocent: 4_500_000, verschillen: [{ volume: -10 }] }],
      },
    });
    expect(await totaal()).toBe(4_510_000);
    const back = await neemIn(`${A};;Z043;2018-01;;310`);
    expect(back.ok && back.value.verschilEurocent).toBe(150_000);
    const list = await listOpgaven(omgeving, PLAATS);
    expect(list.ok && list.value.opgaven.map(({ verschilEurocent }) => verschilEurocent)).toEqual([
      4_660_000, -150_000, 150_000,
    ]);
  });

  it('of the whole kavel takes the place of its prestaties, and the other way round', async () => {
    await neemIn(`${A};;H126;2018-01;;100`);
    await neemIn(`${A};MPT;;2018-01;90;`);
    expect(await totaal()).toBe(9_000);
    await neemIn(`${A};;H126;2018-01;;10`);
    expect(await totaal()).toBe(850);
  });

  it('that says nothing new is refused', async () => {
    await neemIn(`${A};;Z043;2018-01;;310`);
    await expectRefused(['geen-verschil'], `${A};;Z043;2018-01;;310`);
    await expectRefused(['geen-verschil'], `${A};ZZP;Z043;2018-01;46500;`);
  });

  it('may not leave out a prestatie that was stated', async () => {
    await neemIn(`${A};;H126;2018-01;;100`, `${A};;H127;2018-01;;1`);
    await expectRefused(['prestatie-weggelaten'], `${A};;H126;2018-01;;100`);
    await expectRefused(['tarief-niet-afgesproken'], `${A};;H104;2018-02;;100`);
    await expectRefused(['kavel-en-prestatie'], `${A};;H126;2018-01;;100`, `${A};MPT;;2018-01;85;`);
  });

  it('is refused whole with every line that is wrong', async () => {
    await expectRefused(
      [
        'maand-buiten-jaar',
        'zorgaanbieder-zonder-overeenkomst',
        'kavel-niet-afgesproken',
        'prestatie-onbekend',
      ],
      `${A};ZZP;;2018-01;10;`,
      `${A};ZZP;;2019-01;10;`,
      `10000009;ZZP;;2018-01;10;`,
      `${A};VPT;;2018-01;10;`,
      `${A};;Q999;2018-01;10;`,
    );
    await expectRefused(
      [
        'kavel-past-niet-bij-prestatie',
        'volume-zonder-prestatie',
        'regel-dubbel',
        'kavel-of-prestatie-ontbreekt',
      ],
      `${A};MPT;Z043;2018-01;10;`,
      `${A};ZZP;;2018-01;;10`,
      `${A};MEERZORG_GZ;;2018-01;5;`,
      `${A};MEERZORG_GZ;;2018-01;6;`,
      `${A};;;2018-01;6;`,
    );
  });

  it('is refused when the year is not open or the region unknown', async () => {
    const other = await intakeOpgave(omgeving, {
      ...verzoek([`${A};ZZP;;2019-01;1;`]),
      jaar: 2019,
      door: 'Anja',
    });
    expect(other).toMatchObject({ error: { code: 'contractjaar-niet-open' } });
    const nowhere = await checkOpgave(omgeving, { ...verzoek([`${A};ZZP;;2018-01;1;`]), regio: '5599' });
    expect(nowhere).toMatchObject({ error: { code: 'regio-onbekend' } });
  });

  it('checked gives the same answer and stores nothing', async () => {
    const rows = [`${A};;Z043;2018-01;;310`];
    const before = await stored();
    const checked = await checkOpgave(omgeving, verzoek(rows));
    expect(await stored()).toEqual(before);
    expect(await neemIn(...rows)).toMatchObject({ ok: true, value: checked.ok ? checked.value : {} });
  });
});

describe('claims and statements of one month', () => {
  const claim = () =>
    intakeDeclaratie(proefomgeving(database), { bytes: proefbestand('F1', 2), door: 'Anja' });

  it('a claimed month is refused, another month is not', async () => {
    expect((await claim()).ok).toBe(true);
    await expectRefused(['maand-gedeclareerd'], `${A};MPT;;2018-01;10;`);
    expect((await neemIn(`${A};MPT;;2018-02;10;`)).ok).toBe(true);
  });

  it('a claim over a stated month is refused until the statement is set to nothing', async () => {
    await neemIn(`${A};ZZP;;2018-01;10;`);
    expect(await claim()).toMatchObject({ error: { bevindingen: [{ retourcode: '8067', veld: '0114' }] } });
    await neemIn(`${A};ZZP;;2018-01;0;`);
    expect((await claim()).ok).toBe(true);
  });

  it('are kept apart by the database, whatever program writes', async () => {
    await claim();
    await neemIn(`${A};ZZP;;2018-02;10;`);
    const mixed = database.transaction('zorg-en-zekerheid', async (transaction) => {
      await transaction.query(`insert into kavel.productie_totaal (regio, jaar, bestand, organisatie, agb, zorgmaand,
        kavel, prestatie, bedrag_eurocent) select regio, jaar, id, organisatie, agb, '2018-01-01', 'MPT', '', 5
        from kavel.declaratie_bestand where opgave is not null`);
      return ok(undefined);
    });
    await expect(mixed).rejects.toMatchObject({ constraint: 'productie_uit_een_bron' });
  });
});

describe('the click', () => {
  const click = {
    database,
    regios: referentie.regios,
    now: () => Temporal.Instant.from('2018-03-07T10:00:00+01:00'),
  };
  const produced = async (maand: number) => {
    const run = await runClick(click, { ...PLAATS, maand, door: 'Anja' });
    expect(run).toMatchObject({ ok: true });
    const [row] = await asOwner(
      `select sum(productie_eurocent)::int as som from kavel.click_run_regel where maand = ${maand}
         and volgnummer = (select max(volgnummer) from kavel.click_run where maand = ${maand})`,
    );
    return row?.['som'];
  };
  const post = async (maand: number) => {
    await checkClick(click, { ...PLAATS, maand, door: 'Anja' });
    expect(await approveClick(click, { ...PLAATS, maand, door: 'Bert' })).toMatchObject({ ok: true });
  };

  it('counts a statement once, its correction in the next run, and both again after a reversal', async () => {
    await neemIn(`${A};;Z043;2018-01;;310`, `${A};MPT;;2018-02;100;`);
    expect(await produced(1)).toBe(4_650_000);
    await post(1);
    await neemIn(`${A};;Z043;2018-01;;300`);
    expect(await produced(2)).toBe(10_000 - 150_000);
    await post(2);
    expect(await reverseClick(click, { ...PLAATS, maand: 2, door: 'Anja' })).toMatchObject({ ok: true });
    await checkClick(click, { ...PLAATS, maand: 2, door: 'Anja' });
    expect(await approveClick(click, { ...PLAATS, maand: 2, door: 'Bert' })).toMatchObject({ ok: true });
    expect(await produced(2)).toBe(10_000 - 150_000);
  });
});

describe('a statement beside claims', () => {
  it('is marked as one in the overview, in the list of the provider and in both CSVs', async () => {
    const claim = proefbestand('F1', 2);
    expect((await intakeDeclaratie(proefomgeving(database), { bytes: claim, door: 'Anja' })).ok).toBe(true);
    expect((await neemIn(`${A};ZZP;;2018-02;12,34;`)).ok).toBe(true);
    const { regios, kalender, now } = omgeving;
    const context = { database, regios, kalender, now, woorden: proefinrichting().woorden };

    const seen = await readRegioaanleveringen(context, PLAATS);
    if (!seen.ok) throw new Error(seen.error.code);
    const bestanden = seen.value.maanden.slice(0, 2).map((maand) => maand.bestanden);
    const none = { aangenomen: 1, teLaat: 0, geweigerd: 0 };
    expect(bestanden).toEqual([
      { ...none, opgaven: 0 },
      { ...none, opgaven: 1 },
    ]);
    expect(standenCsv(seen.value)).toMatch(/;op tijd;2018-03-\d\d;1;0;1;0;/);

    const own = await readEigenAanleveringen(context, { ...PLAATS, agb: A });
    if (!own.ok) throw new Error(own.error.code);
    const marks = own.value.bestanden.map((file) => file.uitkomst === 'aangenomen' && file.isOpgave);
    expect(marks.toSorted()).toEqual([false, true]);
    expect(eigenAanleveringenCsv(own.value)).toContain(';aangenomen;nee;opgave;OPGAVE ');
  });
});
