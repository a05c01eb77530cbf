import { err, ok } from '@kavel/core/basis';
import { advanceClickrun } from '@kavel/store/click-run';
import { actOnClick, requireRunAt, toStand } from './click-handeling.ts';
import type { ClickhandelingResult, Clickverzoek } from './click-handeling.ts';
import type { Clickomgeving } from './click-omgeving.ts';
import { recomputeStored } from './recompute-stored.ts';

/** concept → gecontroleerd: the stored run is recomputed, also permuted and twice, before anyone may approve it. */
export async function checkClick(
  omgeving: Clickomgeving,
  verzoek: Clickverzoek,
): Promise<ClickhandelingResult> {
  return actOnClick(omgeving, verzoek, async (transaction) => {
    const run = await requireRunAt(transaction, verzoek, 'concept');
    if (!run.ok) return run;
    const recomputed = recomputeStored(run.value);
    if (!recomputed.ok) return err(recomputed.error);
    await advanceClickrun(transaction, run.value, {
      status: 'gecontroleerd',
      door: verzoek.door,
      op: omgeving.now(),
    });
    return ok(toStand(run.value, 'gecontroleerd'));
  });
}
