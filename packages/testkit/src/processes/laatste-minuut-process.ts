import './keep-compiled.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectDatabase } from '@kavel/store';
import type { DatabaseAddress } from '@kavel/store';
import { bevestigingText } from '../laatste-minuut/bevestiging.ts';
import { LAATSTE_MINUUT, dienIn, inschrijfomgeving, schrijfConcept } from '../laatste-minuut/inschrijven.ts';
import { PROEFREGIOS } from '../laatste-minuut/proefregios.ts';

/**
 * A Kavel process of the kill tests: registrations of one provider after another are written and handed in, twelve at a
 * time, just in time, in the open minute and too late. What breaks is asked again under its key, as a browser would.
 */
const [, , address = '""', first = '0'] = process.argv;
const AT_ONCE = 12;
const ATTEMPTS = 1_000;

const omgeving = inschrijfomgeving(connectDatabase(JSON.parse(address) as DatabaseAddress), PROEFREGIOS);
const { opTijdTot, teLaatVanaf } = LAATSTE_MINUUT;
const moments = [opTijdTot.subtract({ milliseconds: 1 }), opTijdTot, teLaatVanaf];

async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
    try {
      return await ask();
    } catch {
      await sleep(50);
    }
  }
  return ask();
}

let next = Number(first);
async function handInForEver(): Promise<never> {
  for (;;) {
    const index = (next += 1);
    const regio = PROEFREGIOS[index % PROEFREGIOS.length]?.code ?? '';
    const inschrijver = { regio, zorgaanbieder: String(index) };
    await untilAnswered(() => schrijfConcept(omgeving, inschrijver));
    const moment = moments[index % moments.length] ?? opTijdTot;
    const done = await untilAnswered(() => dienIn(omgeving, inschrijver, moment));
    process.stdout.write(`${bevestigingText(done)}\n`);
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, handInForEver));
