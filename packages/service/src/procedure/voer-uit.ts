import { randomBytes } from 'node:crypto';
import { assert, canonicalHash, dayInNetherlands, err, findRegio, ok } from '@kavel/core/basis';
import type { Regio, Result } from '@kavel/core/basis';
import { BEWAAR_STUK } from '@kavel/core/procedure';
import { leesInhoud, ontwerpRegel, plaatsRegel } from '@kavel/core/journaal';
import type { Journaalkoppen, Journaalschakel } from '@kavel/core/journaal';
import type {
  Dossiernaam,
  Dossiersleutel,
  Procedurehandeling,
  Procedureweigering,
} from '@kavel/core/procedure';
import { beginHandeling, findDossier, insertDossier, lockDossier, updateDossier } from '@kavel/store/dossier';
import type { DossierRij, Dossierpartijen } from '@kavel/store/dossier';
import { findProcedureantwoord, insertRegel, readDossierjournaal, takeKoppen } from '@kavel/store/journaal';
import type { Procedureantwoord } from '@kavel/store/journaal';
import type { Database, Transaction } from '@kavel/store';
import { schakelOf } from '../journaal/journaalrij.ts';
import { postrijOf } from '../post/bericht.ts';
import { leesPartijen } from './bekend/index.ts';
import type { Bekendlezer, Bekendlezers } from './bekend/index.ts';
import { storeStukken } from './stukken.ts';
import type { Nieuwstuk } from './stukken.ts';
import {
  andereOrganisatie,
  dossierNietGevonden,
  dossiernaamOngeldig,
  regioOnbekend,
  sleutelHergebruikt,
  versieVerouderd,
} from './uitvoerweigering.ts';
import type { Proceduredocument, Procedurestaat, Uitvoering } from './uitvoering.ts';
import { seesUnsealed } from './wanden.ts';
import type { Werkwijze, Werkwijzen } from './werkwijze.ts';

export type Procedureomgeving = {
  readonly database: Database;
  readonly regios: readonly Regio[];
  readonly werkwijzen: Werkwijzen;
  /** Reads, in the same transaction, what a decision needs of other dossiers. */
  readonly bekend: Bekendlezers;
};

/** One command on one dossier. */
export type Uitvoerverzoek = {
  readonly dossier: Dossiersleutel;
  readonly opdracht: Proceduredocument;
  /** Who acts and when: the organisation of `door` decides what the transaction sees. */
  readonly handeling: Procedurehandeling;
  readonly motivering?: string;
  /** The organisation for whom the act counts; absent: that of who acts. */
  readonly namens?: string;
  /** The same key again answers what the first request led to, and does nothing. */
  readonly idempotentie?: string;
  /** SHA-256 of what was asked under that key, where the command also holds what the server adds; absent: of the command. */
  readonly verzoekHash?: string;
  /** The version that the person had before them; another one is refused. */
  readonly versie?: number;
  /** Documents that the act adds: kept in its transaction. */
  readonly stukken?: readonly Nieuwstuk[];
};

export type Uitvoeruitkomst = Result<Uitvoering, Procedureweigering>;

const ATTEMPTS = 5;

/**
 * Does one act of the procedure: the core decides from the state that is locked, and the entry in the journal and the
 * new state are written in the same transaction. A refusal writes nothing.
 */
export async function voerUit(
  { database, regios, werkwijzen, bekend }: Procedureomgeving,
  verzoek: Uitvoerverzoek,
): Promise<Uitvoeruitkomst> {
  const { dossier, handeling } = verzoek;
  const { organisatie } = handeling.door;
  const regio = findRegio(regios, dossier.regio, dayInNetherlands(handeling.moment));
  if (!regio.ok) return err(regioOnbekend(dossier.regio));
  const werkwijze = werkwijzen[dossier.soort];
  const isStuk = verzoek.opdracht.soort === BEWAAR_STUK;
  const lezer = isStuk ? leesPartijen : bekend[dossier.soort];
  assert(werkwijze !== undefined && lezer !== undefined, `no machine for a dossier ${dossier.soort}`);
  const naam = werkwijze.leesNaam(dossier.id);
  if (naam === undefined) return err(dossiernaamOngeldig(dossier.id, werkwijze.naamvorm));
  const zorgaanbieder = naam.zorgaanbieder ?? (isProvider(organisatie) ? organisatie : null);
  const partijen = { organisatie: regio.value.zorgkantoor, zorgaanbieder };
  const werk = { ...verzoek, werkwijze, lezer, naam, partijen };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const done = await database.transaction<Uitvoering, Procedureweigering | Ingehaald>(
      organisatie,
      (transaction) => actIn(transaction, werk),
    );
    if (done.ok) return done;
    if (!('ingehaald' in done.error)) return err(done.error);
  }
  throw new Error(`dossier ${dossier.soort}/${dossier.id} was overtaken by another act ${ATTEMPTS} times`);
}

