import './keep-compiled.ts';
import { fileURLToPath } from 'node:url';
import { loadDemonstration } from '@kavel/service/demonstratie';
import { openStore } from '@kavel/store';

/** A Kavel process of the kill tests: loads the demonstration and tells after every step how many there were. */
const [, , databaseUrl = '', sleutelBestand = '', getal = '42'] = process.argv;

const checkout = fileURLToPath(new URL('../../../../', import.meta.url));
const { database, close } = await openStore({ databaseUrl, dataFolder: '' });
const loaded = await loadDemonstration(
  {
    database,
    checkout,
    sleutelBestand,
    voortgang: { begin: () => undefined, meld: (gedaan) => process.stdout.write(`${gedaan}\n`) },
  },
  { schaal: 'klein', getal: Number(getal) },
);
process.stdout.write(`${loaded.ok ? loaded.value.soort : loaded.error.code}\n`);
await close();
