import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, inject, test } from 'vitest';

const MAIN = join(import.meta.dirname, '../apps/server/src/main.ts');
const dataFolder = mkdtempSync(join(tmpdir(), 'kavel-e2e-poort-'));
afterAll(() => {
  rmSync(dataFolder, { recursive: true, force: true });
});

/** Starts Kavel on a port that is taken and waits for its end. */
async function startOn(port: string): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  const env = { ...process.env, KAVEL_DATA: dataFolder, KAVEL_PORT: port, DATABASE_URL: '' };
  const server = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => {
    server.on('close', resolve);
  });
  const [exitCode, stdout, stderr] = await Promise.all([ended, text(server.stdout), text(server.stderr)]);
  return { exitCode, stdout, stderr };
}

test('a second start names the Kavel that runs and ends well, without a database of its own', async () => {
  const adres = inject('adres');
  const second = await startOn(new URL(adres).port);
  expect(second).toEqual({ exitCode: 0, stdout: `Kavel draait al op ${adres}\n`, stderr: '' });
  expect(readdirSync(dataFolder)).toEqual([]);
});

test('a port of another program is named, with what to do, and left alone', async () => {
  const other = createServer((_request, response) => response.end('{"naam":"iets anders"}'));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const refused = await startOn(String(port));
  expect(refused.exitCode).toBe(2);
  expect(refused.stderr).toContain(`Poort ${port} is bezet door een ander programma`);
  expect(refused.stderr).toContain('KAVEL_PORT=');
  await new Promise((resolve) => other.close(resolve));
});

test('a wrong setting is refused with its name', async () => {
  const refused = await startOn('tachtig');
  expect(refused.exitCode).toBe(2);
  expect(refused.stderr).toContain('KAVEL_PORT');
});