type Werk = Uitvoerverzoek & {
  readonly werkwijze: Werkwijze;
  readonly lezer: Bekendlezer;
  readonly naam: Dossiernaam;
  readonly partijen: Dossierpartijen;
};

/** Another act came in between, on a dossier or under a key that was not there yet: this one starts again and finds it. */
type Ingehaald = { readonly ingehaald: true };

async function actIn(
  transaction: Transaction,
  werk: Werk,
): Promise<Result<Uitvoering, Procedureweigering | Ingehaald>> {
  const { dossier, werkwijze, handeling } = werk;
  await beginHandeling(transaction, handeling.moment);
  const row = await lockDossier(transaction, dossier);
  // What looks at other dossiers must see the last act of each: it waits for the region before it looks.
  const koppen = werkwijze.kijktVerder ? await takeKoppen(transaction, dossier) : undefined;
  const earlier = await findEarlier(transaction, werk, row);
  if (earlier !== undefined) return earlier;
  const besloten = await decideIn(transaction, werk, row);
  if (besloten.ok) return write(transaction, werk, { ...besloten.value, row, koppen });
  // A refusal of what seemed to begin: it must not tell of a dossier that this organisation does not see.
  if (row === undefined && (koppen ?? (await takeKoppen(transaction, dossier))).dossier.nummer > 0) {
    return err(await reasonUnseen(transaction, werk));
  }
  return besloten;
}

/** There is a dossier of this name: it was begun in the meantime, or it is not for this organisation to see or to change. */
async function reasonUnseen(
  transaction: Transaction,
  { dossier, werkwijze }: Werk,
): Promise<Procedureweigering | Ingehaald> {
  const appeared = await findDossier(transaction, dossier);
  if (appeared === undefined) return dossierNietGevonden(werkwijze.naam);
  const own = await lockDossier(transaction, dossier);
  return own === undefined ? andereOrganisatie() : { ingehaald: true };
}

type Gevolg = Pick<Uitvoering, 'gebeurtenissen' | 'staat'>;
type Beslissing = Gevolg & { readonly bekend: unknown };

/** What the machine says of the command, with what is known beside the dossier. */
async function decideIn(
  transaction: Transaction,
  werk: Werk,
  row: DossierRij | undefined,
): Promise<Result<Beslissing, Procedureweigering>> {
  const { dossier, werkwijze, opdracht, handeling } = werk;
  // What is begun would not be theirs to see: the same answer as of a dossier that is hidden from them. No dossier begins
  // with a document.
  const begun = { ...werkwijze.wand(werkwijze.begin), ...werk.partijen };
  const begins = opdracht.soort !== BEWAAR_STUK && seesUnsealed(begun, handeling.door.organisatie);
  if (row === undefined && !begins) {
    return err(dossierNietGevonden(werkwijze.naam));
  }
  const versie = row?.versie ?? 0;
  if (werk.versie !== undefined && werk.versie !== versie) return err(versieVerouderd(werk.versie, versie));
  const staat = row === undefined ? werkwijze.begin : (row.staat as Procedurestaat);
  const { organisatie, zorgaanbieder } = row ?? werk.partijen;
  const bekend = await werk.lezer(transaction, {
    ...handeling,
    ...{ dossier, naam: werk.naam, staat, opdracht, organisatie, zorgaanbieder },
  });
  if (!bekend.ok) return bekend;
  const besluit = werkwijze.decide({ staat, opdracht, bekend: bekend.value, ...handeling });
  if (!besluit.ok) return besluit;
  const na = besluit.value.reduce(werkwijze.apply, staat);
  return ok({ gebeurtenissen: besluit.value, staat: na, bekend: bekend.value });
}

type Besloten = Beslissing & {
  readonly row: DossierRij | undefined;
  readonly koppen: Journaalkoppen | undefined;
};

/**
 * The state first, then the entry with its key and messages. All acts of the region wait from `takeKoppen` until the
 * commit: between them there is one hash and one statement (ADR 0094).
 */
