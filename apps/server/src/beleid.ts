import {
  BeleidSchema,
  FeitenSchema,
  KadersSchema,
  PATHS,
  TariefAntwoordSchema,
  TariefVraagSchema,
  ThemasSchema,
  VoorbeeldenSchema,
} from '@kavel/contract';
import { createInpakker } from './compressie.ts';
import type { App } from './server-app.ts';
import { sendRefusal } from './problem.ts';
import type { Dienstenvan } from './services.ts';

const tags = ['beleid'];

/** Policy as the API shows it: what is known, which facts it asks, and what it makes of them. */
export function registerBeleid(app: App, services: Dienstenvan): void {
  registerGegevens(app, services);
  registerTarief(app, services);
}

/** All of it as data. It changes with a release, so who has it asks again for nothing. */
function registerGegevens(app: App, services: Dienstenvan): void {
  const [pakBeleid, pakThemas, pakVoorbeelden] = [createInpakker(), createInpakker(), createInpakker()];
  app.get(
    PATHS.beleid,
    {
      schema: {
        operationId: 'readBeleid',
        summary: 'Al het beleid als gegevens, om zelf mee te rekenen',
        tags,
        response: { 200: BeleidSchema },
      },
    },
    async (request, reply) => {
      const beleid = services(request).beleid();
      return pakBeleid(request, reply, `${beleid.hash}-${beleid.vandaag}`, beleid);
    },
  );
  app.get(
    PATHS.themas,
    {
      schema: {
        operationId: 'readThemas',
        summary: 'Wat beleid zegt, per thema, en hoe de inkoop verloopt',
        tags,
        response: { 200: ThemasSchema },
      },
    },
    async (request, reply) => {
      const themas = services(request).themas();
      return pakThemas(request, reply, themas.hash, themas);
    },
  );
  app.get(
    PATHS.voorbeelden,
    {
      schema: {
        operationId: 'readVoorbeelden',
        summary: 'De voorbeelden die bij het beleid horen',
        tags,
        response: { 200: VoorbeeldenSchema },
      },
    },
    async (request, reply) => {
      const voorbeelden = services(request).voorbeelden();
      return pakVoorbeelden(request, reply, voorbeelden.hash, voorbeelden);
    },
  );
}

function registerTarief(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.kaders,
    {
      schema: {
        operationId: 'readKaders',
        summary: 'Het beleid dat Kavel kent',
        tags,
        response: { 200: KadersSchema },
      },
    },
    (request) => services(request).kaders(),
  );
  app.get(
    PATHS.feiten,
    {
      schema: {
        operationId: 'readFeiten',
        summary: 'De feiten waar beleid naar kan vragen',
        tags,
        response: { 200: FeitenSchema },
      },
    },
    (request) => services(request).feiten(),
  );
  app.post(
    PATHS.tariefberekeningen,
    {
      config: { problemen: ['tarief-vraag-geweigerd'] },
      schema: {
        operationId: 'calculateTarief',
        summary: 'Het tariefpercentage voor één situatie, stap voor stap',
        tags,
        body: TariefVraagSchema,
        response: { 200: TariefAntwoordSchema },
      },
    },
    async (request, reply) => {
      const tarief = services(request).tarief(request.body);
      return tarief.ok ? tarief.value : sendRefusal(request, reply, tarief.error);
    },
  );
}
