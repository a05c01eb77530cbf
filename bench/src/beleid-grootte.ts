import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleForBrowser } from './beleid/bundle.ts';

/**
 * Policy: how many bytes the engine costs a page, without Temporal polyfill, YAML, validator and policy data.
 * Fails when the engine is over its limit. Run: node bench/src/beleid-grootte.ts
 */

const LIMIT_BYTES = 10_000;

const BUNDLES = [
  { name: 'engine: compose, compile, evaluate, trace', file: 'engine.ts', limit: LIMIT_BYTES },
  { name: 'engine with all Dutch texts', file: 'engine-with-texts.ts', limit: Number.POSITIVE_INFINITY },
];

console.log('| bundle | bytes minified | bytes gzip |');
console.log('|---|---|---|');
for (const { name, file, limit } of BUNDLES) {
  const code = await bundleForBrowser(join(import.meta.dirname, 'bundles', file), 'kavel');
  const zipped = gzipSync(code, { level: 9 }).length;
  console.log(
    `| ${name} | ${Buffer.byteLength(code).toLocaleString('en')} | ${zipped.toLocaleString('en')} |`,
  );
  if (zipped > limit) {
    console.error(`${name}: ${zipped} bytes is over the limit of ${limit}`);
    process.exitCode = 1;
  }
}
