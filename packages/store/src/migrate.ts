import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, DatabaseError } from 'pg';
import { assert } from '@kavel/core/basis';
import { clientConfig } from './address.ts';
import type { DatabaseAddress } from './address.ts';
import { StoreFailure } from './store-failure.ts';

const FOLDER = join(import.meta.dirname, '../migrations');
const OLDEST_SERVER = 15;

/** One at a time: two Kavel processes may start on an empty database together. */
const LOCK = 5_571;

/** The last migration that this version of graphile-worker brings. */
export const WACHTRIJVERSIE = 20;

const ROLES = ['kavel_app', 'kavel_publicatie', 'kavel_inname', 'kavel_journaal', 'kavel_post'];

/**
 * Brings the database up to this version of Kavel. Throws StoreFailure, in Dutch, when the server is too old or out of reach, when
 * the user may not do it, or when the database is of a newer Kavel.
 */
export async function migrate(address: DatabaseAddress): Promise<void> {
  const client = await connect(address);
  try {
    await checkServer(client);
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await prepare(client);
    await renewWachtrij(client, address);
    await applyAll(client);
  } catch (error) {
    const denied = error instanceof DatabaseError && error.code === '42501';
    throw denied ? new StoreFailure(notAllowed(error.message)) : error;
  } finally {
    await client.end();
  }
}

/** An address that somebody typed may be wrong; the reason of the driver holds no password. */
async function connect(address: DatabaseAddress): Promise<Client> {
  const client = new Client(clientConfig(address));
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (typeof address !== 'string' || !(error instanceof Error)) throw error;
    throw new StoreFailure(
      `De database in DATABASE_URL is niet te bereiken (${error.message}). ` +
        'Kijk of de server draait, en kijk adres, gebruiker en wachtwoord na.',
    );
  }
}

async function checkServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ nummer: string; naam: string }>(
    "select current_setting('server_version_num') as nummer, current_setting('server_version') as naam",
  );
  const [server] = rows;
  assert(server !== undefined, 'a server tells its version');
  checkVersion(Number(server.nummer), server.naam);
}

/** `nummer` as in server_version_num: 150020 is version 15.20. */
export function checkVersion(nummer: number, naam: string): void {
  if (nummer >= OLDEST_SERVER * 10_000) return;
  throw new StoreFailure(
    `De server in DATABASE_URL is PostgreSQL ${naam}. Kavel heeft versie ${OLDEST_SERVER} of nieuwer nodig. ` +
      'Werk de server bij, of laat DATABASE_URL weg.',
  );
}

/** Roles belong to the whole server, so they may be there already; membership lets this user act as them. */
async function prepare(client: Client): Promise<void> {
  for (const role of ROLES) {
    const { rows } = await client.query<{ aanwezig: boolean; lid: boolean }>(
      `select count(*) > 0 as aanwezig, coalesce(bool_or(pg_has_role(current_user, oid, 'member')), false) as lid
       from pg_roles where rolname = $1`,
      [role],
    );
    if (rows[0]?.aanwezig !== true) await createRole(client, role);
    if (rows[0]?.lid !== true) await client.query(`grant ${role} to current_user`);
  }
  await client.query('create schema if not exists kavel');
  await client.query(
    `create table if not exists kavel.migratie (
      nummer integer primary key, naam text not null, sha256 text not null,
      toegepast_op timestamptz not null default now())`,
  );
}

/** Two databases of one server may be prepared at the same moment. */
async function createRole(client: Client, role: string): Promise<void> {
  try {
    await client.query(`create role ${role} nologin nosuperuser nobypassrls`);
  } catch (error) {
    const present = error instanceof DatabaseError && ['42710', '23505'].includes(error.code ?? '');
    if (!present) throw error;
  }
}

/**
 * The tables of the queue, which its library makes; before ours, which give rights on them. The library is loaded when there
 * is something for it to do.
 */
async function renewWachtrij(client: Client, address: DatabaseAddress): Promise<void> {
  const { rows } = await client.query<{ aanwezig: boolean }>(
    "select to_regclass('graphile_worker.migrations') is not null as aanwezig",
  );
  if (rows[0]?.aanwezig === true) {
    const made = await client.query('select from graphile_worker.migrations where id >= $1', [
      WACHTRIJVERSIE,
    ]);
    if (made.rowCount !== 0) return;
  }
  const { migrateWachtrij } = await import('./wachtrij.ts');
  await migrateWachtrij(address);
}

type Migration = {
  readonly nummer: number;
  readonly naam: string;
  readonly sql: string;
  readonly sha256: string;
};

async function applyAll(client: Client): Promise<void> {
  const migrations = await readMigrations();
  const { rows } = await client.query<{ nummer: number; sha256: string }>(
    'select nummer, sha256 from kavel.migratie order by nummer',
  );
  const hashByNummer = new Map(rows.map((row) => [row.nummer, row.sha256]));
  for (const { nummer } of rows) {
    if (!migrations.some((migration) => migration.nummer === nummer)) {
      throw new StoreFailure('De database is van een nieuwere versie van Kavel. Werk Kavel bij.');
    }
  }
  for (const migration of migrations) {
    const applied = hashByNummer.get(migration.nummer);
    if (applied === undefined) await apply(client, migration);
    else if (applied !== migration.sha256) throw new StoreFailure(otherSchema(migration));
  }
}

/** The row goes in first: a second runner that ignores the lock fails on it before it changes anything. */
async function apply(client: Client, { nummer, naam, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin');
  await client.query('insert into kavel.migratie (nummer, naam, sha256) values ($1, $2, $3)', [
    nummer,
    naam,
    sha256,
  ]);
  await client.query(sql);
  await client.query('commit');
}

async function readMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (naam) => {
      const sql = await readFile(join(FOLDER, naam), 'utf8');
      const sha256 = createHash('sha256').update(sql).digest('hex');
      return { nummer: Number(naam.slice(0, 4)), naam, sql, sha256 };
    }),
  );
}

function otherSchema({ naam }: Migration): string {
  return (
    `De database is gemaakt met een andere ${naam} dan deze versie van Kavel heeft. ` +
    'Gebruik de versie die de database maakte, of een lege database.'
  );
}

function notAllowed(reason: string): string {
  return (
    `De gebruiker in DATABASE_URL mag de tabellen van Kavel niet maken (${reason}). ` +
    'Laat een beheerder uitvoeren: create role kavel_app nologin; create role kavel_publicatie nologin; ' +
    'create role kavel_inname nologin; create role kavel_journaal nologin; ' +
    'create role kavel_post nologin; ' +
    'grant kavel_app, kavel_publicatie, kavel_inname, kavel_journaal, kavel_post to <gebruiker>; grant create on database <database> to <gebruiker>;'
  );
}
