import { Readable } from 'node:stream';
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import {
  BundelBytesSchema,
  DossierParameters,
  JournaalcontroleParameters,
  JournaalcontroleSchema,
  PATHS,
  WissingParameters,
  WissingSchema,
  WissingvraagSchema,
} from '@kavel/contract';
import { zipBewijsbundel } from '@kavel/service/journaal';
import type { Regiocontrole } from '@kavel/service/journaal';
import { sendZip } from '../file-answer.ts';
import { HANDELINGPROBLEMEN, VERZOEKEN_PER_MINUUT } from '../handelingen.ts';
import { sendProblem } from '../problem.ts';
import type { App, Grenzen } from '../server-app.ts';
import type { Dienstenvan } from '../services.ts';
import { keurInhoud } from './keur-handeling.ts';
import { handelaarVoor, kijkerOf } from './verzoek.ts';
import { WEIGERPROBLEMEN, weigerHandeling } from './weiger-handeling.ts';

const tags = ['journaal'];

type Grens = { readonly rateLimit: { readonly max: number; readonly timeWindow: string } };

/** What is dear to make: a whole region read through, a dossier with its documents. */
const ZWAAR_PER_MINUUT = 30;

/** The journal: whether it holds, a dossier as evidence, and a text that goes. */
export function registerJournaal(
  app: App,
  services: Dienstenvan,
  { verzoekenPerMinuut }: Partial<Grenzen> = {},
): void {
  const limited = (max: number): Grens => ({
    rateLimit: { max: verzoekenPerMinuut ?? max, timeWindow: '1 minute' },
  });
  registerControle(app, services, limited(ZWAAR_PER_MINUUT));
  registerBundel(app, services, limited(ZWAAR_PER_MINUUT));
  registerWissing(app, services, limited(VERZOEKEN_PER_MINUUT));
}

function registerControle(app: App, services: Dienstenvan, grens: Grens): void {
  app.get(
    PATHS.journaalcontrole,
    {
      config: { ...grens, problemen: ['te-veel-vragen'] },
      schema: {
        operationId: 'checkJournaal',
        summary: 'Of het journaal van een regio klopt en elk dossier eruit volgt, zonder inhoud te tonen',
        tags,
        params: JournaalcontroleParameters,
        response: { 200: JournaalcontroleSchema },
      },
    },
    async (request) => {
      const { journaal } = services(request);
      const controle = await journaal.controle(kijkerOf(request, journaal.klok()), request.params.regio);
      return controleOf(controle);
    },
  );
}

function controleOf({ kop: { nummer, hash }, ...controle }: Regiocontrole) {
  return {
    ...controle,
    klopt: controle.aantal === 0,
    einde: { nummer, ...(hash === null ? {} : { hash }) },
  };
}

function registerBundel(app: App, services: Dienstenvan, grens: Grens): void {
  app.get(
    PATHS.bewijsbundel,
    {
      compress: false,
      config: { ...grens, problemen: ['te-veel-vragen', 'dossier-niet-gevonden'] },
      schema: {
        operationId: 'readBewijsbundel',
        summary: 'Een dossier als bewijsbundel (zip), zoals u het mag lezen; iedereen kan haar zelf nagaan',
        tags,
        params: DossierParameters,
        response: { 200: { content: { 'application/zip': { schema: BundelBytesSchema } } } },
      },
    },
    async (request, reply) => {
      const { journaal } = services(request);
      const kijker = kijkerOf(request, journaal.klok());
      const bundel = await journaal.bundel(kijker, request.params);
      if (bundel === undefined) return sendProblem(request, reply, 'dossier-niet-gevonden');
      const { soort, id } = request.params;
      const zip = Readable.from(zipBewijsbundel(bundel, kijker.moment), { objectMode: false });
      return sendZip(reply, { zip, naam: `bewijsbundel-${soort}-${id}.zip` });
    },
  );
}

function registerWissing(app: App, services: Dienstenvan, grens: Grens): void {
  app.post(
    PATHS.wissingen,
    {
      config: {
        ...grens,
        problemen: [...HANDELINGPROBLEMEN, ...WEIGERPROBLEMEN],
        eenmalig: () => true,
      },
      validatorCompiler: (route) =>
        route.httpPart === 'body' ? keurInhoud(WissingvraagSchema) : TypeBoxValidatorCompiler(route),
      schema: {
        operationId: 'eraseTekst',
        summary: 'Teksten van een handeling wissen; dat kan niet terug, en komt zelf in het journaal',
        tags,
        params: WissingParameters,
        body: WissingvraagSchema,
        response: { 200: WissingSchema },
      },
    },
    async (request, reply) => {
      const { journaal } = services(request);
      const { nummer, ...dossier } = request.params;
      const moment = journaal.klok();
      const door = handelaarVoor(request, ['jurist']);
      const gewist = await journaal.wis({ dossier, nummer, ...request.body, handeling: { door, moment } });
      if (!gewist.ok) return weigerHandeling(request, reply, gewist.error);
      const { plaatsen, versie, journaal: bewijs } = gewist.value;
      return { plaatsen, versie, journaal: { nummer: versie, ...bewijs, moment: moment.toString() } };
    },
  );
}
