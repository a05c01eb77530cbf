import { spawn } from 'node:child_process';
import type { ExitCode } from './context.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs another program of this checkout in the place of the command: it has the terminal, gets every signal, and its
 * exit code is ours.
 */
export async function startProgram(
  entry: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ExitCode> {
  const child = spawn(process.execPath, [entry, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const pass = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, pass);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    return code === 0 || code === 1 || code === 2 ? code : 3;
  } finally {
    for (const signal of SIGNALS) process.off(signal, pass);
  }
}
