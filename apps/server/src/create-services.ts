import { canonicalHash } from '@kavel/core/basis';
import type { Regio } from '@kavel/core/basis';
import {
  answerTariefvraag,
  describeBeleid,
  describeThemas,
  listFeiten,
  listKaders,
  listVoorbeelden,
} from '@kavel/service/beleid';
import type { Beleid, Bronteksten } from '@kavel/service/beleid';
import { readDatabaseStaat } from '@kavel/service/opslag';
import type { Database } from '@kavel/service/opslag';
import { createProefaanbiederslezer } from '@kavel/service/proefaanbieders';
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
  /** Texts of sources that this installation added itself. */
  readonly bronteksten: Bronteksten;
  readonly regios: readonly Regio[];
  readonly now: () => Temporal.Instant;
};

/** Binds each use case to the database and the policy of this installation. */
export function createServices({ database, beleid, bronteksten, regios, now }: Huis): Services {
  const context = { database, regios, now };
  const gegevens = describeBeleid(beleid, bronteksten);
  const themas = describeThemas(beleid, bronteksten);
  const voorbeelden = listVoorbeelden(beleid);
  const voorbeeldenHash = canonicalHash(voorbeelden);
  return {
    contractjaren: () => readContractjaarOverzicht(context),
    uitnutting: (sleutel) => readUitnutting(context, sleutel),
    zorgaanbieders: (sleutel) => readZorgaanbiedersOverzicht(context, sleutel),
    zorgaanbieder: (sleutel) => readZorgaanbiederJaar(context, sleutel),
    uitnuttingCsv,
    beleid: () => ({ ...gegevens, vandaag: vandaag(now()).toString() }),
    themas: () => themas,
    voorbeelden: () => ({ hash: voorbeeldenHash, voorbeelden }),
    kaders: () => ({ kaders: listKaders(beleid) }),
    feiten: () => ({ feiten: listFeiten(beleid) }),
    proefaanbieders: createProefaanbiederslezer(beleid.catalogus, regios),
    tarief: (vraag) => answerTariefvraag(beleid, vraag, vandaag(now())),
    database: async () => ({ status: 'bereikbaar', ...(await readDatabaseStaat(database)) }),
  };
}

/** The day on which something is known is a day in the Netherlands. */
function vandaag(now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
}
