import { ok } from '@kavel/core/basis';
import { setMoment } from '@kavel/store/dossier';
import { putPostadres, readPostbus } from '@kavel/store/post';
import type { Postrij } from '@kavel/store/post';
import type { Database } from '@kavel/store';

export type Postbusvraag = {
  readonly regio: string;
  readonly organisatie: string;
  readonly moment: Temporal.Instant;
};

/** As many as one look at a mailbox shows. */
const SHOWN = 200;

/** The messages of an organisation in one region, newest first; a reminder from the moment that it is due. */
export function readBerichten(
  database: Database,
  { regio, organisatie, moment }: Postbusvraag,
): Promise<readonly Postrij[]> {
  return database.read(organisatie, async (transaction) => {
    await setMoment(transaction, moment);
    return readPostbus(transaction, { regio, aantal: SHOWN });
  });
}

export type Mailadres = { readonly regio: string; readonly organisatie: string; readonly adres: string };

/** Where an organisation wants its mail about a region, from now on. */
export async function setMailadres(database: Database, mailadres: Mailadres): Promise<void> {
  await database.transaction(mailadres.organisatie, async (transaction) => {
    await putPostadres(transaction, mailadres);
    return ok(undefined);
  });
}
