import { randomBytes } from 'node:crypto';
import { assert, canonicalHash, dayInNetherlands, err, findRegio, ok } from '@kavel/core/basis';
import type { Regio, Result } from '@kavel/core/basis';
import { leesInhoud, schrijfRegel } from '@kavel/core/journaal';
import type { Journaalkoppen, Journaalschakel } from '@kavel/core/journaal';
import type {
  Dossiernaam,
  Dossiersleutel,
  Procedurehandeling,
  Procedureweigering,
} from '@kavel/core/procedure';
import { findDossier, insertDossier, lockDossier, setMoment, updateDossier } from '@kavel/store/dossier';
import type { DossierRij, Dossierpartijen } from '@kavel/store/dossier';
import {
  findProcedureantwoord,
  insertProcedureantwoord,
  insertRegel,
  readDossierjournaal,
  takeKoppen,
} from '@kavel/store/journaal';
import type { Procedureantwoord } from '@kavel/store/journaal';
import { insertPost } from '@kavel/store/post';
import type { Database, Transaction } from '@kavel/store';
import { schakelOf } from '../journaal/journaalrij.ts';
import { postrijOf } from '../post/bericht.ts';
import type { Bekendlezer, Bekendlezers } from './bekend/index.ts';
import {
  dossierNietGevonden,
  dossiernaamOngeldig,
  regioOnbekend,
  sleutelHergebruikt,
  versieVerouderd,
} from './uitvoerweigering.ts';
import type { Proceduredocument, Procedurestaat, Uitvoering } from './uitvoering.ts';
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
  /** The version that the person had before them; another one is refused. */
  readonly versie?: number;
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
  const lezer = bekend[dossier.soort];
  assert(werkwijze !== undefined && lezer !== undefined, `no machine for a dossier ${dossier.soort}`);
  const naam = werkwijze.leesNaam(dossier.id);
  if (naam === undefined) return err(dossiernaamOngeldig(dossier.id, werkwijze.naamvorm));
  const zorgaanbieder = naam.zorgaanbieder ?? (isProvider(organisatie) ? organisatie : null);
  const partijen = { organisatie: regio.value.zorgkantoor, zorgaanbieder };
  const werk = { ...verzoek, werkwijze, lezer, naam, partijen };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const done = await database.transaction<Uitvoering, Procedureweigering | Begonnen>(
      organisatie,
      (transaction) => actIn(transaction, werk),
    );
    if (done.ok) return done;
    if (!('begonnen' in done.error)) return err(done.error);
  }
  throw new Error(`dossier ${dossier.soort}/${dossier.id} was begun by another act ${ATTEMPTS} times`);
}

type Werk = Uitvoerverzoek & {
  readonly werkwijze: Werkwijze;
  readonly lezer: Bekendlezer;
  readonly naam: Dossiernaam;
  readonly partijen: Dossierpartijen;
};

/** Another act began the dossier while this one waited: it starts again and finds it. */
type Begonnen = { readonly begonnen: true };

async function actIn(
  transaction: Transaction,
  werk: Werk,
): Promise<Result<Uitvoering, Procedureweigering | Begonnen>> {
  const { dossier, werkwijze, opdracht, handeling } = werk;
  await setMoment(transaction, handeling.moment);
  const row = await lockDossier(transaction, dossier);
  // A new dossier has no row to wait for, and what looks at other dossiers must see the last act of each: both wait for
  // the region before they look.
  const waits = row === undefined || werkwijze.kijktVerder;
  const koppen = waits ? await takeKoppen(transaction, dossier) : undefined;
  if (row === undefined && koppen !== undefined && koppen.dossier.nummer > 0) {
    const appeared = await findDossier(transaction, dossier);
    return err(appeared === undefined ? dossierNietGevonden(werkwijze.naam) : { begonnen: true });
  }
  const earlier = await findEarlier(transaction, werk);
  if (earlier !== undefined) return earlier;
  const versie = row?.versie ?? 0;
  if (werk.versie !== undefined && werk.versie !== versie) return err(versieVerouderd(werk.versie, versie));
  const staat = row === undefined ? werkwijze.begin : (row.staat as Procedurestaat);
  const partijen = row ?? werk.partijen;
  const bekend = await werk.lezer(transaction, {
    ...handeling,
    ...{ dossier, naam: werk.naam, staat, opdracht },
    ...{ organisatie: partijen.organisatie, zorgaanbieder: partijen.zorgaanbieder },
  });
  if (!bekend.ok) return bekend;
  const besluit = werkwijze.decide({ staat, opdracht, bekend: bekend.value, ...handeling });
  if (!besluit.ok) return besluit;
  const gevolg = { gebeurtenissen: besluit.value, staat: besluit.value.reduce(werkwijze.apply, staat) };
  const schakel = await write(transaction, werk, { ...gevolg, row, koppen });
  const done = uitvoeringOf(schakel, { ...gevolg, herhaald: false });
  for (const bericht of werkwijze.berichten(done, partijen, bekend.value)) {
    await insertPost(transaction, postrijOf(done, werkwijze.naam, bericht));
  }
  return ok(done);
}

