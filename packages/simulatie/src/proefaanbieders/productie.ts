import { assert, eurocent, verdeel } from '@kavel/core/basis';
import type { Eurocent, Kavel, RegioCode, Sector } from '@kavel/core/basis';
import { productieEurocent } from './regio.ts';

/** `verblijf` delivers care with stay and perhaps at home; `thuis` only at home. */
export type Profiel = 'verblijf' | 'thuis';

type Kaveldeel = {
  readonly kavel: Kavel;
  /** Part of the production of its sector, in thousandths. */
  readonly aandeel: number;
  /** How many of a thousand providers of a profile deliver it. */
  readonly levert: Readonly<Record<Profiel, number>>;
};

/**
 * Together VPT is some 22 and MPT some 28 thousandths of all care, as in 2021 (nza.md §2.1). How that differs by
 * sector, what meerzorg takes and who delivers what is `aangenomen`. GGZ has no VPT and MPT, as in the simulated year.
 */
export const KAVELDELEN: Readonly<Record<Sector, readonly Kaveldeel[]>> = {
  VV: [
    { kavel: 'ZZP', aandeel: 930, levert: { verblijf: 1000, thuis: 0 } },
    { kavel: 'VPT', aandeel: 35, levert: { verblijf: 500, thuis: 550 } },
    { kavel: 'MPT', aandeel: 30, levert: { verblijf: 600, thuis: 1000 } },
    { kavel: 'MEERZORG_VVGGZ', aandeel: 5, levert: { verblijf: 150, thuis: 0 } },
  ],
  GZ: [
    { kavel: 'ZZP', aandeel: 924, levert: { verblijf: 1000, thuis: 0 } },
    { kavel: 'VPT', aandeel: 6, levert: { verblijf: 150, thuis: 150 } },
    { kavel: 'MPT', aandeel: 30, levert: { verblijf: 700, thuis: 1000 } },
    { kavel: 'MEERZORG_GZ', aandeel: 40, levert: { verblijf: 500, thuis: 0 } },
  ],
  GGZ: [
    { kavel: 'ZZP', aandeel: 980, levert: { verblijf: 1000, thuis: 0 } },
    { kavel: 'MEERZORG_VVGGZ', aandeel: 20, levert: { verblijf: 300, thuis: 0 } },
  ],
};

/** What a provider delivers and how large it is beside the others of its sector. */
type Omvangsdeel = { readonly kavels: readonly Kavel[]; readonly omvang: number };

/** Divides the production of a sector over its providers, kavel by kavel, to the cent: one map for each provider. */
export function divideProductie(
  regio: RegioCode,
  sector: Sector,
  leveranciers: readonly Omvangsdeel[],
): ReadonlyMap<Kavel, Eurocent>[] {
  const delen = KAVELDELEN[sector];
  const totals = divide(
    productieEurocent(regio, sector),
    delen.map(({ aandeel }) => aandeel),
  );
  const shares = delen.map(({ kavel }, index) => {
    const weights = leveranciers.map(({ kavels, omvang }) => (kavels.includes(kavel) ? omvang : 0));
    return divide(totals[index] ?? 0, weights);
  });
  return leveranciers.map(({ kavels }, position) => {
    const own = delen.map(({ kavel }, index) => [kavel, eurocent(shares[index]?.[position] ?? 0)] as const);
    return new Map(own.filter(([kavel]) => kavels.includes(kavel)));
  });
}

function divide(total: number, weights: readonly number[]): readonly number[] {
  const shares = verdeel(total, weights);
  assert(shares.ok, 'every kavel has a provider');
  return shares.value;
}
