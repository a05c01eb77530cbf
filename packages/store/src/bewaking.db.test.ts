import { setTimeout as sleep } from 'node:timers/promises';
import { ok } from '@kavel/core/basis';
import { testDatabase } from '@kavel/testkit/database';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Transaction } from './database.ts';

const { database, asOwner } = await testDatabase();
const ZZ = 'zorg-en-zekerheid';

async function write(work: (transaction: Transaction) => Promise<unknown>): Promise<string> {
  return database
    .transaction(ZZ, async (transaction) => {
      await work(transaction);
      return ok('geschreven');
    })
    .then(
      () => 'geschreven',
      (error: unknown) => String((error as { constraint?: unknown }).constraint),
    );
}

const sql = (text: string, values: readonly unknown[] = []) => write((t) => t.query(text, values));

/** Books amounts of one act: [account, agb, cents]. */
function book(handeling: string, rows: readonly (readonly [string, string | null, number])[]) {
  return sql(
    `insert into kavel.boeking
     select '5517', 2018, $1, row_number() over (), $2, r.rekening, r.agb, case when r.agb is null then null else 'VPT' end,
       r.bedrag, 'a', now()
     from unnest($3::text[], $4::text[], $5::bigint[]) as r (rekening, agb, bedrag)`,
    [handeling, ZZ, rows.map((row) => row[0]), rows.map((row) => row[1]), rows.map((row) => row[2])],
  );
}

beforeEach(async () => {
  await asOwner('truncate kavel.organisatie cascade');
  await sql(`insert into kavel.organisatie values ('${ZZ}', 'Zorg en Zekerheid', 'zorgkantoor')`);
  await sql(
    `insert into kavel.contractjaar values ('5517', 2018, '${ZZ}', '{}', repeat('0', 64), 17, now(), 'a')`,
  );
  await sql(`insert into kavel.zorgaanbieder values ('5517', '10000001', '${ZZ}', 'FICTIEF', 'VV', true)`);
  await sql(
    `insert into kavel.contracteerruimte_versie values ('5517', 2018, 1, '${ZZ}', 'voorlopig', 1000, 100, '2018-01-01', 'FICTIEF')`,
  );
});

describe('double entry', () => {
  it('takes an act that sums to zero and refuses one that does not', async () => {
    const zero = [['ruimte', null, -300] as const, ['zorgaanbieder', '10000001', 300] as const];
    expect(await book('klopt', zero)).toBe('geschreven');
    expect(await book('klopt-niet', [['zorgaanbieder', '10000001', 300]])).toBe('boeking_sluit');
    const cent = [['ruimte', null, -299] as const, ['zorgaanbieder', '10000001', 300] as const];
    expect(await book('een-cent', cent)).toBe('boeking_sluit');
  });

  it('refuses a row that is added to an act that was closed', async () => {
    await book('klopt', [
      ['ruimte', null, -300],
      ['zorgaanbieder', '10000001', 300],
    ]);
    const added = await sql(
      `insert into kavel.boeking values ('5517', 2018, 'klopt', 3, '${ZZ}', 'ruimte', null, null, -1, 'a', now())`,
    );
    expect(added).toBe('boeking_sluit');
  });
});

/** Until a transaction stands still for the guard's lock: only then does the order of the two say something. */
async function untilOneWaits(): Promise<void> {
  for (let look = 0; look < 500; look += 1) {
    const waiting = await asOwner(
      `select from pg_locks where locktype = 'advisory' and not granted
       and database = (select oid from pg_database where datname = current_database())`,
    );
    if (waiting.length > 0) return;
    await sleep(20);
  }
  throw new Error('no transaction waited for the other');
}

