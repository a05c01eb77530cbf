import type { Eurocent, Pct } from '@kavel/core/basis';
import { createContractant } from './aanbiederjaar.ts';
import type { Werkplaats } from './aanbiederjaar.ts';
import { agreeBeforeRoom, overeenkomstInvoer } from './overeenkomst.ts';
import type { Contractant, Productieafspraak } from './overeenkomst.ts';
import type { Roosterregio } from './roosterregio.ts';

/** A provider as the purchase of the contract year meets it, the year before: what is known, and what it must lead to. */
export type Inkoopaanbieder = Pick<Contractant, 'eersteContractjaar' | 'vorigJaar'> &
  Pick<Contractant['aanbieder'], 'agb' | 'naam' | 'sector'> & {
    readonly productieJanJunEurocent: Eurocent;
    /** The agreements of its contract year, with the percentage that each is priced at. */
    readonly afspraken: readonly (Omit<Productieafspraak, 'agb'> & { readonly percentage: Pct })[];
  };

/** The providers of a region before its contract year. Takes their care and no claim line. */
export function createInkoopjaar(
  werkplaats: Werkplaats,
  { code, aanbieders }: Roosterregio,
): readonly Inkoopaanbieder[] {
  const known = aanbieders.map((aanbieder) => {
    const contractant = createContractant(werkplaats, aanbieder);
    return { contractant, invoer: overeenkomstInvoer(contractant, werkplaats.tarieven) };
  });
  const agreed = agreeBeforeRoom(
    code,
    known.map(({ invoer }) => invoer),
    werkplaats.tarieven,
  );
  return known.map(({ contractant, invoer }) => {
    const { aanbieder, eersteContractjaar, vorigJaar, percentages } = contractant;
    const { agb, naam, sector } = aanbieder;
    const rows = agreed.filter((row) => row.agb === agb);
    return {
      ...{ agb, naam, sector, eersteContractjaar, vorigJaar },
      productieJanJunEurocent: invoer.productieJanJunEurocent,
      afspraken: rows.map(({ kavel, afspraakEurocent }) => ({
        ...{ kavel, afspraakEurocent },
        percentage: percentages[kavel],
      })),
    };
  });
}
