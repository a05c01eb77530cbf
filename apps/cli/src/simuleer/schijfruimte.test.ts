import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesText, freeBytes } from './schijfruimte.ts';

test('a folder that is not there yet has the room of the disk it will be on', async () => {
  const { blocks, bsize } = await statfs(tmpdir());
  const free = await freeBytes(join(tmpdir(), 'nog', 'niet', 'gemaakt'));
  expect(free).toBeGreaterThan(0);
  expect(free).toBeLessThanOrEqual(blocks * bsize);
});

test.each([
  [0, '0 MB'],
  [20_846_224, '21 MB'],
  [1, '1 MB'],
  [3_550_971_352, '3,6 GB'],
])('%i bytes are told as %s', (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});
