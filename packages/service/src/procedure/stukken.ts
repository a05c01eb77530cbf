import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Dossiersleutel, Procedureweigering } from '@kavel/core/procedure';
import { insertDocument, readDocumenten } from '@kavel/store/document';
import type { NieuwDocument } from '@kavel/store/document';
import type { Transaction } from '@kavel/store';
import { dossierTeGroot } from './uitvoerweigering.ts';

/** A document as it came in. */
export type Nieuwstuk = Omit<NieuwDocument, 'bewaardOp'>;

/** Largest document, and all documents of one dossier together, in bytes: as the database bounds them (migration 0007). */
export const STUK_BYTES_MAX = 26_214_400;
const DOSSIER_BYTES_MAX = 524_288_000;

/** Keeps the documents that an act adds, in its transaction; refuses when the dossier would grow past its bound. */
export async function storeStukken(
  transaction: Transaction,
  dossier: Dossiersleutel,
  stukken: readonly Nieuwstuk[],
  bewaardOp: Temporal.Instant,
): Promise<Result<void, Procedureweigering>> {
  if (stukken.length === 0) return ok(undefined);
  const known = new Map(
    (await readDocumenten(transaction, dossier)).map(({ sha256, omvang }) => [sha256, omvang]),
  );
  for (const { sha256, inhoud } of stukken) known.set(sha256, inhoud.byteLength);
  const samen = [...known.values()].reduce((sum, omvang) => sum + omvang, 0);
  if (samen > DOSSIER_BYTES_MAX) return err(dossierTeGroot(DOSSIER_BYTES_MAX));
  for (const stuk of stukken) await insertDocument(transaction, dossier, { ...stuk, bewaardOp });
  return ok(undefined);
}
