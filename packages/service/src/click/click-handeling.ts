import { err, findRegio } from '@kavel/core/basis';
import type { Eurocent, Regio, Result, Zorgkantoor } from '@kavel/core/basis';
import { refuseTijdvak } from '@kavel/core/click';
import type { ClickRefusal, ClickToedeling, ComposeRefusal } from '@kavel/core/click';
import { findLaatsteRun } from '@kavel/store/click-run';
import type { Clickrun, ClickrunSoort, ClickrunStatus } from '@kavel/store/click-run';
import { lockClick } from '@kavel/store/click';
import type { Clickmaandsleutel } from '@kavel/store/click';
import type { Database, Transaction } from '@kavel/store';

/** What the acts on a stored click run have in common. */

export type Clickomgeving = {
  readonly database: Database;
  readonly now: () => Temporal.Instant;
  readonly regios: readonly Regio[];
};

/** Which month, and the person who acts. */
export type Clickverzoek = Clickmaandsleutel & { readonly door: string };

/** Where a run stands after an act. */
export type Clickhandeling = Clickmaandsleutel & {
  readonly volgnummer: number;
  readonly soort: ClickrunSoort;
  readonly status: ClickrunStatus;
  readonly certificaatHash: string;
  readonly uitkomst: ClickToedeling;
};

/** Why an act on a run is refused. What is missing is named; nothing is stored or paid. */
export type ClickhandelingRefusal =
  | ClickRefusal
  | ComposeRefusal
  | { readonly code: 'regio-onbekend'; readonly regio: string; readonly jaar: number }
  | { readonly code: 'contractjaar-niet-open'; readonly regio: string; readonly jaar: number }
  | { readonly code: 'contracteerruimte-ontbreekt'; readonly peildatum: string }
  | { readonly code: 'afspraken-ontbreken' }
  | { readonly code: 'vorige-maand-niet-vastgesteld'; readonly vorigeMaand: number }
  | { readonly code: 'latere-run-bestaat'; readonly latereMaand: number }
  | { readonly code: 'run-staat-vast'; readonly status: ClickrunStatus }
  | { readonly code: 'omkering-loopt'; readonly status: ClickrunStatus }
  | { readonly code: 'run-ontbreekt' }
  | {
      readonly code: 'stap-niet-aan-de-beurt';
      readonly status: ClickrunStatus;
      readonly nodig: ClickrunStatus;
    }
  | { readonly code: 'zelfde-persoon'; readonly door: string }
  /** The stored figures are not what the stored input leads to: `veld` is the first that differs. */
  | { readonly code: 'herrekening-wijkt-af'; readonly veld: string }
  /** The key is not the one of the claims that were taken in. */
  | { readonly code: 'sleutel-anders' }
  /** The room was lowered after the run was prepared. */
  | { readonly code: 'contracteerruimte-verlaagd'; readonly tekortEurocent: Eurocent };

export type ClickhandelingResult = Result<Clickhandeling, ClickhandelingRefusal>;

/** Does the work of one act in one transaction, as the zorgkantoor of the region; acts on one year wait in turn. */
export async function actOnClick(
  { database, regios }: Clickomgeving,
  verzoek: Clickverzoek,
  work: (transaction: Transaction, organisatie: Zorgkantoor) => Promise<ClickhandelingResult>,
): Promise<ClickhandelingResult> {
  const { regio, jaar } = verzoek;
  const refusal = refuseTijdvak(verzoek);
  if (refusal !== undefined) return err(refusal);
  const found = findRegio(regios, regio, Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 }));
  if (!found.ok) return err({ code: 'regio-onbekend', regio, jaar });
  const { zorgkantoor } = found.value;
  return database.transaction(zorgkantoor, async (transaction) => {
    await lockClick(transaction, { regio, jaar });
    return work(transaction, zorgkantoor);
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

export function toHandeling(run: Omit<Clickhandeling, 'status'>, status: ClickrunStatus): Clickhandeling {
  const { regio, jaar, maand, volgnummer, soort, certificaatHash, uitkomst } = run;
  return { regio, jaar, maand, volgnummer, soort, status, certificaatHash, uitkomst };
}

/** Posted: booked, and corrected by nothing but a reversal. */
export function isPosted(status: ClickrunStatus): boolean {
  return status === 'vastgesteld' || status === 'gepubliceerd';
}
