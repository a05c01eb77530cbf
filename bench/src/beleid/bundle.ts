import { build } from 'vite';

/** What a browser loads: one script with only what `entry` uses, minified as the portal is. Its exports are `name`. */
export async function bundleForBrowser(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2024', minify: true, lib: { entry, name, formats: ['iife'] } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs.flatMap((one) => ('output' in one ? one.output : []));
  const [chunk, ...others] = chunks;
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error(`${entry} became ${chunks.length} files`);
  return chunk.code;
}
