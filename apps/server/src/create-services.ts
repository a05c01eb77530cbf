import { assert, findRegio } from '@kavel/core/basis';
import type { Regio } from '@kavel/core/basis';
import { answerTariefvraag, listFeiten, listKaders } from '@kavel/service/beleid';
import type { Beleid } from '@kavel/service/beleid';
import { readDatabaseStaat } from '@kavel/service/opslag';
import type { Database } from '@kavel/service/opslag';
import {
  readContractjaarOverzicht,
  readUitnutting,
  readZorgaanbiederJaar,
  readZorgaanbiedersOverzicht,
  uitnuttingCsv,
} from '@kavel/service/uitnutting';
import type { Services } from './services.ts';

/** What the server needs of the world to answer. */
export type Huis = {
  readonly database: Database;
  readonly beleid: Beleid;
  readonly regios: readonly Regio[];
  readonly vandaag: () => Temporal.PlainDate;
};

/** Binds each use case to the database and the policy of this installation. */
export function createServices({ database, beleid, regios, vandaag }: Huis): Services {
  const context = { database, regioNaam: (regio: string, jaar: number) => regioNaam(regios, regio, jaar) };
  return {
    contractjaren: () => readContractjaarOverzicht(context),
    uitnutting: (sleutel) => readUitnutting(context, sleutel),
    zorgaanbieders: (sleutel) => readZorgaanbiedersOverzicht(context, sleutel),
    zorgaanbieder: (sleutel) => readZorgaanbiederJaar(context, sleutel),
    uitnuttingCsv,
    kaders: () => ({ kaders: listKaders(beleid) }),
    feiten: () => ({ feiten: listFeiten(beleid) }),
    tarief: (vraag) => answerTariefvraag(beleid, vraag, vandaag()),
    database: async () => ({ status: 'bereikbaar', ...(await readDatabaseStaat(database)) }),
  };
}

/** The name of a region on the first day of the contract year; a year is only opened for a region that exists. */
function regioNaam(regios: readonly Regio[], code: string, jaar: number): string {
  const regio = findRegio(regios, code, Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 }));
  assert(regio.ok, `region ${code} is in the register in ${jaar}`);
  return regio.value.naam;
}
