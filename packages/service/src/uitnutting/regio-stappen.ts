import type { ClickInstellingen } from '@kavel/core/click';
import type { Bedragen } from './bedragen.ts';
import { CLICK_BRON } from './click-bron.ts';
import type { UitlegStap } from './uitnutting.ts';

/** What a month of a region is explained from. */
export type RegioMaand = {
  readonly maand: number;
  readonly contracteerruimteEurocent: number;
  readonly reserveringEurocent: number;
  readonly eerderBetaaldEurocent: number;
  readonly ruimteEurocent: number;
  readonly beschikbaarEurocent: number;
  readonly instellingen: ClickInstellingen;
  readonly totaal: Bedragen;
};

/**
 * How the click of a region came about, in the order of the money (click.md, Steps 3 to 5). The places are those of
 * S003-135 to S003-154; what the source leaves to the zorgkantoor is marked `aangenomen`.
 */
export function regioStappen(maand: RegioMaand): UitlegStap[] {
  const { totaal, instellingen } = maand;
  return [
    stap('contracteerruimte', 'De regio mag dit jaar uitgeven (contracteerruimte):', {
      bedragEurocent: maand.contracteerruimteEurocent,
      plaats: 'paragraaf 4.5',
      zekerheid: 'letterlijk',
    }),
    stap('reserve', 'Daarvan staat apart als reserve:', {
      bedragEurocent: maand.reserveringEurocent,
      plaats: 'paragraaf 4.6',
      zekerheid: 'letterlijk',
    }),
    stap('ruimte', `Van de rest mag tot en met deze maand op, ${SPREIDING[instellingen.verdeling]}:`, {
      bedragEurocent: maand.ruimteEurocent,
      plaats: 'paragraaf 4.5',
      zekerheid: 'afgeleid',
    }),
    stap('eerder-betaald', 'Eerder dit jaar is al betaald:', {
      bedragEurocent: maand.eerderBetaaldEurocent,
      plaats: 'paragraaf 4.5',
      zekerheid: 'afgeleid',
    }),
    stap('binnen-afspraak', 'Productie binnen de afspraak wordt altijd betaald. Deze maand:', {
      bedragEurocent: totaal.binnenAfspraakEurocent,
      plaats: 'paragraaf 4.5',
      zekerheid: 'letterlijk',
    }),
    stap('terugvordering', 'Creditregels brengen geld terug. Deze maand:', {
      bedragEurocent: totaal.terugvorderingEurocent,
      plaats: 'paragraaf 4.5',
      zekerheid: 'aangenomen',
    }),
    stap('beschikbaar', `Te verdelen over de overproductie: ${FORMULE[instellingen.ruimte]}`, {
      bedragEurocent: maand.beschikbaarEurocent,
      plaats: 'paragraaf 4.5',
      zekerheid: 'aangenomen',
    }),
    stap('vraag', 'Gevraagd: de overproductie van deze maand en wat nog wachtte:', {
      bedragEurocent: totaal.behoefteEurocent,
      plaats: 'paragraaf 4.5',
      zekerheid: 'letterlijk',
    }),
    stap('click', 'Daarvan is vastgelegd (de click):', {
      bedragEurocent: totaal.clickEurocent,
      plaats: 'paragraaf 4.5',
      zekerheid: 'letterlijk',
    }),
    stap('wacht', 'Wat niet past, gaat mee naar een volgende maand:', {
      bedragEurocent: totaal.openstaandEurocent,
      plaats: 'paragraaf 4.5',
      zekerheid: 'letterlijk',
    }),
  ];
}

const SPREIDING = {
  twaalfden: 'elke maand een twaalfde',
  dagen: 'verdeeld naar de dagen van de maand',
} as const;

const FORMULE = {
  cumulatief: 'ruimte, min eerder betaald, min binnen afspraak, plus wat terugkomt.',
  maand: 'de ruimte van alleen deze maand, min binnen afspraak, plus wat terugkomt.',
} as const;

function stap(id: string, tekst: string, rest: Omit<UitlegStap, 'id' | 'tekst' | 'bron'>): UitlegStap {
  return { id, tekst, bron: CLICK_BRON, ...rest };
}
