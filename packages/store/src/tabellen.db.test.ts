import { testDatabase } from '@kavel/testkit/database';
import { expect, it } from 'vitest';

const { asOwner } = await testDatabase();

/** What `pg` makes of a column with the parsers of address.ts. */
const TYPE_BY_UDT: Readonly<Record<string, string>> = {
  bool: 'boolean',
  uuid: 'string',
  date: 'string',
  int4: 'number',
  int8: 'number',
  jsonb: 'unknown',
  text: 'string',
  _text: 'readonly string[]',
  bytea: 'Uint8Array',
  timestamptz: 'Temporal.Instant',
};

const HEAD = `/**
 * The tables of schema kavel as their rows come out of the database: date as \`2018-01-31\`, amounts as whole eurocents.
 * Generated from the live schema; after a migration: vitest run --project db packages/store/src/tabellen -u
 */
export type Tabellen = {
`;

it('tabellen.ts says what the live schema has', async () => {
  const columns = await asOwner(`
    select c.table_name as tabel, c.column_name as kolom, c.udt_name as type, c.is_nullable = 'YES' as leeg
    from information_schema.columns c
    join pg_class k on k.relname = c.table_name and k.relnamespace = 'kavel'::regnamespace
    where c.table_schema = 'kavel' and k.relkind in ('r', 'p') and not k.relispartition
    order by c.table_name, c.ordinal_position`);
  const lines = columns.map(({ tabel, kolom, type, leeg }, index) => {
    const known = TYPE_BY_UDT[String(type)] ?? `no type for ${String(type)}`;
    const opens = columns[index - 1]?.['tabel'] === tabel ? '' : `  readonly ${String(tabel)}: {\n`;
    const closes = columns[index + 1]?.['tabel'] === tabel ? '' : '  };\n';
    return `${opens}    readonly ${String(kolom)}: ${known}${leeg === true ? ' | null' : ''};\n${closes}`;
  });
  await expect(`${HEAD}${lines.join('')}};\n`).toMatchFileSnapshot('./tabellen.ts');
});
