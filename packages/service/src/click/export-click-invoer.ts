import { err, findRegio, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { refuseTijdvak } from '@kavel/core/click';
import type { ClickInvoer } from '@kavel/core/click';
import type { Clickmaandsleutel } from '@kavel/store/click';
import { readLevendeRuns } from '@kavel/store/click-run';
import type { ClickhandelingRefusal, Clickomgeving } from './click-handeling.ts';

/** The input of the live run of a month, as `kavel click --invoer` takes it: whoever has it can recompute the run. */
export async function exportClickInvoer(
  { database, regios }: Pick<Clickomgeving, 'database' | 'regios'>,
  { regio, jaar, maand }: Clickmaandsleutel,
): Promise<Result<ClickInvoer, ClickhandelingRefusal>> {
  const refusal = refuseTijdvak({ jaar, maand });
  if (refusal !== undefined) return err(refusal);
  const found = findRegio(regios, regio, Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 }));
  if (!found.ok) return err({ code: 'regio-onbekend', regio, jaar });
  const runs = await database.read(found.value.zorgkantoor, (transaction) =>
    readLevendeRuns(transaction, { regio, jaar }),
  );
  const run = runs.find((one) => one.maand === maand);
  return run === undefined ? err({ code: 'run-ontbreekt' }) : ok(run.invoer);
}
