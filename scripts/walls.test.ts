import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEPCRUISE_ARGUMENTS } from './checks.ts';
import { ROOT } from './program.ts';
import { copyRepository } from './repository-copy.ts';

type Planted = { readonly rule: string; readonly file: string; readonly imports: string };

const TARGET = 'planted-target.ts';
/** The other half of the planted circle. */
const CIRCLE = 'packages/service/src/planted-circle-b.ts';
const TARGET_FOLDERS = [
  'packages/store/src',
  'packages/testkit/src',
  'packages/core/src/click',
  'apps/server/src',
  'apps/portal/src/features/planted-one',
];

/** One forbidden import per rule of dependency-cruiser.config.js. */
const PLANTED: readonly Planted[] = [
  { rule: 'room-packages-core', file: 'packages/core/src/planted.ts', imports: `../../store/src/${TARGET}` },
  {
    rule: 'room-packages-formats',
    file: 'packages/formats/src/planted.ts',
    imports: `../../store/src/${TARGET}`,
  },
  {
    rule: 'room-packages-contract',
    file: 'packages/contract/src/planted.ts',
    imports: `../../store/src/${TARGET}`,
  },
  { rule: 'room-packages-store', file: 'packages/store/src/planted.ts', imports: '@kavel/formats/invoer' },
  {
    rule: 'room-packages-simulatie',
    file: 'packages/simulatie/src/planted.ts',
    imports: `../../store/src/${TARGET}`,
  },
  {
    rule: 'room-packages-service',
    file: 'packages/service/src/planted.ts',
    imports: `../../../apps/server/src/${TARGET}`,
  },
  {
    rule: 'room-apps-server',
    file: 'apps/server/src/planted.ts',
    imports: `../../../packages/store/src/${TARGET}`,
  },
  {
    rule: 'room-apps-cli',
    file: 'apps/cli/src/planted.ts',
    imports: `../../../packages/store/src/${TARGET}`,
  },
  {
    rule: 'room-apps-portal',
    file: 'apps/portal/src/planted.ts',
    imports: `../../../packages/store/src/${TARGET}`,
  },
  {
    rule: 'wiring-apps-server',
    file: 'apps/server/src/main.ts',
    imports: `../../../packages/testkit/src/${TARGET}`,
  },
  { rule: 'wiring-apps-cli', file: 'apps/cli/src/main.ts', imports: `../../server/src/${TARGET}` },
  { rule: 'core-has-no-dependency', file: 'packages/core/src/planted-fs.ts', imports: 'node:fs' },
  {
    rule: 'core-basis-imports-nobody',
    file: 'packages/core/src/basis/planted.ts',
    imports: '../click/index.ts',
  },
  {
    rule: 'core-modules-meet-at-index',
    file: 'packages/core/src/kalender/planted.ts',
    imports: `../click/${TARGET}`,
  },
  {
    rule: 'portal-features-do-not-meet',
    file: 'apps/portal/src/features/planted-two/planted.ts',
    imports: `../planted-one/${TARGET}`,
  },
  {
    rule: 'portal-ui-owns-the-design-system',
    file: 'apps/portal/src/features/planted-three/planted.ts',
    imports: '@utrecht/component-library-react',
  },
  {
    rule: 'testkit-only-in-tests',
    file: 'packages/service/src/planted-testkit.ts',
    imports: '../../testkit/src/index.ts',
  },
  {
    rule: 'no-circular',
    file: 'packages/service/src/planted-circle-a.ts',
    imports: './planted-circle-b.ts',
  },
  { rule: 'resolved', file: 'packages/service/src/planted-nowhere.ts', imports: '@kavel/nowhere' },
  { rule: 'declared-dependency', file: 'packages/service/src/planted-undeclared.ts', imports: 'react' },
];

function write(copy: string, file: string, text: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text);
}

type Cruise = {
  summary: {
    violations: { from: string; rule: { name: string } }[];
    ruleSetUsed: { forbidden: { name: string }[] };
  };
};

