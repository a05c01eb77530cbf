import { assert, KAVELS } from '../basis/index.ts';
import type { Kavel } from '../basis/index.ts';
import type { ClickInstellingen } from './invoer.ts';

/** Per kavel the tier it is served in (0 = first) and the shift group it belongs to (`undefined`: stands alone). */
export type Kavelindeling = Readonly<
  Record<Kavel, { readonly niveau: number; readonly groep: number | undefined }>
>;

/** A kavel that no tier names gets the tier after the last; a run that has such a kavel is refused before. */
export function kavelindeling({ voorrang, schuifgroepen }: ClickInstellingen): Kavelindeling {
  const entries = KAVELS.map((kavel) => {
    const niveau = voorrang.findIndex((kavels) => kavels.includes(kavel));
    const groep = schuifgroepen.findIndex((kavels) => kavels.includes(kavel));
    return [
      kavel,
      { niveau: niveau < 0 ? voorrang.length : niveau, groep: groep < 0 ? undefined : groep },
    ] as const;
  });
  return Object.fromEntries(entries) as Record<Kavel, { niveau: number; groep: number | undefined }>;
}

/** The value at a position that exists: columns run in step with the rows of the run. */
export function at(column: readonly number[], position: number): number {
  const value = column[position];
  assert(value !== undefined, 'a column runs in step with its rows');
  return value;
}

export function sum(column: readonly number[]): number {
  let total = 0;
  for (const value of column) total += value;
  return total;
}
