import {
  BeleidSchema,
  FeitenSchema,
  KadersSchema,
  OngewijzigdSchema,
  PATHS,
  ProblemSchema,
  TariefAntwoordSchema,
  TariefVraagSchema,
  ThemasSchema,
  VoorbeeldenSchema,
} from '@kavel/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from './server-app.ts';
import { sendRefusal } from './problem.ts';
import type { Services } from './services.ts';

const tags = ['beleid'];
const problem = { default: ProblemSchema };

/** Policy as the API shows it: what is known, which facts it asks, and what it makes of them. */
export function registerBeleid(app: App, services: () => Services): void {
  registerGegevens(app, services);
  registerTarief(app, services);
}

/** All of it as data. It changes with a release, so who has it asks again for nothing. */
function registerGegevens(app: App, services: () => Services): void {
  app.get(
    PATHS.beleid,
    {
      schema: {
        operationId: 'readBeleid',
        summary: 'Al het beleid als gegevens, om zelf mee te rekenen',
        tags,
        response: { 200: BeleidSchema, 304: OngewijzigdSchema, ...problem },
      },
    },
    async (request, reply) => {
      const beleid = services().beleid();
      const version = `${beleid.hash}-${beleid.vandaag}`;
      return isKnown(request, reply, version) ? reply.code(304).send(null) : beleid;
    },
  );
  app.get(
    PATHS.themas,
    {
      schema: {
        operationId: 'readThemas',
        summary: 'Wat beleid zegt, per thema, en hoe de inkoop verloopt',
        tags,
        response: { 200: ThemasSchema, 304: OngewijzigdSchema, ...problem },
      },
    },
    async (request, reply) => {
      const themas = services().themas();
      return isKnown(request, reply, themas.hash) ? reply.code(304).send(null) : themas;
    },
  );
  app.get(
    PATHS.voorbeelden,
    {
      schema: {
        operationId: 'readVoorbeelden',
        summary: 'De voorbeelden die bij het beleid horen',
        tags,
        response: { 200: VoorbeeldenSchema, 304: OngewijzigdSchema, ...problem },
      },
    },
    async (request, reply) => {
      const voorbeelden = services().voorbeelden();
      return isKnown(request, reply, voorbeelden.hash) ? reply.code(304).send(null) : voorbeelden;
    },
  );
}

/**
 * Marks an answer with its version; true when the asker already has that one. The mark is weak: compressed or not, an
 * answer says the same, but its bytes differ (RFC 9110 §8.8.1).
 */
function isKnown(request: FastifyRequest, reply: FastifyReply, version: string): boolean {
  void reply.header('ETag', `W/"${version}"`);
  const known = request.headers['if-none-match']?.split(',') ?? [];
  return known.some((etag) => etag.trim().replace(/^W\//, '') === `"${version}"`);
}

function registerTarief(app: App, services: () => Services): void {
  app.get(
    PATHS.kaders,
    {
      schema: {
        operationId: 'readKaders',
        summary: 'Het beleid dat Kavel kent',
        tags,
        response: { 200: KadersSchema, ...problem },
      },
    },
    () => services().kaders(),
  );
  app.get(
    PATHS.feiten,
    {
      schema: {
        operationId: 'readFeiten',
        summary: 'De feiten waar beleid naar kan vragen',
        tags,
        response: { 200: FeitenSchema, ...problem },
      },
    },
    () => services().feiten(),
  );
  app.post(
    PATHS.tariefberekeningen,
    {
      schema: {
        operationId: 'calculateTarief',
        summary: 'Het tariefpercentage voor één situatie, stap voor stap',
        tags,
        body: TariefVraagSchema,
        response: { 200: TariefAntwoordSchema, ...problem },
      },
    },
    async (request, reply) => {
      const tarief = services().tarief(request.body);
      return tarief.ok ? tarief.value : sendRefusal(request, reply, tarief.error);
    },
  );
}
