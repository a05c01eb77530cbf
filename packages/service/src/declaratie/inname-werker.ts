import { parentPort, workerData } from 'node:worker_threads';
import { assert } from '@kavel/core/basis';
import { connectDatabase } from '@kavel/store';
import { leverBronAan } from '../aanlevering/lever-declaratie-aan.ts';
import { followSleutel } from '../instelling/sleutel.ts';
import type { Draadopdracht, Werkopdracht, Werkuitkomst } from './bulkinname.ts';
import { bronVanBestand } from './declaratiebron.ts';
import { unpackBronnen } from './draadbronnen.ts';

/** A thread of bulk intake: takes in the files that it is handed, one after the other, over a connection of its own. */
const { bronnen, sleutelBestand, address, door } = workerData as Draadopdracht;
const port = parentPort;
assert(port !== null, 'this file runs as a worker thread');
const sleutelbos = followSleutel(sleutelBestand);
const inrichting = { ...unpackBronnen(bronnen), database: connectDatabase(address) };

async function takeIn({ bestand, ontvangenOp }: Werkopdracht): Promise<Werkuitkomst> {
  const now = (): Temporal.Instant => Temporal.Instant.from(ontvangenOp);
  try {
    const bron = bronVanBestand(bestand);
    const result = await leverBronAan({ ...inrichting, sleutel: sleutelbos(), now }, { bron, door });
    return { soort: 'klaar', result };
  } catch (error) {
    return { soort: 'storing', melding: error instanceof Error ? error.message : String(error) };
  }
}

port.on('message', (opdracht: Werkopdracht | 'stop') => {
  if (opdracht === 'stop') {
    void inrichting.database.close().then(() => {
      port.close();
    });
    return;
  }
  void takeIn(opdracht).then((uitkomst) => {
    port.postMessage(uitkomst);
  });
});
port.postMessage('gereed');
