import { resolve } from 'node:path';
import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { readBereik } from './aanmeldinstelling.ts';
import type { Bereik } from './aanmeldinstelling.ts';
import { given, refuse } from './omgeving.ts';
import type { Environment, SettingRefusal } from './omgeving.ts';
import { readSmtp } from './smtp-instelling.ts';
import type { Smtpsetting } from './smtp-instelling.ts';

export { isVanDezeMachine } from './aanmeldinstelling.ts';
export type { Aanmeldinstelling } from './aanmeldinstelling.ts';
export type { SettingRefusal } from './omgeving.ts';

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the surroundings decide about one installation (interfaces.md, Environment). Paths are absolute. */
export type Settings = Bereik & {
  /** Where beleid/ and referentie/ lie. */
  readonly checkout: string;
  readonly port: number;
  readonly dataFolder: string;
  /** A PostgreSQL of one's own; absent means the embedded one in `dataFolder`. May hold a password. */
  readonly databaseUrl?: string;
  readonly logLevel: LogLevel;
  readonly sleutelBestand: string;
  /** The XSDs of iWlz 2.2 that this installation fetched itself; absent: messages are not held against them. */
  readonly iwlzXsdMap?: string;
  /** Absent: messages about acts are in the mailbox of Kavel only. */
  readonly smtp?: Smtpsetting;
};

/**
 * Reads every variable of interfaces.md once. An empty value counts as absent; relative paths are taken from
 * `checkout`, so that a command does the same in every working directory. All wrong values are named together.
 */
export function readSettings(env: Environment, checkout: string): Result<Settings, SettingRefusal[]> {
  const dataFolder = resolve(checkout, given(env, 'KAVEL_DATA') ?? '.kavel');
  const sleutel = given(env, 'KAVEL_SLEUTEL_BESTAND');
  const xsdMap = given(env, 'KAVEL_IWLZ_XSD');
  const port = readPort(given(env, 'KAVEL_PORT') ?? '8080');
  const logLevel = readLogLevel(given(env, 'KAVEL_LOG') ?? 'info');
  const databaseUrl = readDatabaseUrl(given(env, 'DATABASE_URL'));
  const bereik = readBereik(env, { checkout, port: port.ok ? port.value : 1 });
  const smtp = readSmtp(env, checkout);
  if (!port.ok || !logLevel.ok || !databaseUrl.ok || !bereik.ok || !smtp.ok) {
    const single = [port, logLevel, databaseUrl].flatMap((read) => (read.ok ? [] : [read.error]));
    const ofMail = smtp.ok ? [] : smtp.error.map(({ naam, rest }) => refuse(naam, rest));
    return err([...single, ...(bereik.ok ? [] : bereik.error), ...ofMail]);
  }
  return ok({
    ...bereik.value,
    checkout,
    port: port.value,
    dataFolder,
    ...(databaseUrl.value === undefined ? {} : { databaseUrl: databaseUrl.value }),
    logLevel: logLevel.value,
    sleutelBestand: sleutel === undefined ? resolve(dataFolder, 'geheim') : resolve(checkout, sleutel),
    ...(xsdMap === undefined ? {} : { iwlzXsdMap: resolve(checkout, xsdMap) }),
    ...(smtp.value === undefined ? {} : { smtp: smtp.value }),
  });
}

function readPort(text: string): Result<number, SettingRefusal> {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return ok(port);
  return err(refuse('KAVEL_PORT', `is "${text}"; geef een poortnummer van 1 tot en met 65535`));
}

function readLogLevel(text: string): Result<LogLevel, SettingRefusal> {
  const level = LOG_LEVELS.find((known) => known === text);
  if (level !== undefined) return ok(level);
  return err(refuse('KAVEL_LOG', `is "${text}"; kies uit ${LOG_LEVELS.join(', ')}`));
}

function readDatabaseUrl(text: string | undefined): Result<string | undefined, SettingRefusal> {
  if (text === undefined) return ok(undefined);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'postgres:' || url?.protocol === 'postgresql:') return ok(text);
  return err(
    refuse(
      'DATABASE_URL',
      'is geen adres van een PostgreSQL-server; schrijf het als postgresql://gebruiker@server:5432/database',
    ),
  );
}
