import type { Agb, Kavel } from '../basis/index.ts';
import { compareText } from './bevinding.ts';
import { etmaaldeel, etmalen } from './etmaaldeel.ts';
import type { Etmaaldeel } from './etmaaldeel.ts';
import { isDagkavel } from './leveringsvorm.ts';
import type { Dagkavel } from './leveringsvorm.ts';
import { verwachtingSleutel } from './prognose.ts';
import type { Prognoseregel, Verwachting } from './prognose.ts';

/** Claimed volume of one provider for one kavel, prestatie and month, credits subtracted. */
export type Gedeclareerd = {
  readonly agb: Agb;
  readonly kavel: Kavel;
  readonly prestatie: string;
  /** `2020-01`. */
  readonly zorgmaand: string;
  /** In the unit of the prestatie: days, for a prestatie of a day. Null: stated as an amount, the volume is unknown. */
  readonly aantal: number | null;
};

/** Expected against claimed days; `verschil` is claimed minus expected. */
export type Prognoseverschil = {
  readonly agb: Agb;
  readonly kavel: Dagkavel;
  readonly maand: string;
  readonly verwacht: Etmaaldeel;
  readonly gedeclareerdeDagen: number;
  readonly verschil: Etmaaldeel;
};

/** A provider, kavel and month. */
export type Prognoseplaats = Pick<Prognoseverschil, 'agb' | 'kavel' | 'maand'>;

/**
 * Expected days next to claimed days, by provider, kavel and month. Only prestaties of a day count as days. Where a part
 * was stated as an amount the difference is unknown, and the place is named instead.
 */
export function compareProductie(
  regels: readonly Prognoseregel[],
  gedeclareerd: readonly Gedeclareerd[],
  dagprestaties: ReadonlySet<string>,
): {
  readonly verschillen: readonly Prognoseverschil[];
  readonly volumeOnbekend: readonly Prognoseplaats[];
} {
  const sums = new Map<
    string,
    { plaats: Prognoseplaats; verwacht: number; dagen: number; onbekend: boolean }
  >();
  const sumOf = (plaats: Prognoseplaats) => {
    const sleutel = verwachtingSleutel(plaats.agb, plaats.kavel, plaats.maand);
    const sum = sums.get(sleutel) ?? { plaats, verwacht: 0, dagen: 0, onbekend: false };
    sums.set(sleutel, sum);
    return sum;
  };
  for (const { agb, kavel, maand, verwacht } of regels) sumOf({ agb, kavel, maand }).verwacht += verwacht;
  for (const { agb, kavel, prestatie, zorgmaand, aantal } of gedeclareerd) {
    // Stated for the whole kavel: it has no prestatie.
    if (!isDagkavel(kavel) || (prestatie !== '' && !dagprestaties.has(prestatie))) continue;
    const sum = sumOf({ agb, kavel, maand: zorgmaand });
    sum.dagen += aantal ?? 0;
    sum.onbekend ||= aantal === null;
  }
  const places = [...sums.entries()]
    .sort(([left], [right]) => compareText(left, right))
    .map(([, sum]) => sum);
  return {
    verschillen: places
      .filter(({ onbekend }) => !onbekend)
      .map(({ plaats, verwacht, dagen }) => ({
        ...plaats,
        verwacht: etmaaldeel(verwacht),
        gedeclareerdeDagen: dagen,
        verschil: etmaaldeel(etmalen(dagen) - verwacht),
      })),
    volumeOnbekend: places.filter(({ onbekend }) => onbekend).map(({ plaats }) => plaats),
  };
}

/** The `aantal` largest differences, either way; equal ones in the order of provider, kavel and month. */
export function largestVerschillen(
  verschillen: readonly Prognoseverschil[],
  aantal: number,
): readonly Prognoseverschil[] {
  return verschillen
    .filter(({ verschil }) => verschil !== 0)
    .toSorted((left, right) => Math.abs(right.verschil) - Math.abs(left.verschil))
    .slice(0, aantal);
}

/** Counted pairs of a client and a month that stand on one side only. No answer names a client. */
export type Persoonsverschil = {
  readonly gestartZonderDeclaratie: number;
  readonly gedeclareerdZonderAanvang: number;
};

/** Compares who was expected with who was claimed for, by provider, kavel and month, both as keyed hashes. */
export function comparePersonen(verwachting: Verwachting, gedeclareerd: Verwachting): Persoonsverschil {
  return {
    gestartZonderDeclaratie: countMissing(verwachting, gedeclareerd),
    gedeclareerdZonderAanvang: countMissing(gedeclareerd, verwachting),
  };
}

function countMissing(from: Verwachting, other: Verwachting): number {
  let missing = 0;
  for (const [sleutel, clienten] of from) {
    const known = other.get(sleutel);
    for (const client of clienten) if (known?.has(client) !== true) missing += 1;
  }
  return missing;
}