async function write(
  transaction: Transaction,
  werk: Werk,
  { row, koppen, bekend, ...gevolg }: Besloten,
): Promise<Result<Uitvoering, Procedureweigering | Ingehaald>> {
  const { dossier, handeling, werkwijze } = werk;
  const ontwerp = ontwerpRegel(
    {
      ...{ ...handeling, dossier, gebeurtenissen: gevolg.gebeurtenissen },
      namens: werk.namens ?? handeling.door.organisatie,
      opdrachtsoort: werk.opdracht.soort,
      motivering: werk.motivering ?? null,
    },
    () => randomBytes(16).toString('hex'),
  );
  const sleutel = sleutelOf(werk);
  const verzoek = sleutel === null ? null : { ...sleutel, verzoekHash: hashOf(werk) };
  const versie = (row?.versie ?? 0) + 1;
  const stand = {
    ...werkwijze.wand(gevolg.staat),
    versie,
    staat: gevolg.staat,
    bijgewerktOp: handeling.moment,
  };
  if (row !== undefined) await updateDossier(transaction, dossier, stand);
  else if (!(await insertDossier(transaction, { ...dossier, ...werk.partijen }, stand))) {
    return err(await reasonUnseen(transaction, werk));
  }
  const kept = await storeStukken(transaction, dossier, werk.stukken ?? [], handeling.moment);
  if (!kept.ok) return kept;
  const regel = plaatsRegel(ontwerp, koppen ?? (await takeKoppen(transaction, dossier)));
  assert(regel.schakel.nummer === versie, `${dossier.soort}/${dossier.id} goes on from its journal`);
  const done = uitvoeringOf(regel.schakel, { ...gevolg, herhaald: false });
  const partijen = row ?? werk.partijen;
  const post = werkwijze
    .berichten(done, partijen, bekend)
    .map((bericht) => postrijOf(done, werkwijze.naam, bericht));
  const isFirst = await insertRegel(transaction, partijen.organisatie, regel, { sleutel: verzoek, post });
  return isFirst ? ok(done) : err({ ingehaald: true });
}

/** The answer to a request that was sent before; another request under its key is refused. */
async function findEarlier(
  transaction: Transaction,
  werk: Werk,
  row: DossierRij | undefined,
): Promise<Result<Uitvoering, Procedureweigering | Ingehaald> | undefined> {
  const { dossier, werkwijze } = werk;
  const sleutel = sleutelOf(werk);
  const earlier = sleutel === null ? undefined : await findProcedureantwoord(transaction, sleutel);
  if (earlier === undefined) return undefined;
  if (!isSame(earlier, werk)) return err(sleutelHergebruikt());
  if (row === undefined) return err(await reasonUnseen(transaction, werk));
  const rows = (await readDossierjournaal(transaction, dossier)).slice(0, earlier.nummer);
  const last = rows.at(-1);
  assert(last !== undefined, `entry ${earlier.nummer} of ${dossier.id} is behind its key`);
  const happened = rows.map(({ bladen }) => leesInhoud(bladen ?? []).gebeurtenissen);
  const staat = happened.flat().reduce(werkwijze.apply, werkwijze.begin);
  const gebeurtenissen = happened.at(-1) ?? [];
  return ok(uitvoeringOf(schakelOf(last), { staat, gebeurtenissen, herhaald: true }));
}

function sleutelOf({ dossier, handeling, idempotentie }: Werk) {
  if (idempotentie === undefined) return null;
  return { regio: dossier.regio, organisatie: handeling.door.organisatie, sleutel: idempotentie };
}

function isSame({ verzoekHash, soort, id }: Procedureantwoord, werk: Werk): boolean {
  return verzoekHash === hashOf(werk) && soort === werk.dossier.soort && id === werk.dossier.id;
}

/** What was asked, without who asked it (that is in the key) and when. */
function hashOf({ dossier, opdracht, verzoekHash, namens, motivering }: Werk): string {
  return canonicalHash({ dossier, opdracht: verzoekHash ?? opdracht, namens, motivering });
}

function uitvoeringOf(
  { regio, dossier, nummer, nummerInRegio, hash, moment }: Journaalschakel,
  gevolg: Pick<Uitvoering, 'staat' | 'gebeurtenissen' | 'herhaald'>,
): Uitvoering {
  return {
    dossier: { regio, ...dossier },
    versie: nummer,
    moment,
    journaal: { nummerInRegio, hash },
    ...gevolg,
    teLaat: lateReason(gevolg.gebeurtenissen),
  };
}

/** Why what came does not count: the reasoned decision that the machine took by the clock. */
function lateReason(gebeurtenissen: Uitvoering['gebeurtenissen']): string | null {
  const late = gebeurtenissen.find(({ soort }) => soort === 'te-laat-geweigerd');
  return late === undefined ? null : (late['besluit'] as { readonly motivering: string }).motivering;
}

function isProvider(organisatie: string): boolean {
  return /^\d{8}$/.test(organisatie);
}
