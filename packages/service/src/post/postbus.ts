import { ok } from '@kavel/core/basis';
import { setMoment } from '@kavel/store/dossier';
import { findPostadres, putPostadres, readPostbus } from '@kavel/store/post';
import type { Postbladzijde, Postplaats, Postrij } from '@kavel/store/post';
import type { Database } from '@kavel/store';

export type Postbusvraag = Postbladzijde & {
  readonly organisatie: string;
  readonly moment: Temporal.Instant;
};

export type Postbus = {
  readonly berichten: readonly Postrij[];
  /** The last of these messages, when there are more after it. */
  readonly volgende?: Postplaats;
};

/** The messages of an organisation in these regions, newest first; a reminder from the moment that it is due. */
export async function readBerichten(
  database: Database,
  { organisatie, moment, aantal, ...bladzijde }: Postbusvraag,
): Promise<Postbus> {
  const rows = await database.read(organisatie, async (transaction) => {
    await setMoment(transaction, moment);
    return readPostbus(transaction, { ...bladzijde, aantal: aantal + 1 });
  });
  const berichten = rows.slice(0, aantal);
  const volgende = berichten.at(-1);
  return rows.length > aantal && volgende !== undefined ? { berichten, volgende } : { berichten };
}

/** Where an organisation wants its mail about a region; undefined: it gets none by mail. */
export function readMailadres(
  database: Database,
  wie: Pick<Mailadres, 'regio' | 'organisatie'>,
): Promise<string | undefined> {
  return database.read(wie.organisatie, (transaction) => findPostadres(transaction, wie));
}

export type Mailadres = { readonly regio: string; readonly organisatie: string; readonly adres: string };

/** Where an organisation wants its mail about a region, from now on. */
export async function setMailadres(database: Database, mailadres: Mailadres): Promise<void> {
  await database.transaction(mailadres.organisatie, async (transaction) => {
    await putPostadres(transaction, mailadres);
    return ok(undefined);
  });
}
