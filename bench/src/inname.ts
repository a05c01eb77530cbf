import { mkdtempSync, rmSync, statSync, writeFileSync, chmodSync, readFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { eurocent, parseAgb } from '@kavel/core/basis';
import { createDeclaratieLezer } from '@kavel/core/declaratie';
import { bronVanBestand, intakeBron, intakeInBulk } from '@kavel/service/declaratie';
import { PROEFMOMENT, PROEFSLEUTEL_TEKST, openProefjaar, proefomgeving } from '@kavel/testkit/inname';
import { connectOwner } from '@kavel/testkit/owner';
import { openStore } from '@kavel/store';
import { REGEL_COLUMNS } from '@kavel/store/declaratie';
import { schrijfBenchbestand } from './inname-bestand.ts';
import { circumstances } from './measure/circumstances.ts';
import { treeCpuMilliseconds } from './measure/processor.ts';
import { median } from './measure/timing.ts';

/**
 * Intake of one large claim file with all checks, into the embedded server with fsync on; of the same lines as two files on two
 * threads; and, as the least that a server can do, its own COPY of those rows from a file into a table with nothing to keep.
 * Run: node bench/src/inname.ts [lines] [rounds]. Medians; processor time of Node and of PostgreSQL apart.
 */
const LINES = Number(process.argv[2] ?? 999_992);
const ROUNDS = Number(process.argv[3] ?? 5);
const SLEUTEL = 'geheim';

const home = mkdtempSync(join(process.env['KAVEL_BENCH'] ?? tmpdir(), 'kavel-bench-'));
chmodSync(home, 0o755);
writeFileSync(join(home, SLEUTEL), `${PROEFSLEUTEL_TEKST}\n`, { mode: 0o600 });
const { database, close } = await openStore({ dataFolder: join(home, 'kavel') });
const omgeving = proefomgeving(database);
/** A provider per file: files of one provider wait for each other, and the same care is claimed once. */
const agbs = Array.from({ length: ROUNDS * 3 }, (_, index) => {
  const agb = parseAgb(String(10_000_001 + index));
  if (!agb.ok) throw new Error('no AGB-code');
  return agb.value;
});
await openProefjaar(database, {
  zorgaanbieders: agbs.map((agb) => ({ agb, naam: 'FICTIEF', sector: 'VV', fictief: true })),
  afspraken: agbs.map((agb) => ({ agb, kavel: 'ZZP', afspraakEurocent: eurocent(1_000_000) })),
  tarieven: agbs.map((agb) => ({ agb, prestatie: 'Z043', tariefEurocent: eurocent(15_000) })),
});

const [postmaster = ''] = readFileSync(join(home, 'kavel/postgres/postmaster.pid'), 'utf8').split('\n');
const serverMilliseconds = (): number => treeCpuMilliseconds(Number(postmaster));

type Times = { readonly clock: number; readonly node: number; readonly server: number };

async function measure(act: () => Promise<unknown>): Promise<Times> {
  const [begin, server, cpu] = [performance.now(), serverMilliseconds(), process.cpuUsage()];
  await act();
  const { user, system } = process.cpuUsage(cpu);
  return {
    clock: performance.now() - begin,
    node: (user + system) / 1_000,
    server: serverMilliseconds() - server,
  };
}

/** Only reading and checking, as the first pass of intake does it. */
async function read(path: string): Promise<void> {
  const lezer = createDeclaratieLezer(omgeving.controle);
  for await (const stuk of bronVanBestand(path).stukken()) lezer.lees(stuk);
  const { bevindingen } = lezer.sluit();
  if (bevindingen.length > 0) throw new Error(JSON.stringify(bevindingen.slice(0, 3)));
}

async function takeIn(path: string): Promise<void> {
  const taken = await intakeBron(omgeving, { bron: bronVanBestand(path), door: 'FICTIEF' });
  if (!taken.ok) throw new Error(JSON.stringify(taken.error).slice(0, 500));
}

async function takeInOnThreads(paths: readonly string[]): Promise<void> {
  const ontvangenOp = Temporal.Instant.from(PROEFMOMENT);
  await intakeInBulk(
    { bronnen: omgeving, sleutelBestand: join(home, SLEUTEL), address: database.address, door: 'FICTIEF' },
    {
      aanbod: paths.map((bestand) => ({ bestand, ontvangenOp })),
      werkers: availableParallelism(),
      meld: (uitkomst) => {
        if (uitkomst.soort !== 'klaar' || !uitkomst.result.ok)
          throw new Error(JSON.stringify(uitkomst).slice(0, 500));
      },
    },
  );
}

const owner = await connectOwner(database.address);
const columns = REGEL_COLUMNS.join(', ');
await owner.query(`create table bench_kopie as select ${columns} from kavel.declaratie_regel with no data`);

/** The rows of the last file, as COPY writes them, in a folder where the server may write. */
async function writeRows(path: string): Promise<void> {
  await owner.query('truncate bench_kopie');
  const last = '(select max(bestand) from kavel.declaratie_regel)';
  await owner.query(
    `copy (select ${columns} from kavel.declaratie_regel where bestand = ${last}) to '${path}' (format binary)`,
  );
}

const file = (name: string): string => join(home, `${name}.asc`);

try {
  const measured: Record<string, Times[]> = {
    'read and check': [],
    'one file': [],
    'two files, two threads': [],
    'COPY alone': [],
  };
  let lines = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const names = [`E${round}`, `A${round}`, `B${round}`];
    for (const [index, nummer] of names.entries()) {
      const agb = agbs[round * 3 + index] ?? '';
      const written = schrijfBenchbestand(file(nummer), {
        nummer,
        agb,
        prestaties: index === 0 ? LINES : LINES / 2,
      });
      if (index === 0) lines = written;
    }
    measured['read and check']?.push(await measure(() => read(file(names[0] ?? ''))));
    measured['one file']?.push(await measure(() => takeIn(file(names[0] ?? ''))));
    const rows = join(home, 'kavel/postgres/bench_kopie.rijen');
    await writeRows(rows);
    measured['COPY alone']?.push(
      await measure(() => owner.query(`copy bench_kopie from '${rows}' (format binary)`)),
    );
    rmSync(rows);
    measured['two files, two threads']?.push(await measure(() => takeInOnThreads(names.slice(1).map(file))));
    if (round === 0)
      console.log(`${lines} lines, ${Math.round(statSync(file(names[0] ?? '')).size / 1_000_000)} MB`);
    for (const name of names) rmSync(file(name));
  }
  console.log(
    '| path | clock ms | Node ms | PostgreSQL ms | lines/s by the clock | lines per processor second |',
  );
  console.log('|---|---|---|---|---|---|');
  for (const [name, times] of Object.entries(measured)) {
    const [clock, node, server] = (['clock', 'node', 'server'] as const).map((kind) =>
      Math.round(median(times.map((one) => one[kind]))),
    );
    const rates = [clock ?? 1, (node ?? 0) + (server ?? 0)].map((ms) => Math.round((lines * 1_000) / ms));
    console.log(`| ${[name, clock, node, server, ...rates].join(' | ')} |`);
  }
  console.log(`Peak of Node: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  console.log(circumstances('PostgreSQL 18.4'));
} finally {
  await owner.end();
  await close();
  rmSync(home, { recursive: true, force: true });
}
