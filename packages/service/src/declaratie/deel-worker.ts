import { closeSync, openSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { createVervolglezer, reviveControle } from '@kavel/core/declaratie';
import { readRange } from './lees-parallel.ts';
import type { Deelopdracht } from './lees-parallel.ts';

/** A thread that reads one later part of a claim file and answers with what it knows of it (`lees-parallel.ts`). */
const { bestand, begin, einde, bronnen, vervolg, maximumBevindingen } = workerData as Deelopdracht;

const lezer = createVervolglezer(reviveControle(bronnen), {
  opties: maximumBevindingen === undefined ? {} : { maximumBevindingen },
  vervolg,
});
const fd = openSync(bestand, 'r');
try {
  readRange(fd, { begin, einde }, lezer);
} finally {
  closeSync(fd);
}
const deel = lezer.sluitDeel();
const { referenties, debetten, credits } = deel.verbanden;
parentPort?.postMessage(deel, [referenties.buffer, debetten.buffer, credits.buffer] as ArrayBuffer[]);
