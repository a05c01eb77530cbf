import {
  ContractjarenSchema,
  MaandAntwoordSchema,
  MaandParameters,
  PATHS,
  RegioJaarParameters,
  UitnuttingSchema,
  ZorgaanbiederJaarSchema,
  ZorgaanbiederParameters,
  ZorgaanbiedersSchema,
} from '@kavel/contract';
import { Type } from 'typebox';
import { sendCsv } from './file-answer.ts';
import type { App } from './server-app.ts';
import { sendProblem, sendRefusal } from './problem.ts';
import type { Dienstenvan } from './services.ts';

const tags = ['uitnutting'];

/** Reads on published clicks. Nothing here changes anything. */
export function registerUitnutting(app: App, services: Dienstenvan): void {
  registerRegioJaar(app, services);
  registerMaand(app, services);
  registerZorgaanbieders(app, services);
}

function registerRegioJaar(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.contractjaren,
    {
      schema: {
        operationId: 'readContractjaren',
        summary: 'Alle regio’s en jaren',
        tags,
        response: { 200: ContractjarenSchema },
      },
    },
    (request) => services(request).contractjaren(),
  );
  app.get(
    PATHS.uitnutting,
    {
      config: { problemen: ['contractjaar-onbekend'] },
      schema: {
        operationId: 'readUitnutting',
        summary: 'De uitnutting van één regio en één jaar, per maand en kavel',
        tags,
        params: RegioJaarParameters,
        response: { 200: UitnuttingSchema },
      },
    },
    async (request, reply) => {
      const uitnutting = await services(request).uitnutting(request.params);
      return uitnutting.ok ? uitnutting.value : sendRefusal(request, reply, uitnutting.error);
    },
  );
  app.get(
    PATHS.uitnuttingCsv,
    {
      config: { problemen: ['contractjaar-onbekend'] },
      schema: {
        operationId: 'readUitnuttingCsv',
        summary: 'Dezelfde cijfers als CSV: puntkomma, euro met komma, UTF-8 met BOM',
        tags,
        params: RegioJaarParameters,
        produces: ['text/csv'],
        response: { 200: { content: { 'text/csv': { schema: Type.String() } } } },
      },
    },
    async (request, reply) => {
      const uitnutting = await services(request).uitnutting(request.params);
      if (!uitnutting.ok) return sendRefusal(request, reply, uitnutting.error);
      const { regio, jaar } = request.params;
      const text = services(request).uitnuttingCsv(uitnutting.value);
      return sendCsv(reply, `uitnutting-${regio}-${jaar}.csv`, text);
    },
  );
}

function registerMaand(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.uitnuttingMaand,
    {
      config: { problemen: ['contractjaar-onbekend', 'maand-niet-gepubliceerd'] },
      schema: {
        operationId: 'readUitnuttingMaand',
        summary: 'De uitnutting van één maand',
        tags,
        params: MaandParameters,
        response: { 200: MaandAntwoordSchema },
      },
    },
    async (request, reply) => {
      const uitnutting = await services(request).uitnutting(request.params);
      if (!uitnutting.ok) return sendRefusal(request, reply, uitnutting.error);
      const { maanden, ...jaar } = uitnutting.value;
      const maand = maanden.find((row) => row.maand === request.params.maand);
      return maand === undefined
        ? sendProblem(request, reply, 'maand-niet-gepubliceerd')
        : { ...jaar, maand };
    },
  );
}

function registerZorgaanbieders(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.zorgaanbieders,
    {
      config: { problemen: ['contractjaar-onbekend'] },
      schema: {
        operationId: 'readZorgaanbieders',
        summary: 'De zorgaanbieders van één regio en één jaar',
        tags,
        params: RegioJaarParameters,
        response: { 200: ZorgaanbiedersSchema },
      },
    },
    async (request, reply) => {
      const zorgaanbieders = await services(request).zorgaanbieders(request.params);
      return zorgaanbieders.ok ? zorgaanbieders.value : sendRefusal(request, reply, zorgaanbieders.error);
    },
  );
  app.get(
    PATHS.zorgaanbieder,
    {
      config: { problemen: ['contractjaar-onbekend', 'zorgaanbieder-onbekend'] },
      schema: {
        operationId: 'readZorgaanbieder',
        summary: 'Het jaar van één zorgaanbieder, met de afleiding van elk bedrag',
        tags,
        params: ZorgaanbiederParameters,
        response: { 200: ZorgaanbiederJaarSchema },
      },
    },
    async (request, reply) => {
      const zorgaanbieder = await services(request).zorgaanbieder(request.params);
      return zorgaanbieder.ok ? zorgaanbieder.value : sendRefusal(request, reply, zorgaanbieder.error);
    },
  );
}
