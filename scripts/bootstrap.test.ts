import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ENTRY = `
import process from 'node:process';
const [command, ...rest] = process.argv.slice(2);
if (command === 'wait') {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => { console.log(signal); process.exit(7); });
  }
  setInterval(() => {}, 1000);
  console.log('ready');
} else if (command === 'die') {
  process.kill(process.pid, 'SIGKILL');
} else {
  const { PATH: path, NODE_COMPILE_CACHE: cache } = process.env;
  console.log(JSON.stringify({ rest, path, cache, cwd: process.cwd() }));
  process.exitCode = 5;
}
`;

/** Stands for the npm package `node`: it starts only when the library of its checkout is there. */
const NODE_SCRIPT = `#!/bin/sh
if [ ! -e "$(dirname "$(readlink -f "$0")")/../../../libatomic.so.1" ]; then
  echo 'node: error while loading shared libraries: libatomic.so.1: cannot open' >&2
  exit 127
fi
exec '${process.execPath}' "$@"
`;

type Checkout = { readonly root: string; readonly libatomic: string; readonly tools: string };

function writeProgram(path: string, text: string): void {
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}

function npm(root: string, ...args: string[]): void {
  const { status, stderr } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
}

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

function newRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'kavel-bootstrap-'));
  roots.push(root);
  chmodSync(root, 0o755);
  return root;
}

/** A checkout as git leaves it: real npm, a lock file that asks for this version of `node`, no node_modules. */
function lockedCheckout(version: string): string {
  const root = newRoot();
  const source = join(root, 'node-source');
  mkdirSync(join(source, 'bin'), { recursive: true });
  writeFileSync(
    join(source, 'package.json'),
    JSON.stringify({ name: 'node', version, bin: { node: 'bin/node' } }),
  );
  writeProgram(join(source, 'bin/node'), NODE_SCRIPT);
  npm(root, 'pack', './node-source', '--silent');
  const manifest = {
    name: 'fixture',
    private: true,
    type: 'module',
    dependencies: { node: `file:node-${version}.tgz` },
  };
  writeFileSync(join(root, 'package.json'), JSON.stringify(manifest));
  npm(root, 'install', '--package-lock-only', '--silent');
  mkdirSync(join(root, 'scripts'));
  cpSync(join(import.meta.dirname, 'bootstrap.mjs'), join(root, 'scripts/bootstrap.mjs'));
  writeFileSync(join(root, 'entry.ts'), ENTRY);
  writeFileSync(join(root, 'libatomic.so.1'), '');
  return root;
}

/** Made once by npm, then copied. */
const locked = lockedCheckout('1.0.0');

function freshCheckout(): Checkout {
  const root = newRoot();
  cpSync(locked, root, { recursive: true });
  const checkout = { root, libatomic: join(root, 'libatomic.so.1'), tools: join(root, 'tools') };
  mkdirSync(checkout.tools);
  writeProgram(
    join(checkout.tools, 'apt-get'),
    `#!/bin/sh\necho "apt-get $*" >> '${root}/apt.log'\n[ "$1" = install ] && touch '${checkout.libatomic}'\nexit 0\n`,
  );
  return checkout;
}

type Options = { readonly node?: string; readonly cwd?: string; readonly uid?: number };

function bootstrap(checkout: Checkout, args: string[], options: Options = {}) {
  const { node = process.execPath, cwd = checkout.root, uid } = options;
  return spawnSync(node, [join(checkout.root, 'scripts/bootstrap.mjs'), ...args], {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: undefined,
      PATH: [checkout.tools, process.env['PATH']].join(delimiter),
    },
    ...(uid === undefined ? {} : { uid }),
  });
}

/** The Node that the machine itself has, before node_modules/.bin comes first on PATH. */
function machineNodes(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders
    .filter((folder) => !folder.endsWith('node_modules/.bin'))
    .map((folder) => join(folder, 'node'));
  return [process.execPath, ...found.filter((file) => existsSync(file)).slice(0, 1)];
}

let shared: Checkout;
beforeAll(() => {
  shared = freshCheckout();
}, 60_000);

