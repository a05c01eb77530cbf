import { euroText } from '@kavel/core/basis';
import type { InvoerFinding } from '@kavel/formats/invoer';
import type { GeplaatsteRefusal, OvereenkomstberekeningRefusal } from './calculate-overeenkomst.ts';

type RefusalCode = OvereenkomstberekeningRefusal['code'];
type RefusalOf<Code extends RefusalCode> = Extract<OvereenkomstberekeningRefusal, { readonly code: Code }>;

/** A refusal with its place, as a finding in the document. */
export function overeenkomstBevinding({
  bestand,
  regel,
  refusal,
}: GeplaatsteRefusal): InvoerFinding<RefusalCode> {
  return { code: refusal.code, bestand, regel, veld: refusal.veld, melding: refusalText(refusal) };
}

/** What is wrong, which rule, what to do. */
const TEXTS: { readonly [Code in RefusalCode]: (refusal: RefusalOf<Code>) => string } = {
  'afspraken-boven-ruimte': ({ somEurocent, ruimteEurocent, overschrijdingEurocent }) =>
    `de afspraken tellen op tot ${euroText(somEurocent)}, maar de ruimte (contracteerruimte min reservering) is ${euroText(ruimteEurocent)}: ${euroText(overschrijdingEurocent)} te veel. De contracteerruimte is het maximum (003 §4.1). Verlaag de afspraken.`,
  'reservering-boven-ruimte': () =>
    'de reservering is groter dan de contracteerruimte. Verlaag de reservering.',
  'bedragen-te-groot': () =>
    'volumes en bedragen zijn samen te groot om op de cent op te tellen. Kijk de aantallen na.',
  'prijs-boven-maximum': ({ prijsEurocent, maximumEurocent }) =>
    `de prijs wordt ${euroText(prijsEurocent)} en dat is meer dan het NZa-maximum van ${euroText(maximumEurocent)}. Verlaag het percentage.`,
  'nieuwe-aanbieder-alleen-thuis': ({ agb, clausule }) =>
    `${agb} is een nieuwe aanbieder en krijgt alleen VPT en MPT (${clausule}). Haal deze regel weg.`,
  'toekenningspercentage-buiten-bereik': () =>
    'het toekenningspercentage ligt niet tussen 0 en 100. Verbeter het percentage.',
  'toekenningspercentage-past-niet-bij-lezing': () =>
    'bij de lezing volJaar is het halve jaar zelf de 50%. Laat het toekenningspercentage op 50 staan of kies de lezing helftVanJaar.',
  'zorgaanbieder-dubbel': ({ agb }) => `zorgaanbieder ${agb} staat hierboven al. Voeg de regels samen.`,
  'prestatie-dubbel': ({ prestatie }) =>
    `prestatie ${prestatie} staat hierboven al bij deze zorgaanbieder. Voeg de regels samen.`,
  'meerzorg-dubbel': ({ kavel }) =>
    `kavel ${kavel} staat hierboven al bij deze zorgaanbieder. Voeg de bedragen samen.`,
  'bovenregionaal-boven-productie': ({ bovenregionaal, productie }) =>
    `het bovenregionale deel (${bovenregionaal}) is groter dan de productie zelf (${productie}). Verbeter een van beide.`,
  'volumegegeven-ontbreekt': ({ clausule }) =>
    `dit gegeven is nodig voor de volumegrens van ${clausule}. Vul het in.`,
  'percentage-ontbreekt': ({ kavel }) => `er is geen tariefpercentage voor de kavel ${kavel}. Vul het in.`,
  'percentage-negatief': () => 'een percentage is 0 of hoger. Verbeter het percentage.',
  'tarief-ontbreekt': ({ prestatie, peildatum }) =>
    `er is geen maximumtarief voor ${prestatie} op ${peildatum}. Vul het tarievenbestand aan of verbeter de code.`,
  'regio-onbekend': ({ waarde }) =>
    `regio ${waarde} bestaat niet op 1 januari van dit jaar. Kies een code uit referentie/regios.csv.`,
  'eenheid-niet-om-te-rekenen': ({ prestatie, tijdseenheid, tariefeenheid }) =>
    `het tarief van ${prestatie} is per ${tariefeenheid}, maar de koppeltabel laat haar declareren in tijdseenheid ${tijdseenheid} (COD218). Daartussen zegt de bron geen omrekening. Kijk het tarief na.`,
  'kavel-past-niet-bij-prestatie': ({ prestatie, kavel, verwacht }) =>
    verwacht === undefined
      ? `prestatie ${prestatie} hoort niet bij een kavel met prijs en volume. Haal deze regel weg of verbeter de code.`
      : `prestatie ${prestatie} hoort bij de kavel ${verwacht}, niet bij ${kavel} (referentie/prestatie-kavel.csv). Verbeter de kavel.`,
};

function refusalText<Code extends RefusalCode>(refusal: RefusalOf<Code>): string {
  const text: (refusal: RefusalOf<Code>) => string = TEXTS[refusal.code];
  return text(refusal);
}
