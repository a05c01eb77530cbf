import { ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { EiLayout, EiRecord, EiVeld } from '@kavel/core/declaratie';
import { Type } from 'typebox';
import type { TSchema } from 'typebox';
import { readJson } from '../invoer/index.ts';
import type { InvoerFinding } from '../invoer/index.ts';
import { versieTekst } from './codec.ts';
import type { EiBestand } from './codec.ts';

/**
 * Reads the JSON form of an EI file, as `kavel declaratie lees` writes it. The schema is made from the layout, so
 * that an unknown field, a text too long or a character outside Latin-1 is named with its line.
 */
export function readEiJson(
  text: string,
  layout: EiLayout,
  bestand: string,
): Result<EiBestand, readonly InvoerFinding[]> {
  const read = readJson(schemaOf(layout), text, bestand);
  return read.ok ? ok(read.value as EiBestand) : read;
}

const strict = { additionalProperties: false } as const;
/** A claim names persons: what it says never comes into a message. */
const document = { ...strict, vertrouwelijk: true } as const;

function schemaOf(layout: EiLayout): TSchema {
  return Type.Object(
    {
      standaard: Type.Literal(layout.standaard),
      versie: Type.Literal(versieTekst(layout)),
      records: Type.Array(Type.Union(layout.records.map((record) => recordSchema(record, layout))), {
        minItems: 1,
        description: 'een lijst met records',
      }),
    },
    document,
  );
}

function recordSchema(record: EiRecord, layout: EiLayout): TSchema {
  const velden = Object.fromEntries(
    record.velden.map((veld) => [veld.veld, Type.Optional(veldSchema(veld))]),
  );
  const kinds = layout.records.map(({ kenmerk }) => `"${kenmerk}"`).join(', ');
  const kenmerk = Type.Literal(record.kenmerk, { description: `een kenmerk uit ${kinds}` });
  return Type.Object({ kenmerk, velden: Type.Object(velden, strict) }, strict);
}

/** `N`: digits that zeros can fill, or the whole field as it was found. Never CR, LF or beyond Latin-1. */
function veldSchema({ type, lengte }: EiVeld): TSchema {
  const latin1 = '[\\u0000-\\u0009\\u000b\\u000c\\u000e-\\u00ff]';
  const pattern = type === 'N' ? `^(?:[0-9]{0,${lengte}}|${latin1}{${lengte}})$` : `^${latin1}{0,${lengte}}$`;
  const description =
    type === 'N'
      ? `tekst van hooguit ${lengte} cijfers (of precies ${lengte} tekens, zoals gelezen)`
      : `tekst van hooguit ${lengte} Latin-1-tekens zonder regeleinde`;
  return Type.String({ pattern, description });
}
