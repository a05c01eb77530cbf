import type { FastifyReply, FastifyRequest } from 'fastify';

/** A secret in the browser, out of reach of scripts. */
type Cookie = {
  readonly lees: (request: FastifyRequest) => string | undefined;
  readonly zet: (reply: FastifyReply, geheim: string) => void;
  readonly wis: (reply: FastifyReply) => void;
};

/** Who is signed in, and who is being signed in. */
export type Cookies = { readonly sessie: Cookie; readonly poging: Cookie };

/** 256 bits in base64url; anything else is no secret of ours. */
const GEHEIM = /^[\w-]{43}$/;
/** Its name at an address without https. */
export const SESSIECOOKIE = 'kavel-sessie';
/** As long as a person may take at the provider of identities. */
const POGING_SECONDEN = 600;

export function createCookies(adres: string): Cookies {
  const secure = adres.startsWith('https:');
  return {
    sessie: createCookie(SESSIECOOKIE, secure, {}),
    poging: createCookie('kavel-aanmelding', secure, { maxAge: POGING_SECONDEN }),
  };
}

/**
 * `Lax`: it goes along with a link from another site, so that one can come back from the provider of identities, and
 * never with a form or a script of one. The prefix promises that no other site and no page without https set it.
 */
function createCookie(naam: string, secure: boolean, extra: { readonly maxAge?: number }): Cookie {
  const name = secure ? `__Host-${naam}` : naam;
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    lees({ cookies }) {
      const value = cookies[name];
      return value !== undefined && GEHEIM.test(value) ? value : undefined;
    },
    zet(reply, geheim) {
      void reply.setCookie(name, geheim, { ...options, ...extra });
    },
    wis(reply) {
      void reply.clearCookie(name, options);
    },
  };
}
