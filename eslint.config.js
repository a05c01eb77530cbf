import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: one name for one thing, everywhere (STYLE.md).',
};

const noFraction = {
  selector: 'Literal[raw=/^[\\d_]*\\.\\d/]',
  message: 'The core knows no fractions: count whole units (eurocent, ten-thousandths) and use mulDiv.',
};

const globalsOfTheWorld = [
  { name: 'Date', message: 'Legal dates are Temporal.PlainDate, passed in.' },
  { name: 'Intl', message: 'Its answers differ per machine; texts of the core are made by hand.' },
  { name: 'parseFloat', message: 'The core knows no fractions: parse whole units.' },
];

const waysToTheServer = ['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket'].map((name) => ({
  name,
  message: 'Ask the API through apps/portal/src/api/client.ts.',
}));

const clockAndChance = [
  {
    object: 'Math',
    property: 'random',
    message: 'The core knows no chance: take the outcome as an argument.',
  },
  {
    object: 'Temporal',
    property: 'Now',
    message: 'The core knows no clock: take the moment as an argument.',
  },
  ...['toFixed', 'toPrecision', 'parseFloat'].map((property) => ({
    property,
    message: 'Floats round wrongly: use mulDiv with a named rounding.',
  })),
  ...['toLocaleString', 'localeCompare'].map((property) => ({
    property,
    message: 'Its answer depends on the machine: compare code units, write texts by hand.',
  })),
];

export default tseslint.config(
  { ignores: ['**/node_modules/**', '**/dist/**', '.kavel/**', 'docs/generated/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL('.', import.meta.url)) },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Marked only to stand out: http to a provider of identities on this machine; settings refuse any other.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', package: 'openid-client', name: 'allowInsecureRequests' }] },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines-per-function': ['error', { max: 70 }],
      'max-params': ['error', { max: 4 }],
      'no-console': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    rules: { eqeqeq: 'error', 'no-unused-vars': 'error', 'prefer-const': 'error' },
  },
  {
    files: ['packages/core/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-restricted-globals': ['error', { globals: globalsOfTheWorld, checkGlobalObject: true }],
      'no-restricted-syntax': ['error', noDefaultExport, noFraction],
      'no-restricted-properties': ['error', ...clockAndChance],
    },
  },
  {
    // The generated client is the one way to the API (ADR 0058).
    files: ['apps/portal/src/**'],
    ignores: ['apps/portal/src/api/{client,upload}.ts'],
    rules: {
      'no-restricted-globals': ['error', { globals: waysToTheServer, checkGlobalObject: true }],
    },
  },
  {
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 120 }] },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'e2e/**'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['apps/cli/src/**', 'scripts/**', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['*.config.ts', '**/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
