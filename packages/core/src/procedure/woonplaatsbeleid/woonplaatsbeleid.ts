import { ok } from '../../basis/index.ts';
import type { RegioCode, Result } from '../../basis/index.ts';
import type { Procedureweigering } from '../machine.ts';
import { findGemeenteregio } from './gemeente.ts';
import type { Gemeente } from './gemeente.ts';
import { refuseWoonplaats } from './weigering.ts';
import type { Woonplaatscode } from './weigering.ts';

/** How many clients with Wlz care live in a municipality according to the BRP: a number, no persons. */
export type Gemeenteclienten = { readonly gemeente: string; readonly clienten: number };

/** One region where clients live. */
export type Woonplaatsregio = {
  readonly regio: RegioCode;
  readonly clienten: number;
  readonly gemeenten: readonly string[];
  readonly ingeschreven: boolean;
};

export type Woonplaatsoverzicht = {
  /** By code. */
  readonly regios: readonly Woonplaatsregio[];
  /** Regions where it must still register. */
  readonly ontbrekend: readonly RegioCode[];
  /** Regions where it registered and no client is known to live; that is allowed, and may be a mistake. */
  readonly zonderClienten: readonly RegioCode[];
  /** Names that the register does not have on that day: for their clients the region is not known. */
  readonly onbekendeGemeenten: readonly Gemeenteclienten[];
};

/** Where an existing zorgaanbieder registers: wherever its clients live (003 §2.2, S003-25 … -27). */
export function createWoonplaatsoverzicht(
  register: readonly Gemeente[],
  day: Temporal.PlainDate,
  {
    clienten,
    ingeschreven,
  }: {
    readonly clienten: readonly Gemeenteclienten[];
    readonly ingeschreven: readonly RegioCode[];
  },
): Result<Woonplaatsoverzicht, Procedureweigering<Woonplaatscode>> {
  const wrong = clienten.find(({ clienten: aantal }) => !Number.isSafeInteger(aantal) || aantal < 0);
  if (wrong !== undefined) {
    return refuseWoonplaats(
      'aantal-ongeldig',
      `Bij ${wrong.gemeente} staat ${wrong.clienten}. Verbeter het aantal.`,
    );
  }
  const byRegio = new Map<RegioCode, { clienten: number; gemeenten: Set<string> }>();
  const onbekendeGemeenten: Gemeenteclienten[] = [];
  for (const row of clienten.filter(({ clienten: aantal }) => aantal > 0)) {
    const regio = findGemeenteregio(register, row.gemeente, day);
    if (regio === undefined) onbekendeGemeenten.push(row);
    else {
      const known = byRegio.get(regio) ?? { clienten: 0, gemeenten: new Set() };
      known.gemeenten.add(row.gemeente.trim());
      byRegio.set(regio, { ...known, clienten: known.clienten + row.clienten });
    }
  }
  const registered = new Set(ingeschreven);
  const regios = [...byRegio]
    .map(([regio, known]) => ({
      regio,
      clienten: known.clienten,
      gemeenten: [...known.gemeenten].sort(),
      ingeschreven: registered.has(regio),
    }))
    .sort((left, right) => (left.regio < right.regio ? -1 : 1));
  return ok({
    regios,
    ontbrekend: regios.filter((one) => !one.ingeschreven).map(({ regio }) => regio),
    zonderClienten: [...registered].filter((regio) => !byRegio.has(regio)).sort(),
    onbekendeGemeenten,
  });
}
