import { canonicalJson, dayInNetherlands, findRegio } from '@kavel/core/basis';
import type { Regio, Zorgkantoor } from '@kavel/core/basis';
import { openbaarKader } from '@kavel/core/procedure';
import type { Kaderstaat, OpenbaarKader } from '@kavel/core/procedure';
import { listOpenbareKaders } from '@kavel/store/dossier';
import { findDocumentinhoud } from '@kavel/store/document';
import type { Database, Transaction } from '@kavel/store';

/** A published kader, where it is: `regio` is the region in whose journal it stands. */
export type Gepubliceerdkader = {
  readonly regio: string;
  readonly kader: string;
  readonly zorgkantoor: string;
  readonly bijgewerktOp: Temporal.Instant;
  readonly inhoud: OpenbaarKader;
};

type Omgeving = { readonly database: Database; readonly regios: readonly Regio[] };

type Kadersvraag = { readonly regio: string; readonly moment: Temporal.Instant };

/**
 * The published kaders that hold for a region, as nobody in particular sees them: that wall of the database lets through
 * what everyone may see (ADR 0086). Undefined when there is no such region on that day.
 */
export function leesOpenbareKaders(
  omgeving: Omgeving,
  vraag: Kadersvraag,
): Promise<readonly Gepubliceerdkader[] | undefined> {
  return readPublic(omgeving, vraag, (_transaction, found) => Promise.resolve(found));
}

/** The bytes of a document that a published kader names; undefined otherwise. */
export async function leesOpenbaarStuk(
  omgeving: Omgeving,
  { kader, sha256, ...vraag }: Kadersvraag & { readonly kader: string; readonly sha256: string },
): Promise<Uint8Array | undefined> {
  return readPublic(omgeving, vraag, async (transaction, found) => {
    const named = found.find((one) => one.kader === kader);
    if (named === undefined || !canonicalJson(named.inhoud).includes(`"${sha256}"`)) return undefined;
    return findDocumentinhoud(transaction, { regio: named.regio, soort: 'kader', id: kader }, sha256);
  });
}

async function readPublic<T>(
  { database, regios }: Omgeving,
  { regio, moment }: Kadersvraag,
  read: (transaction: Transaction, found: readonly Gepubliceerdkader[]) => Promise<T>,
): Promise<T | undefined> {
  const found = findRegio(regios, regio, dayInNetherlands(moment));
  if (!found.ok) return undefined;
  const { zorgkantoor } = found.value;
  return database.read('', async (transaction) => {
    const rows = await listOpenbareKaders(transaction);
    const kaders = rows.flatMap(({ regio: van, id: kader, organisatie, staat, bijgewerktOp }) => {
      const inhoud = openbaarKader(staat as Kaderstaat);
      return inhoud === undefined || !isFor(inhoud, organisatie, zorgkantoor)
        ? []
        : [{ regio: van, kader, zorgkantoor: organisatie, bijgewerktOp, inhoud }];
    });
    // Its own first: a name is of the zorgkantoor that gave it.
    return read(
      transaction,
      kaders.toSorted((left, right) => rank(left, zorgkantoor) - rank(right, zorgkantoor)),
    );
  });
}

function isFor({ zorgkantoren }: OpenbaarKader, organisatie: string, zorgkantoor: Zorgkantoor): boolean {
  return organisatie === zorgkantoor || zorgkantoren.includes(zorgkantoor);
}

function rank({ zorgkantoor }: Gepubliceerdkader, own: string): number {
  return zorgkantoor === own ? 0 : 1;
}
