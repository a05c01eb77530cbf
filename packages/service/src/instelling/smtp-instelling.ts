import { resolve } from 'node:path';
import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { given } from './omgeving.ts';
import type { Environment } from './omgeving.ts';

/** The mail server as the surroundings name it; the password stays in its file until mail is sent. */
export type Smtpsetting = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly tls: boolean;
  readonly afzender: string;
  /** How long the server waits between two looks at what is due later or again; new mail goes at once. */
  readonly intervalSeconden: number;
  readonly gebruiker?: { readonly naam: string; readonly wachtwoordBestand: string };
};

type Fout = { readonly naam: string; readonly rest: string };

const PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };
const INTERVAL_SECONDEN = 60;
const ADDRESS = /^[^\s@<>"]+@[^\s@<>"]+$/;

/** Reads `KAVEL_SMTP_…`; nothing of it means that no mail goes out. A relative file is taken from `checkout`. */
export function readSmtp(
  env: Environment,
  checkout: string,
): Result<Smtpsetting | undefined, readonly Fout[]> {
  const adres = given(env, 'KAVEL_SMTP_ADRES') ?? '';
  const afzender = given(env, 'KAVEL_SMTP_AFZENDER') ?? '';
  const naam = given(env, 'KAVEL_SMTP_GEBRUIKER') ?? '';
  const bestand = given(env, 'KAVEL_SMTP_WACHTWOORD_BESTAND') ?? '';
  const interval = given(env, 'KAVEL_SMTP_INTERVAL') ?? '';
  if (`${adres}${afzender}${naam}${bestand}${interval}` === '') return ok(undefined);
  const url = URL.canParse(adres) ? new URL(adres) : undefined;
  const port = url === undefined ? undefined : PORTS[url.protocol];
  const faults: readonly (Fout | undefined)[] = [
    url === undefined ||
    port === undefined ||
    url.hostname === '' ||
    url.username !== '' ||
    url.password !== ''
      ? {
          naam: 'KAVEL_SMTP_ADRES',
          rest: 'is geen adres van een mailserver; schrijf het als smtps://mail.voorbeeld.nl:465',
        }
      : undefined,
    ADDRESS.test(afzender)
      ? undefined
      : { naam: 'KAVEL_SMTP_AFZENDER', rest: 'is geen mailadres; noem het adres waar de mail vandaan komt' },
    (naam === '') === (bestand === '')
      ? undefined
      : {
          naam: 'KAVEL_SMTP_WACHTWOORD_BESTAND',
          rest: 'hoort bij KAVEL_SMTP_GEBRUIKER; noem ze allebei of geen van beide',
        },
    interval === '' || (/^\d{1,4}$/.test(interval) && Number(interval) >= 1 && Number(interval) <= 3_600)
      ? undefined
      : { naam: 'KAVEL_SMTP_INTERVAL', rest: 'is geen aantal seconden van 1 tot en met 3600' },
  ];
  const found = faults.flatMap((fault) => (fault === undefined ? [] : [fault]));
  if (url === undefined || port === undefined || found.length > 0) return err(found);
  return ok({
    host: url.hostname,
    port: url.port === '' ? port : Number(url.port),
    tls: url.protocol === 'smtps:',
    afzender,
    intervalSeconden: interval === '' ? INTERVAL_SECONDEN : Number(interval),
    ...(naam === '' ? {} : { gebruiker: { naam, wachtwoordBestand: resolve(checkout, bestand) } }),
  });
}
