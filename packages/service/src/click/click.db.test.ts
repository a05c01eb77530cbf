import { recomputeClick } from '@kavel/core/click';
import {
  CLICKMAAND,
  clickomgeving,
  openClickjaar,
  postClick,
  storeProefproductie,
  storeVoorbeeldproductie,
} from '@kavel/testkit/clickjaar';
import { testDatabase } from '@kavel/testkit/database';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  approveClick,
  checkClick,
  computeClickeffecten,
  publishClick,
  reverseClick,
  runClick,
} from './index.ts';
import type { ClickhandelingResult, Clickverzoek } from './index.ts';

const { database, asOwner } = await testDatabase();
const omgeving = clickomgeving(database);

const by = (door: string, maand = 1): Clickverzoek => ({ ...CLICKMAAND, maand, door });

/** All that runs and reversals leave behind in money: per account, zero balances left out. */
function balances(): Promise<unknown> {
  return asOwner(`select rekening, agb, kavel, sum(bedrag_eurocent)::int as saldo from kavel.boeking
    group by rekening, agb, kavel having sum(bedrag_eurocent) <> 0 order by rekening desc, agb, kavel`);
}

async function clicks(result: Promise<ClickhandelingResult>): Promise<unknown> {
  const handeling = await result;
  return handeling.ok
    ? handeling.value.uitkomst.regels.map(({ agb, clickEurocent }) => [agb, clickEurocent])
    : handeling.error;
}

async function runs(): Promise<unknown> {
  const rows = await asOwner(
    'select maand, volgnummer, soort, status, omgekeerd_door from kavel.click_run order by maand, volgnummer',
  );
  return rows.map((row) => Object.values(row).join(' '));
}

beforeEach(async () => {
  await asOwner('truncate kavel.organisatie cascade');
  await openClickjaar(database);
});

describe('the worked example, stored', () => {
  it('goes from claims to a published month, and carries what waits to the next', async () => {
    await storeVoorbeeldproductie(database, 1);
    expect(await clicks(runClick(omgeving, by('Anja')))).toEqual([
      ['10000001', 1_714],
      ['10000002', 0],
      ['10000003', 1_286],
    ]);
    expect(await balances()).toEqual([]);
    expect(await checkClick(omgeving, by('Anja'))).toMatchObject({
      ok: true,
      value: { status: 'gecontroleerd' },
    });
    expect(await approveClick(omgeving, by('Bert'))).toMatchObject({
      ok: true,
      value: { status: 'vastgesteld' },
    });
    expect(await balances()).toEqual([
      { rekening: 'zorgaanbieder', agb: '10000001', kavel: 'VPT', saldo: 3_714 },
      { rekening: 'zorgaanbieder', agb: '10000002', kavel: 'ZZP', saldo: 3_000 },
      { rekening: 'zorgaanbieder', agb: '10000003', kavel: 'MPT', saldo: 3_286 },
      { rekening: 'ruimte', agb: null, kavel: null, saldo: -10_000 },
    ]);
    const published = await publishClick(omgeving, by('Bert'));
    expect(published).toMatchObject({ ok: true, value: { status: 'gepubliceerd' } });
    if (published.ok) expect(recomputeClick(published.value.document).klopt).toBe(true);
    await storeVoorbeeldproductie(database, 2);
    expect(await clicks(runClick(omgeving, by('Anja', 2)))).toEqual([
      ['10000001', 1_715],
      ['10000002', 0],
      ['10000003', 1_285],
    ]);
    const [chain] = await asOwner(`select (select certificaat_hash from kavel.click_run where maand = 1) =
      (select vorige_hash from kavel.click_run where maand = 2) as volgt`);
    expect(chain).toEqual({ volgt: true });
  });

  it('keeps its rows beside the document, with the same figures', async () => {
    await storeVoorbeeldproductie(database, 1);
    await runClick(omgeving, by('Anja'));
    const rows =
      await asOwner(`select agb, productie_eurocent::int as productie, click_eurocent::int as click,
      betaalbaar_eurocent::int as betaalbaar from kavel.click_run_regel order by agb`);
    expect(rows).toEqual([
      { agb: '10000001', productie: 6_000, click: 1_714, betaalbaar: 3_714 },
      { agb: '10000002', productie: 7_000, click: 0, betaalbaar: 3_000 },
      { agb: '10000003', productie: 5_000, click: 1_286, betaalbaar: 3_286 },
    ]);
  });
});