test.each(machineNodes())(
  'installs once, hands over to Node 26 with its cache and keeps stdout clean (%s)',
  (node) => {
    const checkout = freshCheckout();
    const first = bootstrap(checkout, ['entry.ts', 'run', 'a', 'b c'], { node, cwd: tmpdir() });
    expect(first.stderr).toContain('npm ci');
    expect(first.status).toBe(5);
    expect(JSON.parse(first.stdout)).toMatchObject({
      rest: ['a', 'b c'],
      path: expect.stringMatching(`^${join(checkout.root, 'node_modules/.bin')}:`) as string,
      cache: join(checkout.root, 'node_modules/.cache/node'),
      cwd: tmpdir(),
    });
    const second = bootstrap(checkout, ['entry.ts', 'run'], { node });
    expect(second.stderr).toBe('');
    expect(second.status).toBe(5);
  },
  60_000,
);

test('installs again when package-lock.json asks for something else', () => {
  bootstrap(shared, ['entry.ts', 'run']);
  const pulled = lockedCheckout('1.0.1');
  for (const file of ['package.json', 'package-lock.json', 'node-1.0.1.tgz']) {
    cpSync(join(pulled, file), join(shared.root, file));
  }
  expect(bootstrap(shared, ['entry.ts', 'run']).stderr).toContain('npm ci');
  const installed = readFileSync(join(shared.root, 'node_modules/node/package.json'), 'utf8');
  expect(JSON.parse(installed)).toMatchObject({ version: '1.0.1' });
  expect(bootstrap(shared, ['entry.ts', 'run']).stderr).toBe('');
}, 60_000);

test('a failing npm ci stops with exit code 2 and runs nothing', () => {
  const checkout = freshCheckout();
  writeProgram(join(checkout.tools, 'npm'), '#!/bin/sh\nexit 1\n');
  const { status, stdout, stderr } = bootstrap(checkout, ['entry.ts', 'run']);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('npm ci is niet gelukt');
}, 60_000);

describe('without libatomic1', () => {
  const isRoot = process.getuid?.() === 0;

  function withoutLibrary(): Checkout {
    const checkout = freshCheckout();
    bootstrap(checkout, ['entry.ts', 'run']);
    spawnSync('rm', [checkout.libatomic]);
    return checkout;
  }

  test.runIf(isRoot)(
    'root installs it and goes on',
    () => {
      const checkout = withoutLibrary();
      const { status, stderr } = bootstrap(checkout, ['entry.ts', 'run']);
      expect(stderr).toContain('libatomic1');
      expect(status).toBe(5);
      const apt = readFileSync(join(checkout.root, 'apt.log'), 'utf8').trim().split('\n');
      expect(apt).toEqual(['apt-get update', 'apt-get install -y libatomic1']);
    },
    60_000,
  );

  test.runIf(isRoot)(
    'root installs it before npm ci, since install scripts run on Node 26',
    () => {
      const checkout = freshCheckout();
      writeProgram(join(checkout.tools, 'ldconfig'), '#!/bin/sh\necho "libc.so.6 (libc6,x86-64)"\n');
      const { stderr } = bootstrap(checkout, ['entry.ts', 'run']);
      expect(stderr.indexOf('libatomic1')).toBeGreaterThan(-1);
      expect(stderr.indexOf('libatomic1')).toBeLessThan(stderr.indexOf('npm ci'));
    },
    60_000,
  );

  test('anyone else gets the command and exit code 2', () => {
    const checkout = withoutLibrary();
    const { status, stderr, stdout } = bootstrap(checkout, ['entry.ts', 'run'], isRoot ? { uid: 65534 } : {});
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('apt-get install -y libatomic1');
    expect(existsSync(join(checkout.root, 'apt.log'))).toBe(false);
  }, 60_000);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s reaches the entry, its exit code comes back',
  async (signal) => {
    bootstrap(shared, ['entry.ts', 'run']);
    const child = spawn(process.execPath, [join(shared.root, 'scripts/bootstrap.mjs'), 'entry.ts', 'wait'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output === 'ready\n') child.kill(signal);
    });
    const code = await new Promise((resolve) => child.on('exit', resolve));
    expect(output).toBe(`ready\n${signal}\n`);
    expect(code).toBe(7);
  },
  60_000,
);

test('an entry that is killed ends as 128 plus the signal', () => {
  bootstrap(shared, ['entry.ts', 'run']);
  expect(bootstrap(shared, ['entry.ts', 'die']).status).toBe(128 + 9);
}, 60_000);

test('without an entry it explains its use', () => {
  const { status, stderr } = bootstrap(shared, []);
  expect(status).toBe(2);
  expect(stderr).toContain('gebruik:');
});
