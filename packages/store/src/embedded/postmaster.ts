import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The server that holds a data folder, from its postmaster.pid. */
export type Postmaster = { readonly pid: number; readonly socketFolder: string };

/** The live server of this data folder, if any. A number that now belongs to another program does not count. */
export function findPostmaster(dataFolder: string): Postmaster | undefined {
  const lines = readLines(join(dataFolder, 'postmaster.pid'));
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isServerOf(pid, dataFolder)) return undefined;
  return { pid, socketFolder: lines[4] ?? '' };
}

/** Line 5 of postmaster.pid is the socket folder (PostgreSQL manual, file layout). */
function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A process that has ended but is not yet waited for has no command line, so it does not count. */
export function isServerOf(pid: number, dataFolder: string): boolean {
  if (!isAlive(pid)) return false;
  const command = existsSync('/proc/self/cmdline') ? commandInProc(pid) : commandFromPs(pid);
  return command.includes('postgres') && command.includes(dataFolder);
}

function commandInProc(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function commandFromPs(pid: number): string {
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
}
