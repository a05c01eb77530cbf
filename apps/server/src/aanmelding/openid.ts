import * as openid from 'openid-client';
import type { Poging } from '@kavel/service/toegang';

/** A provider of identities, and as which client this installation is known there. */
export type Openidprovider = {
  readonly uitgever: string;
  readonly client: string;
  readonly geheim: string;
};

/** Signing in by OpenID Connect: authorization code with PKCE (RFC 7636), state and nonce. */
export type Openid = {
  /** Where to send the person, and what to remember until the answer comes. */
  readonly begin: () => Promise<{ readonly adres: string; readonly poging: Omit<Poging, 'terug'> }>;
  /** What the provider says of the person; throws when the answer is not to this attempt, or no answer. */
  readonly rond: (antwoord: URL, poging: Poging) => Promise<Readonly<Record<string, unknown>>>;
  /** Where the provider ends its own session, if it has such an address. */
  readonly einde: (terug: string) => Promise<string | undefined>;
};

const TIMEOUT_SECONDEN = 10;

export function createOpenid(provider: Openidprovider, redirectUri: string): Openid {
  const configuration = onceItWorks(() => discover(provider));
  return {
    async begin() {
      const config = await configuration();
      const verificatie = openid.randomPKCECodeVerifier();
      const staat = openid.randomState();
      const nonce = openid.randomNonce();
      const adres = openid.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        code_challenge: await openid.calculatePKCECodeChallenge(verificatie),
        code_challenge_method: 'S256',
        state: staat,
        nonce,
      });
      return { adres: adres.href, poging: { staat, nonce, verificatie } };
    },
    async rond(antwoord, { staat, nonce, verificatie }) {
      const config = await configuration();
      const tokens = await openid.authorizationCodeGrant(config, antwoord, {
        expectedState: staat,
        expectedNonce: nonce,
        pkceCodeVerifier: verificatie,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('the provider gave no ID token');
      if (config.serverMetadata().userinfo_endpoint === undefined) return claims;
      return { ...(await openid.fetchUserInfo(config, tokens.access_token, claims.sub)), ...claims };
    },
    async einde(terug) {
      const config = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
      return openid.buildEndSessionUrl(config, { post_logout_redirect_uri: terug }).href;
    },
  };
}

async function discover({ uitgever, client, geheim }: Openidprovider): Promise<openid.Configuration> {
  const issuer = new URL(uitgever);
  // Settings allow http on this machine only.
  const execute = issuer.protocol === 'http:' ? [openid.allowInsecureRequests] : [];
  return openid.discovery(issuer, client, geheim, undefined, { execute, timeout: TIMEOUT_SECONDEN });
}

/** A provider that is out of reach at first is asked again at the next attempt. */
function onceItWorks<T>(work: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined;
  return () => {
    known ??= work().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}