describe('what a run consumes', () => {
  it('a file that is accepted later counts in the next run, whatever month it is for; posted runs stay', async () => {
    await postClick(omgeving, 1);
    const before = await asOwner('select invoer, uitkomst, certificaat from kavel.click_run where maand = 1');
    await storeProefproductie(database, 1, { agb: '10000001', kavel: 'VPT', maand: 1, eurocent: 500 });
    const second = await runClick(omgeving, by('Anja', 2));
    expect(second).toMatchObject({
      ok: true,
      value: { uitkomst: { totalen: { binnenAfspraakEurocent: 500 } } },
    });
    expect(
      await asOwner('select invoer, uitkomst, certificaat from kavel.click_run where maand = 1'),
    ).toEqual(before);
  });

  it('a file of a later month waits for the run of its month', async () => {
    await storeProefproductie(database, 1, { agb: '10000001', kavel: 'VPT', maand: 2, eurocent: 500 });
    expect(await runClick(omgeving, by('Anja'))).toMatchObject({
      value: { uitkomst: { totalen: { binnenAfspraakEurocent: 0 } } },
    });
  });

  it('a run that is not posted is replaced, and sees what came in since', async () => {
    await runClick(omgeving, by('Anja'));
    await checkClick(omgeving, by('Anja'));
    await storeVoorbeeldproductie(database, 1);
    expect(await clicks(runClick(omgeving, by('Anja')))).toContainEqual(['10000001', 1_714]);
    expect(await runs()).toEqual(['1 1 run concept ']);
  });

  it('credits that come in later are owed back and free the room', async () => {
    await storeVoorbeeldproductie(database, 1);
    await postClick(omgeving, 1);
    await storeProefproductie(database, 9, { agb: '10000001', kavel: 'VPT', maand: 1, eurocent: -3_000 });
    await postClick(omgeving, 2);
    expect(await balances()).toContainEqual({
      rekening: 'zorgaanbieder',
      agb: '10000001',
      kavel: 'VPT',
      saldo: 3_714 - (3_000 - 2_286),
    });
  });
});

describe('four eyes and the order of steps', () => {
  it('whoever prepared a run does not approve it', async () => {
    await runClick(omgeving, by('Anja'));
    await checkClick(omgeving, by('Bert'));
    expect(await approveClick(omgeving, by('Anja'))).toEqual({
      ok: false,
      error: { code: 'zelfde-persoon', door: 'Anja' },
    });
    expect(await approveClick(omgeving, by('  ANJA '))).toMatchObject({ error: { code: 'zelfde-persoon' } });
    expect(await balances()).toEqual([]);
    expect(await runs()).toEqual(['1 1 run gecontroleerd ']);
  });

  it('no step is skipped or done twice', async () => {
    expect(await checkClick(omgeving, by('Anja'))).toMatchObject({ error: { code: 'run-ontbreekt' } });
    await runClick(omgeving, by('Anja'));
    expect(await approveClick(omgeving, by('Bert'))).toEqual({
      ok: false,
      error: { code: 'stap-niet-aan-de-beurt', status: 'concept', nodig: 'gecontroleerd' },
    });
    await checkClick(omgeving, by('Anja'));
    expect(await publishClick(omgeving, by('Bert'))).toMatchObject({ error: { nodig: 'vastgesteld' } });
    await approveClick(omgeving, by('Bert'));
    expect(await approveClick(omgeving, by('Bert'))).toMatchObject({ error: { status: 'vastgesteld' } });
    expect(await runClick(omgeving, by('Anja'))).toMatchObject({ error: { code: 'run-staat-vast' } });
  });

  it('a month waits for the one before it', async () => {
    await runClick(omgeving, by('Anja'));
    expect(await runClick(omgeving, by('Anja', 2))).toEqual({
      ok: false,
      error: { code: 'vorige-maand-niet-vastgesteld', vorigeMaand: 1 },
    });
    await checkClick(omgeving, by('Anja'));
    await approveClick(omgeving, by('Bert'));
    expect(await runClick(omgeving, by('Anja', 2))).toMatchObject({ ok: true });
  });

  it('a stored figure that was changed behind the wall is found before approval', async () => {
    await storeVoorbeeldproductie(database, 1);
    await runClick(omgeving, by('Anja'));
    await asOwner('alter table kavel.click_run disable trigger run_onveranderlijk');
    await asOwner(
      `update kavel.click_run set uitkomst = jsonb_set(uitkomst, '{regels,0,clickEurocent}', '1715')`,
    );
    await asOwner('alter table kavel.click_run enable trigger run_onveranderlijk');
    expect(await checkClick(omgeving, by('Anja'))).toEqual({
      ok: false,
      error: { code: 'herrekening-wijkt-af', veld: 'regels[0].clickEurocent' },
    });
  });
});

