import { ok } from '@kavel/core/basis';
import { openClickjaar, storeVoorbeeldproductie } from '@kavel/testkit/clickjaar';
import { testDatabase } from '@kavel/testkit/database';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from './database.ts';

const { database, asOwner } = await testDatabase();
const KANTOOR = 'zorg-en-zekerheid';

async function count(from: Database, organisatie: string, table: string): Promise<number> {
  const [row] = await from.read(organisatie, (transaction) =>
    transaction.query<{ aantal: number }>(`select count(*) as aantal from kavel.${table}`),
  );
  return row?.aantal ?? -1;
}

beforeAll(async () => {
  await openClickjaar(database);
  await storeVoorbeeldproductie(database, 1);
});

describe('sessions and attempts', () => {
  it.each(['sessie', 'aanmeldpoging'])('no request can read, write or empty %s', async (table) => {
    for (const act of [
      `select * from kavel.${table}`,
      `delete from kavel.${table}`,
      `update kavel.${table} set sleutel_hash = ''`,
    ]) {
      const asked = database.transaction(KANTOOR, async (transaction) => ok(await transaction.query(act)));
      await expect(asked).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('the wall of a person', () => {
  it('shows a provider its own rows only, in the name of its zorgkantoor too', async () => {
    const own = database.binnen({ zorgaanbieder: '10000001' });
    for (const table of [
      'zorgaanbieder',
      'overeenkomst_afspraak',
      'declaratie_bestand',
      'productie_totaal',
    ]) {
      expect(await count(database, KANTOOR, table)).toBe(3);
      expect(await count(own, KANTOOR, table)).toBe(1);
      expect(await count(database.binnen({ zorgaanbieder: '10000009' }), KANTOOR, table)).toBe(0);
    }
  });

  it('stands around every table with an AGB-code of a provider', async () => {
    const without = await asOwner(`
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'kavel'
      where c.relkind in ('r', 'p') and not c.relispartition
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'agb' and not a.attisdropped)
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'alleen_eigen'
          and not p.polpermissive)`);
    expect(without).toEqual([]);
  });

  it('lets a zorgkantoor see nothing in the name of another, and is set once', async () => {
    const cz = database.binnen({ organisatie: 'cz' });
    expect(await count(cz, KANTOOR, 'zorgaanbieder')).toBe(0);
    expect(await count(database.binnen({ organisatie: KANTOOR }), KANTOOR, 'zorgaanbieder')).toBe(3);
    expect(() => cz.binnen({ organisatie: KANTOOR })).toThrow('once');
  });
});
