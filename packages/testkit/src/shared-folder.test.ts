import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sharedFolder } from './shared-folder.ts';

function emptyCheckout(): string {
  const root = join(mkdtempSync(join(tmpdir(), 'kavel-shared-')), 'checkout');
  mkdirSync(root);
  return root;
}

test('is the folder beside the repository by default', () => {
  const root = emptyCheckout();
  const beside = join(root, '../shared');
  mkdirSync(beside);
  expect(sharedFolder({ root, env: {} })).toBe(beside);
  expect(sharedFolder({ root, env: { KAVEL_SHARED: '' } })).toBe(beside);
});

test('KAVEL_SHARED wins, absolute or relative to the repository', () => {
  const root = emptyCheckout();
  mkdirSync(join(root, 'sources'));
  expect(sharedFolder({ root, env: { KAVEL_SHARED: 'sources' } })).toBe(join(root, 'sources'));
  expect(sharedFolder({ root, env: { KAVEL_SHARED: join(root, 'sources') } })).toBe(join(root, 'sources'));
});

test('absent: undefined on a desk, an error on CI', () => {
  const root = emptyCheckout();
  expect(sharedFolder({ root, env: { CI: 'false' } })).toBeUndefined();
  expect(() => sharedFolder({ root, env: { CI: 'true' } })).toThrow('KAVEL_SHARED');
});
