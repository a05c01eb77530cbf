import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { EMBEDDED_PROCESS, testBinaries } from '@kavel/testkit/processes';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findPostmaster } from './postmaster.ts';
import { startEmbedded } from './start-embedded.ts';
import type { ChildProcess } from 'node:child_process';
import type { Embedded, EmbeddedConnection } from './start-embedded.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;
const settings = { fsync: 'off' };

/** In memory when there is room: a cluster is many small files. */
const HOMES = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
let workshop: string;
/** A cluster that was made once; a test that is not about the making starts on a copy of it. */
let made: string;

beforeAll(async () => {
  workshop = mkdtempSync(join(HOMES, 'kavel-cluster-'));
  chmodSync(workshop, 0o777);
  made = join(workshop, 'postgres');
  const embedded = await startEmbedded({ dataFolder: made, settings, ...testBinaries() });
  await embedded.stop();
  rmSync(embedded.connection.host, { recursive: true, force: true });
});

afterAll(() => {
  rmSync(workshop, { recursive: true, force: true });
});

let home: string;
let started: Embedded[];
let children: ChildProcess[];
/** Servers that must be gone before their folder goes. */
let dataFolders: string[];

beforeEach(() => {
  home = mkdtempSync(join(HOMES, 'kavel-proef-'));
  chmodSync(home, 0o777);
  started = [];
  children = [];
  dataFolders = [];
  // The socket folders go with the rest.
  vi.stubEnv('TMPDIR', home);
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const embedded of started) await embedded.stop();
  for (const dataFolder of dataFolders) expect(await untilGone(dataFolder)).toBe(true);
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
});

/** The place of a cluster that is there already, with its owner as it was. */
function madeFolder(): string {
  const dataFolder = join(home, 'postgres');
  expect(spawnSync('cp', ['-a', made, dataFolder]).status).toBe(0);
  return dataFolder;
}

async function startHere(dataFolder: string): Promise<Embedded> {
  dataFolders.push(dataFolder);
  const embedded = await startEmbedded({ dataFolder, settings, ...testBinaries() });
  started.push(embedded);
  return embedded;
}

