import { assert, ok } from '@kavel/core/basis';
import type { Handelaar } from '@kavel/core/basis';
import { insertToegang, readToegangsrijen } from '@kavel/store/toegang';
import type { Toegangsrij } from '@kavel/store/toegang';
import type { Database } from '@kavel/store';

/** What a request asked and what came of it; no content. */
export type Toegangsfeit = Pick<
  Toegangsrij,
  'handeling' | 'regio' | 'jaar' | 'agb' | 'uitkomst' | 'status' | 'reden' | 'verzoek' | 'bron'
> & {
  /** Absent when nobody was signed in. */
  readonly door?: Handelaar | undefined;
};

export type Toegangsbladzijde = {
  readonly rijen: readonly (Toegangsrij & { readonly id: number })[];
  /** Number of the last row, when there is more before it. */
  readonly volgende?: number;
};

type World = { readonly database: Database; readonly now: () => Temporal.Instant };

/** Writes a line of the access log; it is there when this resolves. */
export async function noteerToegang(
  { database, now }: World,
  { door, ...feit }: Toegangsfeit,
): Promise<void> {
  const wie = {
    persoon: door?.persoon ?? null,
    rol: door?.rol ?? null,
    organisatie: door?.organisatie ?? null,
  };
  const written = await database.transaction(door?.organisatie ?? '', async (transaction) => {
    await insertToegang(transaction, { op: now(), ...wie, ...feit });
    return ok(undefined);
  });
  assert(written.ok, 'writing a line refuses nothing');
}

/** The access log as an organisation may read it: what its own people asked; the beheerder reads all of it. */
export async function readToegang(
  { database }: World,
  organisatie: string,
  { aantal, voor }: { readonly aantal: number; readonly voor?: number | undefined },
): Promise<Toegangsbladzijde> {
  const rows = await database.read(organisatie, (transaction) =>
    readToegangsrijen(transaction, { aantal: aantal + 1, voor }),
  );
  const rijen = rows.slice(0, aantal);
  const last = rijen.at(-1);
  return rows.length > aantal && last !== undefined ? { rijen, volgende: last.id } : { rijen };
}
