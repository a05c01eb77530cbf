import { createHash } from 'node:crypto';
import { TIJDZONE, assert } from '@kavel/core/basis';
import { DECLARATIETERMIJN_WERKDAGEN, clickdag } from '@kavel/simulatie';
import type { GesimuleerdBestand, GesimuleerdeRegio, Wereld, Wereldregio } from '@kavel/simulatie';
import { readBestandshashes } from '@kavel/store/demonstratie';
import type { Database } from '@kavel/store';
import { adjustContracteerruimte, openContractjaar } from '../contractjaar/index.ts';
import { leverDeclaratieAan } from '../aanlevering/index.ts';
import type { InnameRefusal, Innamebronnen } from '../declaratie/index.ts';
import { clickMonth } from './click-month.ts';

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

/** Whoever prepares does not approve alone; both are fictitious. */
const INKOPER = 'Inkoper (FICTIEF)';
const CONTROLLER = 'Controller (FICTIEF)';

/** Names the simulation in the contract year itself, so that a next start knows what it finds. */
export function bronOf({ schaal, getal }: Pick<Wereld, 'schaal' | 'getal'>): string {
  return `FICTIEF: simulatie ${schaal}, getal ${getal}`;
}

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
  for (const regio of regios) await openYear(omgeving, wereld, regio);
  let gedaan = 0;
  const tel = (): void => {
    voortgang.meld((gedaan += 1));
  };
  const finished = await Promise.all(regios.map((regio) => loadRegio(omgeving, wereld, regio, tel)));
  return finished.every((whole) => whole);
}

/** A region of the world with its sums, which are made once. */
type Laadregio = { readonly bron: Wereldregio; readonly jaar: GesimuleerdeRegio };

async function loadRegio(
  omgeving: Laadomgeving,
  wereld: Wereld,
  { bron, jaar }: Laadregio,
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
    await closeMonth(omgeving, wereld, jaar, maand);
    tel();
  }
  return !isStopped();
}

async function openYear(
  { database }: Laadomgeving,
  wereld: Wereld,
  { bron, jaar: regio }: Laadregio,
): Promise<void> {
  const [first] = regio.contracteerruimte;
  assert(first !== undefined, `region ${regio.code} has a room`);
  const opened = await openContractjaar(
    { database, now: () => momentOf(first.vanKrachtOp, 9) },
    {
      zorgkantoor: regio.zorgkantoor,
      regio: regio.code,
      jaar: wereld.jaar,
      clickInstellingen: wereld.clickInstellingen,
      declaratietermijnWerkdagen: DECLARATIETERMIJN_WERKDAGEN,
      contracteerruimte: {
        soort: 'definitief',
        bedragEurocent: first.bedragEurocent,
        vanKrachtOp: first.vanKrachtOp,
        reserveringEurocent: regio.reserveringEurocent,
        bron: bronOf(wereld),
      },
      zorgaanbieders: bron.zorgaanbieders,
      afspraken: regio.afspraken,
      tarieven: regio.tarieven,
      door: INKOPER,
    },
  );
  assert(
    opened.ok || opened.error.code === 'contractjaar-al-open',
    `region ${regio.code} was not opened: ${opened.ok ? '' : opened.error.code}`,
  );
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

/** First the room that came into force since the last click, then the click itself. */
async function closeMonth(
  omgeving: Laadomgeving,
  wereld: Wereld,
  regio: GesimuleerdeRegio,
  maand: number,
): Promise<void> {
  const { jaar } = wereld;
  const { code, zorgkantoor, contracteerruimte, reserveringEurocent } = regio;
  const day = clickdag(maand);
  for (const { soort, vanKrachtOp, bedragEurocent } of contracteerruimte.slice(1)) {
    if (vanKrachtOp > day) continue;
    const verzoek = {
      zorgkantoor,
      regio: code,
      jaar,
      soort,
      vanKrachtOp,
      bedragEurocent,
      reserveringEurocent,
    };
    const adjusted = await adjustContracteerruimte(omgeving, { ...verzoek, bron: bronOf(wereld) });
    assert(
      adjusted.ok || adjusted.error.code === 'ruimte-niet-later',
      `the room of ${code} was not adjusted: ${adjusted.ok ? '' : adjusted.error.code}`,
    );
  }
  await clickMonth(
    { ...omgeving, now: () => momentOf(day, 10) },
    { regio: code, jaar, maand },
    { voorbereider: INKOPER, vaststeller: CONTROLLER },
  );
}

function momentOf(day: string, hour: number): Temporal.Instant {
  const time = Temporal.PlainTime.from({ hour });
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: TIJDZONE, plainTime: time }).toInstant();
}
