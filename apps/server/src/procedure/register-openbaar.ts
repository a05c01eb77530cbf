import {
  GepubliceerdKaderParameters,
  GepubliceerdKaderSchema,
  GepubliceerdStukParameters,
  GepubliceerdeKadersParameters,
  GepubliceerdeKadersSchema,
  PATHS,
  StukBytesSchema,
} from '@kavel/contract';
import type { GepubliceerdeKaders } from '@kavel/contract';
import type { Gepubliceerdkader } from '@kavel/service/procedure';
import { sendStuk } from '../file-answer.ts';
import { sendProblem } from '../problem.ts';
import type { App } from '../server-app.ts';
import type { Dienstenvan } from '../services.ts';
import { toestandNaam } from './opdrachten.ts';

const tags = ['procedure'];

/** Published kaders, for everyone: no session is asked for, and none is looked at (ADR 0098). */
export function registerOpenbareKaders(app: App, services: Dienstenvan): void {
  registerLijst(app, services);
  registerKader(app, services);
  registerStuk(app, services);
}

function registerLijst(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.gepubliceerdeKaders,
    {
      config: { problemen: ['regio-onbekend'] },
      schema: {
        operationId: 'readGepubliceerdeKaders',
        summary: 'De gepubliceerde kaders van een regio, zonder aanmelden',
        tags,
        params: GepubliceerdeKadersParameters,
        response: { 200: GepubliceerdeKadersSchema },
      },
    },
    async (request, reply) => {
      const found = await services(request).procedure.openbareKaders(request.params.regio);
      return found === undefined
        ? sendProblem(request, reply, 'regio-onbekend')
        : { kaders: found.map(kaderregel) };
    },
  );
}

function registerKader(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.gepubliceerdKader,
    {
      config: { problemen: ['dossier-niet-gevonden'] },
      schema: {
        operationId: 'readGepubliceerdKader',
        summary: 'Een gepubliceerd kader met zijn tijdpad en publicaties, zonder aanmelden',
        tags,
        params: GepubliceerdKaderParameters,
        response: { 200: GepubliceerdKaderSchema },
      },
    },
    async (request, reply) => {
      const { regio, kader } = request.params;
      const all = await services(request).procedure.openbareKaders(regio);
      const found = all?.find((one) => one.kader === kader);
      return found === undefined
        ? sendProblem(request, reply, 'dossier-niet-gevonden')
        : { ...found.inhoud, ...kaderregel(found) };
    },
  );
}

function registerStuk(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.gepubliceerdStuk,
    {
      config: { problemen: ['stuk-niet-gevonden'] },
      schema: {
        operationId: 'readGepubliceerdStuk',
        summary: 'De bytes van een stuk dat een gepubliceerd kader noemt, zonder aanmelden',
        tags,
        params: GepubliceerdStukParameters,
        response: { 200: { content: { 'application/octet-stream': { schema: StukBytesSchema } } } },
      },
    },
    async (request, reply) => {
      const { sha256 } = request.params;
      const bytes = await services(request).procedure.openbaarStuk(request.params);
      return bytes === undefined
        ? sendProblem(request, reply, 'stuk-niet-gevonden')
        : sendStuk(reply, { bytes, naam: sha256 });
    },
  );
}

function kaderregel({
  inhoud: { toestand, titel, contractjaren },
  bijgewerktOp,
  ...waar
}: Gepubliceerdkader): GepubliceerdeKaders['kaders'][number] {
  return {
    ...{ ...waar, toestand, titel, contractjaren },
    toestandNaam: toestandNaam('kader', toestand),
    bijgewerktOp: bijgewerktOp.toString(),
  };
}
