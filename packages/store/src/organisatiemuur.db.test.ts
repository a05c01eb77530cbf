import { err, ok } from '@kavel/core/basis';
import { testDatabase } from '@kavel/testkit/database';
import { DatabaseError } from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';

const { database, asOwner } = await testDatabase();

const EIGEN = 'zorg-en-zekerheid';
const ANDER = 'cz';
const AANBIEDER = '10000001';

/** One row in every table of an organisation; the table names come from the catalog in the tests below. */
const ROWS: Readonly<Record<string, string>> = {
  contractjaar: `('5517', 2018, $1, '{}', repeat('0', 64), 17, now(), 'a')`,
  contracteerruimte_versie: `('5517', 2018, 1, $1, 'voorlopig', 1000, 100, '2018-01-01', 'FICTIEF')`,
  zorgaanbieder: `('5517', '10000001', $1, 'FICTIEF een', 'VV', true)`,
  overeenkomst_afspraak: `('5517', 2018, '10000001', 'VPT', $1, 900)`,
  overeenkomst_tarief: `('5517', 2018, '10000001', 'V053', $1, 100)`,
  declaratie_bestand: `('5517', 2018, default, $1, '10000001', 'F1', repeat('0', 64), '2018-01-01', '2018-01-31',
    '2018-02-01', now(), false, 1, 100, 'a', repeat('0', 32))`,
  declaratie_regel: `(1, 1, '10000001', 'VPT', 'V053', 0, 0, '2018-01-01',
    '2018-01-31', false, 1, '14', 100, 100, gen_random_uuid(), gen_random_uuid())`,
  declaratie_referentie: `(gen_random_uuid(), false, 1)`,
  productie_totaal: `('5517', 2018, (select max(id) from kavel.declaratie_bestand), '10000001', 'VPT', 'V063', '2018-01-01', $1, 100, 1)`,
  declaratie_weigering: `('5517', default, $1, 2018, '10000001', '2018-01-01', repeat('0', 64), now(), 'a', 3, 1, '[]')`,
  productie_opgave: `('5517', 2018, default, $1, 'csv', repeat('0', 64), 1, now(), 'a')`,
  productie_opgave_regel: `('5517', 2018, (select max(id) from kavel.productie_opgave), '10000001', '2018-01-01', 'VPT', 'V053',
    $1, 100, null)`,
  inkooprelatie: `('5517', '10000001', $1, 'FICTIEF een', '{}', 'VV', null, null, 2017, 0)`,
  click_run: `('5517', 2018, 1, 1, $1, 'run', 'concept', 1, '{}', '{}', '{}', repeat('0', 64), null, 'a', now())`,
  click_run_regel: `('5517', 2018, 1, 1, '10000001', 'VPT', $1, 900, 100, 0, 75, 75, 25, 25, 25, 0, 0, 100)`,
  click_run_bestand: `('5517', 2018, 1, 1, (select max(id) from kavel.declaratie_bestand), $1)`,
  toegang: `(default, now(), 'p1', 'controller', $1, 'readZorgaanbieder', '5517', 2018, '10000001', 'toegestaan', 200, null,
    'v1', '127.0.0.1')`,
  boeking: `('5517', 2018, 'click 2018-1 (1)', 1, $1, 'zorgaanbieder', '10000001', 'VPT', 100, 'a', now()),
    ('5517', 2018, 'click 2018-1 (1)', 2, $1, 'ruimte', null, null, -100, 'a', now())`,
  idempotentie: `($1, 'submitDeclaratie', 'S1', repeat('0', 64), now(), null, null, null, 'p1')`,
};

/** Where any organisation may have rows of its own. */
const VOOR_IEDER = ['idempotentie', 'toegang', 'zorgaanbieder'];

/** What belongs to a dossier has walls of its own: dossiermuur.db.test.ts, post.db.test.ts. */
const VAN_DOSSIERS = [
  'document',
  'dossier',
  'journaal',
  'journaal_inhoud',
  'post',
  'postadres',
  'procedure_sleutel',
];

/** Tables that a provider may read for its own AGB-code, before a run is published. */
const VOOR_AANBIEDER = [
  'boeking',
  'declaratie_bestand',
  'declaratie_regel',
  'declaratie_weigering',
  'inkooprelatie',
  'overeenkomst_afspraak',
  'overeenkomst_tarief',
  'productie_opgave_regel',
  'productie_totaal',
  'zorgaanbieder',
];

async function registerOrganisatie(code: string, soort: string): Promise<void> {
  await database.transaction(code, async (transaction) => {
    await transaction.query('insert into kavel.organisatie values ($1, $1, $2)', [code, soort]);
    return ok(undefined);
  });
}

async function countAs(organisatie: string, table: string): Promise<number> {
  const rows = await database.read(organisatie, (transaction) =>
    transaction.query<{ aantal: number }>(`select count(*) as aantal from kavel.${table}`),
  );
  return rows[0]?.aantal ?? -1;
}

