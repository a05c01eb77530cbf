import { spawnSync } from 'node:child_process';
import { lstatSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { EmbeddedFailure } from './failure.ts';

/**
 * Under which user the server runs. PostgreSQL refuses root. `self`: an ordinary user starts it. `nobody`: root drops
 * to nobody. `namespace`: nobody cannot reach the folders (a 0700 home), so root runs it in a user namespace in which
 * it is nobody; on disk the files stay root's.
 */
export type Identity = {
  readonly kind: 'self' | 'nobody' | 'namespace';
  /** Owner of the data and of the socket folder, as seen from outside. */
  readonly uid: number;
  readonly gid: number;
};

const NAMESPACE = ['unshare', '--user', '--map-user=65534', '--'] as const;

/** Chooses the identity that can reach `binFolder` and the place where `dataFolder` is or will be. */
export function chooseIdentity(binFolder: string, dataFolder: string): Identity {
  const uid = process.getuid?.() ?? 0;
  const gid = process.getgid?.() ?? 0;
  const owner = ownerOf(dataFolder);
  if (uid !== 0) {
    if (owner !== undefined && owner !== uid) throw new EmbeddedFailure(otherOwner(dataFolder));
    return { kind: 'self', uid, gid };
  }
  const nobody = { kind: 'nobody', uid: idOf('-u'), gid: idOf('-g') } as const;
  const parent = dirname(dataFolder);
  if (owner !== 0 && isReachable(binFolder, nobody.uid) && isReachable(parent, nobody.uid)) return nobody;
  if (spawnSync(NAMESPACE[0], [...NAMESPACE.slice(1), 'true']).status === 0)
    return { kind: 'namespace', uid: 0, gid: 0 };
  throw new EmbeddedFailure(unreachableForNobody(binFolder, parent));
}

/** The command line that runs `command` under this identity, with the user and group for spawn. */
export function asIdentity(
  identity: Identity,
  command: readonly string[],
): {
  readonly file: string;
  readonly args: readonly string[];
  readonly user: { uid?: number; gid?: number };
} {
  const [file = '', ...args] = identity.kind === 'namespace' ? [...NAMESPACE, ...command] : command;
  const user = identity.kind === 'nobody' ? { uid: identity.uid, gid: identity.gid } : {};
  return { file, args, user };
}

function ownerOf(folder: string): number | undefined {
  return lstatSync(folder, { throwIfNoEntry: false })?.uid;
}

function idOf(flag: '-u' | '-g'): number {
  return Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout.trim() || '65534');
}

/** Whether `uid`, in no group that matters, may pass through every folder down to `path`. */
function isReachable(path: string, uid: number): boolean {
  const { mode, uid: owner } = statSync(path);
  const passes = (mode & (owner === uid ? 0o100 : 0o001)) !== 0;
  const parent = dirname(resolve(path));
  return passes && (parent === path || isReachable(parent, uid));
}

function otherOwner(dataFolder: string): string {
  return (
    `De gegevens in ${dataFolder} zijn van een andere gebruiker. ` +
    'Start Kavel als die gebruiker, of kies een andere map in KAVEL_DATA.'
  );
}

function unreachableForNobody(binFolder: string, parent: string): string {
  return (
    'PostgreSQL draait niet als root, en de gebruiker nobody kan niet bij ' +
    `${binFolder} of ${parent}. Start Kavel als gewone gebruiker, maak deze mappen doorgankelijk (chmod o+x), ` +
    'of geef een eigen server in DATABASE_URL.'
  );
}
