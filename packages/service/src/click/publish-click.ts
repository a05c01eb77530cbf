import { assert, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { ClickUitkomst } from '@kavel/core/click';
import { advanceClickrun } from '@kavel/store/click-run';
import { actOnClick, requireRunAt, toStand } from './click-handeling.ts';
import type { Clickhandeling, Clickverzoek } from './click-handeling.ts';
import type { ClickhandelingRefusal, Clickomgeving } from './click-omgeving.ts';
import { recomputeStored } from './recompute-stored.ts';

/** A published run, with the document that `kavel click verifieer` recomputes; a reversal shows what it took back. */
export type GepubliceerdeClick = Clickhandeling & { readonly document: ClickUitkomst };

/** vastgesteld → gepubliceerd: from now on everyone sees the figures of the month. */
export async function publishClick(
  omgeving: Clickomgeving,
  verzoek: Clickverzoek,
): Promise<Result<GepubliceerdeClick, ClickhandelingRefusal>> {
  let document: ClickUitkomst | undefined;
  const published = await actOnClick(omgeving, verzoek, async (transaction) => {
    const run = await requireRunAt(transaction, verzoek, 'vastgesteld');
    if (!run.ok) return run;
    const recomputed = recomputeStored(run.value);
    if (!recomputed.ok) return recomputed;
    document = recomputed.value;
    const step = { status: 'gepubliceerd', door: verzoek.door, op: omgeving.now() } as const;
    await advanceClickrun(transaction, run.value, step);
    return ok(toStand(run.value, 'gepubliceerd'));
  });
  if (!published.ok) return published;
  assert(document !== undefined, 'a run was recomputed before it was published');
  return ok({ ...published.value, document });
}
