import { eurocent, pctOf, sumEurocent } from '../../basis/index.ts';
import type { Eurocent, Kavel, Pct } from '../../basis/index.ts';

/** One award of a set that is decided together. `oud` null: there was none. */
export type Gunningsregel = {
  readonly zorgaanbieder: string;
  readonly kavel: Kavel;
  readonly oud: Pct | null;
  readonly nieuw: Pct;
  /** What the agreed volume costs at 100% of the maximum tariff. */
  readonly maximumEurocent: Eurocent;
};

/** What one award of the set changes. */
export type Gunningseffect = Gunningsregel & {
  readonly oudEurocent: Eurocent;
  readonly nieuwEurocent: Eurocent;
  readonly verschilEurocent: Eurocent;
};

export type Gunningsoverzicht = {
  readonly effecten: readonly Gunningseffect[];
  readonly oudEurocent: Eurocent;
  readonly nieuwEurocent: Eurocent;
  readonly verschilEurocent: Eurocent;
  readonly ruimteEurocent: Eurocent;
  /** By how much the set goes over the room; zero when it fits (uitspraak.md: a floor may cost more than there is). */
  readonly tekortEurocent: Eurocent;
};

/** What a set of decisions does to each zorgaanbieder and to the room, before it is decided. */
export function createGunningsoverzicht(
  regels: readonly Gunningsregel[],
  ruimteEurocent: Eurocent,
): Gunningsoverzicht {
  const effecten = regels.map((regel) => {
    const oudEurocent = regel.oud === null ? eurocent(0) : pctOf(regel.maximumEurocent, regel.oud);
    const nieuwEurocent = pctOf(regel.maximumEurocent, regel.nieuw);
    return { ...regel, oudEurocent, nieuwEurocent, verschilEurocent: eurocent(nieuwEurocent - oudEurocent) };
  });
  const nieuwEurocent = sumEurocent(effecten.map((one) => one.nieuwEurocent));
  return {
    effecten,
    oudEurocent: sumEurocent(effecten.map((one) => one.oudEurocent)),
    nieuwEurocent,
    verschilEurocent: sumEurocent(effecten.map((one) => one.verschilEurocent)),
    ruimteEurocent,
    tekortEurocent: eurocent(Math.max(0, nieuwEurocent - ruimteEurocent)),
  };
}
