import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CliContext, Melding } from './context.ts';

/** Which files a command reads. */
export type Bestandsoort = {
  /** What a folder is searched for, such as `.asc`. */
  readonly extensie: string;
  /** As in: in this folder there is no …. */
  readonly naam: string;
  /** Whether `-` is standard input; else it is a name like any other. */
  readonly standaardinvoer: boolean;
};

/** A file to read. One out of a folder may have been read before: a folder can be offered again. */
export type Invoerbestand = { readonly bestand: string; readonly uitMap: boolean };

/**
 * The files that the arguments name: files, `-`, and every file with the extension under a folder, by path. All of
 * them are looked up before the first is read, so a mistyped name stops the command before it has done anything.
 */
export async function listInputFiles(
  context: CliContext,
  paths: readonly string[],
  soort: Bestandsoort,
): Promise<readonly Invoerbestand[]> {
  const found = await Promise.all(paths.map((path) => filesUnder(path, soort)));
  const missing = found.flatMap((entry) => ('melding' in entry ? [entry] : []));
  if (missing.length > 0) return context.refuse(2, missing);
  return found.flatMap((entry) => ('files' in entry ? entry.files : []));
}

async function filesUnder(
  path: string,
  { extensie, naam, standaardinvoer }: Bestandsoort,
): Promise<{ readonly files: readonly Invoerbestand[] } | Melding> {
  if (path === '-' && standaardinvoer) return { files: [{ bestand: path, uitMap: false }] };
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) {
    const melding = 'Dit bestand of deze map bestaat niet. Kijk de naam en de map na.';
    return { code: 'bestand-onleesbaar', bestand: path, melding };
  }
  if (!found.isDirectory()) return { files: [{ bestand: path, uitMap: false }] };
  const names = await readdir(path, { recursive: true });
  const files = names.filter((name) => name.toLowerCase().endsWith(extensie)).sort();
  if (files.length > 0) return { files: files.map((name) => ({ bestand: join(path, name), uitMap: true })) };
  const melding = `In deze map staat geen ${naam} (*${extensie}). Kies een andere map.`;
  return { code: 'map-leeg', bestand: path, melding };
}
