import { assert, canonicalHash } from '@kavel/core/basis';
import type { Handelaar, RegioCode, Rol } from '@kavel/core/basis';
import type {
  Beoordelingopdracht,
  Bezwaaropdracht,
  Dialoogopdracht,
  Dossiersoort,
  Gunningopdracht,
  Inschrijvingopdracht,
  Kaderopdracht,
  Kortgedingopdracht,
  Overeenkomstopdracht,
  Vraagopdracht,
} from '@kavel/core/procedure';
import { parseMoment } from '@kavel/formats/procedurescript';
import type { Scripthandeling } from '@kavel/formats/procedurescript';

/** What every part of the fictitious procedure is written with. */

/** Name of the kader of the fictitious purchase, and the region whose chain it stands in. */
export const KADER = 'zz-2018';
export const KADERREGIO = '5517' as RegioCode;

const ZORGKANTOOR = 'zorg-en-zekerheid';

/** The people of the zorgkantoor: whoever prepares does not approve, and who assessed does not close. */
export const KANTOOR = {
  beleid: person('Beleidsmedewerker', 'beleidsmedewerker'),
  inkoper: person('Inkoper 1', 'inkoper'),
  inkoper2: person('Inkoper 2', 'inkoper'),
  jurist: person('Jurist', 'jurist'),
  beoordelaar1: person('Beoordelaar 1', 'beoordelaar'),
  beoordelaar2: person('Beoordelaar 2', 'beoordelaar'),
  beoordelaar3: person('Beoordelaar 3', 'beoordelaar'),
  controller: person('Controller', 'controller'),
  tweede: person('Tweede ondertekenaar', 'tweede-ondertekenaar'),
  /** The first inkoper in the role of who approves. */
  inkoperAlsTweede: person('Inkoper 1', 'tweede-ondertekenaar'),
} as const satisfies Record<string, Handelaar>;

export function bestuurderVan(agb: string): Handelaar {
  return person(`Bestuurder ${agb}`, 'bestuurder', agb);
}

export function medewerkerVan(agb: string): Handelaar {
  return person(`Medewerker ${agb}`, 'medewerker', agb);
}

export function person(naam: string, rol: Rol, organisatie: string = ZORGKANTOOR): Handelaar {
  return { persoon: `${naam} (FICTIEF)`, rol, organisatie };
}

type Opdrachten = {
  readonly kader: Kaderopdracht;
  readonly vraag: Vraagopdracht;
  readonly inschrijving: Inschrijvingopdracht;
  readonly beoordeling: Beoordelingopdracht;
  readonly dialoog: Dialoogopdracht;
  readonly gunning: Gunningopdracht;
  readonly bezwaar: Bezwaaropdracht;
  readonly 'kort-geding': Kortgedingopdracht;
  readonly overeenkomst: Overeenkomstopdracht;
};

type Verwachting = Pick<Scripthandeling, 'verwacht' | 'toestand' | 'motivering'>;

/** Writes acts on one dossier. */
export type Schrijver<Soort extends Dossiersoort> = (
  als: Handelaar,
  op: Temporal.Instant,
  opdracht: Opdrachten[Soort],
  verwachting?: Verwachting,
) => Scripthandeling;

export function schrijver<Soort extends Dossiersoort>(
  soort: Soort,
  regio: string,
  id: string,
): Schrijver<Soort> {
  return (als, op, opdracht, verwachting = {}) => ({
    soort: 'handeling',
    ...{ op, als, dossier: { regio, soort, id }, opdracht },
    ...verwachting,
  });
}

/** A moment of Dutch time: `2017-08-01T17:00:30`. */
export function nl(text: string): Temporal.Instant {
  const moment = parseMoment(text);
  assert(moment !== undefined, `${text} is a moment`);
  return moment;
}

/** A clock that moves on a minute at every look. */
export function klok(text: string): () => Temporal.Instant {
  let next = nl(text);
  return () => {
    const now = next;
    next = now.add({ minutes: 1 });
    return now;
  };
}

/** The working day number `index` from `dag` on; after `aantal` days it begins again. */
export function werkdag(dag: string, index: number, aantal: number): string {
  let day = Temporal.PlainDate.from(dag);
  for (let left = index % aantal; left > 0;) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5) left -= 1;
  }
  return day.toString();
}

/** The hash of a document that does not exist: what it would say is fictitious. */
export function fictieveHash(naam: string): string {
  return canonicalHash({ fictief: naam });
}
