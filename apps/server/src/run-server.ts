import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { assert, ok } from '@kavel/core/basis';
import type { Regio, Result } from '@kavel/core/basis';
import type { Aanleverinrichting } from '@kavel/service/aanlevering';
import type { Beleid, Bronteksten } from '@kavel/service/beleid';
import type { Demonstratie, DemonstratieRefusal } from '@kavel/service/demonstratie';
import type { Settings } from '@kavel/service/instelling';
import type { Store } from '@kavel/service/opslag';
import { blijfVersturen } from '@kavel/service/post';
import type { Productiebronnen } from '@kavel/service/productie';
import type { Prognosebronnen, Prognoseinrichting } from '@kavel/service/toewijzing';
import { createApp } from './app.ts';
import { createServices } from './create-services.ts';
import { listenOrFind } from './listen.ts';
import type { Postinrichting } from './load-post.ts';
import type { Luisteruitkomst } from './listen.ts';
import type { App, AppOptions } from './server-app.ts';
import type { Gereedheid } from './services.ts';
import { createVoortgang } from './voortgang.ts';
import type { Voortgang } from './voortgang.ts';

type Finding = { readonly bestand: string; readonly regel?: number; readonly melding: string };

/** What main.ts gives the server of the world outside. */
export type ServerWorld = {
  readonly settings: Settings;
  readonly version: string;
  readonly portalFolder: string;
  readonly terminal: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly errors: Writable;
  readonly now: () => Temporal.Instant;
  readonly stop: AbortSignal;
  readonly loadBeleid: () => Promise<Result<Beleid, readonly Finding[]>>;
  /** The source documents that this installation added itself. */
  readonly loadBronteksten: (beleid: Beleid) => Promise<Bronteksten>;
  /** Who signs people in, with the secret that this installation has there. */
  readonly loadAanmelding: () => Result<AppOptions['aanmelding'], readonly Finding[]>;
  /** The mail server, with its password; none: no mail goes out. */
  readonly loadPost: () => Promise<Result<Postinrichting | undefined, readonly Finding[]>>;
  readonly loadRegios: () => Result<readonly Regio[], readonly Finding[]>;
  readonly loadAanleverbronnen: () => Promise<Result<Aanleverinrichting, readonly Finding[]>>;
  readonly loadProductiebronnen: () => Promise<Result<Productiebronnen, readonly Finding[]>>;
  readonly loadPrognose: () => Promise<Result<Prognoseinrichting, readonly Finding[]>>;
  /** The part of it that changes with an edition of the koppeltabel. */
  readonly loadPrognosebronnen: () => Result<Prognosebronnen, readonly Finding[]>;
  readonly openStore: () => Promise<Store>;
  /** Loads the demonstration year into an empty store; leaves any other alone. */
  readonly loadDemonstration: (
    store: Store,
    voortgang: Voortgang,
  ) => Promise<Result<Demonstratie, DemonstratieRefusal>>;
};

/** 0 done or already running, 2 wrong use or unreadable input, 3 failure (interfaces.md). */
type ExitCode = 0 | 2 | 3;

/**
 * Listens first, so that `/gezond` can tell how far the start-up is; then opens the database, and stays until it is
 * told to stop. The port is the lock: who cannot listen touches nothing.
 */
export async function runServer(world: ServerWorld): Promise<ExitCode> {
  try {
    return await serve(world);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    world.errors.write(`Kavel stopt door een storing: ${reason}\n`);
    if (world.settings.logLevel === 'debug' && error instanceof Error)
      world.errors.write(`${error.stack ?? ''}\n`);
    return 3;
  }
}

