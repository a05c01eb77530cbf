import { spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, existsSync, openSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { EmbeddedFailure } from './failure.ts';
import { asIdentity } from './identity.ts';
import type { Identity } from './identity.ts';

/**
 * The lease that keeps the server alive: every Kavel process holds the write end of one named pipe, a shell reads it.
 * When the last holder closes it or dies, even by kill -9, the kernel ends the pipe and the shell stops the server.
 */
const PIPE = 'in-gebruik';

/** Runs the server and stops it when the pipe ends; the shell ends with the server's own exit code. */
const RUN_UNTIL_PIPE_ENDS = `
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
{ read -r _ <&3; kill -INT "$server"; } &
reader=$!
exec 3<&-
wait "$server"; code=$?
kill "$reader" 2>/dev/null
exit "$code"`;

/** Watches a server that lost its shell; it is stopped only when the number still is that server's. */
const STOP_WHEN_PIPE_ENDS = `
read -r _
[ "$(head -n 1 "$2/postmaster.pid" 2>/dev/null)" = "$1" ] && kill -INT "$1"`;

export type Lease = { readonly release: () => void };

/** Joins the lease of a running server; makes a new watchdog when its shell is gone. */
export function joinLease(
  dataFolder: string,
  server: { readonly pid: number; readonly identity: Identity },
): Lease {
  const path = pipePath(dataFolder);
  try {
    return holding(openSync(path, constants.O_WRONLY | constants.O_NONBLOCK));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error;
  }
  const ends = openEnds(path);
  const command = ['sh', '-c', STOP_WHEN_PIPE_ENDS, 'kavel-wacht', String(server.pid), dataFolder];
  spawnReader(ends.read, { identity: server.identity, command, log: 'ignore' });
  return holding(ends.write);
}

/** Starts `command` (the server) together with its watchdog. */
export function startWithLease(
  dataFolder: string,
  server: { readonly command: readonly string[]; readonly identity: Identity; readonly log: number },
): { readonly child: ChildProcess; readonly lease: Lease } {
  const ends = openEnds(pipePath(dataFolder));
  const command = ['sh', '-c', RUN_UNTIL_PIPE_ENDS, 'kavel-postgres', ...server.command];
  const child = spawnReader(ends.read, { identity: server.identity, command, log: server.log });
  return { child, lease: holding(ends.write) };
}

/** Beside the data, not in the temporary folder, where old files are cleared away. */
function pipePath(dataFolder: string): string {
  const path = `${dataFolder}.${PIPE}`;
  if (existsSync(path)) return path;
  const made = spawnSync('mkfifo', ['-m', '600', path], { encoding: 'utf8' });
  if (made.status !== 0 && !existsSync(path)) {
    const reason = made.error?.message ?? made.stderr.trim();
    throw new EmbeddedFailure(`De pijp ${path} kan niet worden gemaakt: ${reason}`);
  }
  return path;
}

/** Opening one end waits for the other; an end open both ways keeps either from waiting. */
function openEnds(path: string): { readonly read: number; readonly write: number } {
  const both = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
  const read = openSync(path, constants.O_RDONLY);
  const write = openSync(path, constants.O_WRONLY);
  closeSync(both);
  return { read, write };
}

/** Its own session: a Ctrl-C at the terminal reaches Kavel, not the server. */
function spawnReader(
  readEnd: number,
  reader: {
    readonly identity: Identity;
    readonly command: readonly string[];
    readonly log: number | 'ignore';
  },
): ChildProcess {
  const { file, args, user } = asIdentity(reader.identity, reader.command);
  const stdio = [readEnd, reader.log, reader.log];
  const child = spawn(file, args, { ...user, cwd: '/', stdio, detached: true });
  // A command that cannot be run ends the child without an exit code; the caller sees that it has no process.
  child.on('error', () => undefined);
  child.unref();
  closeSync(readEnd);
  return child;
}

function holding(descriptor: number): Lease {
  let open = true;
  const release = (): void => {
    if (open) closeSync(descriptor);
    open = false;
  };
  return { release };
}
