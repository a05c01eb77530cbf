import './keep-compiled.ts';
import { intakeDeclaratie } from '@kavel/service/declaratie';
import { openStore } from '@kavel/store';
import { openProefjaar, proefbestand, proefomgeving } from '../inname/index.ts';
import { pausing } from './pausing.ts';
import { testBinaries } from './test-binaries.ts';

/**
 * A Kavel process of the kill tests: opens the store in `dataFolder` and takes in file `nummer` of `regels` lines. It
 * tells when it begins, when it stands still before statement `pauseAt` (0: never), and what came of it.
 */
const [, , dataFolder = '', nummer = '0', regels = '1', pauseAt = '0'] = process.argv;

const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const { database, close } = await openStore({ dataFolder, ...testBinaries() });
if (nummer === '0') await openProefjaar(database);
const bytes = proefbestand(`F${nummer}`, Number(regels));
const paused = pausing(database, Number(pauseAt), tell);
tell('begin');
const taken = await intakeDeclaratie(proefomgeving(paused.database), { bytes, door: 'FICTIEF' });
tell(taken.ok ? `aangenomen na ${paused.statements()}` : `geweigerd ${JSON.stringify(taken.error)}`);
await close();
