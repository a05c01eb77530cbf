import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { readSettings } from '@kavel/service/instelling';
import { runKavel } from '@kavel/testkit';
import { describe, expect, test } from 'vitest';
import { runCli } from './run.ts';

describe('wrong use ends with exit code 2, a Dutch message and nothing on standard output', () => {
  test.each([
    { line: ['verdel'], says: 'De opdracht "verdel" bestaat niet. Bedoelde u verdeel?' },
    { line: ['verdeel', '--gewichten', '1'], says: 'De optie --bedrag <centen> is verplicht en ontbreekt.' },
    { line: ['verdeel', '--bedrag'], says: 'De optie --bedrag <centen> heeft een waarde nodig.' },
    {
      line: ['verdeel', '--bedrag', '1,5', '--gewichten', '1'],
      says: 'De optie --bedrag <centen> kreeg "1,5". Geef een geheel getal',
    },
    {
      line: ['verdeel', '--bedrag', '1', '--gewichten', '1', '--foo'],
      says: 'De optie --foo bestaat niet.',
    },
    { line: ['verdeel', 'x', '--bedrag', '1', '--gewichten', '1'], says: 'meer argumenten' },
    { line: [], says: 'Noem een opdracht.' },
  ])('kavel $line', async ({ line, says }) => {
    const run = await runKavel(line);
    expect(run.stderr).toContain(says);
    expect(run.stderr).not.toMatch(/error:|Usage|Did you mean/);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
  });

  test('with --json the finding is the one document', async () => {
    const run = await runKavel(['verdeel', '--bedrag', '1', '--json']);
    expect(run.exitCode).toBe(2);
    expect(JSON.parse(run.stdout)).toMatchObject({ bevindingen: [{ code: 'gebruik-onjuist' }] });
  });
});

test('help and version are Dutch and end with 0', async () => {
  const [help, helpOfCommand, version] = await Promise.all([
    runKavel(['--help']),
    runKavel(['verdeel', '--help']),
    runKavel(['--version']),
  ]);
  expect(help).toMatchObject({ exitCode: 0, stderr: '' });
  for (const text of [help.stdout, helpOfCommand.stdout]) {
    expect(text).toContain('Gebruik: kavel');
    expect(text).toContain('--json');
    expect(text).not.toMatch(/Usage|Options:|options\]|display|command\]/);
  }
  expect(version).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
  });
});

test('a wrong environment variable is refused by its name, without its value when that may be secret', async () => {
  const run = await runKavel(['verdeel', '--bedrag', '1', '--gewichten', '1'], {
    env: { KAVEL_PORT: 'acht', KAVEL_LOG: 'luid', DATABASE_URL: 'mysql://jan:geheim@db/kavel' },
  });
  expect(run).toMatchObject({ exitCode: 2, stdout: '' });
  for (const name of ['KAVEL_PORT', 'KAVEL_LOG', 'DATABASE_URL']) expect(run.stderr).toContain(name);
  expect(run.stderr).not.toContain('geheim');
});

describe('a failure of the world ends with exit code 3 and says so in Dutch', () => {
  const args = ['termijn', '--van', '2018-01-01', '--lengte', '1', '--eenheid', 'werkdagen'];

  async function runWithoutPolicy(
    env: Record<string, string>,
  ): Promise<{ exitCode: number; stderr: string }> {
    const settings = readSettings(env, join(tmpdir(), 'kavel-no-such-checkout'));
    if (!settings.ok) throw new Error(settings.error[0]?.melding);
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
    const world = { settings: settings.value, stdin, stdout, stderr };
    const exitCode = await runCli(args, {
      ...world,
      now: () => Temporal.Instant.from('2018-01-01T00:00:00Z'),
      openStore: () => Promise.reject(new Error('no command here asks for the store')),
    });
    stderr.end();
    return { exitCode, stderr: await text(stderr) };
  }

  test('the reason is named, the stack only on request', async () => {
    const run = await runWithoutPolicy({});
    expect(run.exitCode).toBe(3);
    expect(run.stderr).toContain('Kavel kon dit niet afmaken');
    expect(run.stderr).toContain('feestdagen.yaml');
    expect(run.stderr).not.toContain('\nError:');
    expect((await runWithoutPolicy({ KAVEL_LOG: 'debug' })).stderr).toContain('\nError: ENOENT');
  });
});

test('a reader that stops reading early is no failure', () => {
  const weights = Array.from({ length: 9_000 }, (_, index) => String(index + 1)).join(',');
  const main = join(import.meta.dirname, 'main.ts');
  const line = `"${process.execPath}" "${main}" verdeel --bedrag 1000000 --gewichten ${weights} --json | head -c 20`;
  const run = spawnSync('bash', ['-c', `set -o pipefail; ${line}`], { encoding: 'utf8' });
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(run.stdout).toContain('"delen"');
});
