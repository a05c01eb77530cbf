import './keep-compiled.ts';
import { approveClick, checkClick, publishClick, reverseClick, runClick } from '@kavel/service/click';
import type { Clickomgeving } from '@kavel/service/click';
import { openStore } from '@kavel/store';
import { CLICKMAAND, clickomgeving, openClickjaar, storeVoorbeeldproductie } from '../clickjaar/index.ts';
import { pausing } from './pausing.ts';
import { testBinaries } from './test-binaries.ts';

/**
 * A Kavel process of the kill tests: takes the click of January from nothing to a published run and back to nothing by
 * a reversal. It tells what it did, and stands still before statement `pauseAt` (0: never).
 */
const [, , dataFolder = '', opdracht = 'doe', pauseAt = '0'] = process.argv;

const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

type Act = readonly [act: typeof runClick, door: string];

const REVERSAL: readonly Act[] = [
  [reverseClick, 'Anja'],
  [checkClick, 'Anja'],
  [approveClick, 'Bert'],
];
const CYCLE: readonly Act[] = [
  [runClick, 'Anja'],
  [checkClick, 'Anja'],
  [approveClick, 'Bert'],
  [publishClick, 'Bert'],
  ...REVERSAL,
];
/** From wherever a killed process left January: an act that is not its turn is refused and changes nothing. */
const BACK_TO_NOTHING: readonly Act[] = [[checkClick, 'Anja'], [approveClick, 'Bert'], ...REVERSAL];

async function perform(
  omgeving: Clickomgeving,
  acts: readonly Act[],
  told: (line: string) => void,
): Promise<void> {
  for (const [act, door] of acts) {
    const done = await act(omgeving, { ...CLICKMAAND, door });
    told(done.ok ? `gedaan ${done.value.volgnummer} ${done.value.status}` : `geweigerd ${done.error.code}`);
  }
}

const { database, close } = await openStore({ dataFolder, ...testBinaries() });
if (opdracht === 'open') {
  await openClickjaar(database);
  await storeVoorbeeldproductie(database, 1);
}
await perform(clickomgeving(database), BACK_TO_NOTHING, () => undefined);
const paused = pausing(database, Number(pauseAt), tell);
await perform(clickomgeving(paused.database), CYCLE, tell);
tell(`klaar na ${paused.statements()}`);
await close();
