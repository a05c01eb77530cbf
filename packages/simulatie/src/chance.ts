import { assert, sha256Hex } from '@kavel/core/basis';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of chance. It is passed along; nothing in this room draws from anywhere else. */
export type Chance = {
  /** A whole number from `min` up to and including `max`. */
  readonly between: (min: number, max: number) => number;
  /** True in `perMille` of a thousand draws. */
  readonly happens: (perMille: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of `list`, in proportion to its whole weight. */
  readonly weighted: <T extends { readonly gewicht: number }>(list: readonly T[]) => T;
  /** `count` different members of `list`, in the order drawn. */
  readonly sample: <T>(list: readonly T[], count: number) => T[];
};

/**
 * The stream that belongs to `getal` and `label`. Each provider, client list and scenario has a label of its own,
 * so drawing more in one place changes nothing in another. Whole numbers only: the same on every machine.
 */
export function createChance(getal: number, ...label: readonly string[]): Chance {
  const seed = sha256Hex([String(getal), ...label].join('|')).slice(0, 8);
  const generator = xoroshiro128plus(Number.parseInt(seed, 16) | 0);
  const between = (min: number, max: number): number => {
    assert(min <= max, `an empty range ${min} to ${max}`);
    return uniformInt(generator, min, max);
  };
  const pick = <T>(list: readonly T[]): T => at(list, between(0, list.length - 1));
  return { between, happens: (perMille) => between(1, 1000) <= perMille, pick, weighted, sample };

  function weighted<T extends { readonly gewicht: number }>(list: readonly T[]): T {
    let left = between(
      1,
      list.reduce((sum, item) => sum + item.gewicht, 0),
    );
    const found = list.find((item) => (left -= item.gewicht) <= 0);
    assert(found !== undefined, 'weights add up to the total they were drawn from');
    return found;
  }

  function sample<T>(list: readonly T[], count: number): T[] {
    assert(count <= list.length, `${count} of ${list.length} cannot be drawn`);
    const rest = [...list];
    return Array.from({ length: count }, () => at(rest.splice(between(0, rest.length - 1), 1), 0));
  }
}

function at<T>(list: readonly T[], position: number): T {
  assert(position >= 0 && position < list.length, `no position ${position} in a list of ${list.length}`);
  return list[position] as T;
}
