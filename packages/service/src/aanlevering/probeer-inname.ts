import { assert, err } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Database } from '@kavel/store';
import { intakeDeclaratie } from '../declaratie/index.ts';
import type { Inname, Innameomgeving, InnameRefusal, InnameVerzoek } from '../declaratie/index.ts';

/** Everything that intake does, rolled back: what it would answer, without a trace. */
export function probeerInname(
  omgeving: Innameomgeving,
  verzoek: InnameVerzoek,
): Promise<Result<Inname, InnameRefusal>> {
  return intakeDeclaratie({ ...omgeving, database: withoutTrace(omgeving.database) }, verzoek);
}

function withoutTrace(database: Database): Database {
  return {
    ...database,
    async transaction<T, E>(organisatie: string, work: Parameters<typeof database.transaction<T, E>>[1]) {
      const rolledBack = await database.transaction<never, Result<T, E>>(organisatie, async (transaction) =>
        err(await work(transaction)),
      );
      assert(!rolledBack.ok, 'a check stores nothing');
      return rolledBack.error;
    },
  };
}
