import { euroText, kavelNaam, pctText, unreachable } from '../basis/index.ts';
import type { Budgetomvang, Budgetregel } from './budgetregel.ts';

/** What a budget rule says, as a sentence. */
export function budgetregelText(regel: Budgetregel): string {
  switch (regel.soort) {
    case 'reserve':
      return `Binnen de contracteerruimte wordt ${omvangText(regel.omvang)} apart gehouden voor ${regel.bestemming}.`;
    case 'budget':
      return `Er is ${omvangText(regel.omvang)} voor ${regel.bestemming}.`;
    case 'voorrang':
      return `Wie voorgaat ${regel.wanneer}: ${regel.niveaus.map(niveauText).join('; daarna ')}.`;
    default:
      return unreachable(regel);
  }
}

function omvangText(omvang: Budgetomvang): string {
  switch (omvang.soort) {
    case 'deel':
      return `${pctText(omvang.waarde)} van de contracteerruimte`;
    case 'bedrag':
      return euroText(omvang.waarde);
    case 'onbekend':
      return 'een bedrag dat de bron niet noemt';
    default:
      return unreachable(omvang);
  }
}

function niveauText({
  naam,
  kavels,
}: Extract<Budgetregel, { readonly soort: 'voorrang' }>['niveaus'][number]): string {
  return kavels === undefined ? naam : `${naam} (${kavels.map((kavel) => kavelNaam[kavel]).join(', ')})`;
}
