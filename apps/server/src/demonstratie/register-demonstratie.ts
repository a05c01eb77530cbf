import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Zorgkantoor } from '@kavel/core/basis';
import { isEigenHerkomst } from '../aanmelding/herkomst.ts';
import { isVanDezeComputer } from '../aanmelding/deze-computer.ts';
import { acceptFormulieren } from '../aanmelding/formulier.ts';
import type { App } from '../server-app.ts';
import type { Dienstenvan, Services } from '../services.ts';
import { sendProblem } from '../problem.ts';
import { renderKiespagina } from './kiespagina.ts';
import { createPersoon, findPersoon, listPersonen } from './personen.ts';
import type { Persoon, Personengroep, Proefaanbieder } from './personen.ts';
import { KIESPAD, PROVIDERPAD } from './provider.ts';
import type { Demonstratieprovider } from './provider.ts';

type Demonstratie = Demonstratieprovider & { readonly adres: string; readonly services: Dienstenvan };

/** The provider of identities of the demonstration and its page; only whoever sits at this machine gets there. */
export async function registerDemonstratie(app: App, demonstratie: Demonstratie): Promise<void> {
  await app.register((scope, _options, done) => {
    scope.addHook('onRequest', async (request, reply) => {
      if (!isVanDezeComputer(request)) await sendProblem(request, reply, 'pad-onbekend');
    });
    registerProvider(scope, demonstratie);
    registerKeuze(scope, demonstratie);
    done();
  });
}

/** The provider reads its own requests: it gets them as they came in, without the part of the path that leads to it. */
function registerProvider(app: App, { provider }: Demonstratieprovider): void {
  const handle = provider.callback();
  void app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, parsed) => {
      parsed(null);
    });
    scope.all(`${PROVIDERPAD}/*`, { schema: { hide: true } }, async ({ raw }, reply) => {
      reply.hijack();
      const own = Object.assign(raw, { originalUrl: raw.url });
      own.url = raw.url?.slice(PROVIDERPAD.length) ?? '/';
      // Nobody is remembered: who signs in again wants to be somebody else.
      own.headers.cookie = raw.headers.cookie?.replace(/_session[^;]*(;|$)/g, '') ?? '';
      await handle(own, reply.raw);
    });
    done();
  });
}

function registerKeuze(app: App, demonstratie: Demonstratie): void {
  const { provider, adres, services } = demonstratie;
  void app.register((scope, _options, done) => {
    acceptFormulieren(scope);
    const url = `${KIESPAD}/:uid`;
    scope.get(url, { schema: { hide: true } }, async (request, reply) =>
      sendKeuze(reply, await personenIn(services(request))),
    );
    scope.post(url, { schema: { hide: true } }, async (request, reply) => {
      if (!isEigenHerkomst(request, adres)) return sendProblem(request, reply, 'vreemde-herkomst');
      const persoon = gekozen(request);
      if (persoon === undefined) {
        const fout = 'Kies een persoon, of vul een AGB-code van acht cijfers in.';
        return sendKeuze(reply.code(400), await personenIn(services(request)), fout);
      }
      const terug = await provider.interactionResult(request.raw, reply.raw, {
        login: { accountId: persoon.sub },
      });
      return reply.redirect(terug, 303);
    });
    done();
  });
}

function sendKeuze(reply: FastifyReply, groepen: readonly Personengroep[], fout?: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('Cache-Control', 'no-store')
    .send(renderKiespagina(groepen, fout));
}

function gekozen({ body }: FastifyRequest): Persoon | undefined {
  if (!(body instanceof URLSearchParams)) return undefined;
  const agb = body.get('agb');
  if (agb === null) return findPersoon(body.get('persoon') ?? '');
  if (!/^\d{8}$/.test(agb)) return undefined;
  return createPersoon(body.get('rol') === 'bestuurder' ? 'bestuurder' : 'medewerker', agb);
}

/** Of each contract year so many providers are on the page; any other is reached by its AGB-code. */
const AANBIEDERS_PER_JAAR = 2;

async function personenIn({ contractjaren, zorgaanbieders }: Services): Promise<readonly Personengroep[]> {
  const jaren = (await contractjaren()).contractjaren.filter(({ fictief }) => fictief);
  const zorgkantoren = [...new Set<Zorgkantoor>(jaren.map(({ zorgkantoor }) => zorgkantoor))];
  const perJaar = await Promise.all(
    jaren.slice(0, JAREN_MAX).map(async ({ regio, jaar }): Promise<readonly Proefaanbieder[]> => {
      const found = await zorgaanbieders({ regio, jaar });
      return found.ok ? found.value.zorgaanbieders.slice(0, AANBIEDERS_PER_JAAR) : [];
    }),
  );
  const byAgb = new Map(perJaar.flat().map((aanbieder) => [aanbieder.agb, aanbieder]));
  return listPersonen(zorgkantoren, [...byAgb.values()]);
}

/** The page stays one page, also with the whole country loaded. */
const JAREN_MAX = 3;
