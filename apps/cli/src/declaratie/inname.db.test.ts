import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { REFERENTIE_MAP } from '@kavel/formats/referentie';
import { runKavel, startKavel } from '@kavel/testkit';
import { testDatabase } from '@kavel/testkit/database';
import { openProefjaar, PROEFSLEUTEL_TEKST, proefbestand } from '@kavel/testkit/inname';
import { afterAll, beforeEach, expect, it } from 'vitest';

const { database, asOwner, url } = await testDatabase();
const home = mkdtempSync(join(tmpdir(), 'kavel-inname-'));
const env = { DATABASE_URL: url, KAVEL_DATA: home };

afterAll(() => {
  rmSync(home, { recursive: true });
});

beforeEach(async () => {
  await asOwner('truncate kavel.organisatie cascade');
  await openProefjaar(database);
});

function put(name: string, bytes: Uint8Array): string {
  const path = join(home, name);
  writeFileSync(path, bytes);
  return path;
}

async function inname(args: readonly string[]) {
  const run = await runKavel(['declaratie', 'inname', ...args, '--door', 'Anja', '--json'], { env });
  const answer = run.stdout === '' ? undefined : (JSON.parse(run.stdout) as Record<string, unknown>);
  return { ...run, answer };
}

const countFiles = async () =>
  (await asOwner('select count(*)::int as n from kavel.declaratie_bestand'))[0]?.['n'];

it('takes in the files of a folder and adds them up', async () => {
  mkdirSync(join(home, 'in'));
  put('in/b.asc', proefbestand('F2', 20));
  put('in/a.asc', proefbestand('F1', 10));
  put('in/lees-mij.txt', Buffer.from('geen declaratie'));
  const { exitCode, answer } = await inname([join(home, 'in')]);
  expect(exitCode).toBe(0);
  expect(answer).toMatchObject({
    aangenomen: 2,
    geweigerd: 0,
    totaalEurocent: 30 * 15_000,
    bestanden: [
      { naam: join(home, 'in/a.asc'), uitkomst: 'aangenomen', factuurnummer: 'F1', regels: 10 },
      { naam: join(home, 'in/b.asc'), uitkomst: 'aangenomen', factuurnummer: 'F2', regels: 20 },
    ],
  });
  expect(await countFiles()).toBe(2);
});

it('refuses a file sent twice with exit code 1, and takes in the others', async () => {
  const [first, second] = [put('f1.asc', proefbestand('F1')), put('f2.asc', proefbestand('F2'))];
  const { exitCode, answer } = await inname([first, first, second]);
  expect(exitCode).toBe(1);
  expect(answer).toMatchObject({
    aangenomen: 2,
    geweigerd: 1,
    bestanden: [
      {},
      { uitkomst: 'geweigerd', bevindingen: [{ retourcode: '0030' }, { retourcode: '8067' }] },
      {},
    ],
  });
  expect(await countFiles()).toBe(2);
});

/** A folder with `count` faultless files of three lines, a file cut in half, and a text. */
function fill(folder: string, count: number): string {
  mkdirSync(join(home, folder));
  for (let nummer = 0; nummer < count; nummer += 1) {
    put(`${folder}/f${String(nummer).padStart(2, '0')}.asc`, proefbestand(`B${nummer}`, 3));
  }
  put(`${folder}/half.asc`, proefbestand('HALF', 3).subarray(0, 700));
  return join(home, folder);
}

it('takes in a large folder on threads, and knows what it had when the folder is offered again', async () => {
  writeFileSync(join(home, 'geheim'), `${PROEFSLEUTEL_TEKST}\n`, { mode: 0o600 });
  const folder = fill('bulk', 24);
  const first = await inname([folder, '--werkers', '2']);
  expect(first.exitCode).toBe(1);
  const totaal = { aangenomen: 24, alIngenomen: 0, geweigerd: 1, mislukt: 0, nietAanDeBeurt: 0 };
  expect(first.answer).toMatchObject({ ...totaal, totaalEurocent: 24 * 3 * 15_000 });
  expect(await countFiles()).toBe(24);
  const again = await inname([folder]);
  expect(again.answer).toMatchObject({ ...totaal, aangenomen: 0, alIngenomen: 24, totaalEurocent: 0 });
  expect(await countFiles()).toBe(24);
  rmSync(join(home, 'geheim'));
});

it('judges with the editions of this installation on threads too', async () => {
  const rows = readFileSync(join(REFERENTIE_MAP, 'koppeltabel.csv'), 'utf8').split('\n');
  const zonder753 = rows.map((row) => (row.startsWith('Z043;') ? row.replace('753', '754') : row));
  const file = put('koppeltabel.csv', Buffer.from(zonder753.join('\n')));
  const dagen = ['--vanaf', '2018-01-01', '--tot-en-met', '2025-12-31', '--neem-over', '--door', 'Anja'];
  const taken = await runKavel(['referentie', 'importeer', 'koppeltabel', file, ...dagen], { env });
  expect(taken.exitCode).toBe(0);
  const { answer } = await inname([put('editie.asc', proefbestand('E1')), '--werkers', '1']);
  // The tests after this one judge by the editions of the repository again.
  rmSync(join(home, 'referentie'), { recursive: true });
  expect(answer).toMatchObject({ bestanden: [{ bevindingen: [{ retourcode: '1113' }] }] });
});

