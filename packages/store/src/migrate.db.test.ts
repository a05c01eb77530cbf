import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from '@kavel/core/basis';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { connectDatabase } from './database.ts';
import { WACHTRIJVERSIE, checkVersion, migrate } from './migrate.ts';
import { openStore } from './open-store.ts';
import type { EmbeddedConnection } from './embedded/index.ts';

const server = inject('postgres');
const admin = new Client(server);
let name: string;
let address: EmbeddedConnection;

beforeAll(() => admin.connect());
afterAll(() => admin.end());

beforeEach(async () => {
  name = `eigen_${randomUUID().slice(0, 8)}`;
  await admin.query(`create role ${name} login`);
  await admin.query(`create database ${name}`);
  address = { ...server, user: name, database: name };
});

afterEach(async () => {
  await admin.query(`drop database ${name} with (force)`);
  await admin.query(`drop role ${name}`);
});

async function ask(place: EmbeddedConnection, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client(place);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const asAdmin = (sql: string) => ask({ ...server, database: name }, sql);

const FILES = readdirSync(join(import.meta.dirname, '../migrations')).sort();

describe('a server of one’s own, with an ordinary user', () => {
  it('is refused in words when the user may not make tables', async () => {
    await expect(migrate(address)).rejects.toThrow(
      /mag de tabellen van Kavel niet maken.*create on database/,
    );
  });

  it('works after the statements that the refusal names, walls included', async () => {
    await admin.query(
      `grant kavel_app, kavel_publicatie, kavel_inname, kavel_journaal, kavel_post to ${name}`,
    );
    await admin.query(`grant create on database ${name} to ${name}`);
    await migrate(address);
    await migrate(address);
    const database = connectDatabase(address);
    const opened = await database.transaction('zorg-en-zekerheid', async (transaction) => {
      await transaction.query(
        "insert into kavel.organisatie values ('zorg-en-zekerheid', 'ZZ', 'zorgkantoor')",
      );
      await transaction.query(
        `insert into kavel.contractjaar
         values ('5517', 2018, 'zorg-en-zekerheid', '{}', repeat('0', 64), 17, now(), 'a')`,
      );
      await transaction.query("select kavel.open_declaratiepartities('5517', 2018)");
      return ok(undefined);
    });
    expect(opened).toEqual(ok(undefined));
    const seen = async (organisatie: string) =>
      (await database.read(organisatie, (t) => t.query('select 1 from kavel.contractjaar'))).length;
    expect([await seen('zorg-en-zekerheid'), await seen('cz'), await seen('')]).toEqual([1, 0, 0]);
    expect(await database.read('cz', (t) => t.query('select * from kavel.gepubliceerde_run'))).toEqual([]);
    await database.close();
    expect(await ask(address, 'select 1 from kavel.contractjaar')).toEqual([]);
  });
});

describe('migrations', () => {
  beforeEach(async () => {
    await admin.query(
      `grant kavel_app, kavel_publicatie, kavel_inname, kavel_journaal, kavel_post to ${name}`,
    );
    await admin.query(`grant create on database ${name} to ${name}`);
  });

  it('run once when several processes start on an empty database together', async () => {
    await Promise.all([migrate(address), migrate(address), migrate(address)]);
    const rows = await ask(address, 'select nummer, naam from kavel.migratie order by 1');
    expect(rows).toEqual(FILES.map((naam) => ({ nummer: Number(naam.slice(0, 4)), naam })));
    const [made] = await ask(address, 'select max(id) as versie from graphile_worker.migrations');
    expect(made).toEqual({ versie: WACHTRIJVERSIE });
  });

  it('stop at a database of a newer Kavel, or one that other migrations made', async () => {
    await migrate(address);
    await asAdmin("insert into kavel.migratie values (9999, '9999-later.sql', '0')");
    await expect(migrate(address)).rejects.toThrow('nieuwere versie van Kavel');
    await asAdmin("delete from kavel.migratie where nummer = 9999; update kavel.migratie set sha256 = '0'");
    await expect(migrate(address)).rejects.toThrow('andere 0001-fundament.sql');
  });

  it('leave nothing of one that fails half way', async () => {
    await asAdmin(`create schema kavel authorization ${name}`);
    await asAdmin('create table kavel.boeking (in_de_weg integer)');
    await expect(migrate(address)).rejects.toThrow();
    const rows = await ask(
      address,
      "select to_regclass('kavel.contractjaar') as tabel, (select count(*)::int from kavel.migratie) as aantal",
    );
    expect(rows).toEqual([{ tabel: null, aantal: 0 }]);
  });
});

/** Brings the database as far as the Kavel of then did. */
async function migrateTo(last: number): Promise<void> {
  await ask(address, 'create schema kavel');
  await ask(
    address,
    `create table kavel.migratie (nummer integer primary key, naam text not null, sha256 text not null,
       toegepast_op timestamptz not null default now())`,
  );
  for (const naam of FILES.slice(0, last)) {
    const sql = readFileSync(join(import.meta.dirname, '../migrations', naam), 'utf8');
    const sha256 = createHash('sha256').update(sql).digest('hex');
    await ask(address, sql);
    await ask(
      address,
      `insert into kavel.migratie values (${Number(naam.slice(0, 4))}, '${naam}', '${sha256}')`,
    );
  }
}

it('every message that an earlier version had not sent becomes a job when it has an address', async () => {
  await admin.query(`grant kavel_app, kavel_publicatie, kavel_inname, kavel_journaal, kavel_post to ${name}`);
  await admin.query(`grant create on database ${name} to ${name}`);
  await migrateTo(FILES.findIndex((naam) => naam.endsWith('-postrij.sql')));
  await asAdmin(`
    set session_replication_role = replica;
    insert into kavel.postadres values ('5517', '10000001', 'inkoop@aanbieder.example');
    insert into kavel.post (regio, kenmerk, organisatie, soort, id, nummer, bericht, onderwerp, tekst, gemaakt_op, niet_voor,
      vervallen, stand, verstuurd_op)
    select '5517', repeat(k, 40), o, 'inschrijving', 'a', 1, 'ontvangst', 'a', 'b', now(), now(), v, s, m
    from (values ('a', '10000001', false, 'wacht', null::timestamptz), ('b', '10000001', false, 'bezig', null),
      ('c', '10000001', true, 'wacht', null), ('d', '10000001', false, 'verstuurd', now()),
      ('e', '10000002', false, 'wacht', null)) t (k, o, v, s, m)`);
  await migrate(address);
  const jobs = await asAdmin('select left(key, 1) as teken from graphile_worker.jobs order by 1');
  expect(jobs).toEqual([{ teken: 'a' }, { teken: 'b' }]);
});

describe('migration 0004 on a database with claims', () => {
  const HASH = (hex: string): string => `decode('${hex.repeat(16)}', 'hex')`;
  const LINE = (nummer: number, credit: boolean, [own, taken]: readonly [string, string?]): string =>
    `('5517', '2018-01-01', 2018, 1, ${nummer}, 'zz', '10000001', 'ZZP', 'Z043', 0, 753, '2018-01-01', '2018-01-31',
      ${credit}, ${credit ? -31 : 31}, '14', 100, ${credit ? -3100 : 3100}, ${credit ? -3100 : 3100}, ${HASH('aa')},
      ${HASH(own)}, ${taken === undefined ? 'null' : HASH(taken)})`;

  beforeEach(async () => {
    await admin.query(
      `grant kavel_app, kavel_publicatie, kavel_inname, kavel_journaal, kavel_post to ${name}`,
    );
    await admin.query(`grant create on database ${name} to ${name}`);
    await migrateTo(3);
    await asAdmin(`
      insert into kavel.organisatie values ('zz', 'FICTIEF', 'zorgkantoor');
      insert into kavel.contractjaar values ('5517', 2018, 'zz', '{}', repeat('0', 64), 17, now(), 'a');
      insert into kavel.zorgaanbieder values ('5517', '10000001', 'zz', 'FICTIEF', 'VV', true);
      select kavel.open_declaratiepartities('5517', 2018);
      insert into kavel.declaratie_bestand values ('5517', 2018, default, 'zz', '10000001', 'F1', repeat('0', 64),
        '2018-01-01', '2018-01-31', '2018-02-01', now(), false, 2, 0, 'a', repeat('0', 32));
      insert into kavel.declaratie_regel values ${LINE(1, false, ['01'])}, ${LINE(2, true, ['02', '01'])}`);
  });

  it('keeps every line, and knows every reference and taking back of before', async () => {
    await migrate(address);
    const lines =
      await asAdmin(`select recordnummer, client_sleutel, referentie_sleutel, vorige_referentie_sleutel
      from kavel.declaratie_regel order by 1`);
    const uuid = (hex: string): string =>
      hex.repeat(16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    expect(lines).toEqual([
      {
        recordnummer: 1,
        client_sleutel: uuid('aa'),
        referentie_sleutel: uuid('01'),
        vorige_referentie_sleutel: null,
      },
      {
        recordnummer: 2,
        client_sleutel: uuid('aa'),
        referentie_sleutel: uuid('02'),
        vorige_referentie_sleutel: uuid('01'),
      },
    ]);
    const keys = await asAdmin(
      `select regio, sleutel, credit, bestand, organisatie from kavel.declaratie_referentie order by sleutel`,
    );
    // 2 x 10000001 is 01312d02 in hexadecimal digits.
    const row = { regio: '5517', bestand: '1', organisatie: 'zz' };
    expect(keys).toEqual([
      { ...row, sleutel: '01312d02-0101-0101-0101-010101010101', credit: false },
      { ...row, sleutel: '01312d02-0202-0202-0202-020202020202', credit: true },
      { ...row, sleutel: '01312d03-0101-0101-0101-010101010101', credit: true },
    ]);
  });

  it('leaves what a fresh database has: the same walls, rights, triggers and defaults on every partition', async () => {
    const shape = (): Promise<unknown> =>
      asAdmin(`
        select c.relname, c.relrowsecurity, c.relforcerowsecurity,
          (select array_agg(format('%s %s %s', a.attname, a.atttypid::regtype, pg_get_expr(d.adbin, d.adrelid))
             order by a.attname)
           from pg_attribute a left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as kolommen,
          (select array_agg(t.tgname order by t.tgname) from pg_trigger t where t.tgrelid = c.oid and not tgisinternal) as triggers,
          (select array_agg(format('%s %s %s', g.grantee, g.privilege_type, g.column_name)
             order by g.grantee, g.privilege_type, g.column_name)
           from information_schema.column_privileges g where g.table_name = c.relname and g.grantee like 'kavel%') as rechten
        from pg_class c where c.relnamespace = 'kavel'::regnamespace and c.relkind in ('r', 'p')
          and c.relname like 'declaratie%' order by 1`);
    await migrate(address);
    const migrated = await shape();
    await asAdmin('drop schema kavel, graphile_worker cascade');
    await migrate(address);
    await asAdmin("select kavel.open_declaratiepartities('5517', 2018)");
    expect(migrated).toEqual(await shape());
  });
});

it('a store on DATABASE_URL starts no server of its own', async () => {
  await admin.query(`grant kavel_app, kavel_publicatie, kavel_inname, kavel_journaal, kavel_post to ${name}`);
  await admin.query(`grant create on database ${name} to ${name}`);
  const databaseUrl = `postgresql://${name}@localhost/${name}?host=${encodeURIComponent(server.host)}`;
  const { database, close } = await openStore({ databaseUrl, dataFolder: '/bestaat/niet' });
  const rows = await database.read('', (t) => t.query<{ db: string }>('select current_database() as db'));
  expect(rows).toEqual([{ db: name }]);
  await close();
});

it('an address that does not answer is named, without its password', async () => {
  const refused = migrate('postgresql://kavel:geheim@localhost:1/kavel');
  await expect(refused).rejects.toThrow(/DATABASE_URL is niet te bereiken.*ECONNREFUSED/);
  await expect(refused).rejects.not.toThrow('geheim');
});

it('a server older than 15 is refused by its version', () => {
  expect(() => {
    checkVersion(140_019, '14.19');
  }).toThrow(/PostgreSQL 14\.19.*15 of nieuwer/);
  expect(() => {
    checkVersion(150_000, '15.0');
  }).not.toThrow();
});
