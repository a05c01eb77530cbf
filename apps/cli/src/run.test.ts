import { runKavel } from '@kavel/testkit';
import { describe, expect, test } from 'vitest';

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
