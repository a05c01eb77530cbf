import type { Dossiersleutel } from '@kavel/core/procedure';
import type { Transaction } from './database.ts';

/** Documents of a dossier, kept once by their hash (migration 0007). */

export type Documentkenmerk = {
  readonly sha256: string;
  readonly naam: string;
  readonly mediatype: string;
  /** In bytes. */
  readonly omvang: number;
};

export type NieuwDocument = Omit<Documentkenmerk, 'omvang'> & {
  readonly inhoud: Uint8Array;
  readonly bewaardOp: Temporal.Instant;
};

/** Keeps a document of a dossier that is there; the same bytes again change nothing. */
export async function insertDocument(
  transaction: Transaction,
  { regio, soort, id }: Dossiersleutel,
  { sha256, naam, mediatype, inhoud, bewaardOp }: NieuwDocument,
): Promise<void> {
  await transaction.query(
    `insert into kavel.document (regio, soort, id, organisatie, sha256, naam, mediatype, omvang, inhoud, bewaard_op)
     select regio, soort, id, organisatie, $4, $5, $6, $7, $8, $9
     from kavel.dossier where regio = $1 and soort = $2 and id = $3
     on conflict (regio, soort, id, sha256) do nothing`,
    [regio, soort, id, sha256, naam, mediatype, inhoud.byteLength, inhoud, bewaardOp.toString()],
  );
}

/** In order of their hash. */
export function readDocumenten(
  transaction: Transaction,
  { regio, soort, id }: Dossiersleutel,
): Promise<readonly Documentkenmerk[]> {
  return transaction.query<Documentkenmerk>(
    `select sha256, naam, mediatype, omvang from kavel.document
     where regio = $1 and soort = $2 and id = $3 order by sha256`,
    [regio, soort, id],
  );
}

export async function findDocumentinhoud(
  transaction: Transaction,
  { regio, soort, id }: Dossiersleutel,
  sha256: string,
): Promise<Uint8Array | undefined> {
  const rows = await transaction.query<{ readonly inhoud: Uint8Array }>(
    'select inhoud from kavel.document where regio = $1 and soort = $2 and id = $3 and sha256 = $4',
    [regio, soort, id, sha256],
  );
  return rows[0]?.inhoud;
}
