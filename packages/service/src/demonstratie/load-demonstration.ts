import { ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { createWereld } from '@kavel/simulatie';
import type { SchaalRefusal, WereldVraag } from '@kavel/simulatie';
import type { Contractjaarstand } from '@kavel/store/demonstratie';
import { loadInnamebronnen } from '../declaratie/index.ts';
import { loadWereldBronnen } from './load-wereld-bronnen.ts';
import { loadWereld } from './load-wereld.ts';
import { readStanden } from './read-standen.ts';
import type { Laadomgeving } from './load-wereld.ts';
import { bronOf } from './wereld-handelingen.ts';

export type Demonstratieomgeving = Pick<Laadomgeving, 'database' | 'voortgang' | 'stop'> & {
  readonly checkout: string;
  readonly sleutelBestand: string;
};

/** The year that `npm start` and `kavel demo` show. */
export const DEMONSTRATIE: WereldVraag = { schaal: 'klein', getal: 42 };

/**
 * `geladen`: the year stands, all of it. `al-geladen`: it stood already. `andere-gegevens`: the database holds
 * something else and was left alone; `bron` says what. `gestopt`: told to stop, the rest follows at a next start.
 */
export type Demonstratie =
  | { readonly soort: 'geladen' | 'al-geladen' | 'gestopt' }
  | { readonly soort: 'andere-gegevens'; readonly bron: string };

export type DemonstratieRefusal =
  SchaalRefusal | { readonly code: 'bronnen-onleesbaar'; readonly findings: readonly Bronvondst[] };

/** What is wrong with the product's own data or key, in Dutch. */
export type Bronvondst = { readonly bestand: string; readonly melding: string; readonly regel?: number };

/**
 * Brings the simulated year into an empty database, or finishes one that was cut off; any other database is left
 * alone. Says nothing twice: a year that stands costs one query.
 */
export async function loadDemonstration(
  omgeving: Demonstratieomgeving,
  vraag: WereldVraag = DEMONSTRATIE,
): Promise<Result<Demonstratie, DemonstratieRefusal>> {
  const standen = await readStanden(omgeving.database);
  const strange = standen.find(({ bron }) => bron !== bronOf(vraag));
  if (strange !== undefined) return ok({ soort: 'andere-gegevens', bron: strange.bron });
  if (isComplete(standen)) return ok({ soort: 'al-geladen' });
  const wereldBronnen = await loadWereldBronnen(omgeving.checkout);
  if (!wereldBronnen.ok) return unreadable(wereldBronnen.error);
  const wereld = createWereld(vraag, wereldBronnen.value);
  if (!wereld.ok) return wereld;
  const innamebronnen = await loadInnamebronnen(omgeving);
  if (!innamebronnen.ok) return unreadable(innamebronnen.error);
  const finished = await loadWereld({ ...innamebronnen.value, ...omgeving }, wereld.value);
  return ok({ soort: finished ? 'geladen' : 'gestopt' });
}

/** All regions are opened before the first file, so none of them is missing here once one is closed. */
function isComplete(standen: readonly Contractjaarstand[]): boolean {
  return standen.length > 0 && standen.every(({ laatsteMaand }) => laatsteMaand === 12);
}

function unreadable(findings: readonly Bronvondst[]): Result<never, DemonstratieRefusal> {
  return { ok: false, error: { code: 'bronnen-onleesbaar', findings } };
}
