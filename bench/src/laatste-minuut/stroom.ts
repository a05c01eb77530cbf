import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseAddress } from '@kavel/store';
import type { Inschrijver } from '@kavel/testkit/laatste-minuut';
import type { Aanvraag, Antwoord } from './server-process.ts';

/** One registration that is handed in at a time after the start, whether or not those before it are answered. */
export type Geplande = {
  readonly inschrijver: Inschrijver;
  readonly naMilliseconds: number;
  readonly klokMilliseconds: number;
};

/** What came back, and how long after it was due: waiting for a generator that is behind counts too. */
export type Bevestigd = Antwoord & { readonly milliseconds: number };

export async function startServer(address: DatabaseAddress): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'server-process.ts'), [JSON.stringify(address)]);
  await once(child, 'message');
  return child;
}

/** Sends everything at its time and answers when all of it is answered. */
export async function streamIn(
  server: ChildProcess,
  planned: readonly Geplande[],
): Promise<readonly Bevestigd[]> {
  const answered: Bevestigd[] = [];
  const start = performance.now();
  const due = ({ naMilliseconds }: Geplande): number => start + naMilliseconds;
  const all = Promise.withResolvers<readonly Bevestigd[]>();
  const take = (message: unknown): void => {
    const antwoord = message as Antwoord;
    const one = planned[antwoord.nummer];
    if (one === undefined) throw new Error(`nobody asked for ${antwoord.nummer}`);
    const milliseconds = performance.now() - due(one);
    answered.push({ ...antwoord, milliseconds });
    if (answered.length === planned.length) all.resolve(answered);
  };
  const broke = (code: number | null): void => {
    all.reject(new Error(`the server ended with ${code}`));
  };
  server.on('message', take).once('exit', broke);
  for (const [nummer, one] of planned.entries()) {
    const wait = due(one) - performance.now();
    if (wait > 0) await sleep(wait);
    const { inschrijver, klokMilliseconds } = one;
    server.send({ nummer, inschrijver, klokMilliseconds } satisfies Aanvraag);
  }
  try {
    return await all.promise;
  } finally {
    server.off('message', take).off('exit', broke);
  }
}
