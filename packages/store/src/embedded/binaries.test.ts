import { mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { embeddedBinFolder, majorVersion, repairLinks } from './binaries.ts';

it('makes the library links that an install without scripts left out, and leaves existing ones', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kavel-links-'));
  const native = join(folder, 'native');
  mkdirSync(join(native, 'lib'), { recursive: true });
  writeFileSync(join(native, 'lib/libproef.so.1.2'), '');
  const links = ['native/lib/libproef.so', 'native/lib/libproef.so.1'].map((target) => ({
    source: 'native/lib/libproef.so.1.2',
    target,
  }));
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));
  repairLinks(native);
  repairLinks(native);
  expect(readlinkSync(join(native, 'lib/libproef.so'))).toBe('libproef.so.1.2');
  expect(readlinkSync(join(native, 'lib/libproef.so.1'))).toBe('libproef.so.1.2');
  rmSync(folder, { recursive: true });
});

it('finds binaries of PostgreSQL 18 for this platform', () => {
  expect(majorVersion(embeddedBinFolder())).toBe(18);
});

it('says what to do when the binaries do not run', () => {
  expect(() => majorVersion('/bestaat-niet')).toThrow(/start niet.*npm ci/);
});
