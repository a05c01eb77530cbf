import { KAVELS, SECTOREN, ZORGKANTOREN, err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Feitcatalogus, Tariefbewijs } from '@kavel/core/beleid';
import { Type } from 'typebox';
import type { TProperties } from 'typebox';
import { jsonLineOf, readJson } from '../invoer/index.ts';
import type { InvoerFinding } from '../invoer/index.ts';

function object<Properties extends TProperties>(properties: Properties) {
  return Type.Object(properties, { additionalProperties: false });
}

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'een sha256 van 64 tekens' });
const Dag = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'een datum als 2024-01-31' });

const BewijsSchema = object({
  rekenversie: Type.String(),
  samenstellingHash: Hash,
  vraag: object({
    zorgkantoor: Type.Enum([...ZORGKANTOREN]),
    sector: Type.Enum([...SECTOREN]),
    kavel: Type.Enum([...KAVELS]),
    peildatum: Dag,
    kennisdatum: Dag,
  }),
  zonder: Type.Array(Type.String(), { maxItems: 100 }),
  feiten: Type.Array(
    object({
      feit: Type.String(),
      waarde: Type.Union([Type.Boolean(), Type.Integer(), Type.Null()]),
      herkomst: Type.String(),
    }),
    { maxItems: 1_000 },
  ),
  uitkomst: object({
    soort: Type.Enum(['percentage', 'nietVastTeStellen', 'uitgesloten']),
    percentage: Type.Optional(Type.String()),
    reden: Type.Optional(Type.String()),
    contractduurJaren: Type.Optional(Type.Integer()),
  }),
  hash: Hash,
});

/** Reads a receipt that `kavel tarief --bewijs` wrote. Whether it holds is not judged here. */
export function readBewijsJson(
  catalogus: Feitcatalogus,
  text: string,
  bestand: string,
): Result<Tariefbewijs, readonly InvoerFinding[]> {
  const read = readJson(BewijsSchema, text, bestand);
  if (!read.ok) return read;
  const refuse = (path: readonly (string | number)[], veld: string, melding: string): InvoerFinding => ({
    code: 'waarde-ongeldig',
    bestand,
    regel: jsonLineOf(text, path),
    veld,
    melding,
  });
  const bewijs = read.value as Tariefbewijs;
  const findings = [
    ...bewijs.feiten.flatMap(({ feit }, index) =>
      catalogus.has(feit)
        ? []
        : [
            refuse(
              ['feiten', index, 'feit'],
              `feiten[${index}].feit`,
              `het feit "${feit}" bestaat niet (meer).`,
            ),
          ],
    ),
    ...(['peildatum', 'kennisdatum'] as const).flatMap((dag) =>
      isDay(bewijs.vraag[dag])
        ? []
        : [refuse(['vraag', dag], `vraag.${dag}`, `${bewijs.vraag[dag]} is geen dag van de kalender.`)],
    ),
  ];
  return findings.length === 0 ? ok(bewijs) : err(findings);
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