it('follows a folder until Ctrl-C: only whole files, each once, also after a kill -9', async () => {
  const folder = fill('volg', 2);
  const follow = () => {
    const child = startKavel(['declaratie', 'inname', folder, '--volg', '--door', 'Anja', '--json'], { env });
    return child;
  };
  const killed = follow();
  await untilFiles(2);
  killed.kill('SIGKILL');
  await once(killed, 'close');
  const whole = proefbestand('LANGZAAM', 30);
  const child = follow();
  const answer = text(child.stdout);
  put('volg/groeit.asc', whole.subarray(0, 3_120));
  put('volg/nieuw.tmp', proefbestand('NIEUW', 3));
  renameSync(join(folder, 'nieuw.tmp'), join(folder, 'nieuw.asc'));
  await untilFiles(3);
  put('volg/groeit.asc', whole);
  await untilFiles(4);
  child.kill('SIGINT');
  const [exitCode] = (await once(child, 'close')) as [number];
  expect(JSON.parse(await answer)).toMatchObject({
    aangenomen: 2,
    alIngenomen: 2,
    totaalEurocent: 33 * 15_000,
  });
  expect(exitCode).toBe(1);
  expect(await countFiles()).toBe(4);
});

async function untilFiles(count: number): Promise<void> {
  for (let look = 0; look < 400 && (await countFiles()) !== count; look += 1) await sleep(50);
  expect(await countFiles()).toBe(count);
}

it('refuses to follow a file', async () => {
  const { exitCode, stderr } = await inname([put('los.asc', proefbestand('F1')), '--volg']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('één map');
});

it('names the account when nobody is named, and refuses a name of blanks', async () => {
  const good = put('goed.asc', proefbestand('F1'));
  const blank = await runKavel(['declaratie', 'inname', good, '--door', ' '], { env });
  expect(blank).toMatchObject({ exitCode: 2, stdout: '' });
  expect(blank.stderr).toContain('Noem een persoon');
  expect((await runKavel(['declaratie', 'inname', good], { env })).exitCode).toBe(0);
  const [stored] = await asOwner('select ingenomen_door from kavel.declaratie_bestand');
  expect(stored).toEqual({ ingenomen_door: userInfo().username });
});

it('ends with 2 when a file is no claim, or does not exist', async () => {
  const good = put('goed.asc', proefbestand('F1'));
  const { exitCode } = await inname([put('tekst.asc', Buffer.from('hallo')), good]);
  expect(exitCode).toBe(2);
  expect(await countFiles()).toBe(1);
  const missing = await inname([put('goed2.asc', proefbestand('F2')), join(home, 'bestaat-niet.asc')]);
  expect(missing.exitCode).toBe(2);
  expect(missing.stderr).toContain('bestaat-niet.asc — Dit bestand of deze map bestaat niet');
  expect(await countFiles()).toBe(1);
});

it('tells a person what happened, file by file, without --json', async () => {
  const bytes = proefbestand('F1', 3);
  const args = [
    'declaratie',
    'inname',
    put('f.asc', bytes),
    put('half.asc', bytes.subarray(0, 700)),
    '--door',
    'Anja',
  ];
  const { stdout, stderr, exitCode } = await runKavel(args, { env });
  expect(exitCode).toBe(1);
  expect(stderr).toContain(`[1/2] ${join(home, 'f.asc')}: aangenomen, 3 regels, € 450,00, te laat`);
  expect(stdout).toContain('1 aangenomen (€ 450,00, 1 te laat), 1 geweigerd.');
  expect(stdout).toMatch(/half\.asc: geweigerd\n {2}regel \d+/);
});

it('makes its key once, for its owner only, and refuses one that others can read', async () => {
  const sleutel = join(home, 'geheim');
  await inname([put('f.asc', proefbestand('F1'))]);
  expect(statSync(sleutel).mode & 0o777).toBe(0o600);
  const key = readFileSync(sleutel, 'utf8');
  await inname([put('g.asc', proefbestand('F2'))]);
  expect(readFileSync(sleutel, 'utf8')).toBe(key);
  chmodSync(sleutel, 0o644);
  const open = await inname([put('h.asc', proefbestand('F3'))]);
  expect(open.exitCode).toBe(2);
  expect(open.stderr).toContain('chmod 600');
  writeFileSync(sleutel, `${'0'.repeat(64)}\n`);
  chmodSync(sleutel, 0o600);
  const other = await inname([put('h.asc', proefbestand('F3'))]);
  expect(other.exitCode).toBe(1);
  expect(other.answer).toMatchObject({ bestanden: [{ code: 'sleutel-anders' }] });
  rmSync(sleutel);
});

it('shows, renews and clears up the keys of the installation', async () => {
  const run = async (act: string) => {
    const { exitCode, stdout } = await runKavel(['sleutel', act, '--json'], { env });
    expect(exitCode).toBe(0);
    return (JSON.parse(stdout) as { sleutels: readonly Record<string, unknown>[] }).sleutels;
  };
  await inname([put('f.asc', proefbestand('F1'))]);
  const [first] = await run('toon');
  expect(first).toMatchObject({ actief: true, bestanden: 1 });
  expect(await run('vernieuw')).toMatchObject([
    { actief: true, bestanden: 0 },
    { merk: first?.['merk'], actief: false, bestanden: 1 },
  ]);
  expect(await run('ruim-op')).toHaveLength(2);
  const again = await inname([put('g.asc', proefbestand('F1', 2))]);
  expect(again.answer).toMatchObject({ geweigerd: 1 });
  rmSync(join(home, 'geheim'));
});
