import './keep-compiled.ts';
import { connectDatabase } from '@kavel/store';
import { doe, procedureomgeving } from '../dossier/index.ts';
import { pausing } from './pausing.ts';

/**
 * A Kavel process of the kill tests: acts on its own dossier again and again, tells each act that was acknowledged, and
 * stands still before statement `pauseAt` (0: it goes on until it is killed).
 */
const [, , address = '', id = '', pauseAt = '0'] = process.argv;

const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const { database } = pausing(connectDatabase(address), Number(pauseAt), tell);
const omgeving = procedureomgeving(database);
tell('begin');
for (;;) {
  const done = await doe(omgeving, { soort: 'schrijf', toelichting: 'FICTIEF' }, { id });
  if (done.ok) tell(`gedaan ${done.value.versie} ${done.value.journaal.hash}`);
}
