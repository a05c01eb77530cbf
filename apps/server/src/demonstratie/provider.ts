import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Configuration, default as Provider } from 'oidc-provider';
import { Geheugen } from './geheugen.ts';
import { loadOidcProvider } from './load-oidc-provider.ts';
import { findPersoon } from './personen.ts';
import { escape, renderPagina } from '../aanmelding/pagina.ts';
import type { Openidprovider } from '../aanmelding/openid.ts';

/** The parts of Kavel's address under which the provider of the demonstration lives. */
export const PROVIDERPAD = '/demonstratie/openid';
export const KIESPAD = '/demonstratie/kies';

export type Demonstratieprovider = { readonly provider: Provider; readonly openid: Openidprovider };

/**
 * A provider of identities for the demonstration, in this process and with its memory: keys, secret and sessions are new
 * at every start. It is a real one, so signing in here goes as it does at any other.
 */
export async function createDemonstratieprovider(
  adres: string,
  redirectUri: string,
): Promise<Demonstratieprovider> {
  const OidcProvider = await loadOidcProvider();
  const uitgever = `${adres}${PROVIDERPAD}`;
  const openid = { uitgever, client: 'kavel', geheim: randomBytes(32).toString('base64url') };
  const provider: Provider = new OidcProvider(uitgever, {
    clients: [
      {
        client_id: openid.client,
        client_secret: openid.geheim,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    adapter: () => new Geheugen(),
    jwks: { keys: [createSleutel()] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    claims: { openid: ['sub'], profile: ['name', 'organisatie', 'rollen'] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_context, { uid }) => `${KIESPAD}/${uid}` },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 60, AuthorizationCode: 60, IdToken: 60 },
    findAccount: (_context, id) => {
      const persoon = findPersoon(id);
      return persoon === undefined
        ? undefined
        : { accountId: id, claims: () => ({ ...persoon, rollen: [...persoon.rollen] }) };
    },
    // Kavel is the only client: nobody has to agree that it learns who one is.
    async loadExistingGrant({ oidc }) {
      const accountId = oidc.session?.accountId;
      const grant = new provider.Grant({
        clientId: openid.client,
        ...(accountId === undefined ? {} : { accountId }),
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    renderError,
  });
  return { provider, openid };
}

const renderError: NonNullable<Configuration['renderError']> = (context, { error }) => {
  context.type = 'html';
  context.body = renderPagina({
    titel: 'Aanmelden is niet gelukt',
    demonstratie: true,
    inhoud: `<p>Deze vraag om aan te melden klopt niet of is te oud (${escape(error)}).</p>
<p><a href="/aanmelden">Meld u opnieuw aan</a></p>`,
  });
};

function createSleutel(): Record<string, unknown> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'demonstratie' };
}
