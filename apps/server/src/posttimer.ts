import { setTimeout as sleep } from 'node:timers/promises';
import { verstuurPost } from '@kavel/service/post';
import type { Postbezorging, Postomgeving } from '@kavel/service/post';

export type Posttimer = Pick<Postomgeving, 'database' | 'now'> & {
  readonly bezorging: Postbezorging;
  readonly intervalSeconden: number;
  readonly stop: AbortSignal;
  /** Told why mail did not go out: a code, never an address. */
  readonly meld: (storing: string) => void;
};

/** Who stops the server gives the mail that is under way this long to be answered. */
const LAATSTE_MAIL_MS = 3_000;

/**
 * Sends what is due, round after round, until it is told to stop; then it resolves, and everything it opened is closed. No
 * trouble with the mail server or the database ends it: that is told, and tried again in the next round.
 */
export async function blijfVersturen({
  database,
  now,
  bezorging: { bezorg, close },
  intervalSeconden,
  stop,
  meld,
}: Posttimer): Promise<void> {
  const nietEindeloos = new AbortController();
  stop.addEventListener('abort', () => {
    void pause(LAATSTE_MAIL_MS, nietEindeloos.signal).then(close);
  });
  while (!stop.aborted) {
    try {
      const { storing } = await verstuurPost({ database, bezorg, now, stop });
      if (storing !== undefined) meld(storing);
    } catch (error) {
      meld(codeOf(error));
    }
    await pause(intervalSeconden * 1_000, stop);
  }
  nietEindeloos.abort();
  close();
}

/** Sooner over when `signal` says so. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

/** The words of a failure may quote a message or an address; its code does not. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'onbekend';
  return 'code' in error ? String(error.code) : error.name;
}
