import { listAannames } from '@kavel/service/aannames';
import { testReferentie } from '@kavel/testkit/declaratie';
import { expect, test } from 'vitest';
import { callKavel } from '../call-kavel.ts';

test('kavel aannames gives the register of this installation', async () => {
  const [json, text] = await Promise.all([callKavel(['aannames', '--json']), callKavel(['aannames'])]);
  expect(json).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse(json.stdout)).toEqual({ aannames: listAannames(testReferentie()) });
  expect(text.stdout).toContain('  Vastgelegd in ADR 0033, sinds 23 november 2026');
});
