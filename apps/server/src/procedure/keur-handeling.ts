import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import { listOpdrachtschemas } from '@kavel/contract';
import { Type } from 'typebox';
import type { TObject, TSchema } from 'typebox';

type Keuring = ReturnType<typeof TypeBoxValidatorCompiler>;

/**
 * Judges the body of an act against the schema of the command that it says it is, so that who made a mistake reads which
 * field it is in, and not that none of a dozen commands fits. Also refuses texts that no database can keep.
 */
export function keurHandeling(schema: TSchema): Keuring {
  const { properties } = schema as TObject;
  const variants = listOpdrachtschemas(schema);
  const unknown = Type.Object({ soort: Type.Enum([...variants.keys()]) });
  // Made when first asked for: there are some sixty commands.
  const made = new Map<TSchema, Keuring>();
  const keuringOf = (opdracht: TSchema): Keuring => {
    const whole = Type.Object({ ...properties, opdracht }, { additionalProperties: false });
    const keuring = made.get(opdracht) ?? TypeBoxValidatorCompiler({ ...ROUTE, schema: whole });
    made.set(opdracht, keuring);
    return keuring;
  };
  return metHeleTekst((body) => keuringOf(variants.get(soortIn(body)) ?? unknown)(body));
}

/** Judges any other body whose texts are kept. */
export function keurInhoud(schema: TSchema): Keuring {
  return metHeleTekst(TypeBoxValidatorCompiler({ ...ROUTE, schema }));
}

function metHeleTekst(keur: Keuring): Keuring {
  return (body: unknown) => {
    const broken = brokenText(body);
    return broken === undefined ? keur(body) : { error: [{ ...BROKEN, instancePath: broken }] };
  };
}

const ROUTE = { method: 'POST', url: '', httpPart: 'body' } as const;
const BROKEN = { keyword: 'pattern', schemaPath: '', params: {} } as const;

function soortIn(body: unknown): string {
  const soort = fieldOf(fieldOf(body, 'opdracht'), 'soort');
  return typeof soort === 'string' ? soort : '';
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** The place of a text with a NUL or half a character in it, of a field name too; undefined when there is none. */
function brokenText(body: unknown): string | undefined {
  const open: { readonly value: unknown; readonly place: string }[] = [{ value: body, place: '' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, place } = next;
    if (typeof value === 'string' && isBroken(value)) return place;
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, each] of Object.entries(value)) {
      if (isBroken(name)) return place;
      open.push({ value: each, place: `${place}/${name}` });
    }
  }
  return undefined;
}

function isBroken(text: string): boolean {
  return text.includes('\u0000') || !text.isWellFormed();
}
