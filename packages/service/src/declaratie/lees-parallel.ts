import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  AANHEF,
  createDeclaratieLezer,
  findBegin,
  GROOTSTE_BESTAND,
  joinDelen,
  refuseGrootte,
} from '@kavel/core/declaratie';
import type {
  Controlebronnen,
  DeclaratieControle,
  DeclaratieDeel,
  DeclaratieLezer,
  DeclaratieUitslag,
  Vervolg,
} from '@kavel/core/declaratie';

/** A smaller file is read before another thread has started. */
const KLEINSTE_DEEL = 8 * 2 ** 20;
const STUK = 2 ** 20;
/** Where no verzekerdenrecord begins within this distance, a border is not drawn. */
const ZOEKAFSTAND = 2 ** 18;

export type Leesopties = {
  readonly maximumBevindingen?: number;
  readonly ontvangenOp?: Temporal.PlainDate;
  /** Threads that read; default as many as there are processors, and fewer for a small file. */
  readonly threads?: number;
};

/** What a thread is told of its part: bytes `[begin, einde)` of the file. */
export type Deelopdracht = {
  readonly bestand: string;
  readonly begin: number;
  readonly einde: number;
  readonly bronnen: Controlebronnen;
  readonly vervolg: Vervolg;
  readonly maximumBevindingen: number | undefined;
};

/**
 * Reads, checks and adds up the claim file at path `bestand`, on several threads when it is large, in pieces of a
 * megabyte: memory does not follow the size of the file. The outcome is that of `scanDeclaratie`. A file that no claim can
 * be is refused by its size, unread. What the disk refuses is a failure and throws.
 */
export async function readDeclaratieFile(
  bestand: string,
  controle: DeclaratieControle,
  opties: Leesopties = {},
): Promise<DeclaratieUitslag> {
  const fd = openSync(bestand, 'r');
  try {
    const { size } = fstatSync(fd);
    if (size > GROOTSTE_BESTAND) return refuseGrootte(controle);
    const borders = findBorders(fd, size, controle, opties.threads ?? availableParallelism());
    const [first = size] = borders;
    const lezer = createDeclaratieLezer(controle, opties);
    const rest = borders.length === 0 ? [] : startDelen({ fd, bestand, size, borders }, controle, opties);
    readRange(fd, { begin: 0, einde: first }, lezer);
    return joinDelen(controle, [lezer.sluitDeel(), ...(await Promise.all(rest))], opties);
  } finally {
    closeSync(fd);
  }
}

/** The begin of a file, by which `kiesLayout` tells what it is; the whole file when that is shorter. */
export function readAanhef(bestand: string): Uint8Array {
  const fd = openSync(bestand, 'r');
  try {
    const aanhef = new Uint8Array(AANHEF);
    return aanhef.subarray(0, readSync(fd, aanhef, 0, AANHEF, 0));
  } finally {
    closeSync(fd);
  }
}

/** Reads `[begin, einde)` of an open file into a reader; the file may not be cut shorter meanwhile. */
export function readRange(
  fd: number,
  { begin, einde }: { readonly begin: number; readonly einde: number },
  lezer: DeclaratieLezer,
): void {
  const buffer = new Uint8Array(STUK);
  for (let at = begin; at < einde;) {
    const length = readSync(fd, buffer, 0, Math.min(STUK, einde - at), at);
    if (length === 0) throw new Error(`the file ended at ${at}, before ${einde}`);
    lezer.lees(length === STUK ? buffer : buffer.subarray(0, length));
    at += length;
  }
}

/** Where the later parts begin: as even as verzekerdenrecords allow. */
function findBorders(
  fd: number,
  size: number,
  controle: DeclaratieControle,
  threads: number,
): readonly number[] {
  const parts = Math.max(1, Math.min(threads, Math.floor(size / KLEINSTE_DEEL)));
  const window = new Uint8Array(ZOEKAFSTAND);
  const borders = Array.from({ length: parts - 1 }, (_, index) => {
    const from = Math.floor((size * (index + 1)) / parts);
    const length = readSync(fd, window, 0, ZOEKAFSTAND, from);
    const found = findBegin(controle, window.subarray(0, length), 0);
    return found < 0 ? undefined : from + found;
  });
  return borders.filter((border) => border !== undefined);
}

type Bestand = {
  readonly fd: number;
  readonly bestand: string;
  readonly size: number;
  readonly borders: readonly number[];
};

/** Starts a thread per later part. The begin of the file tells them the day on the invoice. */
function startDelen(
  { fd, bestand, size, borders }: Bestand,
  controle: DeclaratieControle,
  opties: Leesopties,
): readonly Promise<DeclaratieDeel>[] {
  const kop = createDeclaratieLezer(controle, opties);
  readRange(fd, { begin: 0, einde: STUK }, kop);
  return borders.map((begin, index) =>
    runDeel({
      bestand,
      begin,
      einde: borders[index + 1] ?? size,
      bronnen: controle.bronnen,
      vervolg: kop.vervolg,
      maximumBevindingen: opties.maximumBevindingen,
    }),
  );
}

function runDeel(workerData: Deelopdracht): Promise<DeclaratieDeel> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('deel-worker.ts', import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`the thread of a part ended with ${code} and no answer`));
    });
  });
}
