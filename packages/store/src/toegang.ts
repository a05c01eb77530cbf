import type { Transaction } from './database.ts';

/** One request on something that is not public, as the access log keeps it (NEN 7513). */
export type Toegangsrij = {
  readonly op: Temporal.Instant;
  /** Person, role and organisation are all absent when nobody was signed in. */
  readonly persoon: string | null;
  readonly rol: string | null;
  readonly organisatie: string | null;
  readonly handeling: string;
  readonly regio: string | null;
  readonly jaar: number | null;
  readonly agb: string | null;
  readonly uitkomst: 'toegestaan' | 'geweigerd' | 'mislukt';
  readonly status: number;
  readonly reden: string | null;
  readonly verzoek: string;
  readonly bron: string;
};

/** Adds a row, as the organisation that it names. */
export async function insertToegang(transaction: Transaction, rij: Toegangsrij): Promise<void> {
  const { op, persoon, rol, organisatie, handeling, regio, jaar, agb } = rij;
  await transaction.query(
    `insert into kavel.toegang (op, persoon, rol, organisatie, handeling, betreft_regio, betreft_jaar, betreft_agb,
       uitkomst, status, reden, verzoek, bron)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[op.toString(), persoon, rol, organisatie, handeling, regio, jaar, agb],
      ...[rij.uitkomst, rij.status, rij.reden, rij.verzoek, rij.bron],
    ],
  );
}

/** The newest rows that this organisation may see, `voor` the row with that number. */
export function readToegangsrijen(
  transaction: Transaction,
  { aantal, voor }: { readonly aantal: number; readonly voor?: number | undefined },
): Promise<readonly (Toegangsrij & { readonly id: number })[]> {
  return transaction.query(
    `select id, op, persoon, rol, organisatie, handeling, betreft_regio as regio, betreft_jaar as jaar,
       betreft_agb as agb, uitkomst, status, reden, verzoek, bron
     from kavel.toegang where $2::bigint is null or id < $2 order by id desc limit $1`,
    [aantal, voor ?? null],
  );
}
