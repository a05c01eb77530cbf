import { createHash } from 'node:crypto';
import { assert } from '@kavel/core/basis';
import type { GesimuleerdBestand, GesimuleerdeRegio, Wereld } from '@kavel/simulatie';
import { readBestandshashes } from '@kavel/store/demonstratie';
import type { Database } from '@kavel/store';
import { leverDeclaratieAan } from '../aanlevering/index.ts';
import type { InnameRefusal, Innamebronnen } from '../declaratie/index.ts';
import { INKOPER, closeWereldmaand, momentOf, openWereldjaar } from './wereld-handelingen.ts';
import type { Gemaakteregio } from './wereld-handelingen.ts';

/** Told how far the loading is: a step with its size, then how much of it is done. */
export type Voortgangmelder = {
  readonly begin: (stap: string, totaal: number) => void;
  readonly meld: (gedaan: number) => void;
};

export type Laadomgeving = Innamebronnen & {
  readonly database: Database;
  readonly voortgang: Voortgangmelder;
  /** Loading ends between two transactions once this is aborted. */
  readonly stop?: AbortSignal;
};

/**
 * Loads a simulated year through the use cases that a user has, each in a transaction of its own and on its own
 * simulated day. Regions go side by side: nothing of one depends on the other. What is done already is passed by, so a
 * loading that was cut off goes on where it was. Answers false when it was told to stop. A refusal of anything but a
 * spoiled file is a defect and throws.
 */
export async function loadWereld(omgeving: Laadomgeving, wereld: Wereld): Promise<boolean> {
  const { voortgang } = omgeving;
  const regios = wereld.regios.map((bron) => ({ bron, jaar: bron.createJaar() }));
  const bestanden = regios.reduce((sum, { jaar }) => sum + jaar.aantalBestanden, 0);
  voortgang.begin('Het fictieve jaar wordt geladen', bestanden + 12 * regios.length);
  for (const regio of regios) await openWereldjaar(omgeving, wereld, regio);
  let gedaan = 0;
  const tel = (): void => {
    voortgang.meld((gedaan += 1));
  };
  const finished = await Promise.all(regios.map((regio) => loadRegio(omgeving, wereld, regio, tel)));
  return finished.every((whole) => whole);
}

async function loadRegio(
  omgeving: Laadomgeving,
  wereld: Wereld,
  { bron, jaar }: Gemaakteregio,
  tel: () => void,
): Promise<boolean> {
  const isStopped = (): boolean => omgeving.stop?.aborted ?? false;
  const received = await receivedHashes(omgeving, wereld, jaar);
  for (let maand = 1; maand <= 12; maand += 1) {
    for (const bestand of bron.bestandenVan(maand)) {
      if (isStopped()) return false;
      await receive(omgeving, bestand, received);
      tel();
    }
    if (isStopped()) return false;
    await closeWereldmaand(omgeving, wereld, jaar, maand);
    tel();
  }
  return !isStopped();
}

/** Hashes of the files that an earlier loading sent already. */
type Ontvangen = Awaited<ReturnType<typeof readBestandshashes>>;

function receivedHashes(
  { database }: Laadomgeving,
  { jaar }: Wereld,
  { code, zorgkantoor }: GesimuleerdeRegio,
): Promise<Ontvangen> {
  return database.read(zorgkantoor, (transaction) => readBestandshashes(transaction, { regio: code, jaar }));
}

/**
 * A spoiled file must be refused with the retourcode it names, any other must be accepted once. A file that was sent
 * twice has the hash of the good one, so only that it was refused says that it was here.
 */
async function receive(
  omgeving: Laadomgeving,
  { naam, ontvangenOp, fout, bytes }: GesimuleerdBestand,
  received: Ontvangen,
): Promise<void> {
  const known = fout === undefined ? received.aangenomen : received.geweigerd;
  if (known.has(createHash('sha256').update(bytes).digest('hex'))) return;
  const now = (): Temporal.Instant => momentOf(ontvangenOp, 12);
  const inname = await leverDeclaratieAan({ ...omgeving, now }, { bytes, door: INKOPER });
  const codes = inname.ok ? [] : retourcodesOf(inname.error);
  const expected = fout === undefined ? inname.ok : codes.includes(fout.retourcode);
  assert(expected, `${naam} was ${inname.ok ? 'accepted' : `refused with ${codes.join(', ')}`}`);
}

function retourcodesOf(refusal: InnameRefusal): readonly string[] {
  return refusal.code === 'declaratie-afgekeurd'
    ? refusal.bevindingen.map(({ retourcode }) => retourcode)
    : [refusal.code];
}
