import { resolve } from 'node:path';
import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { given, refuse } from './omgeving.ts';
import type { Environment, SettingRefusal } from './omgeving.ts';

/** A provider of identities (OpenID Connect) of this installation; without one there is the demonstration's. */
export type Aanmeldinstelling = {
  /** The issuer, under which its configuration is found. */
  readonly uitgever: string;
  readonly client: string;
  /** Path of the file that holds the secret of the client. */
  readonly geheimBestand: string;
  /** Names of the claims that say for whom a person acts, and in which roles. */
  readonly claims: { readonly organisatie: string; readonly rollen: string };
};

/** The address at which people reach Kavel, and how they sign in there. */
export type Bereik = { readonly adres: string; readonly aanmelding?: Aanmeldinstelling };

/**
 * The demonstration lets everyone be anyone, so it is only there under an address of this machine: who opens Kavel to
 * others must name a provider of identities.
 */
export function readBereik(
  env: Environment,
  { checkout, port }: { readonly checkout: string; readonly port: number },
): Result<Bereik, SettingRefusal[]> {
  const adres = readAdres(given(env, 'KAVEL_ADRES') ?? `http://localhost:${port}`);
  const aanmelding = readAanmelding(env, checkout);
  if (!adres.ok || !aanmelding.ok) {
    return err([...(adres.ok ? [] : [adres.error]), ...(aanmelding.ok ? [] : aanmelding.error)]);
  }
  if (aanmelding.value !== undefined) return ok({ adres: adres.value, aanmelding: aanmelding.value });
  if (isVanDezeMachine(new URL(adres.value))) return ok({ adres: adres.value });
  const need = 'ontbreekt; wie Kavel op een ander adres opent dan localhost, noemt wie mensen aanmeldt';
  return err([refuse('KAVEL_OIDC_UITGEVER', need)]);
}

export function isVanDezeMachine({ hostname }: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function isBeveiligd(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.username !== '' || url.search !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isVanDezeMachine(url));
}

function readAdres(text: string): Result<string, SettingRefusal> {
  if (isBeveiligd(text) && new URL(text).pathname === '/') return ok(new URL(text).origin);
  return err(
    refuse(
      'KAVEL_ADRES',
      'is geen adres als https://kavel.voorbeeld.nl, zonder pad; http kan alleen op localhost',
    ),
  );
}

function readAanmelding(
  env: Environment,
  checkout: string,
): Result<Aanmeldinstelling | undefined, SettingRefusal[]> {
  const uitgever = given(env, 'KAVEL_OIDC_UITGEVER');
  const client = given(env, 'KAVEL_OIDC_CLIENT');
  const geheim = given(env, 'KAVEL_OIDC_GEHEIM_BESTAND');
  if (uitgever === undefined) {
    const spare = [
      ...(client === undefined ? [] : ['KAVEL_OIDC_CLIENT']),
      ...(geheim === undefined ? [] : ['KAVEL_OIDC_GEHEIM_BESTAND']),
    ];
    if (spare.length === 0) return ok(undefined);
    return err(spare.map((naam) => refuse(naam, 'hoort bij KAVEL_OIDC_UITGEVER, en die ontbreekt')));
  }
  const faults = [
    ...(isBeveiligd(uitgever)
      ? []
      : [refuse('KAVEL_OIDC_UITGEVER', 'is geen https-adres van een OpenID-provider')]),
    ...(client === undefined
      ? [refuse('KAVEL_OIDC_CLIENT', 'ontbreekt; noem de client bij de provider')]
      : []),
    ...(geheim === undefined
      ? [refuse('KAVEL_OIDC_GEHEIM_BESTAND', 'ontbreekt; noem het bestand met het geheim van de client')]
      : []),
  ];
  if (faults.length > 0 || client === undefined || geheim === undefined) return err(faults);
  return ok({
    uitgever,
    client,
    geheimBestand: resolve(checkout, geheim),
    claims: {
      organisatie: given(env, 'KAVEL_OIDC_ORGANISATIE') ?? 'organisatie',
      rollen: given(env, 'KAVEL_OIDC_ROLLEN') ?? 'rollen',
    },
  });
}