describe('reversal', () => {
  it('I9: a run and its reversal restore all balances, and the month can be run again on the same files', async () => {
    await storeVoorbeeldproductie(database, 1);
    await postClick(omgeving, 1);
    const january = await balances();
    await storeVoorbeeldproductie(database, 2);
    await postClick(omgeving, 2);
    const first = await asOwner('select uitkomst from kavel.click_run where maand = 2');
    expect(await reverseClick(omgeving, by('Anja', 2))).toMatchObject({
      ok: true,
      value: { soort: 'omkering' },
    });
    expect(await approveClick(omgeving, by('Bert', 2))).toMatchObject({ error: { nodig: 'gecontroleerd' } });
    await checkClick(omgeving, by('Anja', 2));
    expect(await approveClick(omgeving, by('Anja', 2))).toMatchObject({ error: { code: 'zelfde-persoon' } });
    expect(await approveClick(omgeving, by('Bert', 2))).toMatchObject({ ok: true });
    expect(await balances()).toEqual(january);
    expect(await publishClick(omgeving, by('Bert', 2))).toMatchObject({ ok: true });
    await postClick(omgeving, 2);
    expect(await asOwner('select uitkomst from kavel.click_run where maand = 2 and volgnummer = 3')).toEqual(
      first,
    );
    expect(await runs()).toEqual([
      '1 1 run vastgesteld ',
      '2 1 run vastgesteld 2',
      '2 2 omkering gepubliceerd ',
      '2 3 run vastgesteld ',
    ]);
  });

  it('a month under a posted later run is not reversed; a later concept is thrown away', async () => {
    await postClick(omgeving, 1);
    await runClick(omgeving, by('Anja', 2));
    expect(await reverseClick(omgeving, by('Anja'))).toMatchObject({ ok: true });
    expect(await runs()).toEqual(['1 1 run vastgesteld ', '1 2 omkering concept ']);
    await postClick(omgeving, 2);
    await checkClick(omgeving, by('Anja'));
    expect(await approveClick(omgeving, by('Bert'))).toEqual({
      ok: false,
      error: { code: 'latere-run-bestaat', latereMaand: 2 },
    });
    expect(await reverseClick(omgeving, by('Anja'))).toMatchObject({ error: { code: 'omkering-loopt' } });
  });

  it('only a posted run can be reversed, and once', async () => {
    expect(await reverseClick(omgeving, by('Anja'))).toMatchObject({ error: { code: 'run-ontbreekt' } });
    await runClick(omgeving, by('Anja'));
    expect(await reverseClick(omgeving, by('Anja'))).toMatchObject({
      error: { code: 'stap-niet-aan-de-beurt' },
    });
  });
});

