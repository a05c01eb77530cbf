import { euroText, eurocent, kavelNaam } from '@kavel/core/basis';
import type { ClickRefusal, NietNegatiefBedrag } from '@kavel/core/click';

type RefusalCode = ClickRefusal['code'];
type RefusalOf<Code extends RefusalCode> = ClickRefusal & { readonly code: Code };

/** What the rules of the click refuse; every other refusal means that the input itself is wrong. */
const RULES: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'afspraken-boven-ruimte',
  'reservering-boven-ruimte',
  'ruimte-tekort',
  'voorrang-ontbreekt',
]);

/** Whether a rule of the click refuses; otherwise the input itself is wrong. */
export function isRegelweigering({ code }: ClickRefusal): boolean {
  return RULES.has(code);
}

const BEDRAG_NAMEN: Readonly<Record<NietNegatiefBedrag, string>> = {
  contracteerruimteEurocent: 'de contracteerruimte',
  reserveringEurocent: 'de reservering',
  afspraakEurocent: 'een afspraak',
  openstaandEurocent: 'openstaande overproductie',
};

/** What is wrong, which rule, what to do. */
const TEXTS: { readonly [Code in RefusalCode]: (refusal: RefusalOf<Code>) => string } = {
  'regio-ongeldig': ({ waarde }) =>
    `"${waarde}" is geen regiocode. Een regiocode is 55 met twee cijfers, zoals "5517".`,
  'agb-ongeldig': ({ waarde }) =>
    `"${waarde}" is geen AGB-code. Schrijf 8 cijfers: een soort (01-99) en een nummer dat niet uit nullen bestaat.`,
  'kavel-onbekend': ({ waarde }) =>
    `"${waarde}" is geen kavel. Kies ZZP, VPT, MPT, MEERZORG_GZ of MEERZORG_VVGGZ.`,
  'bedrag-ongeldig': ({ waarde }) => `${waarde} is geen bedrag in hele eurocenten. Schrijf een geheel getal.`,
  'jaar-ongeldig': ({ jaar }) => `${jaar} is geen contractjaar: de Wlz geldt vanaf 2015. Verbeter het jaar.`,
  'maand-ongeldig': ({ maand }) => `${maand} is geen maand. Kies 1 tot en met 12.`,
  'bedrag-negatief': ({ bedrag, waarde }) =>
    `${BEDRAG_NAMEN[bedrag]} is ${euroText(eurocent(waarde))}; dat bedrag kan niet onder nul liggen. Verbeter het.`,
  'bedragen-te-groot': () =>
    'de bedragen zijn samen groter dan 2^53 eurocent. Zo groot is geen regio: kijk na of alles in eurocenten staat.',
  'reservering-boven-ruimte': ({ reserveringEurocent, contracteerruimteEurocent }) =>
    `de reservering (${euroText(reserveringEurocent)}) is groter dan de contracteerruimte (${euroText(contracteerruimteEurocent)}), maar ligt daar binnen (003 §4.5). Verlaag de reservering.`,
  'afspraken-boven-ruimte': ({ afsprakenEurocent, beschikbaarEurocent, teveelEurocent }) =>
    `de afspraken tellen op tot ${euroText(afsprakenEurocent)}, maar na de reservering is er ${euroText(beschikbaarEurocent)}: ${euroText(teveelEurocent)} te veel. De contracteerruimte is het maximum (003 §4.1). Verlaag de afspraken of verbeter de ruimte.`,
  'regel-dubbel': ({ agb, kavel }) =>
    `zorgaanbieder ${agb} heeft meer dan één regel voor ${kavelNaam[kavel]}. Elke aanbieder heeft per kavel één regel: tel ze op.`,
  'voorrang-dubbel': ({ kavel }) =>
    `${kavelNaam[kavel]} staat twee keer in de voorrang. Een kavel heeft één niveau: haal er één weg.`,
  'voorrang-ontbreekt': ({ kavel }) =>
    `${kavelNaam[kavel]} staat in geen niveau van de voorrang, dus de click weet niet wanneer deze kavel aan de beurt is (003 §4.5). Zet de kavel in een niveau.`,
  'schuifgroep-dubbel': ({ kavel }) =>
    `${kavelNaam[kavel]} staat in twee schuifgroepen. Een kavel schuift in hoogstens één groep: haal er één weg.`,
  'ruimte-tekort': ({ tekortEurocent, ruimteEurocent, eerderBetaaldEurocent }) =>
    `er is ${euroText(tekortEurocent)} tekort: tot en met deze maand is de ruimte ${euroText(ruimteEurocent)} en eerder is al ${euroText(eerderBetaaldEurocent)} betaald. De ruimte wordt in geen maand overschreden (003 §4.5). Er is niets betaald: kijk de ruimte en de eerdere runs na.`,
};

/** The sentence for a person; it begins small, for who puts a place before it. */
export function clickweigeringTekst(refusal: ClickRefusal): string {
  const text = TEXTS[refusal.code] as (refusal: ClickRefusal) => string;
  return text(refusal);
}
