import { err, eurocent, ok, sumEurocent } from '@kavel/core/basis';
import type { Agb, Eurocent, Result } from '@kavel/core/basis';
import { laatEffect, vroegdeclareerderEffect } from '@kavel/core/click';
import type { Clickmaandsleutel } from '@kavel/store/click';
import { readLateProductie, readLevendeRuns } from '@kavel/store/click-run';
import { isPosted } from './click-handeling.ts';
import type { ClickhandelingRefusal, Clickomgeving } from './click-omgeving.ts';
import { inClickregio } from './click-regio.ts';

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

/**
 * The published effects of the posted runs of January up to and including the month (click.md, Also delivered). Of one
 * provider: only when the month is published, for until then it is not told of it.
 */
export async function computeClickeffecten(
  omgeving: Pick<Clickomgeving, 'database' | 'regios'>,
  { agb: eigen, ...sleutel }: Clickmaandsleutel & { readonly agb?: string | undefined },
): Promise<Result<readonly Clickeffect[], ClickhandelingRefusal>> {
  const read = await inClickregio(omgeving, sleutel, async (transaction) => {
    const live = await readLevendeRuns(transaction, sleutel);
    const runs = live.filter((run) => isPosted(run.status) && run.maand <= sleutel.maand);
    const last = runs.at(-1);
    const isTold = last?.maand === sleutel.maand && (eigen === undefined || last.status === 'gepubliceerd');
    if (last === undefined || !isTold) return err({ code: 'run-ontbreekt' });
    return ok({ runs, laat: await readLateProductie(transaction, last) });
  });
  if (!read.ok) return read;
  const { runs, laat } = read.value;
  const early = vroegdeclareerderEffect(
    runs.map(({ invoer, uitkomst }) => ({ invoer, toedeling: uitkomst })),
  );
  if (!early.ok) return early;
  const late = laatEffect(
    runs.map(({ invoer }) => invoer),
    laat,
  );
  const lateByAgb = new Map(late.map(({ agb, overproductieEurocent }) => [agb, overproductieEurocent]));
  const told = early.value.filter(({ agb }) => eigen === undefined || agb === eigen);
  return ok(
    [...Map.groupBy(told, ({ agb }) => agb)].map(([agb, kavels]) => ({
      agb,
      betaaldEurocent: sumEurocent(kavels.map(({ maandelijksEurocent }) => maandelijksEurocent)),
      vroegdeclareerderEurocent: sumEurocent(kavels.map(({ effectEurocent }) => effectEurocent)),
      doorLaatEurocent: lateByAgb.get(agb) ?? eurocent(0),
    })),
  );
}
