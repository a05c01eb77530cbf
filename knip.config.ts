import type { KnipConfig } from 'knip';

/** A style sheet uses what it imports. */
function importsOfStyles(text: string): string {
  return [...text.matchAll(/@import\s+['"]([^'"]+)['"]/g)]
    .map(([, file]) => `import '${file ?? ''}';`)
    .join('\n');
}

const config: KnipConfig = {
  workspaces: {
    '.': {
      entry: [
        'scripts/{bootstrap.mjs,start.ts,test.ts,check.ts,tidy.ts,generate.ts}',
        'e2e/{**/*.e2e,kavel-server}.ts',
        'dependency-cruiser.config.js',
      ],
      project: ['scripts/**/*.{ts,mjs}', 'e2e/**/*.ts', '*.{ts,js}'],
      // Both are run as programs: by the bootstrap, and by the check named walls.
      ignoreDependencies: ['node', 'dependency-cruiser'],
    },
    'packages/*': { project: ['src/**/*.ts'] },
    // Programs that threads run.
    'packages/service': {
      entry: ['src/declaratie/{deel-worker,inname-werker}.ts'],
      project: ['src/**/*.ts'],
    },
    // Programs that tests start and kill.
    'packages/testkit': { entry: ['src/processes/*.ts', 'src/database-setup.ts'], project: ['src/**/*.ts'] },
    'apps/cli': { entry: ['src/main.ts'], project: ['{bin,src}/**/*.{ts,mjs}'] },
    'apps/server': { entry: ['src/main.ts'], project: ['src/**/*.ts'] },
    // The router names the page it takes from a lazily loaded file by a string.
    'apps/portal': {
      entry: ['src/main.tsx', 'src/features/*/*Page.tsx'],
      project: ['src/**/*.{ts,tsx,css}'],
    },
    // Bundled for the browser by their paths.
    bench: { entry: ['src/*.ts', 'src/bundles/*.ts'], project: ['src/**/*.ts'] },
  },
  compilers: { css: importsOfStyles },
  // A type that appears in the signature of an exported function belongs to what the file offers.
  ignoreExportsUsedInFile: { interface: true, type: true },
};

export default config;
