import { err, findRegio, ok } from '@kavel/core/basis';
import type { Regio, Result } from '@kavel/core/basis';
import { readOpgaven } from '@kavel/store/productie';
import type { OpgaveOverzicht, Opgavenfilter } from '@kavel/store/productie';
import type { Database } from '@kavel/store';

export type Opgavenlijst = {
  readonly regio: string;
  readonly jaar: number;
  readonly opgaven: readonly OpgaveOverzicht[];
};

/**
 * The statements of a contract year, or of one provider in it, the oldest first; none is ever thrown away.
 * `limiet` leaves the latest.
 */
export async function listOpgaven(
  { database, regios }: { readonly database: Database; readonly regios: readonly Regio[] },
  { regio, jaar, ...filter }: { readonly regio: string; readonly jaar: number } & Opgavenfilter,
): Promise<Result<Opgavenlijst, { code: 'regio-onbekend'; regio: string; jaar: number }>> {
  const found = findRegio(regios, regio, Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 }));
  if (!found.ok) return err({ code: 'regio-onbekend', regio, jaar });
  const opgaven = await database.read(found.value.zorgkantoor, (transaction) =>
    readOpgaven(transaction, { regio, jaar }, filter),
  );
  return ok({ regio, jaar, opgaven: opgaven.toReversed() });
}
