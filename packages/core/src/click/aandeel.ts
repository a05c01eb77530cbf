import { mulDiv, unreachable } from '../basis/index.ts';
import type { Clickverdeling } from './invoer.ts';

/** Cumulative whole weight `w` of the months up to and including one month, of the weight `W` of the year. */
export type Maandgewicht = { readonly gewicht: number; readonly jaargewicht: number };

/**
 * The cumulative weight after month `maand` (0 = before January, 12 = the whole year) of a distribution profile
 * (click.md, Inputs). `dagen` counts calendar days, so a leap year weighs 366.
 */
export function maandgewicht(verdeling: Clickverdeling, jaar: number, maand: number): Maandgewicht {
  switch (verdeling) {
    case 'twaalfden':
      return { gewicht: maand, jaargewicht: 12 };
    case 'dagen':
      return {
        gewicht: maand === 0 ? 0 : lastDay(jaar, maand).dayOfYear,
        jaargewicht: lastDay(jaar, 12).dayOfYear,
      };
    default:
      return unreachable(verdeling);
  }
}

function lastDay(year: number, month: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day: 31 }, { overflow: 'constrain' });
}

/** ⌊amount · w / W⌋: the part of a year's amount that belongs to the months so far. */
export function cumulatiefAandeel(jaarEurocent: number, { gewicht, jaargewicht }: Maandgewicht): number {
  return mulDiv(jaarEurocent, gewicht, jaargewicht, 'omlaag');
}

/** a: the part of a year's amount that belongs to month `maand` (1-12) alone; the twelve add up to the amount. */
export function maandaandeel(
  jaarEurocent: number,
  {
    verdeling,
    jaar,
    maand,
  }: { readonly verdeling: Clickverdeling; readonly jaar: number; readonly maand: number },
): number {
  const until = (month: number): number =>
    cumulatiefAandeel(jaarEurocent, maandgewicht(verdeling, jaar, month));
  return until(maand) - until(maand - 1);
}
