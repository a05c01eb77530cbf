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

/** The same days as a form or the API writes them; a day that does not exist is refused with a Dutch sentence. */
export function readDagen({
  peildatum,
  kennisdatum,
}: {
  readonly peildatum?: string | undefined;
  readonly kennisdatum?: string | undefined;
}): Result<Omit<GevraagdeDagen, 'jaar'>, string> {
  const days: { peildatum?: Temporal.PlainDate; kennisdatum?: Temporal.PlainDate } = {};
  for (const [name, text] of Object.entries({ peildatum, kennisdatum })) {
    if (text === undefined) continue;
    const day = readDag(text);
    if (day === undefined) return err(`De ${name} ${text} bestaat niet. Schrijf een dag als 2024-01-31.`);
    days[name as keyof typeof days] = day;
  }
  return ok(days);
}

function readDag(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