async function startChild(dataFolder: string, uid?: number) {
  dataFolders.push(dataFolder);
  const args = [EMBEDDED_PROCESS, dataFolder];
  const user = uid === undefined ? {} : { uid, gid: uid };
  const child = spawn(process.execPath, args, { ...user, stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const connection = JSON.parse(String((await lines.next()).value)) as EmbeddedConnection;
  return { child, connection, lines };
}

async function ask(connection: EmbeddedConnection, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function untilGone(dataFolder: string): Promise<boolean> {
  for (let look = 0; look < 500; look += 1) {
    if (findPostmaster(dataFolder) === undefined) return true;
    await sleep(20);
  }
  return false;
}

describe('the embedded server', () => {
  it('keeps its data over a restart and leaves no process', async () => {
    const dataFolder = madeFolder();
    const first = await startHere(dataFolder);
    await ask(first.connection, 'create table proef as select 42 as getal');
    await first.stop();
    expect(findPostmaster(dataFolder)).toBeUndefined();
    const second = await startHere(dataFolder);
    expect(await ask(second.connection, 'select getal from proef')).toEqual([{ getal: 42 }]);
  });

  it('writes through to the disk unless a test says otherwise, and listens on no network', async () => {
    const dataFolder = join(home, 'postgres');
    const embedded = await startEmbedded({ dataFolder, ...testBinaries() });
    started.push(embedded);
    const shown = await ask(embedded.connection, 'select name, setting from pg_settings');
    const settingByName = new Map(shown.map((row) => [row['name'], row['setting']]));
    expect(settingByName.get('fsync')).toBe('on');
    expect(settingByName.get('listen_addresses')).toBe('');
    expect(statSync(embedded.connection.host).mode & 0o777).toBe(0o700);
  });

  it('runs with a data path of 150 characters', async () => {
    const dataFolder = join(home, 'a'.repeat(140 - home.length), 'postgres');
    expect(dataFolder.length).toBe(150);
    const embedded = await startHere(dataFolder);
    expect(embedded.connection.host.length).toBeLessThan(90);
    expect(await ask(embedded.connection, 'show data_directory')).toEqual([{ data_directory: dataFolder }]);
  });

  it.runIf(isRoot)('drops root to nobody', async () => {
    const dataFolder = join(home, 'postgres');
    await startHere(dataFolder);
    expect(statSync(dataFolder).uid).toBe(NOBODY);
  });

  it.runIf(isRoot)('runs under a folder that only root may enter', async () => {
    chmodSync(home, 0o700);
    const dataFolder = join(home, 'postgres');
    const embedded = await startHere(dataFolder);
    expect(await ask(embedded.connection, 'select 1 as een')).toEqual([{ een: 1 }]);
    expect(statSync(dataFolder).uid).toBe(0);
  });

  it.runIf(isRoot)('runs for an ordinary user', async () => {
    const own = join(home, 'van-nobody');
    mkdirSync(own);
    chownSync(own, NOBODY, NOBODY);
    const { child, connection, lines } = await startChild(join(own, 'postgres'), NOBODY);
    expect(await ask(connection, 'select 1 as een')).toEqual([{ een: 1 }]);
    child.stdin.write('stop\n');
    expect((await lines.next()).value).toBe('gestopt');
    expect(findPostmaster(join(own, 'postgres'))).toBeUndefined();
  });

  it.runIf(isRoot)('refuses the data of another user in words', async () => {
    const dataFolder = madeFolder();
    await (await startHere(dataFolder)).stop();
    chownSync(dataFolder, 0, 0);
    const script = `import { chooseIdentity } from '${new URL('identity.ts', import.meta.url).href}';
      chooseIdentity('/usr/bin', '${dataFolder}');`;
    const told = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      uid: NOBODY,
      gid: NOBODY,
      encoding: 'utf8',
    });
    expect(told.status).not.toBe(0);
    expect(told.stderr).toContain('zijn van een andere gebruiker');
  });
});

describe('the embedded server and its processes', () => {
  it('stops when its only process is killed with -9', async () => {
    const dataFolder = madeFolder();
    const { child } = await startChild(dataFolder);
    expect(findPostmaster(dataFolder)).toBeDefined();
    child.kill('SIGKILL');
    expect(await untilGone(dataFolder)).toBe(true);
  });

  it('is joined by a second process, and stays as long as one of them lives', async () => {
    const dataFolder = madeFolder();
    const first = await startChild(dataFolder);
    const pid = findPostmaster(dataFolder)?.pid;
    const second = await startHere(dataFolder);
    expect(findPostmaster(dataFolder)?.pid).toBe(pid);
    first.child.kill('SIGKILL');
    await sleep(300);
    expect(await ask(second.connection, 'select 1 as een')).toEqual([{ een: 1 }]);
    await second.stop();
    expect(findPostmaster(dataFolder)).toBeUndefined();
  });

  it('is left running by the process that started it while another still uses it', async () => {
    const dataFolder = madeFolder();
    const first = await startHere(dataFolder);
    const second = await startChild(dataFolder);
    await first.stop();
    expect(await ask(second.connection, 'select 1 as een')).toEqual([{ een: 1 }]);
    second.child.stdin.write('stop\n');
    expect((await second.lines.next()).value).toBe('gestopt');
    expect(findPostmaster(dataFolder)).toBeUndefined();
  });

  it('is adopted, with a new watchdog, when its process and its watchdog were both killed', async () => {
    const dataFolder = madeFolder();
    const { child } = await startChild(dataFolder);
    const pid = findPostmaster(dataFolder)?.pid ?? 0;
    for (const shell of shellsOf(pid, dataFolder)) process.kill(shell, 'SIGKILL');
    child.kill('SIGKILL');
    await sleep(200);
    expect(findPostmaster(dataFolder)?.pid).toBe(pid);
    const adopted = await startHere(dataFolder);
    expect(await ask(adopted.connection, 'select 1 as een')).toEqual([{ een: 1 }]);
    await adopted.stop();
    expect(findPostmaster(dataFolder)).toBeUndefined();
  });

  it('is waited for while it dies, and started again', async () => {
    const dataFolder = madeFolder();
    const { child, connection } = await startChild(dataFolder);
    await ask(connection, 'create table proef as select g from generate_series(1, 200000) g');
    child.kill('SIGKILL');
    const again = await startHere(dataFolder);
    expect(await ask(again.connection, 'select count(*)::int as aantal from proef')).toEqual([
      { aantal: 200_000 },
    ]);
  });

  it('is made and started once when two processes start at the same time', async () => {
    const dataFolder = join(home, 'postgres');
    const [one, two] = await Promise.all([startChild(dataFolder), startChild(dataFolder)]);
    expect(one.connection).toEqual(two.connection);
    await ask(one.connection, 'create table proef as select 1 as een');
    expect(await ask(two.connection, 'select een from proef')).toEqual([{ een: 1 }]);
    expect(readdirSync(home).filter((name) => name.includes('nieuw'))).toEqual([]);
  });

  it('does not mistake another program with the number of a dead server for that server', async () => {
    const dataFolder = madeFolder();
    await (await startHere(dataFolder)).stop();
    const path = join(dataFolder, 'postmaster.pid');
    spawnSync('sh', ['-c', `printf '%s\\n%s\\n' ${process.pid} ${dataFolder} > ${path}`]);
    if (isRoot) chownSync(path, NOBODY, NOBODY);
    expect(existsSync(path)).toBe(true);
    const again = await startHere(dataFolder);
    expect(await ask(again.connection, 'select 1 as een')).toEqual([{ een: 1 }]);
  });

  it('says what went wrong when the server refuses to start', async () => {
    const dataFolder = madeFolder();
    const refused = startEmbedded({
      dataFolder,
      settings: { fsync: 'off', shared_buffers: 'veel' },
      ...testBinaries(),
    });
    await expect(refused).rejects.toThrow(/start niet[^]*shared_buffers/);
  });
});

/** The shells that watch the server: its parent and that shell's other children. */
function shellsOf(pid: number, dataFolder: string): number[] {
  const listed = spawnSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).stdout.trim().split('\n');
  const rows = listed.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)).filter((row) => row !== null);
  return rows
    .filter((row) => Number(row[1]) !== pid && row[3]?.startsWith('sh -c') && row[0].includes(dataFolder))
    .map((row) => Number(row[1]));
}
