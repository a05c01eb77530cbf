import { euroText, kavelNaam } from '@kavel/core/basis';
import type { ClickRefusal } from '@kavel/core/click';
import type { Clickmaandsleutel } from '@kavel/store/click';
import type { ClickhandelingRefusal } from './click-omgeving.ts';
import { clickweigeringTekst, isRegelweigering } from './weigering-tekst.ts';

type StoredRefusal = Exclude<ClickhandelingRefusal, ClickRefusal>;
type StoredCode = StoredRefusal['code'];
type StoredRefusalOf<Code extends StoredCode> = StoredRefusal & { readonly code: Code };

/** What is wrong, which rule, what to do. */
const TEXTS: {
  readonly [Code in StoredCode]: (refusal: StoredRefusalOf<Code>, verzoek: Clickmaandsleutel) => string;
} = {
  'afspraak-ontbreekt': ({ agb, kavel }) =>
    `voor zorgaanbieder ${agb} is geen afspraak voor ${kavelNaam[kavel]}, maar er is wel op gedeclareerd. Zonder afspraak stopt de click: leg de afspraak vast.`,
  'regio-onbekend': ({ regio, jaar }) =>
    `regio ${regio} bestaat niet in ${jaar}. Kies een regiocode uit het register, zoals 5517.`,
  'contractjaar-niet-open': ({ regio, jaar }) =>
    `het contractjaar ${jaar} van regio ${regio} is niet geopend. Open het eerst: kavel contractjaar open.`,
  'contracteerruimte-ontbreekt': ({ peildatum }) =>
    `op ${peildatum} geldt geen contracteerruimte. De ruimte is het maximum (003 §4.1), dus zonder ruimte stopt de click: leg een versie vast die op die dag geldt.`,
  'afspraken-ontbreken': () =>
    'er zijn geen productieafspraken. De click vergelijkt met de afspraken (003 §4.5): leg ze eerst vast.',
  'vorige-maand-niet-vastgesteld': ({ vorigeMaand }) =>
    `de run van maand ${vorigeMaand} is niet vastgesteld. De click rekent verder op de vorige maand: stel die eerst vast.`,
  'latere-run-bestaat': ({ latereMaand }) =>
    `maand ${latereMaand} is al vastgesteld en rekent verder op deze maand. Keer eerst de run van maand ${latereMaand} om.`,
  'run-staat-vast': ({ status }) =>
    `de run van deze maand is al ${status} en verandert niet meer. Een fout herstelt u door de run om te keren (keer-om).`,
  'omkering-loopt': ({ status }) =>
    `de omkering van deze maand is nog ${status}. Controleer die en stel die vast; dan is de maand vrij.`,
  'run-ontbreekt': (_, { maand }) => `er is geen run van maand ${maand}. Maak die eerst (voer-uit).`,
  'stap-niet-aan-de-beurt': ({ status, nodig }) =>
    `de run is ${status}, maar voor deze stap moet die ${nodig} zijn. De stappen zijn: concept, gecontroleerd, vastgesteld, gepubliceerd.`,
  'stand-veranderd': () =>
    'er is intussen iets veranderd aan de click van deze maand. Er is niets gedaan: bekijk haar opnieuw.',
  'zelfde-persoon': ({ door }) =>
    `wie een run voorbereidt, stelt die niet vast: dat doet een tweede persoon. Deze run is voorbereid door ${door}.`,
  'herrekening-wijkt-af': ({ veld }) =>
    `de opgeslagen run klopt niet met zijn eigen invoer (${veld}). Er is niets vastgelegd: maak de run opnieuw (voer-uit) en meld dit aan de beheerder.`,
  'sleutel-anders': () =>
    'de geheime sleutel is een andere dan die van de ingenomen declaraties, dus elke zorgaanbieder zou een ander pseudoniem krijgen. Zet het bestand van KAVEL_SLEUTEL_BESTAND terug uit een reservekopie.',
  'contracteerruimte-verlaagd': ({ tekortEurocent }) =>
    `de contracteerruimte is verlaagd nadat de run werd gemaakt: er is ${euroText(tekortEurocent)} tekort. Maak de run opnieuw (voer-uit).`,
};

/** The sentence for a person; it begins small, for who puts a place before it. */
export function clickhandelingTekst(refusal: ClickhandelingRefusal, verzoek: Clickmaandsleutel): string {
  if (!isStoredRefusal(refusal)) return clickweigeringTekst(refusal);
  const text = TEXTS[refusal.code] as (refusal: StoredRefusal, verzoek: Clickmaandsleutel) => string;
  return text(refusal, verzoek);
}

/** Whether a rule refuses the act; otherwise what it is asked of can not be: region, year or month. */
export function isHandelingGeweigerd(refusal: ClickhandelingRefusal): boolean {
  return isStoredRefusal(refusal) ? refusal.code !== 'regio-onbekend' : isRegelweigering(refusal);
}

function isStoredRefusal(refusal: ClickhandelingRefusal): refusal is StoredRefusal {
  return refusal.code in TEXTS;
}
