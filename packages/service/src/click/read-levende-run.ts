import { err, findRegio } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { refuseTijdvak } from '@kavel/core/click';
import type { Clickmaandsleutel } from '@kavel/store/click';
import { readLevendeRuns } from '@kavel/store/click-run';
import type { Clickrun } from '@kavel/store/click-run';
import type { Transaction } from '@kavel/store';
import type { ClickhandelingRefusal, Clickomgeving } from './click-handeling.ts';

/** Reads the live run of a month, as the zorgkantoor of its region, and answers what `take` makes of it. */
export async function readLevendeRun<Answer>(
  { database, regios }: Pick<Clickomgeving, 'database' | 'regios'>,
  { regio, jaar, maand }: Clickmaandsleutel,
  take: (run: Clickrun, transaction: Transaction) => Promise<Result<Answer, ClickhandelingRefusal>>,
): Promise<Result<Answer, ClickhandelingRefusal>> {
  const refusal = refuseTijdvak({ jaar, maand });
  if (refusal !== undefined) return err(refusal);
  const found = findRegio(regios, regio, Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 }));
  if (!found.ok) return err({ code: 'regio-onbekend', regio, jaar });
  return database.read(found.value.zorgkantoor, async (transaction) => {
    const runs = await readLevendeRuns(transaction, { regio, jaar });
    const run = runs.find((one) => one.maand === maand);
    return run === undefined ? err({ code: 'run-ontbreekt' }) : take(run, transaction);
  });
}
