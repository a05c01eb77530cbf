import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Handelingsantwoord } from '@kavel/contract';
import type { DatabaseAddress } from '@kavel/store';
import type { Aangemeld } from '@kavel/testkit/aanmelding';
import { KADER, OPGAVE } from '@kavel/testkit/laatste-minuut';
import type { Inschrijver } from '@kavel/testkit/laatste-minuut';
import type { Melding, Opzet } from './server-process.ts';

/** One registration that is handed in at a time after the start, whether or not those before it are answered. */
export type Geplande = {
  readonly inschrijver: Inschrijver;
  readonly naMilliseconds: number;
  readonly klokMilliseconds: number;
};

/** What came back, and how long after it was due: waiting for a generator that is behind counts too. */
export type Bevestigd = {
  readonly moment: string;
  /** As `findVerloren` looks for it. */
  readonly bevestiging: string;
  readonly milliseconds: number;
};

export type Server = { readonly child: ChildProcess; readonly poort: number };

export async function startServer(address: DatabaseAddress): Promise<Server> {
  const child = fork(join(import.meta.dirname, 'server-process.ts'), [JSON.stringify(address)]);
  return { child, ...(await told<{ readonly poort: number }>(child)) };
}

async function told<T extends Melding>(child: ChildProcess): Promise<T> {
  const [message] = (await once(child, 'message')) as [T];
  return message;
}

/** Signs everybody in, sends everything at its time, and answers when all of it is answered. */
export async function streamIn(
  { child, poort }: Server,
  planned: readonly Geplande[],
): Promise<readonly Bevestigd[]> {
  const setUp = (opzet: Opzet) => {
    child.send(opzet);
    return told<{ readonly aangemeld: readonly Aangemeld[] }>(child);
  };
  const zorgaanbieders = planned.map(({ inschrijver }) => inschrijver.zorgaanbieder);
  let klokMilliseconds = planned[0]?.klokMilliseconds ?? 0;
  const planning = performance.now();
  const { aangemeld } = await setUp({ klokMilliseconds, zorgaanbieders });
  // The minute begins when everybody is signed in.
  const signingIn = Math.ceil(performance.now() - planning);
  const setClock = () => setUp({ klokMilliseconds: klokMilliseconds - signingIn, zorgaanbieders: [] });
  await setClock();
  // A browser each, in so far as a machine has ports for them.
  const agent = new Agent({ keepAlive: true, maxSockets: 512 });
  const start = performance.now();
  const answers: Promise<Bevestigd>[] = [];
  for (const [index, one] of planned.entries()) {
    const due = start + one.naMilliseconds;
    const wait = due - performance.now();
    if (wait > 0) await sleep(wait);
    if (one.klokMilliseconds !== klokMilliseconds) {
      ({ klokMilliseconds } = one);
      await setClock();
    }
    const wie = aangemeld[index];
    if (wie === undefined) throw new Error('everybody is signed in');
    answers.push(
      handIn({ poort, agent, wie }, one.inschrijver).then((answer) => ({
        ...answer,
        milliseconds: performance.now() - due,
      })),
    );
  }
  try {
    return await Promise.all(answers);
  } finally {
    agent.destroy();
  }
}

type Verbinding = { readonly poort: number; readonly agent: Agent; readonly wie: Aangemeld };

async function handIn(
  { poort, agent, wie }: Verbinding,
  { regio, zorgaanbieder }: Inschrijver,
): Promise<Omit<Bevestigd, 'milliseconds'>> {
  const path = `/v1/regios/${regio}/dossiers/inschrijving/${KADER}.${zorgaanbieder}/handelingen`;
  const headers = {
    ...wie,
    ...{ 'content-type': 'application/json', 'if-match': '*' },
    'idempotency-key': `indienen-${zorgaanbieder}`,
  };
  const body = JSON.stringify({ opdracht: { soort: 'dien-in', opgave: OPGAVE } });
  const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: poort, method: 'POST', path, headers, agent },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
  const answer = JSON.parse(text) as Partial<Handelingsantwoord> & { readonly code?: string };
  const isAnswered = status === 200 || answer.code === 'te-laat';
  if (!isAnswered || answer.journaal === undefined) throw new Error(`${zorgaanbieder}: ${status} ${text}`);
  const { hash, nummerInRegio, moment } = answer.journaal;
  const toestand = answer.toestand ?? 'te-laat';
  return { moment, bevestiging: [hash, regio, zorgaanbieder, nummerInRegio, moment, toestand].join(' ') };
}
