import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, werkDoor } from '@kavel/store/wachtrij';
import type { Postbezorging } from './smtp-bezorger.ts';
import { posttaak } from './verstuur-post.ts';
import type { Postomgeving } from './verstuur-post.ts';

export type Postdienst = Pick<Postomgeving, 'database' | 'now'> & {
  readonly bezorging: Postbezorging;
  /** Between two looks at what is due later or again. */
  readonly intervalSeconden: number;
  readonly stop: AbortSignal;
  /** Told why mail did not go out: a code, never an address. */
  readonly meld: (storing: string) => void;
};

/**
 * Sends every mail when it is due, until it is told to stop; then it resolves, and everything it opened is closed. No trouble with
 * the mail server or the database ends it: that is told, and tried again later.
 */
export async function blijfVersturen(dienst: Postdienst): Promise<void> {
  const { database, now, bezorging, intervalSeconden, stop } = dienst;
  const intervalMs = intervalSeconden * 1_000;
  const taak = posttaak({ database, now, bezorg: bezorging.bezorg });
  const meld = (error: unknown): void => {
    if (!stop.aborted) dienst.meld(codeOf(error));
  };
  while (!stop.aborted) {
    await werkDoor({ address: database.address, taak, intervalMs, stop, meld }).catch(meld);
    await sleep(intervalMs, undefined, { signal: stop }).catch(() => undefined);
  }
  bezorging.close();
}
