import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('defaults lie in the checkout', () => {
  expect(readSettings({}, '/huis/kavel')).toEqual({
    ok: true,
    value: {
      checkout: '/huis/kavel',
      adres: 'http://localhost:8080',
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
    KAVEL_ADRES: 'https://kavel.voorbeeld.nl/',
    KAVEL_OIDC_UITGEVER: 'https://inloggen.voorbeeld.nl/wlz',
    KAVEL_OIDC_CLIENT: 'kavel',
    KAVEL_OIDC_GEHEIM_BESTAND: 'geheimen/oidc',
    KAVEL_OIDC_ORGANISATIE: 'agb',
    KAVEL_OIDC_ROLLEN: 'groepen',
  };
  expect(readSettings(env, '/huis/kavel')).toEqual({
    ok: true,
    value: {
      checkout: '/huis/kavel',
      port: 1,
      adres: 'https://kavel.voorbeeld.nl',
      aanmelding: {
        uitgever: 'https://inloggen.voorbeeld.nl/wlz',
        client: 'kavel',
        geheimBestand: '/huis/kavel/geheimen/oidc',
        claims: { organisatie: 'agb', rollen: 'groepen' },
      },
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
  ['KAVEL_ADRES', 'kavel.voorbeeld.nl'],
  ['KAVEL_ADRES', 'http://kavel.voorbeeld.nl'],
  ['KAVEL_ADRES', 'https://voorbeeld.nl/kavel'],
  ['KAVEL_OIDC_CLIENT', 'kavel'],
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

/** The variables that are refused. */
function named(env: Record<string, string>): readonly string[] {
  const read = readSettings(env, '/huis/kavel');
  return read.ok ? [] : read.error.map(({ naam }) => naam);
}

test('an address for others needs someone who signs people in, with all that belongs to it', () => {
  expect(named({ KAVEL_ADRES: 'https://kavel.voorbeeld.nl' })).toEqual(['KAVEL_OIDC_UITGEVER']);
  expect(named({ KAVEL_ADRES: 'http://127.0.0.1:9000' })).toEqual([]);
  expect(named({ KAVEL_OIDC_UITGEVER: 'http://inloggen.voorbeeld.nl' })).toEqual([
    'KAVEL_OIDC_UITGEVER',
    'KAVEL_OIDC_CLIENT',
    'KAVEL_OIDC_GEHEIM_BESTAND',
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
        intervalSeconden: 60,
        gebruiker: { naam: 'kavel', wachtwoordBestand: '/huis/kavel/geheimen/smtp' },
      },
    },
  });
  expect(readSettings({ ...smtp, KAVEL_SMTP_INTERVAL: '5' }, '/')).toMatchObject({
    value: { smtp: { intervalSeconden: 5 } },
  });
  for (const wrong of ['0', '3601', '1.5', 'x']) {
    expect(named({ ...smtp, KAVEL_SMTP_INTERVAL: wrong })).toEqual(['KAVEL_SMTP_INTERVAL']);
  }
  expect(named({ KAVEL_SMTP_AFZENDER: 'kavel@voorbeeld.nl' })).toEqual(['KAVEL_SMTP_ADRES']);
  expect(named({ ...smtp, KAVEL_SMTP_ADRES: 'https://mail.voorbeeld.nl' })).toEqual(['KAVEL_SMTP_ADRES']);
  expect(named({ ...smtp, KAVEL_SMTP_ADRES: 'smtp://a:geheim@mail.voorbeeld.nl' })).toEqual([
    'KAVEL_SMTP_ADRES',
  ]);
  expect(named({ ...smtp, KAVEL_SMTP_AFZENDER: '' })).toEqual(['KAVEL_SMTP_AFZENDER']);
  expect(named({ ...smtp, KAVEL_SMTP_GEBRUIKER: '' })).toEqual(['KAVEL_SMTP_WACHTWOORD_BESTAND']);
});
