import { sumEurocent } from '@kavel/core/basis';
import type { Eurocent, Pct } from '@kavel/core/basis';
import type { TariefUitkomst } from '@kavel/core/beleid';
import { FICTIEVE_AGB_TYPE } from '@kavel/simulatie';
import type { Tarieflijst, Tarieflijstregel } from './compute-tarieflijst.ts';

/** What the lines of a list come to. What has no number counts in no figure but the counts. */
export type Tarieflijstsamenvatting = {
  readonly aantal: number;
  readonly overgeslagen: number;
  /** Lines of providers that Kavel made up. */
  readonly fictief: number;
  readonly uitkomsten: Readonly<Record<TariefUitkomst['soort'], number>>;
  /** Absent when no line has a percentage. */
  readonly percentages?: Percentagespreiding;
  /** Over the lines with a percentage and a production; absent when there are none. */
  readonly waarde?: {
    readonly regels: number;
    readonly nzaWaardeEurocent: Eurocent;
    readonly waardeEurocent: Eurocent;
  };
  /** Why lines have no percentage, the most frequent reason first. */
  readonly redenen: readonly { readonly soort: string; readonly reden: string; readonly aantal: number }[];
};

/** Quartiles are values that occur: the one below which at most a quarter, half or three quarters of the lines lie. */
export type Percentagespreiding = {
  readonly laagste: Pct;
  readonly eersteKwartiel: Pct;
  readonly mediaan: Pct;
  readonly derdeKwartiel: Pct;
  readonly hoogste: Pct;
  /** How many lines have each percentage, from low to high. */
  readonly verdeling: readonly { readonly percentage: Pct; readonly aantal: number }[];
};

export function summarizeTarieflijst({ regels, overgeslagen }: Tarieflijst): Tarieflijstsamenvatting {
  const uitkomsten = { percentage: 0, nietVastTeStellen: 0, uitgesloten: 0 };
  const percentages: Pct[] = [];
  for (const { uitkomst } of regels) {
    uitkomsten[uitkomst.soort] += 1;
    if (uitkomst.soort === 'percentage') percentages.push(uitkomst.percentage);
  }
  const spreiding = spread(percentages);
  const waarde = valueOf(regels);
  return {
    aantal: regels.length,
    overgeslagen,
    fictief: regels.filter(({ agb }) => agb.startsWith(FICTIEVE_AGB_TYPE)).length,
    uitkomsten,
    ...(spreiding === undefined ? {} : { percentages: spreiding }),
    ...(waarde === undefined ? {} : { waarde }),
    redenen: countReasons(regels),
  };
}

function spread(percentages: readonly Pct[]): Percentagespreiding | undefined {
  const sorted = percentages.toSorted((left, right) => left - right);
  const [laagste] = sorted;
  if (laagste === undefined) return undefined;
  const quarter = (count: number): Pct => sorted[Math.ceil((count * sorted.length) / 4) - 1] ?? laagste;
  const groups = Map.groupBy(sorted, (percentage) => percentage);
  return {
    laagste,
    eersteKwartiel: quarter(1),
    mediaan: quarter(2),
    derdeKwartiel: quarter(3),
    hoogste: quarter(4),
    verdeling: Array.from(groups, ([percentage, { length }]) => ({ percentage, aantal: length })),
  };
}

function valueOf(regels: readonly Tarieflijstregel[]): Tarieflijstsamenvatting['waarde'] {
  const valued = regels.flatMap(({ nzaWaardeEurocent, waardeEurocent }) =>
    nzaWaardeEurocent === undefined || waardeEurocent === undefined
      ? []
      : [{ nzaWaardeEurocent, waardeEurocent }],
  );
  if (valued.length === 0) return undefined;
  return {
    regels: valued.length,
    nzaWaardeEurocent: sumEurocent(valued.map((one) => one.nzaWaardeEurocent)),
    waardeEurocent: sumEurocent(valued.map((one) => one.waardeEurocent)),
  };
}

function countReasons(regels: readonly Tarieflijstregel[]): Tarieflijstsamenvatting['redenen'] {
  const open = regels.flatMap(({ uitkomst }) =>
    uitkomst.soort === 'percentage' ? [] : [{ soort: uitkomst.soort, reden: uitkomst.reden }],
  );
  const groups = Map.groupBy(open, ({ soort, reden }) => `${soort} ${reden}`);
  return [...groups.values()]
    .flatMap((group) => group.slice(0, 1).map((first) => ({ ...first, aantal: group.length })))
    .sort((left, right) => right.aantal - left.aantal || (left.reden < right.reden ? -1 : 1));
}
