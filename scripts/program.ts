import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

/** A program with its arguments, found on PATH (the bootstrap puts node_modules/.bin first). */
export type Program = readonly [name: string, ...args: string[]];

export type Outcome = { readonly exitCode: number; readonly output: string; readonly seconds: number };

/** Where a program writes: collected for a report, or straight on to whoever watches. */
type Stream = 'collect' | 'show';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const running = new Set<ChildProcess>();

function stopAll(signal: (typeof SIGNALS)[number]): void {
  for (const child of running) child.kill(signal);
  process.exit(128 + constants.signals[signal]);
}

/** While programs run, who stops the script stops them too; after that a signal is the caller's own affair. */
function watch(child: ChildProcess): void {
  if (running.size === 0) for (const signal of SIGNALS) process.on(signal, stopAll);
  running.add(child);
}

function unwatch(child: ChildProcess): void {
  running.delete(child);
  if (running.size === 0) for (const signal of SIGNALS) process.off(signal, stopAll);
}

/** Runs a program from the root of the repository. A program that cannot start counts as exit code 127. */
export function runProgram(
  [name, ...args]: Program,
  stream: Stream,
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const started = performance.now();
  const stdio = stream === 'show' ? 'inherit' : 'pipe';
  const child = spawn(name, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', stdio, stdio],
  });
  watch(child);
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    const finish = (exitCode: number, text = ''): void => {
      unwatch(child);
      resolve({
        exitCode,
        output: Buffer.concat(chunks).toString() + text,
        seconds: (performance.now() - started) / 1000,
      });
    };
    child.on('error', (error) => {
      finish(127, error.message);
    });
    child.on('close', (code) => {
      finish(code ?? 1);
    });
  });
}
