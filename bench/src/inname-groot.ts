import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eurocent } from '@kavel/core/basis';
import { bronVanBestand, intakeBron } from '@kavel/service/declaratie';
import { PROEFAANBIEDER, openProefjaar, proefomgeving } from '@kavel/testkit/inname';
import { openStore } from '@kavel/store';
import { schrijfBenchbestand } from './inname-bestand.ts';
import { circumstances } from './measure/circumstances.ts';
import { treeCpuMilliseconds } from './measure/processor.ts';

/**
 * Intake of one claim file about as large as a claim can be, once, in a process of its own: how much memory that takes. AW319 counts
 * its records in six digits, so the file has a client and a commentaarrecord with each line: 842 MB for 900,000 lines. The
 * file lies in memory where there is some, the data of the embedded server on disk. Run: node bench/src/inname-groot.ts [lines]
 */
const LINES = Number(process.argv[2] ?? 900_000);
const SHM = '/dev/shm';

const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

const home = mkdtempSync(join(process.env['KAVEL_BENCH'] ?? tmpdir(), 'kavel-bench-'));
const memory = mkdtempSync(join(existsSync(SHM) ? SHM : home, 'kavel-bench-bestand-'));
const { database, close } = await openStore({ dataFolder: join(home, 'kavel') });
try {
  await openProefjaar(database, {
    afspraken: [{ agb: PROEFAANBIEDER, kavel: 'ZZP', afspraakEurocent: eurocent(1_000_000) }],
  });
  const path = join(memory, 'groot.asc');
  const soort = { nummer: 'G', agb: PROEFAANBIEDER, perClient: 1, commentaar: true };
  const lines = schrijfBenchbestand(path, { ...soort, prestaties: LINES });
  const [postmaster = ''] = readFileSync(join(home, 'kavel/postgres/postmaster.pid'), 'utf8').split('\n');
  const server = treeCpuMilliseconds(Number(postmaster));
  const before = peakMegabytes();
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const taken = await intakeBron(proefomgeving(database), { bron: bronVanBestand(path), door: 'FICTIEF' });
  if (!taken.ok) throw new Error(JSON.stringify(taken.error).slice(0, 500));
  const seconds = (performance.now() - begin) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  const serverSeconds = (treeCpuMilliseconds(Number(postmaster)) - server) / 1_000;
  console.log(
    '| MB | lines | clock s | Node s | PostgreSQL s | lines/s by the clock | peak MB before | peak MB |',
  );
  console.log('|---|---|---|---|---|---|---|---|');
  const size = Math.round(statSync(path).size / 1_000_000);
  const times = [seconds, (user + system) / 1e6, serverSeconds].map((one) => one.toFixed(0));
  console.log(
    `| ${[size, lines, ...times, Math.round(lines / seconds), before, peakMegabytes()].join(' | ')} |`,
  );
  console.log(circumstances('PostgreSQL 18.4'));
} finally {
  await close();
  rmSync(home, { recursive: true, force: true });
  rmSync(memory, { recursive: true, force: true });
}
