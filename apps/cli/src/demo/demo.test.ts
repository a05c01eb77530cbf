import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runKavel } from '@kavel/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

const home = mkdtempSync(join(tmpdir(), 'kavel-demo-'));
const other = createServer((socket) => socket.end('dit is geen Kavel\n'));
beforeAll(() => new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  other.close();
  rmSync(home, { recursive: true });
});

test('hands over to the start of the portal: its message, its exit code, and nothing touched when the port is taken', async () => {
  const { port } = other.address() as AddressInfo;
  const env = { KAVEL_PORT: String(port), KAVEL_DATA: join(home, 'data') };
  const run = await runKavel(['demo', '--getal', '43'], { env });
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain(`Poort ${port} is bezet`);
  expect(existsSync(join(home, 'data'))).toBe(false);
}, 60_000);

test('a number that is no number is refused in Dutch', async () => {
  const run = await runKavel(['demo', '--getal', 'veel']);
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain('Geef een geheel getal');
});
