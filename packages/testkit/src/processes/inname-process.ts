import { intakeDeclaratie } from '@kavel/service/declaratie';
import { openStore } from '@kavel/store';
import type { Database, Transaction } from '@kavel/store';
import { openProefjaar, proefbestand, proefomgeving } from '../inname/index.ts';

/**
 * A Kavel process of the kill tests: opens the store in `dataFolder` and takes in file `nummer` of `regels` lines. It
 * tells when it begins, when it stands still before statement `pauseAt` (0: never), and what came of it.
 */
const [, , dataFolder = '', nummer = '0', regels = '1', pauseAt = '0'] = process.argv;

const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

let statements = 0;

async function step<T>(run: () => Promise<T>): Promise<T> {
  statements += 1;
  if (statements === Number(pauseAt)) {
    tell(`stilte voor ${statements}`);
    await new Promise(() => setInterval(() => undefined, 1_000));
  }
  return run();
}

/** The same database, that stands still at the moment asked for. */
function pausing(database: Database): Database {
  const stepped = (transaction: Transaction): Transaction => ({
    query: (sql, values) => step(() => transaction.query(sql, values)),
    copyIn: (sql, chunks) => step(() => transaction.copyIn(sql, chunks)),
  });
  return {
    ...database,
    transaction: (organisatie, work) =>
      database.transaction(organisatie, async (transaction) => {
        const answer = await work(stepped(transaction));
        return step(() => Promise.resolve(answer));
      }),
  };
}

const { database, close } = await openStore({ dataFolder });
if (nummer === '0') await openProefjaar(database);
const bytes = proefbestand(`F${nummer}`, Number(regels));
tell('begin');
const taken = await intakeDeclaratie(proefomgeving(pausing(database)), { bytes, door: 'FICTIEF' });
tell(taken.ok ? `aangenomen na ${statements}` : `geweigerd ${JSON.stringify(taken.error)}`);
await close();
