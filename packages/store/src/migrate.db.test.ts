import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from '@kavel/core/basis';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { connectDatabase } from './database.ts';
import { checkVersion, migrate } from './migrate.ts';
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
    await admin.query(`grant kavel_app, kavel_publicatie to ${name}`);
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
    await admin.query(`grant kavel_app, kavel_publicatie to ${name}`);
    await admin.query(`grant create on database ${name} to ${name}`);
  });

  it('run once when several processes start on an empty database together', async () => {
    await Promise.all([migrate(address), migrate(address), migrate(address)]);
    const rows = await ask(address, 'select nummer, naam from kavel.migratie order by 1');
    expect(rows).toEqual(FILES.map((naam, index) => ({ nummer: index + 1, naam })));
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

it('a store on DATABASE_URL starts no server of its own', async () => {
  await admin.query(`grant kavel_app, kavel_publicatie to ${name}`);
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
