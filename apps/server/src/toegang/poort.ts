import type { FastifyReply, FastifyRequest } from 'fastify';
import { err, ok } from '@kavel/core/basis';
import type { Handelaar, Result, Rol } from '@kavel/core/basis';
import { TOEGANGSREGELS } from '@kavel/contract';
import type { Toegangsregel } from '@kavel/contract';
import type { ProblemCode } from '@kavel/contract/texts';
import type { Cookies } from '../aanmelding/cookies.ts';
import { isEigenHerkomst } from '../aanmelding/herkomst.ts';
import { sendProblem } from '../problem.ts';
import type { App } from '../server-app.ts';
import type { Gereedheid, Services } from '../services.ts';
import { beslisToegang } from './beslis.ts';
import type { Betreft } from './beslis.ts';
import { noteerAntwoord } from './noteer.ts';
import { operationIdOf } from './operatie.ts';

type Poort = {
  readonly adres: string;
  readonly gereedheid: () => Gereedheid;
  readonly cookies: Cookies;
};

/**
 * The one place where a request is let in or not. It looks before the body is read, so who may not send something sends
 * nothing, and a session that is over leaves nothing half done.
 */
export function registerPoort(app: App, poort: Poort): void {
  app.decorateRequest('handelaar');
  app.decorateRequest('rollen');
  app.decorateRequest('naam');
  app.decorateRequest('probleem');
  app.addHook('onRoute', ({ url, schema }) => {
    const operationId = operationIdOf(schema);
    const isApi = url.startsWith('/v1/') || operationId !== undefined;
    if (isApi && TOEGANGSREGELS[operationId ?? ''] === undefined) {
      throw new Error(`Defect: ${url} (${operationId ?? 'no operationId'}) has no row in TOEGANGSREGELS`);
    }
  });
  app.addHook('onRequest', async (request, reply) => {
    const regel = regelOf(request);
    if (regel === 'publiek') return;
    void reply.header('Cache-Control', 'no-store');
    const stand = poort.gereedheid();
    if (stand.status === 'laden') return sendProblem(request, reply, 'nog-bezig-met-laden');
    const toegelaten = await laatToe(request, regel, { ...poort, services: stand.services });
    if (toegelaten.ok) {
      const { handelaar, rollen, naam } = toegelaten.value;
      request.handelaar = handelaar;
      request.rollen = rollen;
      request.naam = naam;
      return;
    }
    return weiger(request, reply, toegelaten.error);
  });
  // Before an answer leaves: what can not be written down is not given.
  app.addHook('onSend', async (request, reply, payload) => {
    const stand = poort.gereedheid();
    if (regelOf(request) === 'publiek' || stand.status === 'laden') return payload;
    return noteerAntwoord(request, reply, { payload, noteer: stand.services.noteerToegang });
  });
}

/** Pages and files of the portal hold no data: what they show comes from the API. */
function regelOf({ routeOptions }: FastifyRequest): Toegangsregel {
  const operationId = operationIdOf(routeOptions.schema);
  return (operationId === undefined ? undefined : TOEGANGSREGELS[operationId]) ?? 'publiek';
}

type Toegelaten = {
  readonly handelaar: Handelaar;
  readonly rollen: readonly Rol[];
  readonly naam: string;
};
type Weigering = { readonly code: ProblemCode; readonly wie?: Handelaar };

async function laatToe(
  request: FastifyRequest,
  regel: Exclude<Toegangsregel, 'publiek'>,
  { adres, cookies, services }: Poort & { readonly services: Services },
): Promise<Result<Toegelaten, Weigering>> {
  const geheim = cookies.sessie.lees(request);
  if (geheim === undefined) return err({ code: 'niet-aangemeld' });
  if (!VEILIG.has(request.method) && !isEigenHerkomst(request, adres))
    return err({ code: 'vreemde-herkomst' });
  const sessie = await services.sessies.vind(geheim);
  if (sessie === undefined) return err({ code: 'sessie-voorbij' });
  const toegelaten = beslisToegang(regel, sessie, betreftOf(request), services.isRegioVan);
  const { persoon, organisatie, rollen, naam } = sessie;
  if (toegelaten.ok) return ok({ handelaar: toegelaten.value, rollen, naam });
  const [rol] = rollen;
  return err({
    code: toegelaten.error,
    ...(rol === undefined ? {} : { wie: { persoon, organisatie, rol } }),
  });
}

const VEILIG: ReadonlySet<string> = new Set(['GET', 'HEAD']);

async function weiger(
  request: FastifyRequest,
  reply: FastifyReply,
  { code, wie }: Weigering,
): Promise<FastifyReply> {
  request.handelaar = wie;
  const nobody = code === 'niet-aangemeld' || code === 'sessie-voorbij';
  if (nobody) void reply.header('WWW-Authenticate', 'Kavel-sessie realm="Kavel"');
  return sendProblem(request, reply, code);
}

/** Every name of a provider or a region in the address, whichever of them the handler reads. */
function betreftOf({ params, query }: FastifyRequest): Betreft {
  const named = (names: readonly string[]): readonly string[] =>
    [params, query].flatMap((part) =>
      names.flatMap((name) => {
        const value = (part as Readonly<Record<string, unknown>> | null)?.[name];
        return value === undefined ? [] : [value].flat().map(String);
      }),
    );
  return { agbs: named(['agb', 'zorgaanbieder']), regios: named(['regio']) };
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, in the role that lets this in; absent on what is public. */
    handelaar?: Handelaar | undefined;
    /** All roles of that person: an act of the procedure takes the one that may do it. */
    rollen?: readonly Rol[] | undefined;
    /** The name of that person as the provider of identities says it; people type it on the command line. */
    naam?: string | undefined;
    /** The code of the problem that is the answer. */
    probleem?: ProblemCode | undefined;
  }
}
