import type { ClientConfig, CustomTypesConfig } from 'pg';
import { types } from 'pg';
import { assert } from '@kavel/core/basis';
import type { EmbeddedConnection } from './embedded/index.ts';

/** Where a PostgreSQL database is: a `postgresql://` address, or the embedded server. */
export type DatabaseAddress = string | EmbeddedConnection;

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8_LIST = 1016;
const DATE_LIST = 1182;

/**
 * How values come back: int8 as a whole number that is exact, date as `2018-01-31`, timestamptz as Temporal.Instant,
 * numeric as text. A JavaScript Date never carries a legal date: in Amsterdam it is a day early in UTC.
 */
const PARSER_BY_TYPE: ReadonlyMap<number, (text: string) => unknown> = new Map<
  number,
  (text: string) => unknown
>([
  [INT8, parseInt8],
  [DATE, (text) => text],
  [TIMESTAMPTZ, (text) => Temporal.Instant.from(text)],
  [INT8_LIST, (text) => parseList(text).map(parseInt8)],
  [DATE_LIST, parseList],
]);

type TypeId = Parameters<typeof types.getTypeParser>[0];

const parsers: CustomTypesConfig = {
  getTypeParser: (type: TypeId, format?: 'text' | 'binary') =>
    PARSER_BY_TYPE.get(type) ?? (types.getTypeParser(type, format) as (text: string) => unknown),
};

export function clientConfig(address: DatabaseAddress): ClientConfig {
  return { ...connectionOf(address), types: parsers };
}

/** For a library that reads values in a way of its own. */
export function connectionOf(address: DatabaseAddress): ClientConfig {
  const place = typeof address === 'string' ? { connectionString: address } : address;
  return { ...place, application_name: 'kavel' };
}

function parseInt8(text: string): number {
  const value = Number(text);
  assert(Number.isSafeInteger(value), `${text} from the database is past 2^53`);
  return value;
}

/** An array of numbers or dates: no quotes, no nesting. */
function parseList(text: string): readonly string[] {
  return text === '{}' ? [] : text.slice(1, -1).split(',');
}
