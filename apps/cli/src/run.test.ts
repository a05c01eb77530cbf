import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runKavel } from '@kavel/testkit';
import { Command } from 'commander';
import { describe, expect, it, test } from 'vitest';
import { API_PLAATSEN } from './api-plaatsen.ts';
import { callKavel } from './call-kavel.ts';
import { registerCommands } from './commands.ts';

test('an intake without a name ends with 2 when the system knows no account', async () => {
  const run = await callKavel(['declaratie', 'inname', import.meta.filename]);
  expect(run).toMatchObject({ exitCode: 2, stdout: '' });
  expect(run.stderr).toContain('--door');
});

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
      line: ['verdeel', '--bedrag', '99999999999999999999', '--gewichten', '1'],
      says: 'Geef een getal onder 2^53.',
    },
    {
      line: ['verdeel', '--bedrag', '1', '--gewichten', '1', '--foo'],
      says: 'De optie --foo bestaat niet.',
    },
    { line: ['verdeel', 'x', '--bedrag', '1', '--gewichten', '1'], says: 'meer argumenten' },
    { line: [], says: 'Noem een opdracht.' },
  ])('kavel $line', async ({ line, says }) => {
    const run = await callKavel(line);
    expect(run.stderr).toContain(says);
    expect(run.stderr).not.toMatch(/error:|Usage|Did you mean/);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
  });

  test('with --json the finding is the one document', async () => {
    const run = await callKavel(['verdeel', '--bedrag', '1', '--json']);
    expect(run.exitCode).toBe(2);
    expect(JSON.parse(run.stdout)).toMatchObject({ bevindingen: [{ code: 'gebruik-onjuist' }] });
  });
});

test('the started program ends with the same code and text', async () => {
  const run = await runKavel(['verdel']);
  expect(run).toEqual(await callKavel(['verdel']));
  expect(await runKavel(['verdeel', '--bedrag', '-', '--gewichten', '1'])).toMatchObject({ exitCode: 2 });
  expect(await runKavel(['verdeel', '--bedrag', '3', '--gewichten', '1,2', '--json'])).toEqual({
    exitCode: 0,
    stdout: '{\n  "delen": [\n    1,\n    2\n  ]\n}\n',
    stderr: '',
  });
});

test('standard input and a file are read by the started program', async () => {
  const fromStdin = await runKavel(['overeenkomst', 'bereken', '--invoer', '-'], { stdin: '{' });
  expect(fromStdin).toMatchObject({ exitCode: 2, stdout: '' });
  expect(fromStdin.stderr).toContain('standaardinvoer:1');
});

test('help and version are Dutch and end with 0', async () => {
  const [help, helpOfCommand, version] = await Promise.all([
    callKavel(['--help']),
    callKavel(['verdeel', '--help']),
    callKavel(['--version']),
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

  const checkout = join(tmpdir(), 'kavel-no-such-checkout');

  test('the reason is named, the stack only on request', async () => {
    const run = await callKavel(args, { checkout });
    expect(run.exitCode).toBe(3);
    expect(run.stderr).toContain('Kavel kon dit niet afmaken');
    expect(run.stderr).toContain('feestdagen.yaml');
    expect(run.stderr).not.toContain('\nError:');
    expect((await callKavel(args, { checkout, env: { KAVEL_LOG: 'debug' } })).stderr).toContain(
      '\nError: ENOENT',
    );
  });
});

test('a reason that is a sentence keeps one full stop', async () => {
  const run = await runKavel(['declaratie', 'inname', import.meta.filename, '--door', 'Anja'], {
    env: { DATABASE_URL: 'postgresql://127.0.0.1:1/kavel' },
  });
  expect(run).toMatchObject({ exitCode: 3, stdout: '' });
  expect(run.stderr).toContain('wachtwoord na. Meer uitleg');
});

test('a reader that stops reading early is no failure', () => {
  const weights = Array.from({ length: 9_000 }, (_, index) => String(index + 1)).join(',');
  const main = join(import.meta.dirname, 'main.ts');
  const line = `"${process.execPath}" "${main}" verdeel --bedrag 1000000 --gewichten ${weights} --json | head -c 20`;
  const run = spawnSync('bash', ['-c', `set -o pipefail; ${line}`], { encoding: 'utf8' });
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(run.stdout).toContain('"delen"');
});

const OPENAPI = join(import.meta.dirname, '../../../docs/generated/openapi.json');
const document = JSON.parse(readFileSync(OPENAPI, 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
};

/** Every command that does something of its own, as a person types it. */
async function listCommands(): Promise<readonly string[]> {
  const program = new Command('kavel');
  await registerCommands(program, {} as never, []);
  const found = (command: Command, words: readonly string[]): readonly string[] => {
    const acts =
      command.registeredArguments.length > 0 || command.options.length > 0 || command.commands.length === 0;
    return [
      ...(words.length > 0 && acts ? [words.join(' ')] : []),
      ...command.commands.flatMap((each) => found(each, [...words, each.name()])),
    ];
  };
  return found(program, []);
}

describe('where the use case of a command stands in the API', () => {
  it('names for every command where its use case stands in the API, and no other command', async () => {
    expect(Object.keys(API_PLAATSEN).toSorted()).toEqual((await listCommands()).toSorted());
  });

  it('names operations that the description of the API has, or says why there is none', () => {
    const known = new Set(
      Object.values(document.paths).flatMap((methods) =>
        Object.values(methods).map(({ operationId }) => operationId),
      ),
    );
    for (const [opdracht, plaats] of Object.entries(API_PLAATSEN)) {
      if ('alleenHier' in plaats) {
        expect(plaats.alleenHier.length, opdracht).toBeGreaterThan(10);
        continue;
      }
      expect(plaats.operaties, opdracht).not.toEqual([]);
      expect(
        plaats.operaties.filter((naam) => !known.has(naam)),
        opdracht,
      ).toEqual([]);
    }
  });
});
