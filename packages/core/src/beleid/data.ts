import { assert } from '../basis/index.ts';
import type { Beleidsregister } from './beleid.ts';
import type { Clausule } from './clausule.ts';

/** A register as plain JSON: each clausule once and by its number elsewhere, days as `2024-01-01`. */
export type Beleidsdata = {
  readonly clausules: readonly Clausule[];
  readonly kaders: readonly Json[];
  readonly wijzigingen: readonly Json[];
};

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Turns a register into JSON for another process or a browser; `reviveRegister` gives back the same. */
export function encodeRegister({ kaders, wijzigingen }: Beleidsregister): Beleidsdata {
  const numbers = new Map<Clausule, number>();
  const encode = (value: unknown): Json => {
    if (isDay(value)) return value.toString();
    if (Array.isArray(value)) return value.map(encode);
    if (value === null || typeof value !== 'object') return value as Json;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .map(([key, part]) => [key, key === CLAUSULE ? numberOf(numbers, part as Clausule) : encode(part)]),
    );
  };
  const documents = { kaders: kaders.map(encode), wijzigingen: wijzigingen.map(encode) };
  return { clausules: [...numbers.keys()], ...documents };
}

/** Told by its form, so that a day of a polyfill is one too. */
function isDay(value: unknown): value is Temporal.PlainDate {
  return typeof value === 'object' && value !== null && 'toZonedDateTime' in value;
}

function numberOf(numbers: Map<Clausule, number>, clausule: Clausule): number {
  const known = numbers.get(clausule) ?? numbers.size;
  numbers.set(clausule, known);
  return known;
}

/** The register that `encodeRegister` made the data from. */
export function reviveRegister({ clausules, kaders, wijzigingen }: Beleidsdata): Beleidsregister {
  const revive = (value: Json): unknown => {
    if (isList(value)) return value.map(revive);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, reviveField(key, part)]));
  };
  const reviveField = (key: string, part: Json): unknown => {
    if (key === CLAUSULE && typeof part === 'number') {
      const clausule = clausules[part];
      assert(clausule !== undefined, `clausule ${part} is not in the data`);
      return clausule;
    }
    return DAYS.has(key) && typeof part === 'string' ? Temporal.PlainDate.from(part) : revive(part);
  };
  return { kaders: kaders.map(revive), wijzigingen: wijzigingen.map(revive) } as Beleidsregister;
}

const CLAUSULE = 'clausule';

/** The fields of a document that hold a day; the same names elsewhere hold numbers. */
const DAYS: ReadonlySet<string> = new Set(['van', 'totEnMet', 'bekendVanaf', 'nagekekenOp']);

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
