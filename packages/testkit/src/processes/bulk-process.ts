import './keep-compiled.ts';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { intakeInBulk, loadInnamebronnen } from '@kavel/service/declaratie';
import { openStore } from '@kavel/store';
import { PROEFMOMENT } from '../inname/index.ts';
import { testBinaries } from './test-binaries.ts';

/**
 * A Kavel process of the fault tests: takes in every file of a folder on two threads. It tells when it begins, what became of
 * each file, and when it is ready.
 */
const [, , dataFolder = '', map = '', sleutelBestand = ''] = process.argv;

const checkout = fileURLToPath(new URL('../../../../', import.meta.url));
const { database, close } = await openStore({ dataFolder, ...testBinaries() });
const ontvangenOp = Temporal.Instant.from(PROEFMOMENT);
const bronnen = await loadInnamebronnen({ checkout, sleutelBestand });
if (!bronnen.ok) throw new Error(JSON.stringify(bronnen.error));
process.stdout.write('begin\n');
await intakeInBulk(
  { bronnen: bronnen.value, sleutelBestand, address: database.address, door: 'FICTIEF' },
  {
    aanbod: readdirSync(map).map((name) => ({ bestand: join(map, name), ontvangenOp })),
    werkers: 2,
    meld: (uitkomst) => {
      const wat = uitkomst.soort === 'storing' ? 'storing' : uitkomst.result.ok ? 'aangenomen' : 'geweigerd';
      process.stdout.write(`${wat} ${uitkomst.bestand}\n`);
    },
  },
);
process.stdout.write('klaar\n');
await close();
