import { canonicalHash, err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Clickmaandsleutel } from '@kavel/store/click';
import type { ClickrunSoort, ClickrunStatus } from '@kavel/store/click-run';
import { findClickInstellingen } from '@kavel/store/click';
import { readClickrunkoppen } from '@kavel/store/clickrunkop';
import type { Clickrunkop } from '@kavel/store/clickrunkop';
import type { Transaction } from '@kavel/store';
import type { Clickomgeving, ClickhandelingRefusal } from './click-omgeving.ts';
import { inClickregio } from './click-regio.ts';

/** What can be done with the click of a month, by the name that a person gives it. */
export type Clickstap = 'voer-uit' | 'controleer' | 'stel-vast' | 'publiceer' | 'keer-om';

/** The click of a month as it stands: every run and reversal of it, and what comes next. */
export type Clickmaandstand = Clickmaandsleutel & {
  /** The mark of this state: who acts on it says with it what was looked at. */
  readonly stand: string;
  /** The step that the month waits for; absent when its figures are published and hold. */
  readonly volgende?: Clickstap;
  /** What else can be done: make a run that is not posted anew, or take a posted one back. */
  readonly ookMogelijk: readonly Clickstap[];
  readonly runs: readonly Clickrunkop[];
};

/** Reads the click of a month as the zorgkantoor of its region. */
export function readMaandstand(
  omgeving: Pick<Clickomgeving, 'database' | 'regios'>,
  maand: Clickmaandsleutel,
): Promise<Result<Clickmaandstand, ClickhandelingRefusal>> {
  return inClickregio(omgeving, maand, async (transaction) => {
    const { regio, jaar } = maand;
    const instellingen = await findClickInstellingen(transaction, maand);
    return instellingen === undefined
      ? err({ code: 'contractjaar-niet-open', regio, jaar })
      : ok(await loadMaandstand(transaction, maand));
  });
}

export async function loadMaandstand(
  transaction: Transaction,
  { regio, jaar, maand }: Clickmaandsleutel,
): Promise<Clickmaandstand> {
  const runs = await readClickrunkoppen(transaction, { regio, jaar, maand });
  const moments = runs.map(({ volgnummer, status, certificaatHash, voorbereidOp, omgekeerdDoor }) => {
    return { volgnummer, status, certificaatHash, omgekeerdDoor, voorbereidOp: voorbereidOp.toString() };
  });
  return {
    ...{ regio, jaar, maand },
    stand: canonicalHash({ regio, jaar, maand, runs: moments }),
    ...stappenNa(runs.at(-1)),
    runs,
  };
}

type Stappen = Pick<Clickmaandstand, 'volgende' | 'ookMogelijk'>;

/** By kind and state of the last act on a month (click.md, step 6). */
const STAPPEN: Readonly<Record<ClickrunSoort, Readonly<Record<ClickrunStatus, Stappen>>>> = {
  run: {
    concept: { volgende: 'controleer', ookMogelijk: ['voer-uit'] },
    gecontroleerd: { volgende: 'stel-vast', ookMogelijk: ['voer-uit'] },
    vastgesteld: { volgende: 'publiceer', ookMogelijk: ['keer-om'] },
    gepubliceerd: { ookMogelijk: ['keer-om'] },
  },
  omkering: {
    concept: { volgende: 'controleer', ookMogelijk: [] },
    gecontroleerd: { volgende: 'stel-vast', ookMogelijk: [] },
    vastgesteld: { volgende: 'publiceer', ookMogelijk: ['voer-uit'] },
    gepubliceerd: { volgende: 'voer-uit', ookMogelijk: [] },
  },
};

function stappenNa(last: Pick<Clickrunkop, 'soort' | 'status'> | undefined): Stappen {
  return last === undefined ? { volgende: 'voer-uit', ookMogelijk: [] } : STAPPEN[last.soort][last.status];
}
