import { compareDays } from '../basis/index.ts';
import type { Periode } from '../basis/index.ts';
import type { Toewijzingsbevinding } from './bevinding.ts';
import { compareText } from './bevinding.ts';
import { dagkavelOf, isDagkavel } from './leveringsvorm.ts';
import { subtractPeriode } from './periode.ts';
import type { Tijdlijn } from './tijdlijn.ts';

/**
 * A client has one day of care a day at one provider: where two allocations with days both have care, the one that
 * began last keeps the day. The sources do not say so (ADR 0081).
 */
export function settleOverlap(
  tijdlijnen: readonly Tijdlijn[],
  meld: (bevinding: Toewijzingsbevinding) => void,
): readonly Tijdlijn[] {
  const groups = Map.groupBy(
    tijdlijnen.filter(({ toewijzing }) => isDagkavel(dagkavelOf(toewijzing))),
    ({ toewijzing: { client, agb } }) => `${client} ${agb}`,
  );
  const settled = new Map<Tijdlijn, Tijdlijn>();
  for (const group of groups.values()) {
    const lastFirst = group.toSorted(compareIngang).toReversed();
    const taken: Periode[] = [];
    for (const tijdlijn of lastFirst) {
      const levering = tijdlijn.levering.flatMap((periode) => subtractAll(periode, taken));
      taken.push(...tijdlijn.levering);
      if (isSamePerioden(levering, tijdlijn.levering)) continue;
      meld({ code: 'overlap', ...tijdlijn.toewijzing.vindplaats });
      settled.set(tijdlijn, { ...tijdlijn, levering });
    }
  }
  return tijdlijnen.map((tijdlijn) => settled.get(tijdlijn) ?? tijdlijn);
}

function compareIngang({ toewijzing: left }: Tijdlijn, { toewijzing: right }: Tijdlijn): number {
  return (
    compareDays(left.ingangsdatum, right.ingangsdatum) ||
    compareText(left.vastgesteld, right.vastgesteld) ||
    compareText(left.zzp, right.zzp) ||
    compareText(left.besluitnummer, right.besluitnummer)
  );
}

function subtractAll(periode: Periode, weg: readonly Periode[]): readonly Periode[] {
  return weg.reduce<readonly Periode[]>(
    (left, taken) => left.flatMap((part) => subtractPeriode(part, taken)),
    [periode],
  );
}

function isSamePerioden(left: readonly Periode[], right: readonly Periode[]): boolean {
  return left.length === right.length && left.every((periode, index) => periode === right[index]);
}
