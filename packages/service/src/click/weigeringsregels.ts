import type { ClickhandelingRefusal } from './click-omgeving.ts';

type Regel = { readonly regel: string; readonly bron: string };

const INVOER = 'interfaces.md, kavel click';
const STAPPEN = 'click.md, step 6';
const RUIMTE = 'click.md, step 3';

/** The rule behind each refusal of the click, in one sentence, and where it stands. */
export const CLICKWEIGERINGSREGELS: Readonly<Record<ClickhandelingRefusal['code'], Regel>> = {
  'regio-ongeldig': { regel: 'Een regio is een code uit het register.', bron: INVOER },
  'agb-ongeldig': { regel: 'Een zorgaanbieder is een AGB-code.', bron: INVOER },
  'kavel-onbekend': { regel: 'De click kent vijf kavels.', bron: INVOER },
  'bedrag-ongeldig': { regel: 'Een bedrag is een geheel aantal eurocenten.', bron: INVOER },
  'bedragen-te-groot': { regel: 'Alle bedragen samen zijn tot op de cent te tellen.', bron: INVOER },
  'jaar-ongeldig': { regel: 'Een contractjaar valt onder de Wlz.', bron: INVOER },
  'maand-ongeldig': { regel: 'Een contractjaar heeft twaalf maanden.', bron: INVOER },
  'bedrag-negatief': { regel: 'Ruimte, reservering en afspraken liggen niet onder nul.', bron: INVOER },
  'regel-dubbel': { regel: 'Een zorgaanbieder heeft per kavel één regel.', bron: INVOER },
  'voorrang-dubbel': { regel: 'Een kavel heeft één niveau van voorrang.', bron: 'click.md, Inputs' },
  'schuifgroep-dubbel': { regel: 'Een kavel schuift in hoogstens één groep.', bron: 'click.md, Inputs' },
  'voorrang-ontbreekt': { regel: 'Zonder voorrang stopt de click.', bron: RUIMTE },
  'reservering-boven-ruimte': { regel: 'De reservering ligt binnen de ruimte.', bron: 'click.md, Inputs' },
  'afspraken-boven-ruimte': { regel: 'De afspraken passen in de ruimte.', bron: 'click.md, Inputs' },
  'ruimte-tekort': { regel: 'De ruimte wordt in geen maand overschreden.', bron: RUIMTE },
  'afspraak-ontbreekt': { regel: 'Zonder afspraak stopt de click.', bron: RUIMTE },
  'regio-onbekend': { regel: 'Een regio bestaat in het jaar van de click.', bron: STAPPEN },
  'contractjaar-niet-open': { regel: 'Een click hoort bij een geopend contractjaar.', bron: STAPPEN },
  'contracteerruimte-ontbreekt': { regel: 'Zonder contracteerruimte stopt de click.', bron: RUIMTE },
  'afspraken-ontbreken': { regel: 'De click vergelijkt met de afspraken.', bron: '003 §4.5' },
  'vorige-maand-niet-vastgesteld': {
    regel: 'Een maand rekent verder op de vorige, als die is vastgesteld.',
    bron: 'click.md, Inputs',
  },
  'latere-run-bestaat': { regel: 'Omkeren gaat van achter naar voren.', bron: STAPPEN },
  'run-staat-vast': { regel: 'Een vastgestelde run verandert niet meer.', bron: STAPPEN },
  'omkering-loopt': { regel: 'Een begonnen omkering gaat voor.', bron: STAPPEN },
  'run-ontbreekt': { regel: 'Een stap hoort bij een run.', bron: STAPPEN },
  'stap-niet-aan-de-beurt': { regel: 'Geen stap wordt overgeslagen.', bron: STAPPEN },
  'stand-veranderd': { regel: 'Een stap hoort bij de stand die is bekeken.', bron: 'ADR 0095' },
  'zelfde-persoon': {
    regel: 'Wie voorbereidt, keurt niet zelf goed.',
    bron: 'procedure.md, Roles; click.md, step 6',
  },
  'herrekening-wijkt-af': { regel: 'Dezelfde invoer geeft dezelfde run.', bron: 'click.md, I8' },
  'sleutel-anders': { regel: 'Een zorgaanbieder heeft in een jaar één pseudoniem.', bron: 'ADR 0023' },
  'contracteerruimte-verlaagd': { regel: 'De ruimte wordt in geen maand overschreden.', bron: RUIMTE },
};
