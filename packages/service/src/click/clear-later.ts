import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Clickmaandsleutel } from '@kavel/store/click';
import { deleteClickrun, readLevendeRuns } from '@kavel/store/click-run';
import type { Transaction } from '@kavel/store';
import type { ClickhandelingRefusal } from './click-omgeving.ts';
import { isPosted } from './click-handeling.ts';

/**
 * A later run stands on the balances of this month's run, so that run cannot be taken back from under it: a posted
 * one must be reversed first, one that is not posted is thrown away.
 */
export async function clearLaterRuns(
  transaction: Transaction,
  verzoek: Clickmaandsleutel,
): Promise<Result<undefined, ClickhandelingRefusal>> {
  const later = (await readLevendeRuns(transaction, verzoek)).filter(({ maand }) => maand > verzoek.maand);
  const posted = later.filter(({ status }) => isPosted(status)).at(-1);
  if (posted !== undefined) return err({ code: 'latere-run-bestaat', latereMaand: posted.maand });
  for (const run of later) await deleteClickrun(transaction, run);
  return ok(undefined);
}
