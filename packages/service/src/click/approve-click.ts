import { err, eurocent, ok } from '@kavel/core/basis';
import type { Result, Zorgkantoor } from '@kavel/core/basis';
import { clickToBoekingen } from '@kavel/core/click';
import { readBetaald } from '@kavel/store/click';
import { advanceClickrun, bookClick, markOmgekeerd, readLaatsteBudget } from '@kavel/store/click-run';
import type { Clickrun } from '@kavel/store/click-run';
import type { Transaction } from '@kavel/store';
import { clearLaterRuns } from './clear-later.ts';
import { actOnClick, requireRunAt, toStand } from './click-handeling.ts';
import type { ClickhandelingResult, Clickverzoek } from './click-handeling.ts';
import type { ClickhandelingRefusal, Clickomgeving } from './click-omgeving.ts';

/**
 * gecontroleerd → vastgesteld, by another person than the one who prepared it: the run is booked, and from now on
 * only a reversal corrects it. Approving a reversal books it, and frees the month and the files of its run.
 */
export async function approveClick(
  omgeving: Clickomgeving,
  verzoek: Clickverzoek,
): Promise<ClickhandelingResult> {
  return actOnClick(omgeving, verzoek, async (transaction, organisatie) => {
    const run = await requireRunAt(transaction, verzoek, 'gecontroleerd');
    if (!run.ok) return run;
    const ogen = [verzoek.door, ...(verzoek.namen ?? [])];
    if (ogen.some((naam) => isSamePerson(run.value.voorbereidDoor, naam)))
      return err({ code: 'zelfde-persoon', door: verzoek.door });
    const room = await requireRoom(transaction, run.value);
    if (!room.ok) return room;
    if (run.value.soort === 'omkering') {
      const cleared = await clearLaterRuns(transaction, verzoek);
      if (!cleared.ok) return cleared;
    }
    const op = omgeving.now();
    await advanceClickrun(transaction, run.value, { status: 'vastgesteld', door: verzoek.door, op });
    await book(transaction, run.value, { organisatie, door: verzoek.door, op });
    if (run.value.soort === 'omkering') await markOmgekeerd(transaction, run.value);
    return ok(toStand(run.value, 'vastgesteld'));
  });
}

/** One person may write their name with other capitals and spaces, and is still one pair of eyes. */
function isSamePerson(one: string, other: string): boolean {
  const plain = (name: string): string =>
    name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('nl');
  return plain(one) === plain(other);
}

/** The database refuses an overdrawn room; here the refusal gets its amount. */
async function requireRoom(
  transaction: Transaction,
  run: Clickrun,
): Promise<Result<undefined, ClickhandelingRefusal>> {
  const budget = (await readLaatsteBudget(transaction, run)) ?? 0;
  const betaald = await readBetaald(transaction, run);
  const tekort = betaald + run.uitkomst.totalen.betaalbaarEurocent - budget;
  return tekort > 0
    ? err({ code: 'contracteerruimte-verlaagd', tekortEurocent: eurocent(tekort) })
    : ok(undefined);
}

async function book(
  transaction: Transaction,
  run: Clickrun,
  act: { readonly organisatie: Zorgkantoor; readonly door: string; readonly op: Temporal.Instant },
): Promise<void> {
  const { regio, jaar, maand, volgnummer, uitkomst } = run;
  await bookClick(transaction, {
    regio,
    jaar,
    maand,
    volgnummer,
    ...act,
    boekingen: clickToBoekingen(uitkomst),
  });
}
