import { err, ok } from '@kavel/core/basis';
import { reverseClick as reverseUitkomst } from '@kavel/core/click';
import { findLaatsteRun, insertClickrun } from '@kavel/store/click-run';
import { clearLaterRuns } from './clear-later.ts';
import { actOnClick, isPosted, toStand } from './click-handeling.ts';
import type { ClickhandelingResult, Clickverzoek } from './click-handeling.ts';
import type { Clickomgeving } from './click-omgeving.ts';

/**
 * Prepares the run that takes back the posted run of a month, as a concept: it is checked and approved like any run,
 * and takes effect when a second person approves it (click.md step 6, I9). A month with a later run is not reversed:
 * first reverse the later ones.
 */
export async function reverseClick(
  omgeving: Clickomgeving,
  verzoek: Clickverzoek,
): Promise<ClickhandelingResult> {
  return actOnClick(omgeving, verzoek, async (transaction, organisatie) => {
    const last = await findLaatsteRun(transaction, verzoek);
    if (last === undefined) return err({ code: 'run-ontbreekt' });
    if (last.soort === 'omkering') {
      return err(
        isPosted(last.status) ? { code: 'run-ontbreekt' } : { code: 'omkering-loopt', status: last.status },
      );
    }
    if (!isPosted(last.status)) {
      return err({ code: 'stap-niet-aan-de-beurt', status: last.status, nodig: 'vastgesteld' });
    }
    const cleared = await clearLaterRuns(transaction, verzoek);
    if (!cleared.ok) return cleared;
    const { certificaat, ...toedeling } = reverseUitkomst(last.uitkomst, last.certificaatHash);
    const omkering = {
      ...last,
      volgnummer: last.volgnummer + 1,
      soort: 'omkering',
      uitkomst: toedeling,
      certificaatHash: certificaat.hash,
      vorigeHash: last.certificaatHash,
      voorbereidDoor: verzoek.door,
      keertOm: last.volgnummer,
    } as const;
    await insertClickrun(transaction, {
      ...omkering,
      ...{ organisatie, certificaat, voorbereidOp: omgeving.now(), bestanden: [] },
    });
    return ok(toStand(omkering, 'concept'));
  });
}
