import type { Vind } from './toetsen.ts';

const MINUTEN_PER_DAG = 1440;

/** Minutes in one unit of COD218: minute, hour, five minutes, etmaal, dagdeel of four hours. Other units have none. */
const MINUTEN: ReadonlyMap<number, number> = new Map([
  [1, 1],
  [4, 60],
  [7, 5],
  [14, MINUTEN_PER_DAG],
  [16, 240],
]);

/** A quantity in a unit over days EEJJMMDD, both included. */
export type Hoeveelheid = {
  readonly aantal: number;
  readonly tijdseenheid: number;
  readonly begindag: number;
  readonly einddag: number;
};

/**
 * Judges what of a quantity needs no contract: it is not zero, it is in the unit that the koppeltabel names (0: it names
 * none), and it fits in the days claimed (0584). More than fits in a day is never right; how much less may be agreed is
 * not known here.
 */
export function judgeAantal(hoeveelheid: Hoeveelheid, eenheid: number, vind: Vind): void {
  const { aantal, tijdseenheid, begindag, einddag } = hoeveelheid;
  if (aantal === 0) vind('aantalNul');
  if (eenheid !== 0 && tijdseenheid !== eenheid) {
    vind('tijdseenheidOnjuist', String(eenheid).padStart(2, '0'));
    return;
  }
  const minuten = MINUTEN.get(tijdseenheid);
  // A quick answer for nearly every line: it fits in one day.
  if (minuten === undefined || aantal * minuten <= MINUTEN_PER_DAG || einddag < begindag) return;
  const grootste = (countDagen(begindag, einddag) * MINUTEN_PER_DAG) / minuten;
  if (aantal > grootste) vind('aantalTeGroot', grootste);
}

function countDagen(begindag: number, einddag: number): number {
  return dagnummer(einddag) - dagnummer(begindag) + 1;
}

/** Days since a fixed day of the Gregorian calendar; March begins the year, so that a leap day comes last. */
function dagnummer(dag: number): number {
  const maart = Math.floor(dag / 100) % 100 >= 3;
  const jaar = Math.floor(dag / 10_000) - (maart ? 0 : 1);
  const maand = (Math.floor(dag / 100) % 100) + (maart ? -3 : 9);
  const schrikkeldagen = Math.floor(jaar / 4) - Math.floor(jaar / 100) + Math.floor(jaar / 400);
  return 365 * jaar + schrikkeldagen + Math.floor((153 * maand + 2) / 5) + (dag % 100);
}
