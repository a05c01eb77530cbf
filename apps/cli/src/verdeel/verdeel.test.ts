import { expect, test } from 'vitest';
import { callKavel } from '../call-kavel.ts';

test('divides to the cent; the earlier position takes the odd cent', async () => {
  const run = await callKavel(['verdeel', '--bedrag', '100', '--gewichten', '1,1,1', '--json']);
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse(run.stdout)).toEqual({ delen: [34, 33, 33] });
});

test('without --json it answers in euros', async () => {
  const run = await callKavel(['verdeel', '--bedrag', '-120433217', '--gewichten', '0,1']);
  expect(run.stdout).toBe('€ 0,00\n−€ 1.204.332,17\n');
});

test('weights without a ratio are refused', async () => {
  const zero = await callKavel(['verdeel', '--bedrag', '5', '--gewichten', '0,0']);
  expect(zero).toMatchObject({ exitCode: 2, stdout: '' });
  expect(zero.stderr).toContain('Alle gewichten zijn 0');
  const negative = await callKavel(['verdeel', '--bedrag', '5', '--gewichten', '1,-1']);
  expect(negative.exitCode).toBe(2);
  expect(negative.stderr).toContain('Gewicht 2 is -1');
});
