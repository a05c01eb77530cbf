import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourcesHash } from './portal-build.ts';

let root: string;

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kavel-portal-'));
  write('package-lock.json', '{}');
  write('apps/portal/index.html', '<html>');
  write('apps/portal/src/app/start.tsx', 'start');
  write('packages/core/src/click/click.ts', 'click');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test.each([
  ['package-lock.json', '{ }'],
  ['apps/portal/index.html', '<html lang="nl">'],
  ['apps/portal/src/app/start.tsx', 'other'],
  ['apps/portal/src/app/new.css', 'new'],
  ['packages/core/src/click/click.ts', 'other'],
])('a change of %s asks for a build', (path, text) => {
  const before = sourcesHash(root);
  write(path, text);
  expect(sourcesHash(root)).not.toBe(before);
});

test('a renamed file asks for a build, a test or another room does not', () => {
  const before = sourcesHash(root);
  write('apps/portal/src/app/start.test.tsx', 'test');
  write('packages/store/src/store.ts', 'store');
  expect(sourcesHash(root)).toBe(before);
  cpSync(join(root, 'apps/portal/src/app/start.tsx'), join(root, 'apps/portal/src/app/begin.tsx'));
  rmSync(join(root, 'apps/portal/src/app/start.tsx'));
  expect(sourcesHash(root)).not.toBe(before);
});