async function serve(world: ServerWorld): Promise<ExitCode> {
  if (!existsSync(join(world.portalFolder, 'index.html'))) {
    world.errors.write('Het portaal is nog niet gebouwd. Start Kavel met: npm start\n');
    return 2;
  }
  const beleid = await world.loadBeleid();
  if (!beleid.ok) return reportFindings(world, beleid.error);
  const bronteksten = await world.loadBronteksten(beleid.value);
  const regios = world.loadRegios();
  if (!regios.ok) return reportFindings(world, regios.error);
  const post = await world.loadPost();
  if (!post.ok) return reportFindings(world, post.error);

  const voortgang = createVoortgang(world.terminal);
  let gereedheid: Gereedheid | undefined;
  const aanmelding = world.loadAanmelding();
  if (!aanmelding.ok) return reportFindings(world, aanmelding.error);
  const app = await createApp({
    version: world.version,
    adres: world.settings.adres,
    ...(aanmelding.value === undefined ? {} : { aanmelding: aanmelding.value }),
    portalFolder: world.portalFolder,
    logLevel: logLevelOf(world.settings.logLevel),
    gereedheid: () => gereedheid ?? { status: 'laden', ...voortgang.stand() },
  });
  try {
    const uitkomst = await listenOrFind(app, world.settings.port);
    if (uitkomst.soort !== 'luistert') return reportPort(world, uitkomst);
    const bronnen = await loadBronnen(world);
    if (!bronnen.ok) return reportFindings(world, bronnen.error);
    const prognose = await world.loadPrognose();
    if (!prognose.ok) return reportFindings(world, prognose.error);
    return await withStore(world, voortgang, async ({ database }) => {
      const huis = {
        ...{ database, beleid: beleid.value, bronteksten, regios: regios.value, now: world.now },
      };
      const vernieuw = async (): Promise<void> => {
        const fresh = await loadBronnen(world);
        const expected = world.loadPrognosebronnen();
        assert(fresh.ok && expected.ok, 'reference data that was just taken over can be read');
        open(fresh.value, { ...prognose.value, bronnen: expected.value });
      };
      const open = (read: Bronnen, inrichting: Prognoseinrichting): void => {
        const anders = { ...read, prognose: inrichting };
        const services = createServices({ ...huis, ...anders, referentie: world.settings, vernieuw });
        gereedheid = { status: 'gereed', services };
      };
      open(bronnen.value, prognose.value);
      voortgang.einde();
      world.terminal.write(`Kavel draait op ${uitkomst.adres} (stoppen: Ctrl-C)\n`);
      await Promise.all([aborted(world.stop), verstuur(world, { app, database }, post.value)]);
      return 0;
    });
  } finally {
    await app.close();
  }
}

/** Sends mail until the server stops, when there is a mail server. */
async function verstuur(
  { now, stop }: ServerWorld,
  { app, database }: Pick<Store, 'database'> & { readonly app: App },
  post: Postinrichting | undefined,
): Promise<void> {
  if (post === undefined) return;
  const meld = (storing: string): void => {
    app.log.warn({ storing }, 'er gaat nu geen mail uit; Kavel probeert het opnieuw');
  };
  await blijfVersturen({ ...post, database, now, stop, meld });
}

type Bronnen = { readonly aanlevering: Aanleverinrichting; readonly productie: Productiebronnen };

/** What claims and statements are judged with; it changes when an edition of reference data is taken over. */
async function loadBronnen(world: ServerWorld): Promise<Result<Bronnen, readonly Finding[]>> {
  const aanlevering = await world.loadAanleverbronnen();
  if (!aanlevering.ok) return aanlevering;
  const productie = await world.loadProductiebronnen();
  return productie.ok ? ok({ aanlevering: aanlevering.value, productie: productie.value }) : productie;
}

/** Opens the database, fills it when it is empty, and closes it again whatever happens. */
async function withStore(
  world: ServerWorld,
  voortgang: Voortgang,
  work: (store: Store) => Promise<ExitCode>,
): Promise<ExitCode> {
  voortgang.begin('De database wordt gestart', 0);
  const store = await world.openStore();
  try {
    const loaded = await world.loadDemonstration(store, voortgang);
    if (!loaded.ok) return reportFindings(world, findingsOf(loaded.error));
    return world.stop.aborted ? 0 : await work(store);
  } finally {
    await store.close();
  }
}

/** What a person wants to know is on the terminal already; the log of the server adds to it when something is wrong. */
function logLevelOf(level: Settings['logLevel']): Settings['logLevel'] {
  return level === 'info' ? 'warn' : level;
}

function reportFindings({ errors }: ServerWorld, findings: readonly Finding[]): ExitCode {
  for (const { bestand, regel, melding } of findings) {
    errors.write(`${regel === undefined ? bestand : `${bestand}:${regel}`} — ${melding}\n`);
  }
  return 2;
}

function findingsOf(refusal: DemonstratieRefusal): readonly Finding[] {
  assert(refusal.code === 'bronnen-onleesbaar', `the demonstration is refused with ${refusal.code}`);
  return refusal.findings;
}

function reportPort(
  { terminal, errors }: ServerWorld,
  uitkomst: Exclude<Luisteruitkomst, { readonly soort: 'luistert' }>,
): ExitCode {
  if (uitkomst.soort === 'kavel-draait-al') {
    terminal.write(`Kavel draait al op ${uitkomst.adres}\n`);
    return 0;
  }
  errors.write(
    `Poort ${uitkomst.poort} is bezet door een ander programma. Stop dat programma, of kies een andere poort: KAVEL_PORT=8081 npm start\n`,
  );
  return 2;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}