describe('room', () => {
  it('is spent to the last cent inside contracteerruimte minus reserves, and never over it', async () => {
    const pay = (handeling: string, cents: number) =>
      book(handeling, [
        ['ruimte', null, -cents],
        ['zorgaanbieder', '10000001', cents],
      ]);
    expect(await pay('een', 899)).toBe('geschreven');
    expect(await pay('twee', 2)).toBe('ruimte_niet_overschreden');
    expect(await pay('drie', 1)).toBe('geschreven');
    expect(await pay('vier', 1)).toBe('ruimte_niet_overschreden');
    expect(await pay('terug', -500)).toBe('geschreven');
  });

  it('cannot be overdrawn by two transactions at the same moment', async () => {
    const pay = (handeling: string) =>
      book(handeling, [
        ['ruimte', null, -600],
        ['zorgaanbieder', '10000001', 600],
      ]);
    let second: Promise<string> | undefined;
    const first = await write(async (transaction) => {
      await transaction.query(
        `insert into kavel.boeking values
           ('5517', 2018, 'een', 1, '${ZZ}', 'ruimte', null, null, -600, 'a', now()),
           ('5517', 2018, 'een', 2, '${ZZ}', 'zorgaanbieder', '10000001', 'VPT', 600, 'a', now())`,
      );
      second = pay('twee');
      await untilOneWaits();
    });
    expect(first).toBe('geschreven');
    expect(await second).toBe('ruimte_niet_overschreden');
  });

  it('cannot be adjusted below what is paid', async () => {
    await book('een', [
      ['ruimte', null, -600],
      ['zorgaanbieder', '10000001', 600],
    ]);
    const adjust = (bedrag: number, versie: number) =>
      sql(
        `insert into kavel.contracteerruimte_versie
         values ('5517', 2018, $1, '${ZZ}', 'aangepast', $2, 0, '2018-06-01', 'FICTIEF')`,
        [versie, bedrag],
      );
    expect(await adjust(599, 2)).toBe('ruimte_niet_overschreden');
    expect(await adjust(600, 2)).toBe('geschreven');
  });

  it('bounds the agreements', async () => {
    const agree = (kavel: string, cents: number) =>
      sql(`insert into kavel.overeenkomst_afspraak values ('5517', 2018, '10000001', $1, '${ZZ}', $2)`, [
        kavel,
        cents,
      ]);
    expect(await agree('VPT', 901)).toBe('afspraken_binnen_ruimte');
    expect(await agree('VPT', 500)).toBe('geschreven');
    expect(await agree('ZZP', 401)).toBe('afspraken_binnen_ruimte');
    expect(await sql('update kavel.overeenkomst_afspraak set afspraak_eurocent = 901')).toBe(
      'afspraken_binnen_ruimte',
    );
    expect(await sql('update kavel.overeenkomst_afspraak set afspraak_eurocent = 900')).toBe('geschreven');
  });
});

/** What the owner of the public views can see at all. */
async function countAsPublicatie(): Promise<unknown> {
  await asOwner('set role kavel_publicatie');
  const counted = await asOwner('select count(*) as runs from kavel.click_run');
  const regels = await asOwner('select 1 from kavel.click_run_regel').then(() => 'gelezen', String);
  await asOwner('reset role');
  return [Number(counted[0]?.['runs']), regels];
}

