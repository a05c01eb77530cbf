import { ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { ClickInvoer } from '@kavel/core/click';
import type { Clickmaandsleutel } from '@kavel/store/click';
import type { ClickhandelingRefusal, Clickomgeving } from './click-omgeving.ts';
import { readLevendeRun } from './read-levende-run.ts';

/** The input of the live run of a month, as `kavel click --invoer` takes it: whoever has it can recompute the run. */
export function exportClickInvoer(
  omgeving: Pick<Clickomgeving, 'database' | 'regios'>,
  maand: Clickmaandsleutel,
): Promise<Result<ClickInvoer, ClickhandelingRefusal>> {
  return readLevendeRun(omgeving, maand, ({ invoer }) => Promise.resolve(ok(invoer)));
}