/** Tables that only kavel_inname writes, by partition: organisation, region, year and month are no columns of it. */
const PARTITIONS: Readonly<Record<string, string>> = {
  declaratie_regel: `declaratie_regel_5517_2018_01 (bestand, recordnummer, agb, kavel, prestatie, functiecode, zzp_code, van,
    tot_en_met, credit, aantal, tijdseenheid, tarief_eurocent, bedrag_eurocent, client_sleutel, referentie_sleutel)`,
  declaratie_referentie: 'declaratie_referentie_5517 (sleutel, credit, bestand)',
};

async function insertAs(organisatie: string, table: string, owner: string): Promise<unknown> {
  return database
    .transaction(organisatie, async (transaction) => {
      const partition = PARTITIONS[table];
      if (partition !== undefined) {
        await transaction.query('set local role kavel_inname');
        await transaction.query(`insert into kavel.${partition} values ${ROWS[table] ?? ''}`);
        return ok(undefined);
      }
      const columns = table === 'click_run' ? CLICK_RUN_COLUMNS : '';
      await transaction.query(`insert into kavel.${table} ${columns} values ${ROWS[table] ?? ''}`, [owner]);
      return ok(undefined);
    })
    .catch((error: unknown) => error);
}

const CLICK_RUN_COLUMNS = `(regio, jaar, maand, volgnummer, organisatie, soort, status, contracteerruimte_versie, invoer,
  uitkomst, certificaat, certificaat_hash, vorige_hash, voorbereid_door, voorbereid_op)`;

beforeAll(async () => {
  await registerOrganisatie(EIGEN, 'zorgkantoor');
  await registerOrganisatie(ANDER, 'zorgkantoor');
  await registerOrganisatie(AANBIEDER, 'zorgaanbieder');
  await database.transaction(EIGEN, async (transaction) => {
    await transaction.query("select kavel.open_declaratiepartities('5517', 2018)");
    return ok(undefined);
  });
  for (const table of Object.keys(ROWS)) expect(await insertAs(EIGEN, table, EIGEN)).toEqual(ok(undefined));
});

const allTables = (
  await asOwner(`
    select c.relname as tabel from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'kavel'
    where c.relkind in ('r', 'p') and not c.relispartition
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisatie') order by 1`)
).map((row) => String(row['tabel']));
const tables = allTables.filter((table) => !VAN_DOSSIERS.includes(table));

it('this test has a row for every table of an organisation in the catalog', () => {
  expect([...Object.keys(ROWS), ...VAN_DOSSIERS].sort()).toEqual(allTables);
});

describe.each(tables)('%s', (table) => {
  it('shows its rows to their organisation only', async () => {
    expect(await countAs(EIGEN, table)).toBeGreaterThan(0);
    expect(await countAs(ANDER, table)).toBe(0);
    expect(await countAs('', table)).toBe(0);
  });

  it(`shows a provider its own rows only where it may read`, async () => {
    const seen = await countAs(AANBIEDER, table);
    expect(seen > 0).toBe(VOOR_AANBIEDER.includes(table));
    if (table !== 'click_run_regel') expect(await countAs('10000002', table)).toBe(0);
  });

  it('refuses a row in the name of another organisation', async () => {
    for (const intruder of [ANDER, AANBIEDER, '']) {
      const refused = await insertAs(intruder, table, EIGEN);
      expect(refused).toBeInstanceOf(DatabaseError);
      // kavel_inname names no organisation: the row has none, or the file of the row is not theirs.
      const inPartition = intruder === '' ? '23502' : '23503';
      expect((refused as DatabaseError).code).toBe(table in PARTITIONS ? inPartition : '42501');
    }
  });

  it('refuses a row of its own under the contract year of another organisation', async () => {
    for (const intruder of [ANDER, AANBIEDER]) {
      const refused = await insertAs(intruder, table, intruder);
      if (VOOR_IEDER.includes(table)) expect(refused).toEqual(ok(undefined));
      else expect(['23503', '23505', '23502', '23514', '42501']).toContain((refused as DatabaseError).code);
    }
  });

  it('lets no other organisation change or delete a row', async () => {
    const mine = `select * from kavel.${table} where organisatie = '${EIGEN}'`;
    const before = await asOwner(mine);
    for (const act of [`delete from kavel.${table}`, `update kavel.${table} set organisatie = 'cz'`]) {
      await database
        .transaction(ANDER, async (transaction) => {
          await transaction.query(act);
          return ok(undefined);
        })
        .catch((error: unknown) => {
          expect((error as DatabaseError).code).toBe('42501');
        });
    }
    expect(await asOwner(mine)).toEqual(before);
  });
});