describe('a click run', () => {
  const RUN = `insert into kavel.click_run (regio, jaar, maand, volgnummer, organisatie, soort, status,
    contracteerruimte_versie, invoer, uitkomst, certificaat, certificaat_hash, voorbereid_door, voorbereid_op, keert_om)
    values ('5517', 2018, $1, $2, '${ZZ}', $3, 'concept', 1, $5, $6, '{}', repeat('a', 64), 'Anja', now(), $4)`;
  const document = { contracteerruimteEurocent: 1000, reserveringEurocent: 100 };
  const makeRun = (maand: number, volgnummer: number, keertOm: number | null = null) =>
    sql(RUN, [
      maand,
      volgnummer,
      keertOm === null ? 'run' : 'omkering',
      keertOm,
      JSON.stringify(document),
      JSON.stringify({ ruimteEurocent: 75, beschikbaarEurocent: 10 }),
    ]);
  const addRow = () =>
    sql(`insert into kavel.click_run_regel values
      ('5517', 2018, 1, 1, '10000001', 'VPT', '${ZZ}', 900, 100, 0, 75, 75, 25, 25, 25, 0, 0, 100)`);
  const step = (status: string, verb: string, door: string) =>
    sql(
      `update kavel.click_run set status = $1, ${verb}_door = $2, ${verb}_op = now() where maand = 1 and volgnummer = 1`,
      [status, door],
    );

  it('goes from concept to published in four steps, the third by a second person', async () => {
    await makeRun(1, 1);
    expect(await step('vastgesteld', 'vastgesteld', 'Bert')).not.toBe('geschreven');
    expect(await step('gecontroleerd', 'gecontroleerd', 'Anja')).toBe('geschreven');
    expect(await step('vastgesteld', 'vastgesteld', 'Anja')).toBe('vier_ogen');
    expect(await step('vastgesteld', 'vastgesteld', 'Bert')).toBe('geschreven');
    expect(await step('gepubliceerd', 'gepubliceerd', 'Bert')).toBe('geschreven');
    expect(await step('gepubliceerd', 'gepubliceerd', 'Carla')).toBe('run_onveranderlijk');
    expect(await sql("update kavel.click_run set status = 'concept'")).not.toBe('geschreven');
  });

  it('never changes what it calculated, and disappears only before it is posted', async () => {
    await makeRun(1, 1);
    await addRow();
    expect(await sql('delete from kavel.click_run')).toBe('geschreven');
    await makeRun(1, 1);
    await addRow();
    await step('gecontroleerd', 'gecontroleerd', 'Anja');
    expect(await sql('delete from kavel.click_run')).toBe('geschreven');
    await makeRun(1, 1);
    await addRow();
    await step('gecontroleerd', 'gecontroleerd', 'Anja');
    await step('vastgesteld', 'vastgesteld', 'Bert');
    expect(await sql('delete from kavel.click_run')).toBe('run_onveranderlijk');
    expect(await sql('delete from kavel.click_run_regel')).toBe('run_onveranderlijk');
    const forbidden = asOwner("update kavel.click_run set uitkomst = '{}'");
    await expect(forbidden).rejects.toThrow('verandert niet meer');
    await expect(asOwner('update kavel.click_run_regel set click_eurocent = 0')).rejects.toThrow();
  });

  it('is the only live run of its month until a reversal frees the month and its files', async () => {
    await makeRun(1, 1);
    expect(await makeRun(1, 2)).toBe('een_levende_run');
    expect(await makeRun(1, 2, 1)).toBe('geschreven');
    expect(await makeRun(1, 3, 1)).toBe('eenmaal_omgekeerd');
    expect(await sql('update kavel.click_run set omgekeerd_door = 2 where volgnummer = 1')).toBe(
      'geschreven',
    );
    expect(await makeRun(1, 3)).toBe('geschreven');
  });

  it('is seen by everyone once published, without providers; a provider then sees its own row', async () => {
    await makeRun(1, 1);
    await addRow();
    const seenBy = (organisatie: string) =>
      database.read(organisatie, async (t) => ({
        run: await t.query('select ruimte_eurocent from kavel.gepubliceerde_run'),
        regels: await t.query('select agb, click_eurocent from kavel.click_run_regel'),
      }));
    await step('gecontroleerd', 'gecontroleerd', 'Anja');
    await step('vastgesteld', 'vastgesteld', 'Bert');
    expect(await seenBy('10000001')).toEqual({ run: [], regels: [] });
    expect(await countAsPublicatie()).toEqual([0, expect.stringContaining('permission denied')]);
    await step('gepubliceerd', 'gepubliceerd', 'Bert');
    expect(await countAsPublicatie()).toEqual([1, expect.stringContaining('permission denied')]);
    const published = { run: [{ ruimte_eurocent: 75 }] };
    expect(await seenBy('cz')).toEqual({ ...published, regels: [] });
    expect(await seenBy('10000001')).toEqual({
      ...published,
      regels: [{ agb: '10000001', click_eurocent: 25 }],
    });
  });
});
