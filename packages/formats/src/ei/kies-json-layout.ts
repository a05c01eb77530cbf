import { assert, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { hoogsteUitgave } from '@kavel/core/declaratie';
import type { EiLayout, Layoutkeuze } from '@kavel/core/declaratie';
import { Type } from 'typebox';
import type { TSchema } from 'typebox';
import { readJson } from '../invoer/index.ts';
import type { InvoerFinding } from '../invoer/index.ts';
import { versieTekst } from './codec.ts';

/**
 * Chooses the layout of the JSON form of an EI file by its `standaard` and `versie`; of several uitgaven the highest. The
 * rest of the document is for `readEiJson`. A finding names what is known.
 */
export function kiesJsonLayout(
  text: string,
  layouts: readonly EiLayout[],
  bestand: string,
): Result<Layoutkeuze, readonly InvoerFinding[]> {
  const read = readJson(schemaOf(layouts), text, bestand);
  if (!read.ok) return read;
  const { standaard, versie } = read.value as { readonly standaard: string; readonly versie: string };
  const keuze = hoogsteUitgave(
    layouts.filter((layout) => layout.standaard === standaard && versieTekst(layout) === versie),
  );
  assert(keuze !== undefined, 'the schema allows what is known only');
  return ok(keuze);
}

function schemaOf(layouts: readonly EiLayout[]): TSchema {
  const byStandaard = Map.groupBy(layouts, ({ standaard }) => standaard);
  const bekend = quoted([...byStandaard.keys()]);
  const variants = [...byStandaard].map(([standaard, found]) => {
    const versies = [...new Set(found.map((layout) => versieTekst(layout)))];
    return Type.Object({
      standaard: Type.Literal(standaard, { description: `een standaard uit ${bekend}` }),
      versie: Type.Union(
        versies.map((versie) => Type.Literal(versie)),
        { description: `een versie uit ${quoted(versies)}` },
      ),
    });
  });
  return Type.Union(variants, { vertrouwelijk: true, description: 'een object met standaard en versie' });
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
