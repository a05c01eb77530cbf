import { defineConfig } from 'vitest/config';

const never = ['**/node_modules/**', '**/dist/**', '.kavel/**'];
/** What zone the machine says it is in must change nothing: `npm test` runs its parts in different ones. */
const env = { TZ: process.env['KAVEL_TEST_TZ'] ?? 'Europe/Amsterdam' };

/**
 * Another version of PostgreSQL can only answer another way to our SQL. What kills processes, what starts commands, and the
 * year that goes through use cases with tests of their own, runs once.
 */
const onOtherBinaries = [
  '**/*-kill.db.test.ts',
  '**/*-faults.db.test.ts',
  '**/embedded/*.db.test.ts',
  'apps/cli/**',
  'packages/service/src/demonstratie/**',
];

export default defineConfig({
  test: {
    env,
    // The default leaves one processor free, which on two is half the machine.
    maxWorkers: '100%',
    // Nothing of ours is mocked and no module holds state, so a worker imports a module once, not once per file.
    isolate: false,
    projects: [
      {
        test: {
          name: 'unit',
          env,
          include: ['{packages,scripts,bench}/**/*.test.ts', 'apps/**/*.test.{ts,tsx}'],
          exclude: [...never, '**/*.db.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'db',
          env,
          globalSetup: ['packages/testkit/src/database-setup.ts'],
          include: ['packages/**/*.db.test.ts', 'apps/**/*.db.test.ts'],
          exclude:
            process.env['KAVEL_TEST_POSTGRES_BIN'] === undefined ? never : [...never, ...onOtherBinaries],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          env,
          globalSetup: ['e2e/kavel-server.ts'],
          include: ['e2e/**/*.e2e.ts'],
          exclude: never,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
