import {
  ClickeffectenQuery,
  ClickeffectenSchema,
  ClickinvoerSchema,
  ClickmaandstandSchema,
  ClickregelsQuery,
  ClickrunregelsSchema,
  ClickrunParameters,
  ClickuitkomstSchema,
  MaandParameters,
  OpenbareExportSchema,
  PATHS,
} from '@kavel/contract';
import { isKavel } from '@kavel/core/basis';
import type { Runplaats } from '@kavel/service/click';
import { markState } from '../etag.ts';
import { LIMIT, deelplaatsenOf, nextPage, refuseCursor } from '../paginering.ts';
import { sendProblem } from '../problem.ts';
import type { App } from '../server-app.ts';
import type { Dienstenvan } from '../services.ts';
import { CLICKPROBLEMEN, weigerClick } from './weiger-click.ts';

const tags = ['click'];

/** The click of a month as it stands, its runs, and what can be taken away of them. */
export function registerClickruns(app: App, services: Dienstenvan): void {
  registerStand(app, services);
  registerRun(app, services);
  registerExport(app, services);
  registerEffecten(app, services);
}

function registerStand(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.clickruns,
    {
      // A state that someone may change has a mark of its very bytes.
      compress: false,
      config: { problemen: ['regio-onbekend', 'contractjaar-onbekend'] },
      schema: {
        operationId: 'readClickruns',
        summary: 'De click van een maand: elke run, wie wat deed, en wat aan de beurt is',
        tags,
        params: MaandParameters,
        response: { 200: ClickmaandstandSchema },
      },
    },
    async (request, reply) => {
      const found = await services(request).click.maand(request.params);
      if (!found.ok) return weigerClick(request, reply, { refusal: found.error, maand: request.params });
      markState(reply, found.value.stand);
      return found.value;
    },
  );
}

function registerRun(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.clickrun,
    {
      config: { problemen: CLICKPROBLEMEN },
      schema: {
        operationId: 'readClickrun',
        summary: 'Een hele run met certificaat, om na te rekenen; van een omkering de run die zij terugneemt',
        tags,
        params: ClickrunParameters,
        response: { 200: ClickuitkomstSchema },
      },
    },
    async (request, reply) => {
      const found = await services(request).click.run(request.params);
      if (found.ok) return found.value;
      return weigerClick(request, reply, { refusal: found.error, maand: request.params });
    },
  );
  app.get(
    PATHS.clickregels,
    {
      config: { problemen: CLICKPROBLEMEN },
      schema: {
        operationId: 'readClickregels',
        summary: 'De regels van een run per zorgaanbieder en kavel, ook van een concept',
        tags,
        params: ClickrunParameters,
        querystring: ClickregelsQuery,
        response: { 200: ClickrunregelsSchema },
      },
    },
    async (request, reply) => {
      const { cursor, limit = LIMIT } = request.query;
      const na = cursor === undefined ? undefined : runplaatsOf(cursor);
      if (cursor !== undefined && na === undefined) return refuseCursor(request, reply);
      const found = await services(request).click.regels({ ...request.params, na, limiet: limit });
      if (!found.ok) return weigerClick(request, reply, { refusal: found.error, maand: request.params });
      const { vervolg, ...regels } = found.value;
      return { ...regels, ...nextPage(request, reply, vervolg && `${vervolg.agb} ${vervolg.kavel}`) };
    },
  );
}

function runplaatsOf(cursor: string): Runplaats | undefined {
  const [agb = '', kavel = ''] = deelplaatsenOf(cursor, /^(\d{8}) ([A-Z_]+)$/) ?? [];
  return isKavel(kavel) ? { agb, kavel } : undefined;
}

function registerExport(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.clickinvoer,
    {
      config: { problemen: CLICKPROBLEMEN },
      schema: {
        operationId: 'exportClickinvoer',
        summary: 'De invoer van de run die geldt, zoals POST /v1/clickberekeningen die neemt',
        tags,
        params: MaandParameters,
        response: { 200: ClickinvoerSchema },
      },
    },
    async (request, reply) => {
      const found = await services(request).click.invoer(request.params);
      if (found.ok) return found.value;
      return weigerClick(request, reply, { refusal: found.error, maand: request.params });
    },
  );
  app.get(
    PATHS.openbareClickrun,
    {
      config: { problemen: [...CLICKPROBLEMEN, 'maand-niet-gepubliceerd', 'sleutel-anders'] },
      schema: {
        operationId: 'exportOpenbareRun',
        summary: 'De gepubliceerde run zonder namen; of het bestand naar buiten mag, beslist u',
        tags,
        params: MaandParameters,
        response: { 200: OpenbareExportSchema },
      },
    },
    async (request, reply) => {
      const found = await services(request).click.openbaar(request.params);
      if (found.ok) return found.value;
      return found.error.code === 'stap-niet-aan-de-beurt'
        ? sendProblem(request, reply, 'maand-niet-gepubliceerd')
        : weigerClick(request, reply, { refusal: found.error, maand: request.params });
    },
  );
}

function registerEffecten(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.clickeffecten,
    {
      config: { problemen: [...CLICKPROBLEMEN, 'maand-niet-gepubliceerd', 'zorgaanbieder-onbekend'] },
      schema: {
        operationId: 'readClickeffecten',
        summary:
          'Wat vroeg of laat declareren opleverde of kostte; van één zorgaanbieder zodra er is gepubliceerd',
        tags,
        params: MaandParameters,
        querystring: ClickeffectenQuery,
        response: { 200: ClickeffectenSchema },
      },
    },
    async (request, reply) => {
      const { agb } = request.query;
      const found = await services(request).click.effecten({ ...request.params, agb });
      if (!found.ok) {
        return agb !== undefined && found.error.code === 'run-ontbreekt'
          ? sendProblem(request, reply, 'maand-niet-gepubliceerd')
          : weigerClick(request, reply, { refusal: found.error, maand: request.params });
      }
      const isNobody = agb !== undefined && found.value.zorgaanbieders.length === 0;
      return isNobody ? sendProblem(request, reply, 'zorgaanbieder-onbekend') : found.value;
    },
  );
}
