import { assert, ok } from '@kavel/core/basis';
import type { Database } from '@kavel/store';
import {
  claimVerzoek,
  forgetVerzoeken,
  releaseVerzoek,
  storeAntwoord,
  takeOverVerzoek,
} from '@kavel/store/idempotentie';
import type { BewaardAntwoord, Verzoeksleutel, Verzoekstand } from '@kavel/store/idempotentie';

export type { BewaardAntwoord, Verzoeksleutel } from '@kavel/store/idempotentie';

/** How long a first answer is given again. */
const BEWAARTERMIJN = { hours: 24 };

/** No act takes longer than this. One that is older broke off, and left all of its work or none. */
const LANGSTE_HANDELING = { minutes: 5 };

export type Verzoekomgeving = { readonly database: Database; readonly now: () => Temporal.Instant };

export type Verzoekuitkomst =
  /** Nobody has this key: carry the act out, and end with `keepAntwoord` or `dropVerzoek`. */
  | { readonly soort: 'nieuw' }
  | { readonly soort: 'bezig' }
  /** The key belongs to a request that said something else. */
  | { readonly soort: 'anders' }
  | { readonly soort: 'herhaling'; readonly antwoord: BewaardAntwoord };

/** A request with an Idempotency-Key comes in. `verzoekSha256`: the hash of everything that it asks. */
export async function beginVerzoek(
  { database, now }: Verzoekomgeving,
  sleutel: Verzoeksleutel,
  verzoekSha256: string,
): Promise<Verzoekuitkomst> {
  const op = now();
  const begun = await database.transaction(sleutel.organisatie, async (transaction) => {
    await forgetVerzoeken(transaction, op.subtract(BEWAARTERMIJN));
    const stand = await claimVerzoek(transaction, sleutel, { verzoekSha256, op });
    const uitkomst = judge(stand, verzoekSha256, op);
    if (uitkomst.soort === 'nieuw' && stand !== undefined) await takeOverVerzoek(transaction, sleutel, op);
    return ok<Verzoekuitkomst>(uitkomst);
  });
  assert(begun.ok, 'a key is always judged');
  return begun.value;
}

function judge(
  stand: Verzoekstand | undefined,
  verzoekSha256: string,
  op: Temporal.Instant,
): Verzoekuitkomst {
  if (stand === undefined) return { soort: 'nieuw' };
  if (stand.verzoekSha256 !== verzoekSha256) return { soort: 'anders' };
  if (stand.antwoord !== undefined) return { soort: 'herhaling', antwoord: stand.antwoord };
  const brokenOff = Temporal.Instant.compare(stand.begonnenOp.add(LANGSTE_HANDELING), op) < 0;
  return { soort: brokenOff ? 'nieuw' : 'bezig' };
}

export async function keepAntwoord(
  { database }: Pick<Verzoekomgeving, 'database'>,
  sleutel: Verzoeksleutel,
  antwoord: BewaardAntwoord,
): Promise<void> {
  await database.transaction(sleutel.organisatie, async (transaction) => {
    await storeAntwoord(transaction, sleutel, antwoord);
    return ok(undefined);
  });
}

export async function dropVerzoek(
  { database }: Pick<Verzoekomgeving, 'database'>,
  sleutel: Verzoeksleutel,
): Promise<void> {
  await database.transaction(sleutel.organisatie, async (transaction) => {
    await releaseVerzoek(transaction, sleutel);
    return ok(undefined);
  });
}
