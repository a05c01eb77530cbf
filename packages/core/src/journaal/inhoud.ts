import { canonicalHash, canonicalJson } from '../basis/index.ts';
import type { CanonicalValue } from '../basis/index.ts';

/**
 * What an act says in words and values lies beside the journal, leaf by leaf. The journal holds a salted hash of each
 * leaf, so that one leaf can be erased and the chain still verifies (ADR 0085).
 */

/** Where a value stands: `['gebeurtenissen', 0, 'naam']`. */
export type Bladpad = readonly (string | number)[];

export type OpenBlad = {
  readonly pad: Bladpad;
  /** Chance that belongs to this leaf alone: without it a short value could be found by trying. */
  readonly zout: string;
  /** A text, a number, a truth value, nothing, or an empty list or object. */
  readonly waarde: CanonicalValue;
};

/** Its value and salt are gone; where it stood is known, so that the rest can still be read. */
export type GewistBlad = { readonly pad: Bladpad; readonly gewist: true };

export type Blad = OpenBlad | GewistBlad;

/** A leaf that can be erased. */
export type Tekstblad = OpenBlad & { readonly waarde: string };

/** Stands where a text was erased. */
export const GEWIST = '[gewist]';

export function verbintenis({ pad, zout, waarde }: OpenBlad): string {
  return canonicalHash([zout, pad, waarde]);
}

/** The leaves of a document, depth first; absent fields have none. `zout` answers fresh chance at every call. */
export function splitInhoud(inhoud: CanonicalValue, zout: () => string): readonly OpenBlad[] {
  return leavesAt([], inhoud, zout);
}

/** The document that the leaves came from, with `[gewist]` for what was erased. */
export function joinInhoud(bladen: readonly Blad[]): CanonicalValue {
  return joinAt(0, bladen);
}

/** Erases the texts at these places. Other values stay: a number or a day that vanished would break what is decided. */
export function wis(bladen: readonly Blad[], paden: readonly Bladpad[]): readonly Blad[] {
  const places = new Set(paden.map((pad) => JSON.stringify(pad)));
  return bladen.map((blad) =>
    isTekst(blad) && places.has(JSON.stringify(blad.pad)) ? { pad: blad.pad, gewist: true } : blad,
  );
}

/** Whether the second document is the first, with nothing changed but texts that now read `[gewist]`. */
export function isAlleenGewist(voor: CanonicalValue, na: CanonicalValue): boolean {
  const before = splitInhoud(voor, () => '');
  const after = splitInhoud(na, () => '');
  return (
    before.length === after.length &&
    before.every(({ pad, waarde }, index) => {
      const now = after[index];
      if (now === undefined || canonicalJson(now.pad) !== canonicalJson(pad)) return false;
      const isErased = typeof waarde === 'string' && now.waarde === GEWIST;
      return isErased || canonicalJson(now.waarde) === canonicalJson(waarde);
    })
  );
}

export function isGewist(blad: Blad): blad is GewistBlad {
  return 'gewist' in blad;
}

export function isTekst(blad: Blad): blad is Tekstblad {
  return !isGewist(blad) && typeof blad.waarde === 'string';
}

function leavesAt(pad: Bladpad, waarde: CanonicalValue, zout: () => string): readonly OpenBlad[] {
  const parts = partsOf(waarde);
  if (parts.length === 0) return [{ pad, zout: zout(), waarde }];
  return parts.flatMap(([key, part]) => leavesAt([...pad, key], part, zout));
}

function partsOf(waarde: CanonicalValue): readonly (readonly [string | number, CanonicalValue])[] {
  if (waarde === null || typeof waarde !== 'object') return [];
  if (isList(waarde)) return waarde.map((part, index) => [index, part] as const);
  return Object.entries(waarde).flatMap(([key, part]) => (part === undefined ? [] : [[key, part] as const]));
}

function joinAt(depth: number, bladen: readonly Blad[]): CanonicalValue {
  const [first] = bladen;
  if (first === undefined) return {};
  if (first.pad.length === depth) return isGewist(first) ? GEWIST : first.waarde;
  const parts = [...Map.groupBy(bladen, (blad) => blad.pad[depth] ?? '')].map(
    ([key, below]) => [key, joinAt(depth + 1, below)] as const,
  );
  return typeof first.pad[depth] === 'number' ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

function isList(waarde: CanonicalValue): waarde is readonly CanonicalValue[] {
  return Array.isArray(waarde);
}
