import { parseFeiten } from '../../beleid/index.ts';
import type { FeitInvoer, FeitWaarde } from '../../beleid/index.ts';
import { ok } from '../../basis/index.ts';
import type { Result } from '../../basis/index.ts';
import { happens } from '../machine.ts';
import type { Machine, Procedurehandeling, Procedureweigering } from '../machine.ts';
import { ANDERE_ORGANISATIE_MELDING, partijOf } from '../partijen.ts';
import { applyBeoordeling } from './gebeurtenis.ts';
import type { Beoordelinggebeurtenis } from './gebeurtenis.ts';
import { BEOORDELINGOVERGANGEN } from './opdracht.ts';
import type { Beoordelingbekend, Beoordelingopdracht, Gegevenoordeel } from './opdracht.ts';
import { BEOORDELINGTOESTANDEN, NIEUWE_BEOORDELING, openVerschillen, oordeelOver } from './staat.ts';
import type { Beoordelaar, Beoordelingstaat } from './staat.ts';
import { refuseBeoordeling } from './weigering.ts';
import type { Beoordelingcode } from './weigering.ts';

type Uitslag = Result<readonly Beoordelinggebeurtenis[], Procedureweigering<Beoordelingcode>>;
type Vraag = Procedurehandeling & {
  readonly staat: Beoordelingstaat;
  readonly bekend: Beoordelingbekend;
};
type Opdracht<Soort extends Beoordelingopdracht['soort']> = Extract<
  Beoordelingopdracht,
  { readonly soort: Soort }
>;

/** Two people answer the checklist apart, settle where they differ, and a third closes (procedure.md). */
export const beoordelingmachine: Machine<
  Beoordelingstaat,
  Beoordelingopdracht,
  Beoordelinggebeurtenis,
  Beoordelingbekend,
  Beoordelingcode
> = {
  naam: 'beoordeling',
  begin: NIEUWE_BEOORDELING,
  toestanden: BEOORDELINGTOESTANDEN,
  overgangen: BEOORDELINGOVERGANGEN,
  decide: (staat, opdracht, { door, moment }, bekend) => {
    if (partijOf(door, bekend.partijen) !== 'zorgkantoor') {
      return refuseBeoordeling('andere-organisatie', ANDERE_ORGANISATIE_MELDING);
    }
    return decideBeoordeling({ staat, bekend, door, moment }, opdracht);
  },
  apply: applyBeoordeling,
};

function decideBeoordeling(vraag: Vraag, opdracht: Beoordelingopdracht): Uitslag {
  switch (opdracht.soort) {
    case 'begin':
      return begin(vraag, opdracht);
    case 'verklaar-belang':
      return verklaarBelang(vraag, opdracht);
    case 'vervang-beoordelaar':
      return vervangBeoordelaar(vraag, opdracht);
    case 'beoordeel':
      return beoordeel(vraag, opdracht);
    case 'lever-in':
      return leverIn(vraag);
    case 'stel-consensus-voor':
      return stelConsensusVoor(vraag, opdracht);
    case 'bevestig-consensus':
      return bevestigConsensus(vraag, opdracht.criterium);
    case 'sluit':
      return sluit(vraag);
  }
}

function begin({ bekend, door }: Vraag, { beoordelaars }: Opdracht<'begin'>): Uitslag {
  const { criteria, inschrijvingCompleet } = bekend;
  if (!inschrijvingCompleet) {
    return refuseBeoordeling('inschrijving-niet-compleet', 'Verklaar de inschrijving eerst compleet.');
  }
  if (criteria.length === 0) {
    return refuseBeoordeling(
      'geen-criteria',
      'Het beleid van dit jaar vraagt niets te beoordelen. Controleer het kader.',
    );
  }
  const [first, second] = beoordelaars;
  if (first === second || beoordelaars.includes(door.persoon)) {
    return refuseBeoordeling('zelfde-persoon', 'Wijs twee verschillende mensen aan, en niet uzelf.');
  }
  return happens({ soort: 'begonnen', criteria, beoordelaars, door: door.persoon });
}

function verklaarBelang(vraag: Vraag, { belang, toelichting }: Opdracht<'verklaar-belang'>): Uitslag {
  const own = ownPart(vraag);
  if (!own.ok) return own;
  if (own.value.belang === true) return refuseBarred();
  if (own.value.ingeleverd && !belang) return refuseHandedIn();
  if (belang && toelichting.trim() === '') {
    return refuseBeoordeling('toelichting-ontbreekt', 'Schrijf op welk belang u heeft.');
  }
  return happens({ soort: 'belang-verklaard', persoon: own.value.persoon, belang, toelichting });
}

/** Also who already handed in can be replaced, once an interest is declared: the answers go with the person. */
function vervangBeoordelaar(
  { staat, door }: Vraag,
  { uit, in: successor }: Opdracht<'vervang-beoordelaar'>,
): Uitslag {
  const leaving = staat.beoordelaars.find(({ persoon }) => persoon === uit);
  if (leaving === undefined) {
    return refuseBeoordeling(
      'geen-beoordelaar',
      `${uit} is geen beoordelaar van deze inschrijving. Kies een van de twee.`,
    );
  }
  if (leaving.ingeleverd && leaving.belang !== true) return refuseHandedIn();
  if (staat.uitgesloten.some(({ persoon }) => persoon === successor)) return refuseBarred();
  const present = staat.beoordelaars.some(({ persoon }) => persoon === successor);
  if (present || successor === door.persoon) {
    return refuseBeoordeling('zelfde-persoon', 'Wijs een ander aan, en niet uzelf.');
  }
  return happens({ soort: 'beoordelaar-vervangen', uit, in: successor, door: door.persoon });
}

