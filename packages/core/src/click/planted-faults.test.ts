import { AssertionError } from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  EXAMPLE_CHECKS,
  PLANTED_FAULTS,
  RUN_CHECKS,
  YEAR_CHECKS,
  clickWorlds,
  clickYears,
  roomBefore,
} from '@kavel/testkit/click';
import type { ClickEngine } from '@kavel/testkit/click';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';

const CORE = join(import.meta.dirname, '..');
const copies: string[] = [];

afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true });
});

/** A copy of the sources in a folder of its own, so that it is loaded beside the real ones. */
async function loadCopy(change: (root: string) => void): Promise<ClickEngine> {
  const root = mkdtempSync(join(tmpdir(), 'kavel-fault-'));
  copies.push(root);
  for (const room of ['basis', 'click']) {
    const isSource = (path: string): boolean => !path.endsWith('.test.ts');
    cpSync(join(CORE, room), join(root, room), { recursive: true, filter: isSource });
  }
  change(root);
  return (await import(/* @vite-ignore */ pathToFileURL(join(root, 'click/index.ts')).href)) as ClickEngine;
}

const worlds = fc.sample(clickWorlds(roomBefore), { numRuns: 400, seed: 1 });
const years = fc.sample(clickYears, { numRuns: 25, seed: 1 });

/** Whether the named check accepts `engine` on every example, world or year it is for. */
function accepts(engine: ClickEngine, name: string): boolean {
  const runs = [
    ...EXAMPLE_CHECKS.filter((entry) => entry.name === name).map(({ check }) => () => {
      check(engine);
    }),
    ...RUN_CHECKS.filter((entry) => entry.name === name).flatMap(({ check }) =>
      worlds.map((world) => () => {
        check(engine, world);
      }),
    ),
    ...YEAR_CHECKS.filter((entry) => entry.name === name).flatMap(({ check }) =>
      years.map((year) => () => {
        check(engine, year);
      }),
    ),
  ];
  if (runs.length === 0) throw new Error(`no check is called: ${name}`);
  return runs.every(passes);
}

/** A copy that breaks down proves nothing: only a wrong figure, a refusal or a broken invariant counts. */
function passes(run: () => void): boolean {
  try {
    run();
    return true;
  } catch (error) {
    if (error instanceof AssertionError) return false;
    if (error instanceof Error && /^(refused|Defect): /.test(error.message)) return false;
    throw error;
  }
}

describe('a fault planted in the click is caught', () => {
  test('an unchanged copy passes every check that catches a fault', async () => {
    const engine = await loadCopy(() => undefined);
    const rejecting = PLANTED_FAULTS.map((fault) => fault.caughtBy).filter((name) => !accepts(engine, name));
    expect(rejecting).toEqual([]);
  });

  test.each(PLANTED_FAULTS)('$name', async ({ file, find, replace, caughtBy }) => {
    const engine = await loadCopy((root) => {
      const path = join(root, file);
      const source = readFileSync(path, 'utf8');
      expect(source.split(find), `"${find}" stands once in ${file}`).toHaveLength(2);
      writeFileSync(
        path,
        source.replace(find, () => replace),
      );
    });
    expect(accepts(engine, caughtBy), `the check "${caughtBy}"`).toBe(false);
  });
});
