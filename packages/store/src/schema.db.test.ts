import { testDatabase } from '@kavel/testkit/database';
import { beforeAll, describe, expect, it } from 'vitest';

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
  it('holds for twenty-five tables, so the rules below judge something', async () => {
    const tables = (await asOwner(`${REGION_TABLES} order by 2`)).map((row) => row['tabel']);
    expect(tables).toEqual([
      'boeking',
      'click_run',
      'click_run_bestand',
      'click_run_regel',
      'contracteerruimte_versie',
      'contractjaar',
      'declaratie_bestand',
      'declaratie_referentie',
      'declaratie_regel',
      'declaratie_weigering',
      'document',
      'dossier',
      'inkooprelatie',
      'journaal',
      'journaal_inhoud',
      'journaal_kop',
      'overeenkomst_afspraak',
      'overeenkomst_tarief',
      'post',
      'postadres',
      'procedure_sleutel',
      'productie_opgave',
      'productie_opgave_regel',
      'productie_totaal',
      'zorgaanbieder',
    ]);
  });

  it('every such table but the lines has a primary key, and every unique index starts with regio', async () => {
    const offenders = await asOwner(`
      with tabel as (${REGION_TABLES})
      select t.tabel, coalesce(i.indexrelid::regclass::text, 'geen primaire sleutel') as index
      from tabel t left join pg_index i on i.indrelid = t.oid and i.indisunique
      where i.indexrelid is null or ${FIRST_COLUMN('i.indkey', 't.oid')} <> 'regio'
      union all
      select t.tabel, 'geen primaire sleutel' from tabel t
      where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)`);
    // A line is known by the reference that declaratie_referentie keeps; its file is guarded per COPY (ADR 0044).
    const lines = { tabel: 'declaratie_regel', index: 'geen primaire sleutel' };
    expect(offenders).toEqual([lines, lines]);
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

  it('a table without region is one of reference, or of requests', async () => {
    const rows = await asOwner(`
      select c.relname as tabel from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'kavel' and c.relkind in ('r', 'p') and not c.relispartition
        and c.oid not in (select oid from (${REGION_TABLES}) t) order by 1`);
    expect(rows.map((row) => row['tabel'])).toEqual([
      'aanmeldpoging',
      'idempotentie',
      'migratie',
      'organisatie',
      'sessie',
      'toegang',
    ]);
  });
});

describe('every table of an organisation is behind the wall', () => {
  beforeAll(() => asOwner("select kavel.open_declaratiepartities('5517', 2018)"));

  it('row-level security is on and forced', async () => {
    const tables = await asOwner(`
      select c.relname as tabel, c.relrowsecurity and c.relforcerowsecurity as muur from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'kavel'
      where c.relkind in ('r', 'p') and not c.relispartition
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisatie')`);
    expect(tables.length).toBe(26);
    expect(tables.filter((row) => row['muur'] !== true)).toEqual([]);
  });

  it.each(['kavel_app', 'kavel_publicatie', 'kavel_inname', 'kavel_journaal', 'kavel_post'])(
    'role %s owns no table, bypasses nothing and cannot log in',
    async (role) => {
      const [rights] = await asOwner(
        'select rolsuper, rolbypassrls, rolcanlogin, rolcreatedb, rolcreaterole from pg_roles where rolname = $1',
        [role],
      );
      expect(Object.values(rights ?? {})).toEqual([false, false, false, false, false]);
      const owned = await asOwner(
        "select 1 from pg_class where relowner = $1::regrole and relkind in ('r', 'p')",
        [role],
      );
      expect(owned).toEqual([]);
    },
  );

  it('a partition has no right of anyone, but that kavel_inname adds columns that say nothing of whose row it is', async () => {
    const reachable = await asOwner(`
      select relname from pg_class, unnest(array['kavel_app', 'kavel_publicatie', 'kavel_inname', 'kavel_journaal', 'kavel_post']) rol
      where relispartition and relkind = 'r'
        and has_table_privilege(rol, oid, 'select, insert, update, delete, truncate, references, trigger')`);
    expect(reachable).toEqual([]);
    const columns = await asOwner(`
      select distinct grantee, privilege_type, column_name from information_schema.column_privileges g
      join pg_class c on c.oid = format('kavel.%I', table_name)::regclass and c.relispartition
      where table_schema = 'kavel' and grantee <> current_user`);
    expect(
      new Set(columns.map((row) => `${String(row['grantee'])} ${String(row['privilege_type'])}`)),
    ).toEqual(new Set(['kavel_inname INSERT']));
    const names = columns.map((row) => row['column_name']);
    for (const fixed of ['organisatie', 'regio', 'jaar', 'zorgmaand']) expect(names).not.toContain(fixed);
    expect(names.length).toBe(18);
  });

  it('nobody but the owner and these five roles may touch the tables', async () => {
    const grants = await asOwner(`
      select distinct grantee from information_schema.role_table_grants
      where table_schema = 'kavel' and grantee <> current_user order by 1`);
    expect(grants.map((row) => row['grantee'])).toEqual([
      'kavel_app',
      'kavel_inname',
      'kavel_journaal',
      'kavel_post',
      'kavel_publicatie',
    ]);
  });
});

describe('the queue', () => {
  it('is behind row-level security, and only role kavel_post may touch it', async () => {
    const tables = await asOwner(
      `select relname, relrowsecurity from pg_class where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r'
         and relname like '\\_private%' order by 1`,
    );
    expect(tables).toEqual(
      ['job_queues', 'jobs', 'known_crontabs', 'tasks'].map((name) => ({
        relname: `_private_${name}`,
        relrowsecurity: true,
      })),
    );
    const grants = await asOwner(
      `select distinct grantee from information_schema.role_table_grants
       where table_schema = 'graphile_worker' and grantee <> current_user`,
    );
    expect(grants).toEqual([{ grantee: 'kavel_post' }]);
    const entered = await asOwner(
      `select rolname from pg_roles where rolname like 'kavel\\_%' and has_schema_privilege(oid, 'graphile_worker', 'usage')`,
    );
    expect(entered).toEqual([{ rolname: 'kavel_post' }]);
  });

  it('gives its worker nothing of a dossier', async () => {
    const readable = await asOwner(
      `select relname from pg_class where relnamespace = 'kavel'::regnamespace and relkind in ('r', 'p', 'v')
         and has_any_column_privilege('kavel_post', oid, 'select') order by 1`,
    );
    expect(readable.map(({ relname }) => relname)).toEqual(['post', 'postadres']);
  });
});
