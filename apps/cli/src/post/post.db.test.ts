import { runKavel } from '@kavel/testkit';
import { testDatabase } from '@kavel/testkit/database';
import { startProefpost } from '@kavel/testkit/post';
import { AANBIEDER, doe, procedureomgeving } from '@kavel/testkit/dossier';
import { expect, it } from 'vitest';

const { database, url } = await testDatabase();

it('shows a mailbox, and mails what is due to the address that was given', { timeout: 120_000 }, async () => {
  const server = await startProefpost();
  const env = { DATABASE_URL: url };
  const smtp = {
    KAVEL_SMTP_ADRES: `smtp://127.0.0.1:${server.port}`,
    KAVEL_SMTP_AFZENDER: 'kavel@zorgkantoor.example',
  };
  const post = (args: readonly string[], more = {}) =>
    runKavel(['post', ...args], { env: { ...env, ...more } });
  const omgeving = procedureomgeving(database);
  await doe(omgeving, { soort: 'schrijf', toelichting: 'FICTIEF' });
  await doe(omgeving, { soort: 'dien-in' });
  const box = ['--regio', '5517', '--organisatie', AANBIEDER];
  expect((await post(['lijst', ...box])).stdout).toContain('Ontvangen: proefinschrijving 10000001');
  expect((await post(['adres', ...box, '--adres', 'inkoop@aanbieder.example'])).exitCode).toBe(0);
  expect(await post(['verstuur'])).toMatchObject({ exitCode: 1, stdout: '' });
  expect((await post(['verstuur'], smtp)).stdout).toBe('Verstuurd: 1.\n');
  expect(server.mails).toHaveLength(1);
  await server.close();
});
