import { approveClick, checkClick, publishClick, reverseClick, runClick } from '@kavel/service/click';
import { openStore } from '@kavel/store';
import { CLICKMAAND, clickomgeving, openClickjaar, storeVoorbeeldproductie } from '../clickjaar/index.ts';

/**
 * A Kavel process of the kill tests: takes the click of January through all its steps and back again, `rounds` times,
 * telling before and after each act. It is meant to be killed at any moment.
 */
const [, , dataFolder = '', rounds = '1'] = process.argv;

const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const ACTS = [
  ['voer-uit', runClick, 'Anja'],
  ['controleer', checkClick, 'Anja'],
  ['stel-vast', approveClick, 'Bert'],
  ['publiceer', publishClick, 'Bert'],
  ['keer-om', reverseClick, 'Anja'],
  ['controleer', checkClick, 'Anja'],
  ['stel-vast', approveClick, 'Bert'],
] as const;

const { database, close } = await openStore({ dataFolder });
if (rounds === '0') {
  await openClickjaar(database);
  await storeVoorbeeldproductie(database, 1);
}
const omgeving = clickomgeving(database);
tell('begin');
for (let round = 0; round < Number(rounds); round += 1) {
  for (const [name, act, door] of ACTS) {
    const done = await act(omgeving, { ...CLICKMAAND, door });
    tell(`${name} ${done.ok ? `${done.value.volgnummer} ${done.value.status}` : done.error.code}`);
  }
}
await close();
