import { HONDERD_PROCENT, compareDays, mulDiv, pct } from '../basis/index.ts';
import type { Eurocent, Pct } from '../basis/index.ts';
import { maximumEurocent } from '../overeenkomst/index.ts';
import type { Maximumtarief } from '../overeenkomst/index.ts';

/** A maximum beside the one that came before it; all components together. */
export type Tariefverandering = {
  readonly prestatie: string;
  readonly van: Temporal.PlainDate;
  readonly naEurocent: Eurocent;
  /** Absent when no earlier maximum in the same unit is known. */
  readonly vorig?: { readonly eurocent: Eurocent; readonly bron: string; readonly verandering: Pct };
};

/** Each new maximum against the latest known one that began before it, in the same unit. */
export function compareTarieven(
  bekend: readonly Maximumtarief[],
  nieuw: readonly Maximumtarief[],
): readonly Tariefverandering[] {
  return nieuw.map((tarief) => {
    const { prestatie, eenheid, geldig } = tarief;
    const naEurocent = maximumEurocent(tarief);
    const vorig = [...bekend, ...nieuw]
      .filter((one) => one.prestatie === prestatie && one.eenheid === eenheid && one !== tarief)
      .filter((one) => compareDays(one.geldig.van, geldig.van) <= 0 && maximumEurocent(one) > 0)
      .sort((left, right) => compareDays(right.geldig.van, left.geldig.van))[0];
    if (vorig === undefined) return { prestatie, van: geldig.van, naEurocent };
    const eurocent = maximumEurocent(vorig);
    const verandering = pct(mulDiv(naEurocent - eurocent, HONDERD_PROCENT, eurocent, 'rekenkundig'));
    return { prestatie, van: geldig.van, naEurocent, vorig: { eurocent, bron: vorig.bron, verandering } };
  });
}