describe('the role that copies lines', () => {
  const asInname = (organisatie: string, sql: string): Promise<unknown> =>
    database
      .transaction(organisatie, async (transaction) => {
        await transaction.query('set local role kavel_inname');
        return ok(await transaction.query(sql));
      })
      .catch((error: unknown) => error);
  const CODE = { insufficient: '42501', foreignKey: '23503' };

  it.each([
    'select 1 from kavel.declaratie_regel',
    'select 1 from kavel.declaratie_regel_5517_2018_01',
    'select 1 from kavel.declaratie_referentie',
    'select sleutel from kavel.declaratie_referentie_5517',
    'select naam from kavel.zorgaanbieder',
    'update kavel.declaratie_regel_5517_2018_01 set bedrag_eurocent = 0',
    'delete from kavel.declaratie_referentie_5517',
    'truncate kavel.declaratie_regel_5517_2018_01',
    `insert into kavel.declaratie_regel_5517_2018_01 (organisatie) values ('cz')`,
    `insert into kavel.declaratie_referentie_5517 (organisatie) values ('cz')`,
  ])('may not: %s', async (sql) => {
    expect(await asInname(EIGEN, sql)).toMatchObject({ code: CODE.insufficient });
  });

  it('sees and changes totals of its own organisation only', async () => {
    const sum = 'select count(*) as aantal from kavel.productie_totaal';
    expect(await asInname(EIGEN, sum)).toEqual(ok([{ aantal: 2 }]));
    expect(await asInname(ANDER, sum)).toEqual(ok([{ aantal: 0 }]));
    await asInname(ANDER, 'update kavel.productie_totaal set bedrag_eurocent = 0');
    const [total] = await asOwner('select sum(bedrag_eurocent)::int as som from kavel.productie_totaal');
    expect(total).toEqual({ som: 200 });
  });

  it('can not add a line to a file of another provider', async () => {
    const row = (ROWS['declaratie_regel'] ?? '').replace('10000001', '10000002');
    const sql = `insert into kavel.${PARTITIONS['declaratie_regel'] ?? ''} values ${row}`;
    expect(await asInname(EIGEN, sql)).toMatchObject({ code: CODE.foreignKey });
  });

  it('is not what requests are: they can not reach a partition, nor add a line', async () => {
    for (const sql of [
      'select 1 from kavel.declaratie_regel_5517_2018_01',
      'select 1 from kavel.declaratie_referentie_5517',
      `insert into kavel.declaratie_referentie_5517 (sleutel, credit, bestand) values (gen_random_uuid(), false, 1)`,
      `insert into kavel.declaratie_regel (regio) values ('5517')`,
    ]) {
      const tried = database.transaction(EIGEN, async (transaction) => ok(await transaction.query(sql)));
      await expect(tried).rejects.toMatchObject({ code: CODE.insufficient });
    }
  });

  it('copies into the organisation of its transaction, and the database adds up', async () => {
    const [line] = await asOwner(
      `select organisatie, regio, jaar, zorgmaand::text from kavel.declaratie_regel`,
    );
    expect(line).toEqual({ organisatie: EIGEN, regio: '5517', jaar: 2018, zorgmaand: '2018-01-01' });
    const totals = await asOwner(
      `select bedrag_eurocent::int as cents, aantal::int from kavel.productie_totaal where prestatie = 'V053'`,
    );
    expect(totals).toEqual([{ cents: 100, aantal: 1 }]);
  });
});

describe('a transaction', () => {
  it('leaves nothing when its work refuses, and nothing when it throws', async () => {
    const insert = "insert into kavel.zorgaanbieder values ('5517', '10000009', $1, 'FICTIEF', 'VV', true)";
    const refused = await database.transaction(EIGEN, async (transaction) => {
      await transaction.query(insert, [EIGEN]);
      return err({ code: 'toch-niet' });
    });
    expect(refused).toEqual(err({ code: 'toch-niet' }));
    const thrown = database.transaction(EIGEN, async (transaction) => {
      await transaction.query(insert, [EIGEN]);
      throw new Error('kapot');
    });
    await expect(thrown).rejects.toThrow('kapot');
    expect(await asOwner("select 1 from kavel.zorgaanbieder where agb = '10000009'")).toEqual([]);
  });

  it('forgets its organisation and role when it ends, also for the next user of the connection', async () => {
    for (let turn = 0; turn < 20; turn += 1) await database.read(EIGEN, (t) => t.query('select 1'));
    expect(await countAs('', 'contractjaar')).toBe(0);
  });

  it('that reads cannot write', async () => {
    const written = database.read(EIGEN, (transaction) =>
      transaction.query("insert into kavel.organisatie values ('dsw', 'DSW', 'zorgkantoor')"),
    );
    await expect(written).rejects.toThrow('read-only');
  });

  it('survives a connection that the server cuts off', async () => {
    const cut = database.transaction(EIGEN, async (transaction) => {
      const [self] = await transaction.query<{ pid: number }>('select pg_backend_pid() as pid');
      await asOwner('select pg_terminate_backend($1)', [self?.pid]);
      await transaction.query('select 1');
      return ok(undefined);
    });
    await expect(cut).rejects.toThrow();
    expect(await countAs(EIGEN, 'contractjaar')).toBe(1);
  });
});
