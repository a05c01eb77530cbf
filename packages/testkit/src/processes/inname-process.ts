import { intakeDeclaratie } from '@kavel/service/declaratie';
import { openStore } from '@kavel/store';
import { openProefjaar, proefbestand, proefomgeving } from '../inname/index.ts';

/**
 * A Kavel process of the kill tests: opens the store in `dataFolder` and takes in the files `first` up to `last`,
 * telling before and after each. It is meant to be killed at any moment.
 */
const [, , dataFolder = '', first = '0', last = '0', regels = '1'] = process.argv;

const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const { database, close } = await openStore({ dataFolder });
if (first === '0') await openProefjaar(database);
for (let nummer = Number(first); nummer <= Number(last); nummer += 1) {
  const bytes = proefbestand(`F${nummer}`, Number(regels));
  tell(`begin F${nummer}`);
  const taken = await intakeDeclaratie(proefomgeving(database), { bytes, door: 'FICTIEF' });
  tell(taken.ok ? `aangenomen F${nummer}` : `geweigerd F${nummer} ${JSON.stringify(taken.error)}`);
}
await close();
