import { mulDiv } from '@kavel/core/basis';
import type { Chance } from './chance.ts';
import { monthDays, overlap } from './dag.ts';
import type { Dagen } from './dag.ts';
import type { Zorg } from './zorg.ts';

/** One line of production: `aantal` in the unit of the prestatie (etmalen, minuten, dagdelen). */
export type Productie = Dagen & {
  readonly zorg: Zorg;
  /** Month of care, 1-12. */
  readonly maand: number;
  readonly aantal: number;
};

/** What was delivered in `maand` (1-12): one line per client and prestatie, none when nothing was delivered. */
export function produceMonth(chance: Chance, care: readonly Zorg[], maand: number): Productie[] {
  const month = monthDays(maand);
  return care.flatMap((zorg) => {
    const days = overlap(zorg, month);
    const aantal = days === 0 ? 0 : volume(zorg, days, chance.between(930, 1070));
    if (aantal === 0) return [];
    const van = Math.max(zorg.van, month.van);
    return [{ zorg, maand, aantal, van, totEnMet: Math.min(zorg.totEnMet, month.totEnMet) }];
  });
}

/** Volume per prestatie in `period`, without the monthly swing: the base of the initial agreement (S003-128). */
export function volumes(care: readonly Zorg[], period: Dagen): Map<string, number> {
  const found = new Map<string, number>();
  for (const zorg of care) {
    const days = overlap(zorg, period);
    if (days === 0) continue;
    const { prestatie } = zorg.product;
    found.set(prestatie, (found.get(prestatie) ?? 0) + volume(zorg, days, 1000));
  }
  return found;
}

/** Etmalen are the days themselves; a weekly amount comes with a monthly swing in thousandths. */
function volume(zorg: Zorg, days: number, swing: number): number {
  if (zorg.perWeek === undefined) return days;
  return mulDiv(zorg.perWeek * days, swing, 7000, 'rekenkundig');
}
