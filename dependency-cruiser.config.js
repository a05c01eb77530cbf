/**
 * Which room may import which (ARCHITECTURE.md). One table, expanded to rules; every rule is an error.
 * Apps are imported by nobody, `basis` imports nobody, modules of the core meet through their index.
 */
const may = {
  'packages/core': [],
  'packages/formats': ['packages/core'],
  'packages/contract': ['packages/core'],
  'packages/store': ['packages/core'],
  'packages/simulatie': ['packages/core', 'packages/formats'],
  'packages/service': ['packages/core', 'packages/formats', 'packages/store', 'packages/simulatie'],
  'apps/server': ['packages/core', 'packages/contract', 'packages/service'],
  'apps/cli': [
    'packages/core',
    'packages/formats',
    'packages/contract',
    'packages/service',
    'packages/simulatie',
  ],
  'apps/portal': ['packages/core', 'packages/contract'],
};

/** The bin of the command line enters through the bootstrap (scripts/); it is the one file outside the table. */
const BIN = '^apps/cli/bin/';
/** `.proef.ts`: what the test files of one room share. */
const TESTS = String.raw`\.(test|e2e|proef)\.tsx?$`;
const ROOMS = '^(packages|apps|e2e|bench|scripts)/';

const imports = Object.entries(may).map(([room, allowed]) => ({
  name: `room-${room.replace('/', '-')}`,
  comment: `${room} may import only: ${allowed.join(', ') || 'nothing'}`,
  severity: 'error',
  from: {
    path: `^${room}/`,
    pathNot: [TESTS, BIN, room.startsWith('apps/') ? `^${room}/src/main\\.ts$` : '^$'],
  },
  to: { path: ROOMS, pathNot: `^(${[room, ...allowed].join('|')})/` },
}));

const wiring = ['server', 'cli'].map((app) => ({
  name: `wiring-apps-${app}`,
  comment: `Only main.ts of ${app} may also make the store; it imports no other app`,
  severity: 'error',
  from: { path: `^apps/${app}/src/main\\.ts$` },
  to: { path: ROOMS, pathNot: `^(apps/${app}|packages/store|${may[`apps/${app}`].join('|')})/` },
}));

export default {
  forbidden: [
    ...imports,
    ...wiring,
    {
      name: 'core-has-no-dependency',
      comment: 'The core is a function of its arguments: no package and no node module',
      severity: 'error',
      from: { path: '^packages/core/src', pathNot: TESTS },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core', 'npm-no-pkg', 'npm-unknown'],
      },
    },
    {
      name: 'core-basis-imports-nobody',
      severity: 'error',
      from: { path: '^packages/core/src/basis/', pathNot: TESTS },
      to: { path: '^packages/core/src/', pathNot: '^packages/core/src/basis/' },
    },
    {
      name: 'core-modules-meet-at-index',
      severity: 'error',
      from: { path: '^packages/core/src/([^/]+)/', pathNot: TESTS },
      to: { path: '^packages/core/src/[^/]+/', pathNot: ['^packages/core/src/$1/', '/index\\.ts$'] },
    },
    {
      name: 'portal-features-do-not-meet',
      severity: 'error',
      from: { path: '^apps/portal/src/features/([^/]+)/' },
      to: { path: '^apps/portal/src/features/', pathNot: '^apps/portal/src/features/$1/' },
    },
    {
      name: 'portal-ui-owns-the-design-system',
      severity: 'error',
      from: { path: '^apps/portal/src/', pathNot: '^apps/portal/src/ui/' },
      to: { path: 'node_modules/(@utrecht|@nl-design-system)' },
    },
    {
      name: 'testkit-only-in-tests',
      severity: 'error',
      from: { pathNot: [TESTS, '^packages/testkit/', '^(bench|e2e)/'] },
      to: { path: '^packages/testkit/' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'declared-dependency',
      comment: 'npm hoists: an import that its own package.json does not declare would still run',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: [TESTS, '^packages/testkit/', '\\.config\\.ts$'] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^(apps/[^/]+/dist|\\.kavel)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
};