type Besloten = Pick<Uitvoering, 'gebeurtenissen' | 'staat'> & {
  readonly row: DossierRij | undefined;
  readonly koppen: Journaalkoppen | undefined;
};

/** The state, the entry and the key of one act. The end of the region's chain is taken as late as can be. */
async function write(transaction: Transaction, werk: Werk, besloten: Besloten): Promise<Journaalschakel> {
  const { dossier, handeling, idempotentie } = werk;
  const { row, staat, gebeurtenissen } = besloten;
  const regel = schrijfRegel(
    {
      ...{ ...handeling, dossier, gebeurtenissen },
      namens: werk.namens ?? handeling.door.organisatie,
      opdrachtsoort: werk.opdracht.soort,
      motivering: werk.motivering ?? null,
    },
    besloten.koppen ?? (await takeKoppen(transaction, dossier)),
    () => randomBytes(16).toString('hex'),
  );
  const { nummer } = regel.schakel;
  const stand = { ...werk.werkwijze.wand(staat), versie: nummer, staat, bijgewerktOp: handeling.moment };
  if (row === undefined) await insertDossier(transaction, { ...dossier, ...werk.partijen }, stand);
  else await updateDossier(transaction, dossier, stand);
  await insertRegel(transaction, row?.organisatie ?? werk.partijen.organisatie, regel);
  if (idempotentie !== undefined) {
    const { soort, id } = dossier;
    const antwoord = { verzoekHash: hashOf(werk), soort, id, nummer };
    await insertProcedureantwoord(transaction, sleutelOf(werk, idempotentie), antwoord);
  }
  return regel.schakel;
}

/** The answer to a request that was sent before; another request under its key is refused. */
async function findEarlier(transaction: Transaction, werk: Werk): Promise<Uitvoeruitkomst | undefined> {
  const { dossier, werkwijze, idempotentie } = werk;
  if (idempotentie === undefined) return undefined;
  const earlier = await findProcedureantwoord(transaction, sleutelOf(werk, idempotentie));
  if (earlier === undefined) return undefined;
  if (!isSame(earlier, werk)) return err(sleutelHergebruikt());
  const rows = (await readDossierjournaal(transaction, dossier)).slice(0, earlier.nummer);
  const last = rows.at(-1);
  assert(last !== undefined, `entry ${earlier.nummer} of ${dossier.id} is behind its key`);
  const happened = rows.map(({ bladen }) => leesInhoud(bladen ?? []).gebeurtenissen);
  const staat = happened.flat().reduce(werkwijze.apply, werkwijze.begin);
  const gebeurtenissen = happened.at(-1) ?? [];
  return ok(uitvoeringOf(schakelOf(last), { staat, gebeurtenissen, herhaald: true }));
}

function sleutelOf({ dossier, handeling }: Werk, sleutel: string) {
  return { regio: dossier.regio, organisatie: handeling.door.organisatie, sleutel };
}

function isSame({ verzoekHash, soort, id }: Procedureantwoord, werk: Werk): boolean {
  return verzoekHash === hashOf(werk) && soort === werk.dossier.soort && id === werk.dossier.id;
}

/** What was asked, without who asked it (that is in the key) and when. */
function hashOf({ dossier, opdracht, namens, motivering }: Werk): string {
  return canonicalHash({ dossier, opdracht, namens, motivering });
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
