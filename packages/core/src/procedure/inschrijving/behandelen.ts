import { assert } from '../../basis/index.ts';
import { judgeOntvangst } from '../../kalender/index.ts';
import { happens } from '../machine.ts';
import { momentText } from '../moment-tekst.ts';
import { judgeReactie, startReactietermijn } from '../reactietermijn.ts';
import type { Reactieregel } from '../reactietermijn.ts';
import { createStukkenlijst, ontbrekendeStukken, stuksoortNaam } from '../stukkenlijst/index.ts';
import type { Stuksoort } from '../stukkenlijst/index.ts';
import type { Inschrijvingvraag } from './aanleveren.ts';
import type { Inschrijvinggebeurtenis } from './gebeurtenis.ts';
import type { Inschrijvingbesluit, Inschrijvingvoorstel } from './staat.ts';
import { refuseInschrijving } from './weigering.ts';

type Weigering = ReturnType<typeof refuseInschrijving>;
type Uitslag = { readonly ok: true; readonly value: readonly Inschrijvinggebeurtenis[] } | Weigering;

/** The term to supplement a registration (procedure.md, Inschrijving). */
export const AANVULTERMIJN: Reactieregel = {
  lengte: 5,
  eenheid: 'werkdagen',
  tijd: null,
  weekend: 'nee',
  bron: 'procedure.md, Inschrijving',
};

/** Nothing is opened before the moment from which it is surely too late to hand in. */
export function refuseSealed({ bekend, moment }: Inschrijvingvraag): Weigering | undefined {
  if (judgeOntvangst(bekend.sluiting, moment) === 'te laat') return undefined;
  const { teLaatVanaf } = bekend.sluiting;
  return refuseInschrijving(
    'nog-verzegeld',
    `Deze inschrijving gaat open op ${momentText(teLaatVanaf.toInstant())}. Wacht tot dan.`,
  );
}

export function stelOverwegingVoor(
  { staat, door }: Inschrijvingvraag,
  toelaten: boolean,
  motivering: string,
): Uitslag {
  if (staat.overweging === null) return refuseNothingOpen();
  if (motivering.trim() === '') return refuseWithoutReason();
  const voorstel = { soort: 'overweging', toelaten, motivering, door: door.persoon } as const;
  return happens({ soort: 'besluit-voorgesteld', voorstel });
}

export function beslisOverweging(vraag: Inschrijvingvraag): Uitslag {
  const { voorstel, overweging } = vraag.staat;
  if (overweging === null) return refuseNothingOpen();
  if (voorstel?.soort !== 'overweging') return refuseWithoutProposal();
  if (voorstel.door === vraag.door.persoon) return refuseSamePerson();
  const { toelaten } = voorstel;
  const besluit = decisionOn(vraag, voorstel, toelaten ? 'toegelaten' : 'geweigerd');
  return happens({ soort: 'overweging-beslist', toelaten, besluit });
}

/** Complete is what holds every document of the list; whether its content is right is for the assessment. */
export function verklaarCompleet({ staat, bekend, door, moment }: Inschrijvingvraag): Uitslag {
  const { indiening } = staat;
  if (staat.overweging !== null) return refuseUndecided();
  assert(indiening !== null, 'nothing was handed in');
  const { stukkenkader, contractTotEnMet } = bekend;
  const list = createStukkenlijst(stukkenkader, { contractTotEnMet, ...indiening.opgave });
  if (!list.ok) return refuseInschrijving('stukkenlijst-onbekend', list.error.melding);
  const missing = ontbrekendeStukken(list.value, indiening);
  if (missing.length > 0) {
    const names = missing.map(({ stuksoort }) => stuksoortNaam[stuksoort]).join(', ');
    return refuseInschrijving(
      'stukken-ontbreken',
      `Er ontbreekt: ${names}. Vraag een aanvulling of bereid een afwijzing voor.`,
    );
  }
  return happens({ soort: 'compleet-verklaard', door: door.persoon, op: moment.toString() });
}

export function vraagAanvulling(
  { staat, bekend, door, moment }: Inschrijvingvraag,
  stuksoorten: readonly Stuksoort[],
  toelichting: string,
): Uitslag {
  if (staat.overweging !== null) return refuseUndecided();
  if (stuksoorten.length === 0) {
    return refuseInschrijving(
      'niets-aan-te-vullen',
      'Noem ten minste één soort stuk dat moet worden aangevuld.',
    );
  }
  if (toelichting.trim() === '') return refuseWithoutReason();
  const termijn = startReactietermijn(bekend.kalender, AANVULTERMIJN, moment);
  if (!termijn.ok) {
    return refuseInschrijving(
      'termijn-niet-te-berekenen',
      'Van deze dagen zijn de feestdagen niet bekend. Controleer de datum.',
    );
  }
  const aanvulling = { stuksoorten, toelichting, termijn: termijn.value };
  return happens({ soort: 'aanvulling-gevraagd', aanvulling, door: door.persoon });
}

export function stelAfwijzingVoor({ staat, door, moment }: Inschrijvingvraag, motivering: string): Uitslag {
  if (staat.overweging !== null) return refuseUndecided();
  if (motivering.trim() === '') return refuseWithoutReason();
  const { aanvulling } = staat;
  const waiting = staat.toestand === 'aanvulling-gevraagd' && aanvulling !== null;
  if (waiting && judgeReactie(aanvulling.termijn, moment) !== 'te laat') {
    return refuseInschrijving(
      'aanvultermijn-loopt',
      `De zorgaanbieder kan aanvullen tot en met ${aanvulling.termijn.strikt}. Wacht tot de termijn voorbij is.`,
    );
  }
  const voorstel = { soort: 'afwijzing', motivering, door: door.persoon } as const;
  return happens({ soort: 'besluit-voorgesteld', voorstel });
}

export function wijsAf(vraag: Inschrijvingvraag): Uitslag {
  const { voorstel } = vraag.staat;
  if (voorstel?.soort !== 'afwijzing') return refuseWithoutProposal();
  if (voorstel.door === vraag.door.persoon) return refuseSamePerson();
  return happens({ soort: 'afgewezen', besluit: decisionOn(vraag, voorstel, 'afgewezen') });
}

function decisionOn(
  { door, moment }: Inschrijvingvraag,
  voorstel: Inschrijvingvoorstel,
  soort: Inschrijvingbesluit['soort'],
): Inschrijvingbesluit {
  const { motivering, door: voorbereidDoor } = voorstel;
  return { soort, motivering, op: moment.toString(), voorbereidDoor, door: door.persoon };
}

function refuseNothingOpen(): Weigering {
  return refuseInschrijving(
    'niets-in-overweging',
    'Deze inschrijving wacht niet op een besluit over de tijdigheid.',
  );
}

function refuseUndecided(): Weigering {
  return refuseInschrijving('overweging-onbeslist', 'Neem eerst het besluit over de tijdigheid.');
}

function refuseWithoutReason(): Weigering {
  return refuseInschrijving('motivering-ontbreekt', 'Schrijf op waarom.');
}

function refuseWithoutProposal(): Weigering {
  return refuseInschrijving(
    'geen-voorstel',
    'Er is geen voorbereid besluit. Laat een collega het eerst voorbereiden.',
  );
}

function refuseSamePerson(): Weigering {
  return refuseInschrijving('zelfde-persoon', 'U heeft dit besluit voorbereid. Laat een ander het nemen.');
}
