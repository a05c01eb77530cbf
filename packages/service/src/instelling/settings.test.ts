import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('defaults lie in the checkout', () => {
  expect(readSettings({}, '/huis/kavel')).toEqual({
    ok: true,
    value: {
      checkout: '/huis/kavel',
      port: 8080,
      dataFolder: '/huis/kavel/.kavel',
      logLevel: 'info',
      sleutelBestand: '/huis/kavel/.kavel/geheim',
    },
  });
});

test('every variable is read; an empty one counts as absent', () => {
  const env = {
    KAVEL_PORT: '1',
    KAVEL_DATA: '/data',
    DATABASE_URL: 'postgresql:///kavel?host=/run/postgresql',
    KAVEL_LOG: 'debug',
    KAVEL_SLEUTEL_BESTAND: 'sleutels/kavel',
    KAVEL_IWLZ_XSD: 'xsd',
  };
  expect(readSettings(env, '/huis/kavel')).toEqual({
    ok: true,
    value: {
      checkout: '/huis/kavel',
      port: 1,
      dataFolder: '/data',
      databaseUrl: 'postgresql:///kavel?host=/run/postgresql',
      logLevel: 'debug',
      sleutelBestand: '/huis/kavel/sleutels/kavel',
      iwlzXsdMap: '/huis/kavel/xsd',
    },
  });
  const empty = Object.fromEntries(Object.keys(env).map((name) => [name, '']));
  expect(readSettings(empty, '/huis/kavel')).toEqual(readSettings({}, '/huis/kavel'));
});

test.each([
  ['KAVEL_PORT', '0'],
  ['KAVEL_PORT', '65536'],
  ['KAVEL_PORT', '80.5'],
  ['KAVEL_PORT', ' 80'],
  ['KAVEL_LOG', 'INFO'],
  ['DATABASE_URL', 'localhost/kavel'],
  ['DATABASE_URL', 'https://voorbeeld.nl/kavel'],
])('%s=%s is refused by name', (naam, value) => {
  const read = readSettings({ [naam]: value }, '/huis/kavel');
  expect(read).toMatchObject({ ok: false, error: [{ code: 'instelling-ongeldig', naam }] });
});

test('all wrong values are named together', () => {
  const read = readSettings({ KAVEL_PORT: 'x', KAVEL_LOG: 'y', DATABASE_URL: 'z' }, '/huis/kavel');
  expect(read.ok ? [] : read.error.map((refusal) => refusal.naam)).toEqual([
    'KAVEL_PORT',
    'KAVEL_LOG',
    'DATABASE_URL',
  ]);
});

test('a mail server needs an address, a sender, and a password in a file for its user', () => {
  const smtp = {
    KAVEL_SMTP_ADRES: 'smtp://mail.voorbeeld.nl',
    KAVEL_SMTP_AFZENDER: 'kavel@voorbeeld.nl',
    KAVEL_SMTP_GEBRUIKER: 'kavel',
    KAVEL_SMTP_WACHTWOORD_BESTAND: 'geheimen/smtp',
  };
  expect(readSettings(smtp, '/huis/kavel')).toMatchObject({
    value: {
      smtp: {
        ...{ host: 'mail.voorbeeld.nl', port: 587, tls: false, afzender: 'kavel@voorbeeld.nl' },
        gebruiker: { naam: 'kavel', wachtwoordBestand: '/huis/kavel/geheimen/smtp' },
      },
    },
  });
  const named = (env: Record<string, string>) => {
    const read = readSettings(env, '/huis/kavel');
    return read.ok ? [] : read.error.map(({ naam }) => naam);
  };
  expect(named({ KAVEL_SMTP_AFZENDER: 'kavel@voorbeeld.nl' })).toEqual(['KAVEL_SMTP_ADRES']);
  expect(named({ ...smtp, KAVEL_SMTP_ADRES: 'https://mail.voorbeeld.nl' })).toEqual(['KAVEL_SMTP_ADRES']);
  expect(named({ ...smtp, KAVEL_SMTP_ADRES: 'smtp://a:geheim@mail.voorbeeld.nl' })).toEqual([
    'KAVEL_SMTP_ADRES',
  ]);
  expect(named({ ...smtp, KAVEL_SMTP_AFZENDER: '' })).toEqual(['KAVEL_SMTP_AFZENDER']);
  expect(named({ ...smtp, KAVEL_SMTP_GEBRUIKER: '' })).toEqual(['KAVEL_SMTP_WACHTWOORD_BESTAND']);
});
