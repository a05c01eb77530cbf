import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CliContext, Melding } from '../context.ts';

const EXTENSION = '.asc';

/**
 * The claim files that the arguments name: files, `-`, and every `.asc` file under a folder by path. All of them are
 * looked up before the first is taken in, so a mistyped name stops the command before it has done anything.
 */
export async function listDeclaratieFiles(
  context: CliContext,
  paths: readonly string[],
): Promise<readonly string[]> {
  const found = await Promise.all(paths.map(filesUnder));
  const missing = found.flatMap((entry) => ('melding' in entry ? [entry] : []));
  if (missing.length > 0) return context.refuse(2, missing);
  return found.flatMap((entry) => ('files' in entry ? entry.files : []));
}

async function filesUnder(path: string): Promise<{ readonly files: readonly string[] } | Melding> {
  if (path === '-') return { files: [path] };
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) {
    const melding = 'Dit bestand of deze map bestaat niet. Kijk de naam en de map na.';
    return { code: 'bestand-onleesbaar', bestand: path, melding };
  }
  if (!found.isDirectory()) return { files: [path] };
  const names = await readdir(path, { recursive: true });
  const files = names.filter((name) => name.endsWith(EXTENSION)).sort();
  if (files.length > 0) return { files: files.map((name) => join(path, name)) };
  const melding = `In deze map staat geen declaratiebestand (*${EXTENSION}). Kies een andere map.`;
  return { code: 'map-leeg', bestand: path, melding };
}
