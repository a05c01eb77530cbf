import './keep-compiled.ts';
import { createInterface } from 'node:readline';
import { startEmbedded } from '@kavel/store';
import { testBinaries } from './test-binaries.ts';

/** A Kavel process of the launcher's tests: starts the server of argv[2], says so, and stops when told. */
const [, , dataFolder = ''] = process.argv;
const embedded = await startEmbedded({ dataFolder, ...testBinaries(), settings: { fsync: 'off' } });
process.stdout.write(`${JSON.stringify(embedded.connection)}\n`);
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'stop') break;
}
await embedded.stop();
process.stdout.write('gestopt\n');
process.exit(0);
