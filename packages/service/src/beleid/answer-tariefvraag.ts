import { err, ok } from '@kavel/core/basis';
import type { Kavel, Result, Sector, Zorgkantoor } from '@kavel/core/basis';
import { parseFeiten } from '@kavel/core/beleid';
import type { AntwoordStap, FeitInvoer, TariefAntwoord, Tariefbewijs } from '@kavel/core/beleid';
import { feitRefusalText } from '@kavel/formats/beleid-yaml';
import type { Beleid } from '@kavel/formats/beleid-yaml';
import { computeTarief } from './compute-tarief.ts';
import type { TariefResultaat } from './compute-tarief.ts';
import { readDagen } from './dagen.ts';
import { tariefRefusalText } from './tarief-melding.ts';

/** The question as a form or the API asks it: dates and facts are still text. */
export type Tariefvraag = {
  readonly zorgkantoor: Zorgkantoor;
  readonly jaar: number;
  readonly sector: Sector;
  readonly kavel: Kavel;
  readonly peildatum?: string;
  readonly kennisdatum?: string;
  readonly feiten: Readonly<Record<string, FeitInvoer>>;
  /** Amendments that are left out, as if a ruling were quashed. */
  readonly zonder?: readonly string[];
};

/** The answer of `kavel tarief`, with each step in words and the facts that the policy looks at. */
export type TariefvraagAntwoord = Omit<TariefAntwoord, 'stappen'> & {
  readonly stappen: readonly (AntwoordStap & { readonly bewerking: string; readonly weergave: string })[];
  readonly gevraagdeFeiten: readonly string[];
  readonly ontbrekendeFeiten: readonly string[];
};

/** Every reason at once, in Dutch. */
export type TariefvraagRefusal = { readonly code: 'tarief-vraag-geweigerd'; readonly melding: string };

/** Reads the dates and facts of a question and answers it. `vandaag` is the kennisdatum when none is asked. */
export function answerTariefvraag(
  beleid: Beleid,
  vraag: Tariefvraag,
  vandaag: Temporal.PlainDate,
): Result<TariefvraagAntwoord, TariefvraagRefusal> {
  const result = computeVraag(beleid, vraag, vandaag);
  if (!result.ok) return result;
  const { antwoord, toelichting, gevraagd, ontbrekend } = result.value;
  const stappen = antwoord.stappen.map((stap, index) => ({
    ...stap,
    bewerking: toelichting[index]?.bewerking ?? stap.werkwoord,
    weergave: toelichting[index]?.weergave ?? '',
  }));
  return ok({ ...antwoord, stappen, gevraagdeFeiten: gevraagd, ontbrekendeFeiten: ontbrekend });
}

/** The receipt of the same answer, with which it can be repeated later. */
export function createBewijsVan(
  beleid: Beleid,
  vraag: Tariefvraag,
  vandaag: Temporal.PlainDate,
): Result<Tariefbewijs, TariefvraagRefusal> {
  const result = computeVraag(beleid, vraag, vandaag);
  return result.ok ? ok(result.value.bewijs) : result;
}

function computeVraag(
  beleid: Beleid,
  vraag: Tariefvraag,
  vandaag: Temporal.PlainDate,
): Result<TariefResultaat, TariefvraagRefusal> {
  const feiten = parseFeiten(beleid.catalogus, vraag.feiten);
  if (!feiten.ok) return refuse(feiten.error.map((refusal) => feitRefusalText(beleid.catalogus, refusal)));
  const dagen = readDagen(vraag);
  if (!dagen.ok) return refuse([dagen.error]);
  const { zorgkantoor, jaar, sector, kavel, zonder = [] } = vraag;
  const verzoek = { zorgkantoor, jaar, sector, kavel, zonder, ...dagen.value, feiten: feiten.value };
  const result = computeTarief(beleid, { ...verzoek, herkomst: 'vraag aan de API' }, vandaag);
  return result.ok ? result : refuse([tariefRefusalText(result.error)]);
}

function refuse(meldingen: readonly string[]): Result<never, TariefvraagRefusal> {
  return err({ code: 'tarief-vraag-geweigerd', melding: meldingen.join(' ') });
}
