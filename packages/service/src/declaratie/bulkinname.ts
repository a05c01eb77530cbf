import { Worker } from 'node:worker_threads';
import type { Result } from '@kavel/core/basis';
import type { DatabaseAddress } from '@kavel/store';
import { packBronnen } from './draadbronnen.ts';
import type { Draadbronnen } from './draadbronnen.ts';
import type { Inname, InnameRefusal } from './intake-declaratie.ts';
import type { Innamebronnen } from './load-innamebronnen.ts';

/** A file on disk that is offered for intake, and when it was received. */
export type Aanbod = { readonly bestand: string; readonly ontvangenOp: Temporal.Instant };

/** What threads must know to take in files by themselves; each reads the key, and that alone, from its file. */
export type Werkplaats = {
  readonly bronnen: Omit<Innamebronnen, 'sleutel'>;
  readonly sleutelBestand: string;
  readonly address: DatabaseAddress;
  readonly door: string;
};

/** The same as plain values. */
export type Draadopdracht = Omit<Werkplaats, 'bronnen'> & { readonly bronnen: Draadbronnen };

/** What a thread is handed: an instant as ISO text, because threads exchange plain values. */
export type Werkopdracht = { readonly bestand: string; readonly ontvangenOp: string };

/** `storing`: the world failed (no connection, unreadable file); offering the file again is safe. */
export type Werkuitkomst =
  | { readonly soort: 'klaar'; readonly result: Result<Inname, InnameRefusal> }
  | { readonly soort: 'storing'; readonly melding: string };

export type Bulkuitkomst = Werkuitkomst & { readonly bestand: string };

export type Bulkverzoek = {
  /** Asked for the next file only when a thread is free, so a list without end is possible. */
  readonly aanbod: AsyncIterable<Aanbod> | Iterable<Aanbod>;
  readonly werkers: number;
  /** Takes the outcome of each file, in the order in which they are ready. */
  readonly meld: (uitkomst: Bulkuitkomst) => void;
};

/**
 * Takes in many files on several threads, each file by itself as `intakeBron` does: its own transaction, whole or not at
 * all. Ends when the offer ends and the last file is ready.
 */
export async function intakeInBulk(
  werkplaats: Werkplaats,
  { aanbod, werkers, meld }: Bulkverzoek,
): Promise<void> {
  const opdracht = { ...werkplaats, bronnen: packBronnen(werkplaats.bronnen) };
  const threads = Array.from({ length: werkers }, () => new Werker(opdracht));
  const rij = Symbol.asyncIterator in aanbod ? aanbod[Symbol.asyncIterator]() : aanbod[Symbol.iterator]();
  // One question at a time: a generator queues them, another iterator need not.
  let turn: Promise<unknown> = Promise.resolve();
  const next = (): Promise<IteratorResult<Aanbod>> => {
    const asked = turn.then(() => rij.next());
    turn = asked.catch(() => undefined);
    return asked;
  };
  try {
    await Promise.all(
      threads.map(async (thread) => {
        for (let step = await next(); step.done !== true; step = await next()) {
          const { bestand, ontvangenOp } = step.value;
          meld({ bestand, ...(await thread.neemIn({ bestand, ontvangenOp: ontvangenOp.toString() })) });
        }
      }),
    );
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

/** One thread. A thread that dies fails the file it had, and is replaced. */
class Werker {
  readonly #opdracht: Draadopdracht;
  #worker: Worker | undefined;

  constructor(opdracht: Draadopdracht) {
    this.#opdracht = opdracht;
  }

  async neemIn(opdracht: Werkopdracht): Promise<Werkuitkomst> {
    try {
      this.#worker ??= await this.#start();
      const worker = this.#worker;
      return await answerOf<Werkuitkomst>(worker, () => {
        worker.postMessage(opdracht);
      });
    } catch (error) {
      this.#worker = undefined;
      return { soort: 'storing', melding: error instanceof Error ? error.message : String(error) };
    }
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    if (worker === undefined) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage('stop');
    await ended;
  }

  async #start(): Promise<Worker> {
    const worker = new Worker(new URL('inname-werker.ts', import.meta.url), {
      workerData: this.#opdracht,
    });
    await answerOf(worker, () => undefined);
    return worker;
  }
}

/** The next message of the thread after `ask`; its death is an error. */
function answerOf<T>(worker: Worker, ask: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      worker.off('message', answered);
      worker.off('error', failed);
      worker.off('exit', died);
      act();
    };
    const answered = (message: T): void => {
      settle(() => {
        resolve(message);
      });
    };
    const failed = (error: Error): void => {
      settle(() => {
        reject(error);
      });
    };
    const died = (): void => {
      failed(new Error('the thread ended'));
    };
    worker.on('message', answered);
    worker.on('error', failed);
    worker.on('exit', died);
    ask();
  });
}
