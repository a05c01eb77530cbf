import { err, ok } from '../basis/index.ts';
import type { Result } from '../basis/index.ts';
import { createAntwoord, createGeenBeleidAntwoord } from './antwoord.ts';
import type { TariefAntwoord } from './antwoord.ts';
import type { Beleidsregister } from './beleid.ts';
import { composeBeleid } from './compose.ts';
import { compileBeleid } from './evaluatie.ts';
import type { TariefBeleid, TariefBerekening } from './evaluatie.ts';
import type { Feitcatalogus, Feiten } from './feit.ts';
import type { BeleidVraag, SamenstellingRefusal } from './samenstelling.ts';
import type { BuitenGrenzen } from './uitkomst.ts';

/** The policy for one question, ready to be asked, or why there is none. */
export type GevondenBeleid = Result<TariefBeleid, SamenstellingRefusal>;

/** An answer; `berekend`: what it was made with, absent when no policy holds. */
export type Tariefbeantwoording = {
  readonly antwoord: TariefAntwoord;
  readonly berekend?: { readonly tarief: TariefBeleid; readonly berekening: TariefBerekening };
};

/** Why a question has no answer: documents that contradict each other, or a fact outside the bounds of a step. */
export type TariefWeigering =
  Exclude<SamenstellingRefusal, { readonly code: 'geen-beleid-van-kracht' }> | BuitenGrenzen;

export function findTariefbeleid(
  register: Beleidsregister,
  catalogus: Feitcatalogus,
  vraag: BeleidVraag,
): GevondenBeleid {
  const samenstelling = composeBeleid(register, vraag);
  return samenstelling.ok ? ok(compileBeleid(samenstelling.value, catalogus)) : samenstelling;
}

/** The one way from a question to its answer, for the command line, the API and the portal alike. */
export function answerTarief(
  vraag: BeleidVraag,
  gevonden: GevondenBeleid,
  feiten: Feiten,
): Result<Tariefbeantwoording, TariefWeigering> {
  if (!gevonden.ok) {
    const { error } = gevonden;
    return error.code === 'geen-beleid-van-kracht'
      ? ok({ antwoord: createGeenBeleidAntwoord(vraag, error) })
      : err(error);
  }
  const tarief = gevonden.value;
  const berekening = tarief.evaluateWithTrace(feiten);
  if (!berekening.ok) return berekening;
  return ok({
    antwoord: createAntwoord(tarief, berekening.value, feiten),
    berekend: { tarief, berekening: berekening.value },
  });
}
