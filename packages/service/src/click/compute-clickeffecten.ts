import { err, eurocent, findRegio, ok, sumEurocent } from '@kavel/core/basis';
import type { Agb, Eurocent, Result } from '@kavel/core/basis';
import { laatEffect, refuseTijdvak, vroegdeclareerderEffect } from '@kavel/core/click';
import type { Clickmaandsleutel } from '@kavel/store/click';
import { readLateProductie, readLevendeRuns } from '@kavel/store/click-run';
import { isPosted } from './click-handeling.ts';
import type { ClickhandelingRefusal, Clickomgeving } from './click-handeling.ts';

/** What the moment of claiming meant for one provider, up to and including a month. */
export type Clickeffect = {
  readonly agb: Agb;
  /** Paid by the monthly runs of the year so far. */
  readonly betaaldEurocent: Eurocent;
  /** Gained (or lost, below zero) next to one click over the same production. */
  readonly vroegdeclareerderEurocent: Eurocent;
  /** Of this month's overproductie: what exists only because it was accepted late. */
  readonly doorLaatEurocent: Eurocent;
};

/** The published effects of the posted runs of January up to and including the month (click.md, Also delivered). */
export async function computeClickeffecten(
  { database, regios }: Clickomgeving,
  { regio, jaar, maand }: Clickmaandsleutel,
): Promise<Result<readonly Clickeffect[], ClickhandelingRefusal>> {
  const refusal = refuseTijdvak({ jaar, maand });
  if (refusal !== undefined) return err(refusal);
  const found = findRegio(regios, regio, Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 }));
  if (!found.ok) return err({ code: 'regio-onbekend', regio, jaar });
  const read = await database.read(found.value.zorgkantoor, async (transaction) => {
    const live = await readLevendeRuns(transaction, { regio, jaar });
    const runs = live.filter((run) => isPosted(run.status) && run.maand <= maand);
    const last = runs.at(-1);
    if (last === undefined || last.maand !== maand) return undefined;
    return { runs, laat: await readLateProductie(transaction, last) };
  });
  if (read === undefined) return err({ code: 'run-ontbreekt' });
  const early = vroegdeclareerderEffect(
    read.runs.map(({ invoer, uitkomst }) => ({ invoer, toedeling: uitkomst })),
  );
  if (!early.ok) return early;
  const late = laatEffect(
    read.runs.map(({ invoer }) => invoer),
    read.laat,
  );
  const lateByAgb = new Map(late.map(({ agb, overproductieEurocent }) => [agb, overproductieEurocent]));
  return ok(
    [...Map.groupBy(early.value, ({ agb }) => agb)].map(([agb, kavels]) => ({
      agb,
      betaaldEurocent: sumEurocent(kavels.map(({ maandelijksEurocent }) => maandelijksEurocent)),
      vroegdeclareerderEurocent: sumEurocent(kavels.map(({ effectEurocent }) => effectEurocent)),
      doorLaatEurocent: lateByAgb.get(agb) ?? eurocent(0),
    })),
  );
}