/** Runs the check of `npm run check walls` in the copy: its rules, and the broken ones as `rule file`. */
function cruise(copy: string): { rules: string[]; broken: string[] } {
  const { stdout } = spawnSync('depcruise', [...DEPCRUISE_ARGUMENTS, '--output-type', 'json'], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const { violations, ruleSetUsed } = (JSON.parse(stdout) as Cruise).summary;
  return {
    rules: ruleSetUsed.forbidden.map(({ name }) => name).sort(),
    broken: [...new Set(violations.map(({ rule, from }) => `${rule.name} ${from}`))].sort(),
  };
}

describe('the import table', () => {
  let copy: string;
  let found: ReturnType<typeof cruise>;

  beforeAll(() => {
    copy = copyRepository();
    for (const folder of TARGET_FOLDERS) write(copy, `${folder}/${TARGET}`, 'export const planted = 1;\n');
    for (const { file, imports } of PLANTED) write(copy, file, `import '${imports}';\nexport {};\n`);
    write(copy, CIRCLE, "import './planted-circle-a.ts';\nexport {};\n");
    found = cruise(copy);
  }, 60_000);

  afterAll(() => {
    rmSync(copy, { recursive: true });
  });

  test('is kept by the code as it stands', () => {
    const planted = [...PLANTED.map(({ file }) => file), CIRCLE];
    expect(found.broken.filter((line) => !planted.includes(line.split(' ')[1] ?? ''))).toEqual([]);
  });

  test('has a planted fault for every rule', () => {
    expect(PLANTED.map(({ rule }) => rule).sort()).toEqual(found.rules);
  });

  test.each(PLANTED)('$rule refuses $imports in $file', ({ rule, file }) => {
    expect(found.broken).toContain(`${rule} ${file}`);
  });
});

describe('the core is pure', () => {
  const OUTSIDE = [
    {
      what: 'a node module',
      code: "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
    },
    { what: 'the console', code: 'export function say(): void {\n  console.log(1);\n}' },
    { what: 'the network', code: "export const answer = fetch('x');" },
    { what: 'a timer', code: 'export const timer = setTimeout(() => undefined, 1);' },
    { what: 'the process', code: 'export const env = process.env;' },
  ];
  const CLOCK_AND_CHANCE = [
    { what: 'the clock of Date', code: 'export const now = new Date();' },
    { what: 'Date by way of globalThis', code: 'export const now = globalThis.Date.now();' },
    { what: 'the clock of Temporal', code: 'export const now = Temporal.Now.instant();' },
    { what: 'the clock of Temporal, unpacked', code: 'export const { Now } = Temporal;' },
    { what: 'chance', code: 'export const chance = Math.random();' },
    { what: 'a fraction', code: 'export const rate = 0.04;' },
    { what: 'a float rounding', code: 'export const text = (1).toFixed(2);' },
    { what: 'the locale of the machine', code: "export const text = new Intl.NumberFormat('nl').format(1);" },
    { what: 'a default export', code: 'export default 1;' },
  ];

  test('the world outside is a compile error', () => {
    const copy = copyRepository();
    const file = (index: number): string => `packages/core/src/planted-${String(index)}.ts`;
    for (const [index, { code }] of OUTSIDE.entries()) write(copy, file(index), `${code}\n`);
    const { stdout } = spawnSync(
      'tsc',
      ['-p', 'packages/core/tsconfig.pure.json', '--incremental', 'false'],
      {
        cwd: copy,
        encoding: 'utf8',
      },
    );
    rmSync(copy, { recursive: true });
    for (const [index, { what }] of OUTSIDE.entries()) expect(stdout, what).toContain(`${file(index)}(`);
  }, 60_000);

  // Only these rules: the others ask what type everything has, which takes a minute to find out.
  const eslint = new ESLint({
    cwd: ROOT,
    ruleFilter: ({ ruleId }) => ruleId.startsWith('no-restricted-'),
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  });

  test.each(CLOCK_AND_CHANCE)(
    'no $what',
    async ({ code }) => {
      const filePath = join(ROOT, 'packages/core/src/basis/index.ts');
      const [result] = await eslint.lintText(`${code}\n`, { filePath });
      const rules = result?.messages.map(({ ruleId }) => ruleId) ?? [];
      expect(rules.filter((rule) => rule?.startsWith('no-restricted-'))).toHaveLength(1);
    },
    60_000,
  );
});
