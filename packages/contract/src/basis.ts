import { KAVELS, SECTOREN, ZORGKANTOREN } from '@kavel/core/basis';
import type { Kavel, Sector, Zorgkantoor } from '@kavel/core/basis';
import { Type } from 'typebox';
import type { Static, TSchema, TSchemaOptions } from 'typebox';

/** The building blocks of every schema. `title` names a component in openapi.json. */

const closed = { additionalProperties: false } as const;

export function object<P extends Parameters<typeof Type.Object>[0]>(
  title: string,
  description: string,
  properties: P,
) {
  return Type.Object(properties, { ...closed, title, description });
}

/** A list that nobody who reads the type may change. */
export function list<T extends TSchema>(
  item: T,
  options: TSchemaOptions & { minItems?: number; maxItems?: number } = {},
) {
  return Type.Unsafe<readonly Static<T>[]>(Type.Array(item, options));
}

/** A calendar day on the wire. */
export function dag(description: string) {
  return Type.String({ format: 'date', description: `${description}, ISO 8601` });
}

/** A moment on the wire: ISO 8601 in UTC. */
export function moment(description: string) {
  return Type.String({ format: 'date-time', description: `${description}, ISO 8601 in UTC` });
}

/** When a source says it appeared. Its own words, such as `oktober 2020`, so no calendar day. */
export const BrondatumSchema = Type.String({
  format: 'brondatum',
  description: 'zoals de bron het zelf zegt: een dag, een maand of een jaar',
});

/** Money on the wire: a whole number of eurocents. */
export function eurocentField(description: string) {
  return Type.Integer({ description: `${description}, in eurocent` });
}

export const RegioParameter = Type.String({
  pattern: '^55\\d{2}$',
  description: 'code van de zorgkantoorregio',
});
export const JaarParameter = Type.Integer({ minimum: 2015, maximum: 2099, description: 'contractjaar' });
export const MaandParameter = Type.Integer({ minimum: 1, maximum: 12, description: 'maand, januari is 1' });
export const AgbParameter = Type.String({
  pattern: '^\\d{8}$',
  description: 'AGB-code van de zorgaanbieder',
});
export const Hash = Type.String({
  pattern: '^[0-9a-f]{64}$',
  description: 'SHA-256 in kleine letters (hexadecimaal)',
});

export const KavelSchema = Type.Unsafe<Kavel>(Type.Enum([...KAVELS], { title: 'Kavel' }));
export const SectorSchema = Type.Unsafe<Sector>(Type.Enum([...SECTOREN], { title: 'Sector' }));
export const ZorgkantoorSchema = Type.Unsafe<Zorgkantoor>(
  Type.Enum([...ZORGKANTOREN], { title: 'Zorgkantoor' }),
);
