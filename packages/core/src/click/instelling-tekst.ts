import { euroText, kavelNaam, unreachable } from '../basis/index.ts';
import type { Eurocent, Kavel } from '../basis/index.ts';
import type { ClickInstellingen, Clickverdeling, NaarRatoGrondslag, Ruimtegebruik } from './invoer.ts';

/** What each setting of a click means, as a sentence. */
export function instellingTeksten(
  { verdeling, ruimte, naarRato, voorrang, schuifgroepen }: ClickInstellingen,
  reserveringEurocent: Eurocent,
): Readonly<Record<keyof ClickInstellingen | 'reservering', string>> {
  return {
    verdeling: verdelingText(verdeling),
    ruimte: ruimteText(ruimte),
    naarRato: `Is er te weinig ruimte, dan wordt zij verdeeld naar ${grondslagText(naarRato)}.`,
    voorrang: `Wie voorgaat: ${voorrang.map(kavelsText).join('; daarna ')}.`,
    schuifgroepen:
      schuifgroepen.length === 0
        ? 'Een zorgaanbieder kan niet schuiven tussen kavels.'
        : `Een zorgaanbieder kan schuiven tussen ${schuifgroepen.map(kavelsText).join(', en tussen ')}; met andere kavels niet.`,
    reservering: `Van de contracteerruimte blijft ${euroText(reserveringEurocent)} apart.`,
  };
}

function verdelingText(verdeling: Clickverdeling): string {
  switch (verdeling) {
    case 'twaalfden':
      return 'Het jaar bestaat uit twaalf gelijke maanden.';
    case 'dagen':
      return 'Een maand telt mee voor het aantal dagen dat zij heeft.';
    default:
      return unreachable(verdeling);
  }
}

function ruimteText(ruimte: Ruimtegebruik): string {
  switch (ruimte) {
    case 'cumulatief':
      return 'Ruimte die in een maand overblijft, telt mee in de maanden erna.';
    case 'maand':
      return 'Elke maand heeft haar eigen ruimte; wat overblijft, gaat niet mee.';
    default:
      return unreachable(ruimte);
  }
}

function grondslagText(grondslag: NaarRatoGrondslag): string {
  switch (grondslag) {
    case 'openOverproductie':
      return 'wat ieder nog heeft openstaan boven zijn afspraak';
    case 'afspraak':
      return 'ieders afspraak';
    case 'productie':
      return 'ieders productie';
    default:
      return unreachable(grondslag);
  }
}

function kavelsText(kavels: readonly Kavel[]): string {
  const namen = kavels.map((kavel) => kavelNaam[kavel]);
  const last = namen.at(-1) ?? '';
  return namen.length < 2 ? last : `${namen.slice(0, -1).join(', ')} en ${last}`;
}
