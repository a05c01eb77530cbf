import { parentPort, workerData } from 'node:worker_threads';
import { assert } from '@kavel/core/basis';
import { connectDatabase } from '@kavel/store';
import { leverBronAan } from '../aanlevering/index.ts';
import { followSleutel } from '../instelling/sleutel.ts';
import type { Werkopdracht, Werkuitkomst, Werkplaats } from './bulkinname.ts';
import { bronVanBestand } from './declaratiebron.ts';
import { loadInnamebronnen } from './load-innamebronnen.ts';

/** A thread of bulk intake: takes in the files that it is handed, one after the other, over a connection of its own. */
const { address, door, ...plaats } = workerData as Werkplaats;
const port = parentPort;
assert(port !== null, 'this file runs as a worker thread');
const bronnen = await loadInnamebronnen(plaats);
assert(bronnen.ok, 'the main thread has read the same sources');
const sleutelbos = followSleutel(plaats.sleutelBestand);
const database = connectDatabase(address);

async function takeIn({ bestand, ontvangenOp }: Werkopdracht): Promise<Werkuitkomst> {
  const now = (): Temporal.Instant => Temporal.Instant.from(ontvangenOp);
  assert(bronnen.ok, 'the sources have been read');
  try {
    const bron = bronVanBestand(bestand);
    const result = await leverBronAan(
      { ...bronnen.value, sleutel: sleutelbos(), database, now },
      { bron, door },
    );
    return { soort: 'klaar', result };
  } catch (error) {
    return { soort: 'storing', melding: error instanceof Error ? error.message : String(error) };
  }
}

port.on('message', (opdracht: Werkopdracht | 'stop') => {
  if (opdracht === 'stop') {
    void database.close().then(() => {
      port.close();
    });
    return;
  }
  void takeIn(opdracht).then((uitkomst) => {
    port.postMessage(uitkomst);
  });
});
port.postMessage('gereed');