function beoordeel(vraag: Vraag, { criterium, waarde, motivering }: Gegevenoordeel): Uitslag {
  const own = ownPart(vraag);
  if (!own.ok) return own;
  const refused = refuseAssessor(own.value);
  if (refused !== undefined) return refused;
  if (motivering.trim() === '') return refuseWithoutReason();
  const value = readWaarde(vraag, criterium, waarde);
  if (!value.ok) return value;
  const oordeel = { criterium, waarde: value.value, motivering };
  return happens({ soort: 'beoordeeld', persoon: own.value.persoon, oordeel });
}

function leverIn(vraag: Vraag): Uitslag {
  const own = ownPart(vraag);
  if (!own.ok) return own;
  const refused = refuseAssessor(own.value);
  if (refused !== undefined) return refused;
  const { staat, moment } = vraag;
  const missing = staat.criteria.filter(({ id }) => oordeelOver(own.value.oordelen, id) === undefined);
  if (missing.length > 0) {
    const questions = missing.map(({ vraag: question }) => question).join('; ');
    return refuseBeoordeling('oordelen-ontbreken', `Nog te beoordelen: ${questions}.`);
  }
  return happens({ soort: 'ingeleverd', persoon: own.value.persoon, op: moment.toString() });
}

function stelConsensusVoor(vraag: Vraag, { criterium, waarde, motivering }: Gegevenoordeel): Uitslag {
  const own = ownPart(vraag);
  if (!own.ok) return own;
  if (!openVerschillen(vraag.staat).includes(criterium)) return refuseNoDifference(criterium);
  if (motivering.trim() === '') return refuseWithoutReason();
  const value = readWaarde(vraag, criterium, waarde);
  if (!value.ok) return value;
  const voorstel = { criterium, waarde: value.value, motivering, door: own.value.persoon };
  return happens({ soort: 'consensus-voorgesteld', voorstel });
}

function bevestigConsensus(vraag: Vraag, criterium: string): Uitslag {
  const own = ownPart(vraag);
  if (!own.ok) return own;
  if (!openVerschillen(vraag.staat).includes(criterium)) return refuseNoDifference(criterium);
  const voorstel = oordeelOver(vraag.staat.voorstellen, criterium);
  if (voorstel === undefined || voorstel.door === own.value.persoon) {
    return refuseBeoordeling(
      'geen-voorstel',
      'Er is geen voorstel van de andere beoordelaar. Doe er zelf een, of wacht.',
    );
  }
  return happens({ soort: 'consensus-bereikt', criterium, door: own.value.persoon });
}

function sluit({ staat, door, moment }: Vraag): Uitslag {
  if (staat.beoordelaars.some(({ persoon }) => persoon === door.persoon)) {
    return refuseBeoordeling('zelfde-persoon', 'U was beoordelaar. Laat een ander de beoordeling sluiten.');
  }
  return happens({ soort: 'gesloten', door: door.persoon, op: moment.toString() });
}

function ownPart({ staat, door }: Vraag): Result<Beoordelaar, Procedureweigering<Beoordelingcode>> {
  const own = staat.beoordelaars.find(({ persoon }) => persoon === door.persoon);
  return own === undefined
    ? refuseBeoordeling('geen-beoordelaar', 'U bent geen beoordelaar van deze inschrijving.')
    : ok(own);
}

function readWaarde(
  { staat, bekend }: Vraag,
  criterium: string,
  waarde: FeitInvoer,
): Result<FeitWaarde, Procedureweigering<Beoordelingcode>> {
  const asked = staat.criteria.find(({ id }) => id === criterium);
  if (asked === undefined) {
    return refuseBeoordeling(
      'criterium-onbekend',
      `${criterium} staat niet op de lijst. Kies een criterium van de lijst.`,
    );
  }
  const parsed = parseFeiten(bekend.catalogus, { [asked.feit]: waarde });
  const value = parsed.ok ? parsed.value[asked.feit] : undefined;
  return value === undefined
    ? refuseBeoordeling(
        'waarde-ongeldig',
        `${String(waarde)} kan het antwoord niet zijn op: ${asked.vraag}. Verbeter de waarde.`,
      )
    : ok(value);
}

function refuseAssessor({
  belang,
  ingeleverd,
}: Beoordelaar): ReturnType<typeof refuseBeoordeling> | undefined {
  if (belang === true) return refuseBarred();
  if (ingeleverd) return refuseHandedIn();
  return belang === null
    ? refuseBeoordeling(
        'belang-niet-verklaard',
        'Verklaar eerst of u een belang heeft bij deze zorgaanbieder.',
      )
    : undefined;
}

function refuseBarred(): ReturnType<typeof refuseBeoordeling> {
  return refuseBeoordeling(
    'belang-sluit-uit',
    'Er is een belang verklaard. Laat de inkoper een ander aanwijzen.',
  );
}

function refuseHandedIn(): ReturnType<typeof refuseBeoordeling> {
  return refuseBeoordeling('al-ingeleverd', 'Deze oordelen zijn al ingeleverd en liggen vast.');
}

function refuseNoDifference(criterium: string): ReturnType<typeof refuseBeoordeling> {
  return refuseBeoordeling(
    'geen-verschil',
    `Over ${criterium} is geen open verschil. Kies een criterium waarover u verschilt.`,
  );
}

function refuseWithoutReason(): ReturnType<typeof refuseBeoordeling> {
  return refuseBeoordeling('motivering-ontbreekt', 'Schrijf op waarom.');
}
