import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedFailure } from './failure.ts';
import type { Identity } from './identity.ts';

export const SOCKET_PORT = 5432;

/** A unix socket address is at most 107 bytes, however long the path of the data is. */
const SOCKET_PATH_BYTES_MAX = 107;

/**
 * Makes the folder of the socket: short, in the system's temporary folder, named after the data, open to its owner
 * only. That folder is the door: whoever can enter it is trusted by the server, so a folder of someone else is refused.
 */
export function openSocketFolder(dataFolder: string, identity: Identity): string {
  const name = `kavel-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)}`;
  const folder = [tmpdir(), '/tmp'].map((place) => join(place, name)).find(fits);
  if (folder === undefined)
    throw new EmbeddedFailure(`De tijdelijke map ${tmpdir()} heeft een te lange naam.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const owners = [process.getuid?.() ?? 0, identity.uid];
  if (!found.isDirectory() || !owners.includes(found.uid)) {
    throw new EmbeddedFailure(`${folder} is van een andere gebruiker. Verwijder die map en start opnieuw.`);
  }
  if (found.uid !== identity.uid) chownSync(folder, identity.uid, identity.gid);
  chmodSync(folder, 0o700);
  return folder;
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${SOCKET_PORT}`)) <= SOCKET_PATH_BYTES_MAX;
}
