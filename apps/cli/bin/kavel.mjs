#!/usr/bin/env node
// `npx kavel …` from any Node ≥ 20: the bootstrap makes the machine ready and runs the command line on Node 26.
process.argv.splice(2, 0, 'apps/cli/src/main.ts');
await import('../../../scripts/bootstrap.mjs');
