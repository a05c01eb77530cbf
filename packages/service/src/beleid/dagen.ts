import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { BeleidVraag } from '@kavel/core/beleid';

/** The year that a question about tariffs is for, and the days on its two time axes. */
export type GevraagdeDagen = {
  readonly jaar: number;
  /** Default: 1 January of the year. */
  readonly peildatum?: Temporal.PlainDate;
  /** Default: today. */
  readonly kennisdatum?: Temporal.PlainDate;
};

export type PeildatumRefusal = {
  readonly code: 'peildatum-buiten-jaar';
  readonly peildatum: string;
  readonly jaar: number;
};

/** Fills in the days that were not asked; a peildatum outside the year is refused. */
export function chooseDagen(
  { jaar, peildatum, kennisdatum }: GevraagdeDagen,
  vandaag: Temporal.PlainDate,
): Result<Pick<BeleidVraag, 'peildatum' | 'kennisdatum'>, PeildatumRefusal> {
  const day = peildatum ?? Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 });
  if (day.year !== jaar) return err({ code: 'peildatum-buiten-jaar', peildatum: day.toString(), jaar });
  return ok({ peildatum: day, kennisdatum: kennisdatum ?? vandaag });
}
