import { HANDELINGSCHEMAS, listOpdrachtschemas } from '@kavel/contract';
import { DOSSIERSOORTEN } from '@kavel/core/procedure';
import type { Dossiersoort } from '@kavel/core/procedure';
import { readJson } from '@kavel/formats/invoer';
import type { InvoerFinding } from '@kavel/formats/invoer';
import { StukopdrachtSchema } from '@kavel/formats/procedurescript';
import type { Scriptopdracht } from '@kavel/formats/procedurescript';

const SCHEMAS = new Map(DOSSIERSOORTEN.map((soort) => [soort, listOpdrachtschemas(HANDELINGSCHEMAS[soort])]));

/** Where a command stands, for what is wrong with it. */
type Plaats = { readonly bestand: string; readonly regel: number };

/** Judges the fields of a command as the API does, before any machine sees it. The kind is known to fit the dossier. */
export function keurOpdracht(
  soort: Dossiersoort,
  opdracht: Scriptopdracht,
  plaats: Plaats,
): readonly InvoerFinding[] {
  // Over the API a document comes with its bytes, and only there.
  const schema =
    opdracht.soort === 'voeg-stuk-toe' ? StukopdrachtSchema : SCHEMAS.get(soort)?.get(opdracht.soort);
  if (schema === undefined) throw new Error(`no schema for ${opdracht.soort} of a dossier ${soort}`);
  const read = readJson(schema, JSON.stringify(opdracht), plaats.bestand);
  return read.ok ? [] : read.error.map((finding) => ({ ...finding, ...plaats }));
}
