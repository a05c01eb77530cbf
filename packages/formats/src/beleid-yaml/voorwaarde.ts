import type { Toets, Voorwaarde } from '@kavel/core/beleid';
import type { InvoerPath } from '../invoer/index.ts';
import { findFeit, readFeitWaarde } from './feitwaarde.ts';
import type { Lezing } from './lezing.ts';
import type { ToetsTekst, VoorwaardeTekst } from './schema.ts';

/** The conditions of a rule; each fact and value that does not fit becomes a finding. */
export function readVoorwaarde(
  lezing: Lezing,
  path: InvoerPath,
  tekst: VoorwaardeTekst | undefined,
): Voorwaarde {
  return Object.entries(tekst ?? {}).flatMap(([feit, toetsTekst]) => {
    const toets = readToets(lezing, [...path, feit], feit, toetsTekst);
    return toets === undefined ? [] : [{ feit, toets }];
  });
}

function readToets(lezing: Lezing, path: InvoerPath, feit: string, tekst: ToetsTekst): Toets | undefined {
  const definitie = findFeit(lezing, path, feit);
  if (definitie === undefined) return undefined;
  if (tekst === 'bekend') return { soort: 'bekend' };
  if (typeof tekst === 'string' || Array.isArray(tekst)) {
    const waarden = [tekst].flat().map((waarde) => readFeitWaarde(lezing, path, definitie, waarde));
    return { soort: 'is', waarden: waarden.filter((waarde) => waarde !== undefined) };
  }
  const [soort, grensTekst] =
    'minder dan' in tekst
      ? (['minder dan', tekst['minder dan']] as const)
      : (['ten minste', tekst['ten minste']] as const);
  const grens = readFeitWaarde(lezing, [...path, soort], definitie, grensTekst);
  return typeof grens === 'number' ? { soort, grens } : undefined;
}