describe('effects', () => {
  it('tells what early and late claiming meant, from the posted runs', async () => {
    await storeProefproductie(database, 1, { agb: '10000001', kavel: 'VPT', maand: 1, eurocent: 500 });
    await storeProefproductie(database, 2, { agb: '10000003', kavel: 'MPT', maand: 1, eurocent: 5_000 });
    await postClick(omgeving, 1);
    await storeProefproductie(database, 3, { agb: '10000001', kavel: 'VPT', maand: 1, eurocent: 1_000 });
    await storeProefproductie(database, 4, { agb: '10000001', kavel: 'VPT', maand: 2, eurocent: 2_000 });
    await postClick(omgeving, 2);
    const effecten = await computeClickeffecten(omgeving, by('Anja', 2));
    expect(effecten).toEqual({
      ok: true,
      value: [
        { agb: '10000001', betaaldEurocent: 3_500, vroegdeclareerderEurocent: 0, doorLaatEurocent: 1_000 },
        { agb: '10000002', betaaldEurocent: 0, vroegdeclareerderEurocent: 0, doorLaatEurocent: 0 },
        { agb: '10000003', betaaldEurocent: 5_000, vroegdeclareerderEurocent: 0, doorLaatEurocent: 0 },
      ],
    });
    expect(await computeClickeffecten(omgeving, by('Anja', 3))).toMatchObject({
      error: { code: 'run-ontbreekt' },
    });
  });
});

describe('what is missing stops the run by name', () => {
  it('an unknown region, a year that is not open, a room that is not in force yet', async () => {
    expect(await runClick(omgeving, { ...by('Anja'), regio: '5599' })).toMatchObject({
      error: { code: 'regio-onbekend' },
    });
    expect(await runClick(omgeving, { ...by('Anja'), regio: '5516' })).toMatchObject({
      error: { code: 'contractjaar-niet-open' },
    });
    expect(await runClick(clickomgeving(database, '2017-12-31T10:00:00+01:00'), by('Anja'))).toEqual({
      ok: false,
      error: { code: 'contracteerruimte-ontbreekt', peildatum: '2017-12-31' },
    });
    expect(await runs()).toEqual([]);
  });

  it('agreements that are missing, and a kavel that has no tier', async () => {
    await asOwner(
      `update kavel.contractjaar set click_instellingen = jsonb_set(click_instellingen, '{voorrang}', '[["VPT","MPT"]]')`,
    );
    expect(await runClick(omgeving, by('Anja'))).toEqual({
      ok: false,
      error: { code: 'voorrang-ontbreekt', kavel: 'ZZP' },
    });
    await asOwner('delete from kavel.overeenkomst_afspraak');
    expect(await runClick(omgeving, by('Anja'))).toMatchObject({ error: { code: 'afspraken-ontbreken' } });
    expect(await runs()).toEqual([]);
  });

  it('the room in force on the day of the run counts; one that was lowered since stops the approval', async () => {
    const adjust = (versie: number, bedrag: number, dag: string) =>
      asOwner(
        `insert into kavel.contracteerruimte_versie
         values ('5517', 2018, $1, 'zorg-en-zekerheid', 'aangepast', $2, 0, $3, 'FICTIEF')`,
        [versie, bedrag, dag],
      );
    await storeVoorbeeldproductie(database, 1);
    await adjust(2, 240_000, '2018-03-01');
    expect(await runClick(omgeving, by('Anja'))).toMatchObject({
      value: { uitkomst: { ruimteEurocent: 10_000 } },
    });
    const march = clickomgeving(database, '2018-03-01T10:00:00+01:00');
    expect(await runClick(march, by('Anja'))).toMatchObject({
      value: { uitkomst: { ruimteEurocent: 20_000 } },
    });
    await checkClick(march, by('Anja'));
    await asOwner('update kavel.overeenkomst_afspraak set afspraak_eurocent = 1');
    await adjust(3, 15_000, '2018-03-02');
    expect(await approveClick(march, by('Bert'))).toEqual({
      ok: false,
      error: { code: 'contracteerruimte-verlaagd', tekortEurocent: 3_000 },
    });
  });
});
