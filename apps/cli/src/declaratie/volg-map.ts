import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What is taken for a claim file. A sender that writes under another name and renames at the end is never seen half. */
export const EXTENSION = '.asc';

const PAUSE_MS = 1_000;

/**
 * The claim files of a folder and the folders in it, as they come, until `signal`: a file is offered when its size and its
 * time were the same at two looks, and again when it has changed. What was offered before a restart is offered again; the
 * store knows what it has.
 */
export async function* volgMap(
  folder: string,
  { signal, pauseMs = PAUSE_MS }: { readonly signal: AbortSignal; readonly pauseMs?: number },
): AsyncGenerator<string> {
  const seen = new Map<string, string>();
  const offered = new Map<string, string>();
  while (!signal.aborted) {
    for (const path of await filesIn(folder)) {
      const stand = await standOf(path);
      if (stand === undefined || offered.get(path) === stand) continue;
      const isStill = seen.get(path) === stand;
      seen.set(path, stand);
      if (!isStill) continue;
      offered.set(path, stand);
      yield path;
    }
    // Interrupted sleep is the end of the loop.
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.toLowerCase().endsWith(EXTENSION))
    .sort()
    .map((name) => join(folder, name));
}

/** Undefined: it went away between two looks. */
async function standOf(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? undefined : `${found.size} ${found.mtimeMs}`;
}
