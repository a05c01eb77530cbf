import { leesInhoud } from '@kavel/core/journaal';
import type { Blad, Journaalinhoud, Journaalschakel } from '@kavel/core/journaal';
import type { Dossiersleutel } from '@kavel/core/procedure';
import { findDossier, setMoment } from '@kavel/store/dossier';
import type { DossierRij } from '@kavel/store/dossier';
import { readDossierjournaal } from '@kavel/store/journaal';
import type { JournaalRij } from '@kavel/store/journaal';
import type { Database, Transaction } from '@kavel/store';
import { schakelOf } from './journaalrij.ts';

/** Whose eyes, and when: a seal holds for reading too. */
export type Inzagevraag = {
  readonly dossier: Dossiersleutel;
  readonly organisatie: string;
  readonly moment: Temporal.Instant;
};

/** One act as a person reads it. */
export type Verloopregel = Omit<Journaalschakel, 'gebeurtenissen'> & Journaalinhoud;

export type Dossierverloop = Pick<DossierRij, 'organisatie' | 'zorgaanbieder' | 'versie'> & {
  readonly dossier: Dossiersleutel;
  readonly regels: readonly Verloopregel[];
};

/** Every act on a dossier, the first one first; `undefined` when it is not there for this organisation at this moment. */
export function readDossierverloop(
  database: Database,
  vraag: Inzagevraag,
): Promise<Dossierverloop | undefined> {
  return database.read(vraag.organisatie, async (transaction) => {
    const seen = await readAsSeen(transaction, vraag);
    if (seen === undefined) return undefined;
    const { organisatie, zorgaanbieder, versie } = seen.rij;
    const regels = seen.regels.map((row) => ({ ...schakelOf(row), ...leesInhoud(row.bladen) }));
    return { dossier: vraag.dossier, organisatie, zorgaanbieder, versie, regels };
  });
}

type GelezenRij = JournaalRij & { readonly bladen: readonly Blad[] };

/** The dossier and its entries, at the moment of the question. */
async function readAsSeen(
  transaction: Transaction,
  { dossier, moment }: Inzagevraag,
): Promise<{ readonly rij: DossierRij; readonly regels: readonly GelezenRij[] } | undefined> {
  await setMoment(transaction, moment);
  const rij = await findDossier(transaction, dossier);
  if (rij === undefined) return undefined;
  const regels = await readDossierjournaal(transaction, dossier);
  return { rij, regels: regels.map((row) => ({ ...row, bladen: row.bladen ?? [] })) };
}
