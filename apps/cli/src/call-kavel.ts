import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { readSettings } from '@kavel/service/instelling';
import type { Database } from '@kavel/service/opslag';
import { runCli } from './run.ts';

type Call = {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another home of beleid/ and referentie/ than this checkout. */
  readonly checkout?: string;
  /** Of the test, which closes it. */
  readonly database?: Database;
};

/** A folder that is not there: what a developer has imported is no part of a test. */
const NO_DATA = join(tmpdir(), 'kavel-zonder-gegevens');

/**
 * For tests: a command line in this process with streams of its own, some ten times faster than `runKavel` of testkit.
 * The wiring itself is tested by starting the program.
 */
export async function callKavel(
  args: readonly string[],
  {
    stdin = '',
    env = {},
    checkout = fileURLToPath(new URL('../../../', import.meta.url)),
    database,
  }: Call = {},
): Promise<{ readonly exitCode: number; readonly stdout: string; readonly stderr: string }> {
  const settings = readSettings({ KAVEL_DATA: NO_DATA, ...env }, checkout);
  if (!settings.ok) throw new Error(settings.error.map(({ melding }) => melding).join('\n'));
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  streams.stdin.end(stdin);
  const [stdout, stderr] = [text(streams.stdout), text(streams.stderr)];
  const exitCode = await runCli(args, {
    ...streams,
    settings: settings.value,
    now: () => Temporal.Instant.from('2018-01-01T12:00:00Z'),
    accountName: () => undefined,
    interruption: () => new AbortController().signal,
    openStore: () =>
      database === undefined
        ? Promise.reject(new Error('callKavel has no store'))
        : Promise.resolve({ database, close: () => Promise.resolve() }),
    startProgram: () => Promise.reject(new Error('callKavel starts no other program')),
  });
  streams.stdout.end();
  streams.stderr.end();
  return { exitCode, stdout: await stdout, stderr: await stderr };
}
