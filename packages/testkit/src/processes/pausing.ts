import type { Database, Transaction } from '@kavel/store';

export type Pausing = {
  readonly database: Database;
  /** Statements asked for so far. */
  readonly statements: () => number;
};

/**
 * The same database, that stands still for ever before statement number `pauseAt` (0: never), after telling so: the
 * moment at which a kill test kills its process.
 */
export function pausing(database: Database, pauseAt: number, tell: (line: string) => void): Pausing {
  let statements = 0;
  async function step<T>(run: () => Promise<T>): Promise<T> {
    statements += 1;
    if (statements === pauseAt) {
      tell(`stilte voor ${statements}`);
      await new Promise(() => setInterval(() => undefined, 1_000));
    }
    return run();
  }
  const stepped = (transaction: Transaction): Transaction => ({
    query: (statement, values) => step(() => transaction.query(statement, values)),
    copyIn: (copies) => step(() => transaction.copyIn(copies)),
  });
  return {
    statements: () => statements,
    database: {
      ...database,
      transaction: (organisatie, work) =>
        database.transaction(organisatie, async (transaction) => {
          const answer = await work(stepped(transaction));
          return step(() => Promise.resolve(answer));
        }),
    },
  };
}
