import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const MAIN = join(import.meta.dirname, '../../../apps/cli/src/main.ts');

export type KavelRun = { readonly exitCode: number | null; readonly stdout: string; readonly stderr: string };

/** Starts the command line as a user does, for a test that ends it itself. */
export function startKavel(
  args: readonly string[],
  { env = {} }: { env?: Readonly<Record<string, string>> } = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, ...env } });
}

/** Starts the command line as a user does, in a process of its own, and waits for its end. */
export async function runKavel(
  args: readonly string[],
  { stdin = '', env = {} }: { stdin?: string | Uint8Array; env?: Readonly<Record<string, string>> } = {},
): Promise<KavelRun> {
  const child = startKavel(args, { env });
  child.stdin.end(stdin);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [exitCode, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { exitCode, stdout, stderr };
}
