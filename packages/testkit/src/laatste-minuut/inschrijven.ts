import type { Regio } from '@kavel/core/basis';
import type { Inschrijfopgave, Inschrijvingopdracht } from '@kavel/core/procedure';
import { WERKWIJZEN, createBekendlezers, voerUit } from '@kavel/service/procedure';
import type { Procedureomgeving, Uitvoering, Uitvoerverzoek } from '@kavel/service/procedure';
import type { Database } from '@kavel/store';
import { nl, proefkalender } from '../procedure/partijen.ts';

/** A published kader with the timetable of 003, and providers that hand in their registration at its end. All fictitious. */

export const KADER = 'proef-2018';

/** The last minute in time (003 §2.1); the minute after it is left open by two readings (ANO-3). */
export const LAATSTE_MINUUT = {
  begin: nl('2017-08-01T16:59:00'),
  opTijdTot: nl('2017-08-01T17:00:00'),
  teLaatVanaf: nl('2017-08-01T17:01:00'),
} as const;

export type Inschrijver = { readonly regio: string; readonly zorgaanbieder: string };

/** The procedure as the product has it, without policy: a registration asks none. */
export function inschrijfomgeving(database: Database, regios: readonly Regio[]): Procedureomgeving {
  const beleid = { register: { kaders: [], wijzigingen: [] }, catalogus: new Map() };
  const bekend = createBekendlezers({ beleid, kalender: proefkalender, maximumBytes: 50_000_000 });
  return { database, regios, werkwijzen: WERKWIJZEN, bekend };
}

/** The draft of a registration: every document that 003 §2.3 asks of a provider with a contract. */
export async function schrijfConcept(
  omgeving: Procedureomgeving,
  inschrijver: Inschrijver,
): Promise<Uitvoering> {
  const ontvangen = nl('2017-07-20T10:00:00');
  const id = 'bestuursverklaring';
  const stuk = { id, stuksoort: id, naam: 'bestuursverklaring.pdf', bytes: 90_000 } as const;
  const given = { ...stuk, sha256: 'ab'.repeat(32), ontvangen: ontvangen.toString() };
  const verzoek = verzoekOf(inschrijver, { soort: 'voeg-stuk-toe', stuk: given }, ontvangen);
  return act(omgeving, { ...verzoek, idempotentie: `concept-${inschrijver.zorgaanbieder}` });
}

/** What each of them says of itself. */
export const OPGAVE: Inschrijfopgave = {
  wil: 'nieuwe-overeenkomst',
  nieuwZorgaanbod: false,
  alleenWoonplaatsbeleid: false,
  ongewijzigdBevestigd: true,
};

/** Hands in, once: sent again it is answered as it was. */
export function dienIn(
  omgeving: Procedureomgeving,
  inschrijver: Inschrijver,
  moment: Temporal.Instant,
): Promise<Uitvoering> {
  const verzoek = verzoekOf(inschrijver, { soort: 'dien-in', opgave: OPGAVE }, moment);
  return act(omgeving, { ...verzoek, idempotentie: `indienen-${inschrijver.zorgaanbieder}` });
}

function verzoekOf(
  { regio, zorgaanbieder }: Inschrijver,
  opdracht: Inschrijvingopdracht,
  moment: Temporal.Instant,
): Uitvoerverzoek {
  const door = { persoon: 'bestuurder', rol: 'bestuurder', organisatie: zorgaanbieder } as const;
  return {
    dossier: { regio, soort: 'inschrijving', id: `${KADER}.${zorgaanbieder}` },
    opdracht,
    handeling: { door, moment },
  };
}

/** One act that must not be refused. */
export async function act(omgeving: Procedureomgeving, verzoek: Uitvoerverzoek): Promise<Uitvoering> {
  const done = await voerUit(omgeving, verzoek);
  if (done.ok) return done.value;
  throw new Error(`${verzoek.opdracht.soort} ${verzoek.dossier.id}: ${done.error.code}`);
}
