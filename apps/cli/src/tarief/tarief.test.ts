import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { readSettings } from '@kavel/service/instelling';
import { runCli } from '../run.ts';

const CZ = ['--zorgkantoor', 'cz', '--jaar', '2024', '--sector', 'VV', '--kavel', 'ZZP'];
const TODAY = Temporal.Instant.from('2024-03-01T10:00:00Z');

type Run = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };

/** Runs the command line in this process: a policy question needs no process of its own. */
async function tarief(args: readonly string[], feiten: unknown, json = true): Promise<Run> {
  const settings = readSettings({}, join(import.meta.dirname, '../../../..'));
  if (!settings.ok) throw new Error('the default settings are not valid');
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const exitCode = await runCli(['tarief', ...args, '--feiten', '-', ...(json ? ['--json'] : [])], {
    settings: settings.value,
    stdin: Readable.from([Buffer.from(typeof feiten === 'string' ? feiten : JSON.stringify(feiten))]),
    stdout,
    stderr,
    now: () => TODAY,
    openStore: () => Promise.reject(new Error('a tariff needs no database')),
    accountName: () => undefined,
    interruption: () => new AbortController().signal,
    startProgram: () => Promise.reject(new Error('a tariff starts no program')),
  });
  stdout.end();
  stderr.end();
  return { exitCode, stdout: await text(stdout), stderr: await text(stderr) };
}

type Answer = {
  readonly uitkomst: Readonly<Record<string, unknown>>;
  readonly stappen: readonly Readonly<Record<string, unknown>>[];
  readonly samenstellingHash: string;
};

const answerOf = (run: Run): Answer => JSON.parse(run.stdout) as Answer;

describe('kavel tarief', () => {
  it('answers the example of interfaces.md with the fields it fixes', async () => {
    const run = await tarief(CZ, { nieuweAanbieder: true, technologie: true, vrijVoorstel: '97.2' });
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toBe('');
    const answer = answerOf(run);
    expect(Object.keys(answer)).toEqual([
      'uitkomst',
      'stappen',
      'voorbehouden',
      'aannames',
      'openstaand',
      'samenstellingHash',
    ]);
    expect(answer.uitkomst).toEqual({ soort: 'percentage', percentage: '97.3' });
    expect(answer.stappen[0]).toEqual({
      id: 'richttarief',
      werkwoord: 'neem',
      toegepast: true,
      omdat: 'geldt altijd',
      voor: null,
      na: '96.4',
      bron: 'Nota van wijzigingen, september 2023',
      plaats: 'richttarief verpleging en verzorging',
      zekerheid: 'extern',
      herkomst: 'Nota van wijzigingen richttarief verpleging en verzorging 2024 (nota van inlichtingen)',
      vervangt:
        'richttarief (het percentage is 95,5%) uit Gezamenlijk richttarief verpleging en verzorging 2024',
    });
    expect(answer.samenstellingHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('tells people every step, its clausule, its source and the outcome', async () => {
    const run = await tarief(CZ, { nieuweAanbieder: true, technologie: true, vrijVoorstel: '97.2' }, false);
    expect(run.stdout).toContain('3. Het percentage is het vrije voorstel → 97,2%');
    expect(run.stdout).toContain('Bron: 001, Bekostiging en tarieven, vierde kolom (CZ) (letterlijk)');
    expect(run.stdout).toContain('Uitkomst: 97,3% van het NZa-maximumtarief.');
  });

  it('goes back in knowledge and notes facts that the policy does not use', async () => {
    const run = await tarief([...CZ, '--peildatum', '2024-05-01', '--kennisdatum', '2023-08-31'], {
      nieuweAanbieder: true,
      vrijVoorstel: null,
      bewegingenEnDoelen: false,
      technologie: false,
      mptGroei: true,
    });
    expect(answerOf(run).uitkomst).toEqual({ soort: 'percentage', percentage: '93.5' });
    expect(run.stderr).toContain('mptGroei');
    expect(run.exitCode).toBe(0);
  });

  it('says what cannot be told, and exits 0', async () => {
    const missing = await tarief(CZ, { nieuweAanbieder: false });
    expect(answerOf(missing).uitkomst).toMatchObject({ soort: 'nietVastTeStellen' });
    expect(answerOf(missing).uitkomst['reden']).toContain('feit ontbreekt: vrijVoorstel');
    expect(missing.exitCode).toBe(0);
    const none = await tarief(
      ['--zorgkantoor', 'zorg-en-zekerheid', '--jaar', '2019', '--sector', 'VV', '--kavel', 'ZZP'],
      {},
    );
    expect(answerOf(none).uitkomst['reden']).toContain('geen beleid van kracht op 2019-01-01');
    expect(none.exitCode).toBe(0);
  });

  it.each([
    ['an unknown fact', CZ, '{\n"technologi": true}', 'standaardinvoer:2 technologi'],
    ['a number where text belongs', CZ, '{"vrijVoorstel": 97.2}', 'standaardinvoer:1 vrijVoorstel'],
    ['a percentage that lost its point', CZ, '{"vrijVoorstel": "972"}', 'standaardinvoer:1 vrijVoorstel'],
    ['a file cut in half', CZ, '{"technologie": tr', 'standaardinvoer:1'],
    ['an unknown zorgkantoor', ['--zorgkantoor', 'cx', ...CZ.slice(2)], '{}', '--zorgkantoor'],
    ['an unknown kavel', [...CZ.slice(0, 6), '--kavel', 'ZPT'], '{}', '--kavel'],
    ['a day outside the year', [...CZ, '--peildatum', '2023-12-31'], '{}', '2023-12-31'],
  ] as const)('refuses %s with exit code 2 and says where', async (_, args, feiten, where) => {
    const run = await tarief(args, feiten);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(where);
  });
});
