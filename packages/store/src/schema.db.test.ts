import { testDatabase } from '@kavel/testkit/database';
import { describe, expect, it } from 'vitest';

const { asOwner } = await testDatabase();

/** Tables of a region: those with a column `regio`; partitions follow their table. */
const REGION_TABLES = `
  select c.oid, c.relname as tabel from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'kavel'
  where c.relkind in ('r', 'p') and not c.relispartition
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'regio' and not a.attisdropped)`;

const FIRST_COLUMN = (keys: string, table: string): string =>
  `(select attname::text from pg_attribute where attrelid = ${table} and attnum = (${keys})[0])`;

describe('region is part of every key (Citus rule)', () => {
  it('holds for fifteen tables, so the rules below judge something', async () => {
    const tables = (await asOwner(`${REGION_TABLES} order by 2`)).map((row) => row['tabel']);
    expect(tables).toEqual([
      'boeking',
      'click_run',
      'click_run_bestand',
      'click_run_regel',
      'contracteerruimte_versie',
      'contractjaar',
      'declaratie_bestand',
      'declaratie_regel',
      'declaratie_weigering',
      'overeenkomst_afspraak',
      'overeenkomst_tarief',
      'productie_opgave',
      'productie_opgave_regel',
      'productie_totaal',
      'zorgaanbieder',
    ]);
  });

  it('every such table has a primary key, and every unique index starts with regio', async () => {
    const offenders = await asOwner(`
      with tabel as (${REGION_TABLES})
      select t.tabel, coalesce(i.indexrelid::regclass::text, 'geen primaire sleutel') as index
      from tabel t left join pg_index i on i.indrelid = t.oid and i.indisunique
      where i.indexrelid is null or ${FIRST_COLUMN('i.indkey', 't.oid')} <> 'regio'
      union all
      select t.tabel, 'geen primaire sleutel' from tabel t
      where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)`);
    expect(offenders).toEqual([]);
  });

  it('every foreign key between such tables starts with regio on both sides', async () => {
    const offenders = await asOwner(`
      with tabel as (${REGION_TABLES})
      select k.conname from pg_constraint k
      join tabel van on van.oid = k.conrelid join tabel naar on naar.oid = k.confrelid
      where k.contype = 'f' and (
        (select attname from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]) <> 'regio'
        or (select attname from pg_attribute where attrelid = k.confrelid and attnum = k.confkey[1]) <> 'regio')`);
    expect(offenders).toEqual([]);
  });

  it('a table without region is a known reference table', async () => {
    const rows = await asOwner(`
      select c.relname as tabel from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'kavel' and c.relkind in ('r', 'p') and not c.relispartition
        and c.oid not in (select oid from (${REGION_TABLES}) t) order by 1`);
    expect(rows.map((row) => row['tabel'])).toEqual(['migratie', 'organisatie']);
  });
});

describe('every table of an organisation is behind the wall', () => {
  it('row-level security is on and forced, on partitions too', async () => {
    await asOwner("select kavel.open_declaratiepartities('5517', 2018)");
    const tables = await asOwner(`
      select c.relname as tabel, c.relrowsecurity and c.relforcerowsecurity as muur from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'kavel'
      where c.relkind in ('r', 'p')
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisatie')`);
    expect(tables.length).toBe(15 + 12);
    expect(tables.filter((row) => row['muur'] !== true)).toEqual([]);
  });

  it('the role of requests owns nothing, bypasses nothing, and has no right on a partition', async () => {
    const [role] = await asOwner(
      "select rolsuper, rolbypassrls, rolcanlogin, rolcreatedb, rolcreaterole from pg_roles where rolname = 'kavel_app'",
    );
    expect(Object.values(role ?? {})).toEqual([false, false, false, false, false]);
    const owned = await asOwner("select 1 from pg_class where relowner = 'kavel_app'::regrole");
    expect(owned).toEqual([]);
    const reachable = await asOwner(`
      select relname from pg_class
      where relispartition and relkind = 'r' and has_table_privilege('kavel_app', oid, 'select, insert, update, delete')`);
    expect(reachable).toEqual([]);
  });

  it('nobody but the owner and these two roles may touch the tables', async () => {
    const grants = await asOwner(`
      select distinct grantee from information_schema.role_table_grants
      where table_schema = 'kavel' and grantee <> current_user order by 1`);
    expect(grants.map((row) => row['grantee'])).toEqual(['kavel_app', 'kavel_publicatie']);
  });
});
