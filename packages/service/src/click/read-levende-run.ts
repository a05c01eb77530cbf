import { err } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Clickmaandsleutel } from '@kavel/store/click';
import { findLevendeRun } from '@kavel/store/click-run';
import type { Clickrun } from '@kavel/store/click-run';
import type { Transaction } from '@kavel/store';
import type { ClickhandelingRefusal, Clickomgeving } from './click-omgeving.ts';
import { inClickregio } from './click-regio.ts';

/** Reads the live run of a month, as the zorgkantoor of its region, and answers what `take` makes of it. */
export async function readLevendeRun<Answer>(
  omgeving: Pick<Clickomgeving, 'database' | 'regios'>,
  maand: Clickmaandsleutel,
  take: (run: Clickrun, transaction: Transaction) => Promise<Result<Answer, ClickhandelingRefusal>>,
): Promise<Result<Answer, ClickhandelingRefusal>> {
  return inClickregio(omgeving, maand, async (transaction) => {
    const run = await findLevendeRun(transaction, maand);
    return run === undefined ? err({ code: 'run-ontbreekt' }) : take(run, transaction);
  });
}
