import type { FastifyReply, FastifyRequest } from 'fastify';
import { AANMELDPADEN } from '@kavel/contract/aanmeldpaden';
import { readAangemelde } from '@kavel/service/toegang';
import type { Claimnamen } from '@kavel/service/toegang';
import { sendProblem } from '../problem.ts';
import type { App } from '../server-app.ts';
import type { Dienstenvan, Gereedheid } from '../services.ts';
import type { Cookies } from './cookies.ts';
import { acceptFormulieren } from './formulier.ts';
import { isEigenHerkomst, terugNaar } from './herkomst.ts';
import type { Openid } from './openid.ts';
import { sendAanmeldfout } from './aanmeldfout.ts';

export type Aanmelding = {
  /** The address at which people reach Kavel. */
  readonly adres: string;
  readonly openid: Openid;
  readonly claims: Claimnamen;
  readonly cookies: Cookies;
  readonly services: Dienstenvan;
  readonly gereedheid: () => Gereedheid;
};

const limiet = { rateLimit: { max: 120, timeWindow: '1 minute' } };
const buitenDeApi = { config: limiet, schema: { hide: true } };

/** Signing in and out: pages of the server, before and beside the portal. */
export async function registerAanmelding(app: App, aanmelding: Aanmelding): Promise<void> {
  await app.register((scope, _options, done) => {
    acceptFormulieren(scope);
    scope.addHook('onRequest', async (request, reply) => {
      void reply.header('Cache-Control', 'no-store');
      if (aanmelding.gereedheid().status === 'laden')
        await sendProblem(request, reply, 'nog-bezig-met-laden');
    });
    scope.get<Begin>(AANMELDPADEN.aanmelden, buitenDeApi, (request, reply) =>
      begin(aanmelding, request, reply),
    );
    scope.get(AANMELDPADEN.terug, buitenDeApi, (request, reply) => rond(aanmelding, request, reply));
    scope.post(AANMELDPADEN.afmelden, buitenDeApi, (request, reply) => eindig(aanmelding, request, reply));
    done();
  });
}

type Begin = { readonly Querystring: { readonly terug?: unknown } };

async function begin(
  { adres, openid, cookies, services }: Aanmelding,
  request: FastifyRequest<Begin>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { terug } = request.query;
  // On this machine one name is as good as another, but a cookie goes to the name that set it.
  const eigen = new URL(adres);
  if (eigen.protocol === 'http:' && request.host !== eigen.host)
    return reply.redirect(`${adres}${request.url}`);
  try {
    const { adres: provider, poging } = await openid.begin();
    const bewaar = { ...poging, terug: terugNaar(typeof terug === 'string' ? terug : undefined, adres) };
    cookies.poging.zet(reply, await services(request).sessies.beginAanmelding(bewaar));
    return await reply.redirect(provider);
  } catch (error) {
    request.log.error(error);
    return sendAanmeldfout(reply, 'onbereikbaar');
  }
}

/** The person comes back. Whatever session there was ends, so no secret from before is worth anything after. */
async function rond(
  { adres, openid, claims, cookies, services }: Aanmelding,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { sessies } = services(request);
  const geheim = cookies.poging.lees(request);
  cookies.poging.wis(reply);
  const poging = geheim === undefined ? undefined : await sessies.neemAanmelding(geheim);
  if (poging === undefined) return sendAanmeldfout(reply, 'voorbij');
  let gezegd;
  try {
    gezegd = await openid.rond(new URL(request.url, adres), poging);
  } catch (error) {
    request.log.warn(error);
    return sendAanmeldfout(reply, 'mislukt');
  }
  const aangemelde = readAangemelde(gezegd, claims);
  if (!aangemelde.ok) return sendAanmeldfout(reply, 'geen-rol', aangemelde.error.melding);
  const vorige = cookies.sessie.lees(request);
  if (vorige !== undefined) await sessies.eindig(vorige);
  cookies.sessie.zet(reply, await sessies.begin(aangemelde.value));
  return reply.redirect(poging.terug);
}

async function eindig(
  { adres, openid, cookies, services }: Aanmelding,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (!isEigenHerkomst(request, adres)) return sendProblem(request, reply, 'vreemde-herkomst');
  const geheim = cookies.sessie.lees(request);
  if (geheim !== undefined) await services(request).sessies.eindig(geheim);
  cookies.sessie.wis(reply);
  // Out of reach or not: here one is signed out.
  const elders = await openid.einde(`${adres}/`).catch(() => undefined);
  return reply.redirect(elders ?? '/', 303);
}
