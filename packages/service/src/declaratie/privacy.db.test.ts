import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { FICTIEVE_NAAM, openProefjaar, PROEFSLEUTEL_TEKST, proefbestand } from '@kavel/testkit/inname';
import { BULK_PROCESS, testBinaries } from '@kavel/testkit/processes';
import { openStore } from '@kavel/store';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

/** Everything a run may write lies under here, but the files that were sent. */
let home: string;
let sent: string;

beforeAll(() => {
  const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  home = mkdtempSync(join(place, 'kavel-privacy-'));
  sent = mkdtempSync(join(place, 'kavel-verzonden-'));
  chmodSync(home, 0o777);
  for (const folder of ['tmp', 'werk']) mkdirSync(join(home, folder), { mode: 0o777 });
  vi.stubEnv('TMPDIR', join(home, 'tmp'));
});

afterAll(() => {
  vi.unstubAllEnvs();
  for (const folder of [home, sent])
    rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
});

/** Runs bulk intake in a process of its own, in a folder of its own; kills it with -9 when `until` says so. */
async function run(map: string, until: (line: string) => boolean): Promise<readonly string[]> {
  const args = [BULK_PROCESS, join(home, 'kavel'), map, join(home, 'geheim')];
  const log = join(home, 'uitvoer.log');
  const told: string[] = [];
  const child = spawn(process.execPath, ['--report-on-fatalerror', '--report-uncaught-exception', ...args], {
    cwd: join(home, 'werk'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  const errors: Buffer[] = [];
  child.stderr.on('data', (data: Buffer) => errors.push(data));
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(line);
    if (until(line)) child.kill('SIGKILL');
  }
  await closed;
  writeFileSync(log, `${told.join('\n')}\n${Buffer.concat(errors).toString()}`, { flag: 'a' });
  return told;
}

it('no file that a run leaves holds the BSN, the name or the reference of a person, in any encoding', async () => {
  writeFileSync(join(home, 'geheim'), `${PROEFSLEUTEL_TEKST}\n`, { mode: 0o600 });
  const { database, close } = await openStore({ dataFolder: join(home, 'kavel'), ...testBinaries() });
  await openProefjaar(database);
  await close();
  const good = ['ZOEKMIJ', 'ZOEKMIJ2', 'ZOEKMIJ3'].map((nummer) => proefbestand(nummer, 200));
  const put = (map: string, name: string, bytes: Uint8Array): void => {
    mkdirSync(join(sent, map), { recursive: true });
    writeFileSync(join(sent, map, name), bytes);
  };
  good.forEach((bytes, index) => {
    put('alles', `${index}.asc`, bytes);
  });
  // Refused by the store, broken, and no claim at all.
  put(
    'alles',
    '7.asc',
    Buffer.concat([Buffer.from(proefbestand('ZOEKMIJ4', 50)).subarray(0, -312), Buffer.from('x')]),
  );
  put('alles', '8.asc', proefbestand('ZOEKMIJ5', 100).subarray(0, 5_000));
  put('alles', '9.asc', good[0] ?? new Uint8Array());
  const killed = await run(join(sent, 'alles'), (line) => line.startsWith('aangenomen'));
  expect(killed).not.toContain('klaar');
  const whole = await run(join(sent, 'alles'), () => false);
  expect(whole.filter((line) => line.startsWith('geweigerd')).length).toBeGreaterThanOrEqual(3);
  const persons = good.flatMap(
    (bytes) =>
      Buffer.from(bytes)
        .toString('latin1')
        .match(/(?<=^02.{12})99\d{7}/gm) ?? [],
  );
  expect(new Set(persons).size).toBe(19);
  const texts = [...new Set(persons), FICTIEVE_NAAM, 'ZOEKMIJ-1'];
  const found = await searchFolder(home, [...texts, '99470001']);
  // That the provider is found proves that the search looks where the data is.
  expect([...found]).toEqual(['99470001']);
}, 240_000);

/** Which of the texts occur in any file under the folder, as Latin-1 or UTF-8, or as UTF-16 as JavaScript keeps text. */
async function searchFolder(folder: string, texts: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const content = await readFile(join(entry.parentPath, entry.name));
    for (const text of texts) {
      if (content.includes(text) || content.includes(Buffer.from(text, 'utf16le'))) found.add(text);
    }
  }
  return found;
}
