import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { ClickUitkomst } from '@kavel/core/click';
import { findClickrun } from '@kavel/store/click-run';
import type { Runsleutel } from '@kavel/store/click-run';
import { findCertificaatHash, readClickrunregels } from '@kavel/store/clickrunkop';
import type { Clickrunregel } from '@kavel/store/clickrunkop';
import type { ClickhandelingRefusal, Clickomgeving } from './click-omgeving.ts';
import { inClickregio } from './click-regio.ts';
import { recomputeStored } from './recompute-stored.ts';

type Leesomgeving = Pick<Clickomgeving, 'database' | 'regios'>;

/**
 * A stored run, posted or not, as `kavel click verifieer` recomputes it, with its certificate; of a reversal the run that it
 * takes back.
 */
export function readClickrun(
  omgeving: Leesomgeving,
  sleutel: Runsleutel,
): Promise<Result<ClickUitkomst, ClickhandelingRefusal>> {
  return inClickregio(omgeving, sleutel, async (transaction) => {
    const run = await findClickrun(transaction, sleutel);
    return run === undefined ? err({ code: 'run-ontbreekt' }) : recomputeStored(run);
  });
}

export type Runplaats = Pick<Clickrunregel, 'agb' | 'kavel'>;

export type Runbladzijde = {
  /** Of which run these rows are: a run that is made anew keeps its number, and not its certificate. */
  readonly certificaatHash: string;
  readonly regels: readonly Clickrunregel[];
  /** The last row, when there are more after it. */
  readonly vervolg?: Runplaats;
};

/** The rows of a stored run with the name of each provider, a page at a time, by agb and kavel. */
export function readClickrunbladzijde(
  omgeving: Leesomgeving,
  { na, limiet, ...sleutel }: Runsleutel & { readonly na?: Runplaats | undefined; readonly limiet: number },
): Promise<Result<Runbladzijde, ClickhandelingRefusal>> {
  return inClickregio(omgeving, sleutel, async (transaction) => {
    const certificaatHash = await findCertificaatHash(transaction, sleutel);
    if (certificaatHash === undefined) return err({ code: 'run-ontbreekt' });
    const found = await readClickrunregels(transaction, sleutel, { na, limiet: limiet + 1 });
    const regels = found.slice(0, limiet);
    const last = found.length > limiet ? regels.at(-1) : undefined;
    return ok({ certificaatHash, regels, ...(last === undefined ? {} : { vervolg: last }) });
  });
}
