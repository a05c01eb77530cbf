import type { Eurocent } from '../basis/index.ts';
import { priceEtmalen } from './etmaaldeel.ts';
import type { Prognoseregel } from './prognose.ts';

/** The expected amount of a line, with the prestatie and the price a day that it rests on. */
export type VerwachtBedrag = {
  readonly prestatie: string;
  readonly tariefEurocent: Eurocent;
  readonly verwachtEurocent: Eurocent;
};

/**
 * Days times the agreed price, where exactly one of the possible prestaties has one; else undefined: with two prices
 * the messages do not say which, without one nothing is agreed.
 */
export function priceRegel(
  regel: Prognoseregel,
  findTarief: (agb: string, prestatie: string) => Eurocent | undefined,
): VerwachtBedrag | undefined {
  const priced = regel.prestaties.flatMap((prestatie) => {
    const tariefEurocent = findTarief(regel.agb, prestatie);
    return tariefEurocent === undefined ? [] : [{ prestatie, tariefEurocent }];
  });
  const [only] = priced;
  if (only === undefined || priced.length > 1) return undefined;
  return { ...only, verwachtEurocent: priceEtmalen(regel.verwacht, only.tariefEurocent) };
}
