// The one file that an old Node runs (any Node ≥ 20): it makes the machine ready and hands over to Node 26.
//
//   node scripts/bootstrap.mjs <entry.ts> [arguments…]
//
// 1. package-lock.json is compared with npm's own record of what is installed; where they differ, `npm ci` runs.
// 2. Node 26 (npm package `node`) must start. It needs libatomic1: root installs it, anyone else gets the command.
// 3. The entry runs under Node 26 with node_modules/.bin first on PATH. Arguments, signals and exit code pass on.
//    What Node compiled is kept in node_modules/.cache, which halves the start of every next process.
//
// It writes only to stderr, so that `kavel … --json` keeps stdout to itself. Exit code 2: the person must act.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_MAJOR_MIN = 20;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const LIBATOMIC_COMMAND = 'apt-get update && apt-get install -y libatomic1';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules/.bin');
const compileCache = join(root, 'node_modules/.cache/node');
const node26 = join(root, 'node_modules/node/bin/node');

function say(text) {
  process.stderr.write(`kavel: ${text}\n`);
}

/** Stops with exit code 2: nothing is broken in Kavel, the machine lacks something that only a person can add. */
function stop(text) {
  say(text);
  process.exit(2);
}

function isForThisMachine({ os, cpu, libc }) {
  const fits = (list, own) => list === undefined || list.includes(own);
  return fits(os, process.platform) && fits(cpu, process.arch) && fits(libc, 'glibc');
}

/**
 * What a lock file asks of node_modules on this machine, as one hash. Optional packages count only when they name
 * their platform: npm leaves the others out as it sees fit.
 */
function lockHash(file) {
  const wanted = Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages)
    .filter(([path, entry]) => path.startsWith('node_modules/') && isForThisMachine(entry))
    .filter(([, entry]) => !entry.optional || entry.os !== undefined)
    .map(([path, { version, integrity, resolved, link }]) =>
      JSON.stringify([path, version, integrity, link && resolved]),
    )
    .sort();
  return createHash('sha256').update(wanted.join('\n')).digest('hex');
}

function isInstalled() {
  const record = join(root, 'node_modules/.package-lock.json');
  return (
    existsSync(record) && existsSync(node26) && lockHash(record) === lockHash(join(root, 'package-lock.json'))
  );
}

/** PATH without our own binaries: npm must run on the machine's Node while it replaces ours. */
function machinePath() {
  return (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.endsWith('node_modules/.bin'));
}

/** Runs a tool with its output on stderr and answers whether it succeeded. */
function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env, PATH: machinePath().join(delimiter) },
  });
  if (error?.code === 'ENOENT') say(`het programma ${command} is niet gevonden op deze machine.`);
  return status === 0;
}

function lacksLibatomic() {
  if (process.platform !== 'linux') return false;
  const { status, stdout } = spawnSync('ldconfig', ['-p'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: [...machinePath(), '/sbin', '/usr/sbin'].join(delimiter) },
  });
  return status === 0 && !stdout.includes('libatomic.so.1');
}

/** Before `npm ci`, because install scripts of other packages already run on Node 26. */
function installLibatomic() {
  if (process.getuid() !== 0) {
    stop(`Node 26 heeft de bibliotheek libatomic1 nodig. Installeer die en probeer het opnieuw:
  sudo sh -c '${LIBATOMIC_COMMAND}'`);
  }
  say('de bibliotheek libatomic1 ontbreekt en wordt geïnstalleerd …');
  if (!run('sh', ['-c', LIBATOMIC_COMMAND], { DEBIAN_FRONTEND: 'noninteractive' })) {
    stop(`libatomic1 is niet geïnstalleerd. Installeer de bibliotheek zelf en probeer het opnieuw:
  ${LIBATOMIC_COMMAND}`);
  }
}

function installPackages() {
  const started = Date.now();
  say('onderdelen installeren (npm ci); de eerste keer duurt dat een halve tot twee minuten …');
  const done = run('npm', ['ci', '--include=dev', '--include=optional', '--loglevel=error']);
  if (!done) {
    stop(
      'npm ci is niet gelukt, zie de melding hierboven. Controleer de netwerkverbinding en probeer opnieuw.',
    );
  }
  say(`onderdelen geïnstalleerd in ${Math.round((Date.now() - started) / 1000)} s.`);
}

function startProblem() {
  const { status, stderr, error } = spawnSync(node26, ['--version'], { encoding: 'utf8' });
  return status === 0 ? undefined : (error?.message ?? stderr);
}

function prepare() {
  if (Number(process.versions.node.split('.')[0]) < NODE_MAJOR_MIN) {
    stop(`Node ${NODE_MAJOR_MIN} of nieuwer is nodig; dit is ${process.version}.`);
  }
  if (!isInstalled()) {
    if (lacksLibatomic()) installLibatomic();
    installPackages();
  }
  let problem = startProblem();
  if (problem?.includes('libatomic.so.1')) {
    installLibatomic();
    problem = startProblem();
  }
  if (problem !== undefined) stop(`Node 26 start niet op deze machine (${node26}):\n${problem.trim()}`);
}

function handOver(entry, args) {
  const child = spawn(node26, [join(root, entry), ...args], {
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: compileCache, ...process.env, PATH: [bin, ...machinePath()].join(delimiter) },
  });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => stop(`Node 26 start niet: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) stop('gebruik: node scripts/bootstrap.mjs <bestand.ts> [argumenten]');
prepare();
handOver(entry, args);
