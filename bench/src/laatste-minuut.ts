import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { periodeHas } from '@kavel/core/basis';
import type { Regio } from '@kavel/core/basis';
import { verifyJournaal } from '@kavel/service/journaal';
import { setMailadres } from '@kavel/service/post';
import type { Procedureomgeving } from '@kavel/service/procedure';
import { loadRegios } from '@kavel/service/uitnutting';
import { openStore } from '@kavel/store';
import {
  LAATSTE_MINUUT,
  findVerloren,
  inschrijfomgeving,
  publiceerKaders,
  schrijfConcept,
} from '@kavel/testkit/laatste-minuut';
import type { Inschrijver } from '@kavel/testkit/laatste-minuut';
import { startServer, streamIn } from './laatste-minuut/stroom.ts';
import type { Bevestigd, Geplande } from './laatste-minuut/stroom.ts';
import { createChance } from './measure/chance.ts';
import { circumstances } from './measure/circumstances.ts';
import { treeCpuMilliseconds } from './measure/processor.ts';

/**
 * The last minute before a registration closes: 3,000 providers hand in within 60 seconds, at times of their own, and then
 * some in the minute that two readings leave open and some too late. Generator, server and database share the processors.
 * Run: node bench/src/laatste-minuut.ts [land|regio] [--aanbieders 3000]
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { aanbieders: { type: 'string', default: '3000' } },
});
const AANBIEDERS = Number(values.aanbieders);
/** After the minute, as many in the open minute and as many too late. */
const NAKOMERS = Math.ceil(AANBIEDERS / 30);
const MINUTE = 60_000;
const WRITERS = 8;

type Plaats = { readonly naam: string; readonly regios: readonly Regio[]; readonly eerste: number };

/** Where the registrations are for, and from which AGB-code on their providers are numbered. */
function places(all: readonly Regio[]): readonly Plaats[] {
  const one = all.filter(({ code }) => code === '5517');
  const named = [
    { naam: 'land', regios: all, eerste: 41_000_000 },
    { naam: 'regio', regios: one, eerste: 42_000_000 },
  ];
  const asked = named.filter(({ naam }) => positionals.length === 0 || positionals.includes(naam));
  if (asked.length === 0) throw new Error('say land, regio, or nothing for both');
  return asked;
}

function providersOf({ regios, eerste }: Plaats): readonly Inschrijver[] {
  return Array.from({ length: AANBIEDERS + 2 * NAKOMERS }, (_, index) => ({
    regio: regios[index % regios.length]?.code ?? '',
    zorgaanbieder: String(eerste + index),
  }));
}

/** Spread evenly by chance over the last minute; those that come after it as fast on each other. */
function plan(providers: readonly Inschrijver[], clock: number): readonly Geplande[] {
  const chance = createChance(2018);
  const planned = providers.map((inschrijver, index) => {
    const after = index - AANBIEDERS;
    if (after < 0) return { inschrijver, naMilliseconds: chance(MINUTE), klokMilliseconds: clock };
    const naMilliseconds = MINUTE + Math.floor((after * MINUTE) / AANBIEDERS);
    // The clock of the procedure skips the rest of the open minute.
    return { inschrijver, naMilliseconds, klokMilliseconds: clock + (after < NAKOMERS ? 0 : MINUTE) };
  });
  return planned.toSorted((left, right) => left.naMilliseconds - right.naMilliseconds);
}

async function writeDrafts(omgeving: Procedureomgeving, providers: readonly Inschrijver[]): Promise<void> {
  const waiting = [...providers];
  const writer = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      // So every registration that is handed in withdraws the mail of a reminder, and adds one of its own.
      await setMailadres(omgeving.database, {
        ...{ regio: next.regio, organisatie: next.zorgaanbieder, adres: 'inkoop@aanbieder.example' },
      });
      await schrijfConcept(omgeving, next);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}

function row(naam: string, answered: readonly Bevestigd[], cpu: readonly number[]): string {
  const minute = answered.filter(
    ({ moment }) => Temporal.Instant.compare(moment, LAATSTE_MINUUT.opTijdTot) < 0,
  );
  const times = minute.map(({ milliseconds }) => milliseconds).toSorted((left, right) => left - right);
  const at = (share: number): string => (times[Math.ceil(times.length * share) - 1] ?? 0).toFixed(0);
  const stood = (toestand: string): number =>
    answered.filter((one) => one.bevestiging.endsWith(` ${toestand}`)).length;
  const counts = [stood('ingediend'), stood('in-overweging'), stood('te-laat')];
  const perAct = cpu.map((milliseconds) => (milliseconds / answered.length).toFixed(1));
  return `| ${[naam, ...counts, at(0.5), at(0.99), at(1), ...perAct].join(' | ')} |`;
}

/** Stops the measurement when an answer is not in the journal to the letter, or the journal is not whole. */
async function check(
  { database, werkwijzen }: Procedureomgeving,
  answered: readonly Bevestigd[],
): Promise<void> {
  const told = answered.map(({ bevestiging }) => bevestiging);
  const [lost] = await findVerloren(database.address, told);
  if (lost !== undefined) throw new Error(`answered and not there: ${lost}`);
  const [wrong] = (await verifyJournaal(database, werkwijzen)).bevindingen;
  if (wrong !== undefined) throw new Error(wrong.melding);
}

async function measure(home: string): Promise<void> {
  const loaded = loadRegios();
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const day = Temporal.PlainDate.from('2017-08-01');
  const regios = loaded.value.filter(({ geldig }) => periodeHas(geldig, day));
  const { database, close } = await openStore({ dataFolder: home });
  try {
    const omgeving = inschrijfomgeving(database, regios);
    await publiceerKaders(omgeving);
    const postmaster = readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8');
    const postgresPid = Number(postmaster.split('\n')[0]);
    console.log(
      '| where | in time | open minute | too late | p50 ms | p99 ms | max ms | generator ms | server ms | PostgreSQL ms |',
    );
    console.log('|---|---|---|---|---|---|---|---|---|---|');
    for (const place of places(regios)) {
      const providers = providersOf(place);
      await writeDrafts(omgeving, providers);
      const server = await startServer(database.address);
      try {
        const generator = () => (process.cpuUsage().user + process.cpuUsage().system) / 1000;
        const spent = () => [generator(), ...[server.child.pid ?? 0, postgresPid].map(treeCpuMilliseconds)];
        const before = spent();
        const now = Temporal.Now.instant().epochMilliseconds;
        const planned = plan(providers, LAATSTE_MINUUT.begin.epochMilliseconds - now);
        const answered = await streamIn(server, planned);
        const cpu = spent().map((milliseconds, index) => milliseconds - (before[index] ?? 0));
        console.log(row(place.naam, answered, cpu));
        await check(omgeving, answered);
      } finally {
        server.child.disconnect();
      }
    }
    console.log('every answer is in the journal with its moment, number and hash; the journal verifies');
  } finally {
    await close();
  }
}

const home = mkdtempSync(join(tmpdir(), 'kavel-bench-'));
try {
  await measure(home);
  console.log(circumstances());
} finally {
  rmSync(home, { recursive: true });
}
