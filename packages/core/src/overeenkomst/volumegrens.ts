import { HONDERD_PROCENT, assert, mulDiv, unreachable, verdeel } from '../basis/index.ts';
import type { Pct } from '../basis/index.ts';

/** Whose volume a growth bound limits. */
export const GROEIGROEPEN = ['ZZP', 'ZZP_INCLUSIEF_BEHANDELING'] as const;
export type Groeigroep = (typeof GROEIGROEPEN)[number];

/**
 * A rule of the kader that bounds volume, with the clausule it comes from. `groei`: at most this percentage of
 * last year's volume (003 §3.2.4: 100 for ZZP including treatment; S001-62: ceiling for ZZP).
 * `aandeelInclusiefBehandeling`: growth of ZZP including treatment only up to this share of all ZZP (S001-91).
 * `nieuweAanbiederAlleenThuis`: new providers only VPT and MPT (S001-58).
 */
export type Volumegrens =
  | {
      readonly regel: 'groei';
      readonly groep: Groeigroep;
      readonly maximumPercentageVorigJaar: Pct;
      readonly clausule: string;
    }
  | {
      readonly regel: 'aandeelInclusiefBehandeling';
      readonly maximumPercentage: Pct;
      readonly clausule: string;
    }
  | { readonly regel: 'nieuweAanbiederAlleenThuis'; readonly clausule: string };

/** One ZZP prestatie of a provider, in etmalen. */
export type ZzpVolume = {
  readonly prestatie: string;
  readonly inclusiefBehandeling: boolean;
  readonly volume: number;
  readonly volumeVorigJaar: number;
};

/** What a bound took off one prestatie, for the explanation. */
export type Begrenzing = {
  readonly prestatie: string;
  readonly clausule: string;
  readonly van: number;
  readonly naar: number;
};

export type BegrensdeVolumes = {
  readonly volumes: readonly ZzpVolume[];
  readonly begrenzingen: readonly Begrenzing[];
};

/**
 * Lowers the ZZP volumes of one provider until every bound holds. A group above its maximum is cut pro rata to
 * its volumes by largest remainder, ties by prestatie. Cutting for one bound can break a share again, so it
 * repeats; volumes only fall, hence it ends.
 */
export function applyVolumegrenzen(
  volumes: readonly ZzpVolume[],
  grenzen: readonly Volumegrens[],
): BegrensdeVolumes {
  let bounded: BegrensdeVolumes = {
    volumes: volumes.toSorted((left, right) => (left.prestatie < right.prestatie ? -1 : 1)),
    begrenzingen: [],
  };
  for (;;) {
    const before = bounded.begrenzingen.length;
    for (const grens of grenzen) bounded = applyOne(bounded, grens);
    if (bounded.begrenzingen.length === before) return bounded;
  }
}

function applyOne(bounded: BegrensdeVolumes, grens: Volumegrens): BegrensdeVolumes {
  const limit = limitOf(bounded.volumes, grens);
  if (limit === undefined || total(bounded.volumes, limit.group) <= limit.maximum) return bounded;
  assert(limit.maximum >= 0, `bound of ${grens.clausule} is negative`);
  const inGroup = bounded.volumes.filter(limit.group);
  const shares = verdeel(
    limit.maximum,
    inGroup.map(({ volume }) => volume),
  );
  assert(shares.ok, 'volumes above a maximum are a valid ratio');
  const cut = new Map(inGroup.map(({ prestatie }, index) => [prestatie, shares.value[index] ?? 0]));
  const begrenzingen = inGroup.flatMap(({ prestatie, volume }): Begrenzing[] => {
    const naar = cut.get(prestatie) ?? volume;
    return naar === volume ? [] : [{ prestatie, clausule: grens.clausule, van: volume, naar }];
  });
  return {
    volumes: bounded.volumes.map((row) => ({ ...row, volume: cut.get(row.prestatie) ?? row.volume })),
    begrenzingen: [...bounded.begrenzingen, ...begrenzingen],
  };
}

type InGroup = (row: ZzpVolume) => boolean;
type Limit = { readonly group: InGroup; readonly maximum: number };

const all: InGroup = () => true;
const withTreatment: InGroup = (row) => row.inclusiefBehandeling;
const withoutTreatment: InGroup = (row) => !row.inclusiefBehandeling;

function limitOf(volumes: readonly ZzpVolume[], grens: Volumegrens): Limit | undefined {
  switch (grens.regel) {
    case 'groei': {
      const group = grens.groep === 'ZZP' ? all : withTreatment;
      const lastYear = totalLastYear(volumes, group);
      return {
        group,
        maximum: mulDiv(lastYear, grens.maximumPercentageVorigJaar, HONDERD_PROCENT, 'omlaag'),
      };
    }
    case 'aandeelInclusiefBehandeling':
      return shareLimit(volumes, grens.maximumPercentage);
    case 'nieuweAanbiederAlleenThuis':
      return undefined;
    default:
      return unreachable(grens);
  }
}

/** x <= s(x + e) gives x <= e s/(1 - s). The clausule bounds growth: what was there last year may stay. */
function shareLimit(volumes: readonly ZzpVolume[], share: Pct): Limit | undefined {
  if (share >= HONDERD_PROCENT) return undefined;
  const maximum = mulDiv(total(volumes, withoutTreatment), share, HONDERD_PROCENT - share, 'omlaag');
  return { group: withTreatment, maximum: Math.max(maximum, totalLastYear(volumes, withTreatment)) };
}

function total(volumes: readonly ZzpVolume[], group: InGroup): number {
  return volumes.filter(group).reduce((sum, { volume }) => sum + volume, 0);
}

function totalLastYear(volumes: readonly ZzpVolume[], group: InGroup): number {
  return volumes.filter(group).reduce((sum, { volumeVorigJaar }) => sum + volumeVorigJaar, 0);
}
