import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKavel } from '../../e2e/kavel-server.ts';
import { ensurePortal } from '../../scripts/portal-build.ts';
import type { Vast } from './lezen/kaal-process.ts';
import { readForSeconds, readOnce } from './lezen/lezers.ts';
import { circumstances } from './measure/circumstances.ts';
import { treeCpuMilliseconds } from './measure/processor.ts';

/**
 * Reading the API with fifty readers at once, beside a bare Fastify route that answers the same bytes. Server, database and
 * readers share the processors; Kavel and the bare route take turns. Run: node bench/src/lezen.ts
 */
const READERS = 50;
const SECONDS = 4;
const WARM_SECONDS = 1;

const PATHS = ['/v1/contractjaren', '/v1/regios/5517/jaren/2018/uitnutting', '/v1/beleid'];
const ENCODINGS = ['identity', 'br'];

type Kant = { readonly adres: string; readonly pids: readonly number[] };
type Cijfers = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpu: number;
};

async function measure(
  { adres, pids }: Kant,
  path: string,
  headers: Record<string, string>,
): Promise<Cijfers> {
  const url = new URL(path, adres);
  await readForSeconds(url, headers, { readers: READERS, seconds: WARM_SECONDS });
  const spent = (): number => pids.reduce((sum, pid) => sum + treeCpuMilliseconds(pid), 0);
  const before = spent();
  const { milliseconds, perSecond } = await readForSeconds(url, headers, {
    readers: READERS,
    seconds: SECONDS,
  });
  const at = (share: number): number => milliseconds[Math.ceil(milliseconds.length * share) - 1] ?? 0;
  return { perSecond, p50: at(0.5), p99: at(0.99), cpu: (spent() - before) / milliseconds.length };
}

/** What Kavel answers now, for the bare route to answer too; the encoding is part of its path. */
async function recordAnswers(adres: string): Promise<readonly Vast[]> {
  const answers: Vast[] = [];
  for (const path of PATHS) {
    for (const encoding of ENCODINGS) {
      const { headers, bytes } = await readOnce(new URL(path, adres), { 'accept-encoding': encoding });
      const kept = ['content-type', 'content-encoding'].flatMap((name) =>
        typeof headers[name] === 'string' ? [[name, headers[name]] as const] : [],
      );
      answers.push({
        path: `/${encoding}${path}`,
        headers: Object.fromEntries(kept),
        base64: bytes.toString('base64'),
      });
    }
  }
  return answers;
}

async function compare(kavel: Kant, kaal: Kant, answers: readonly Vast[]): Promise<void> {
  console.log(
    '| answer | bytes | reads/s | p50 ms | p99 ms | processor ms | bare: reads/s | p99 ms | processor ms | p99 ratio | processor ratio |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|---|');
  for (const { path, base64 } of answers) {
    const [, encoding = '', ...rest] = path.split('/');
    const own = `/${rest.join('/')}`;
    const one = await measure(kavel, own, { 'accept-encoding': encoding });
    const bare = await measure(kaal, path, {});
    const cells = [
      ...[`\`${own}\`${encoding === 'br' ? ', brotli' : ''}`, Buffer.from(base64, 'base64').length],
      ...[one.perSecond.toFixed(0), one.p50.toFixed(1), one.p99.toFixed(1), one.cpu.toFixed(2)],
      ...[bare.perSecond.toFixed(0), bare.p99.toFixed(1), bare.cpu.toFixed(2)],
      ...[(one.p99 / bare.p99).toFixed(1), (one.cpu / bare.cpu).toFixed(1)],
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

async function run(home: string): Promise<void> {
  if (!(await ensurePortal())) throw new Error('the portal could not be built');
  const kavel = await startKavel(home);
  try {
    const postmaster = readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8');
    const postgresPid = Number(postmaster.split('\n')[0]);
    const answers = await recordAnswers(kavel.adres);
    const file = join(home, 'answers.json');
    writeFileSync(file, JSON.stringify(answers));
    const kaal = fork(join(import.meta.dirname, 'lezen', 'kaal-process.ts'), [file]);
    try {
      const [adres] = (await once(kaal, 'message')) as [string];
      const own = { adres: kavel.adres, pids: [kavel.pid, postgresPid] };
      await compare(own, { adres, pids: [kaal.pid ?? 0] }, answers);
    } finally {
      kaal.disconnect();
    }
  } finally {
    await kavel.stop();
  }
}

const home = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kavel-bench-'));
try {
  await run(home);
  console.log(circumstances());
} finally {
  rmSync(home, { recursive: true });
}
