import { err, ok } from '@kavel/core/basis';
import type { Result, Zorgkantoor } from '@kavel/core/basis';
import type { ClickToedeling } from '@kavel/core/click';
import { findLaatsteRun } from '@kavel/store/click-run';
import type { Clickrun, ClickrunSoort, ClickrunStatus } from '@kavel/store/click-run';
import { lockClick } from '@kavel/store/click';
import type { Clickmaandsleutel } from '@kavel/store/click';
import type { Transaction } from '@kavel/store';
import type { ClickhandelingRefusal, Clickomgeving } from './click-omgeving.ts';
import { findClickkantoor } from './click-regio.ts';
import { loadMaandstand } from './maandstand.ts';
import type { Clickmaandstand } from './maandstand.ts';

/** What the acts on a stored click run have in common. */

/** Which month, and the person who acts. */
export type Clickverzoek = Clickmaandsleutel & {
  readonly door: string;
  /** Other names by which `door` is known: whoever prepared under one of them is the same pair of eyes. */
  readonly namen?: readonly string[];
  /** The states of the month that were looked at (`*`: any); absent: it does not matter. */
  readonly bekeken?: readonly string[];
};

/** Where a run stands after an act. */
export type Clickhandeling = Clickstand & {
  /** The whole month after the act. */
  readonly maandstand: Clickmaandstand;
};

type Clickstand = Clickmaandsleutel & {
  readonly volgnummer: number;
  readonly soort: ClickrunSoort;
  readonly status: ClickrunStatus;
  readonly certificaatHash: string;
  readonly uitkomst: ClickToedeling;
};

export type ClickhandelingResult = Result<Clickhandeling, ClickhandelingRefusal>;

/**
 * Does the work of one act in one transaction, as the zorgkantoor of the region; acts on one year wait in turn, so what was
 * looked at is judged when nobody else can change it.
 */
export async function actOnClick(
  { database, regios }: Clickomgeving,
  verzoek: Clickverzoek,
  work: (
    transaction: Transaction,
    organisatie: Zorgkantoor,
  ) => Promise<Result<Clickstand, ClickhandelingRefusal>>,
): Promise<ClickhandelingResult> {
  const { regio, jaar, bekeken } = verzoek;
  const zorgkantoor = findClickkantoor(regios, verzoek);
  if (!zorgkantoor.ok) return zorgkantoor;
  return database.transaction(zorgkantoor.value, async (transaction) => {
    await lockClick(transaction, { regio, jaar });
    if (bekeken !== undefined && !bekeken.includes('*')) {
      const { stand } = await loadMaandstand(transaction, verzoek);
      if (!bekeken.includes(stand)) return err({ code: 'stand-veranderd' });
    }
    const done = await work(transaction, zorgkantoor.value);
    return done.ok ? ok({ ...done.value, maandstand: await loadMaandstand(transaction, verzoek) }) : done;
  });
}

/** The last act on the month, which must be at `nodig` for the step that is asked. */
export async function requireRunAt(
  transaction: Transaction,
  verzoek: Clickverzoek,
  nodig: ClickrunStatus,
): Promise<Result<Clickrun, ClickhandelingRefusal>> {
  const run = await findLaatsteRun(transaction, verzoek);
  if (run === undefined) return err({ code: 'run-ontbreekt' });
  if (run.status !== nodig) return err({ code: 'stap-niet-aan-de-beurt', status: run.status, nodig });
  return { ok: true, value: run };
}

export function toStand(run: Omit<Clickstand, 'status'>, status: ClickrunStatus): Clickstand {
  const { regio, jaar, maand, volgnummer, soort, certificaatHash, uitkomst } = run;
  return { regio, jaar, maand, volgnummer, soort, status, certificaatHash, uitkomst };
}

/** Posted: booked, and corrected by nothing but a reversal. */
export function isPosted(status: ClickrunStatus): boolean {
  return status === 'vastgesteld' || status === 'gepubliceerd';
}
