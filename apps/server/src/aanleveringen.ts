import {
  AannamesSchema,
  AanleveringenSchema,
  EiBytesSchema,
  EigenAanleveringenSchema,
  PATHS,
  RegioJaarParameters,
  RetourcodesSchema,
  VoorbeeldQuery,
  ZorgaanbiederParameters,
} from '@kavel/contract';
import { Type } from 'typebox';
import { sendCsv, sendEi } from './file-answer.ts';
import type { App } from './server-app.ts';
import { sendRefusal } from './problem.ts';
import type { Dienstenvan } from './services.ts';

const tags = ['declaraties'];
const csv = {
  produces: ['text/csv'],
  response: { 200: { content: { 'text/csv': { schema: Type.String() } } } },
};

/** Who claimed, what was refused and why; and what the codes and the assumptions behind it are. */
export function registerAanleveringen(app: App, services: Dienstenvan): void {
  registerRegio(app, services);
  registerEigen(app, services);
  registerVoorbeeld(app, services);
  registerUitleg(app, services);
}

const TABELLEN = [
  ['standen', PATHS.aanleverstandenCsv, 'Per zorgaanbieder en maand als CSV'],
  ['kavels', PATHS.aanleverkavelsCsv, 'Gedeclareerd per maand en kavel naast de afspraak, als CSV'],
  ['oorzaken', PATHS.aanleveroorzakenCsv, 'Waarom bestanden zijn geweigerd, als CSV'],
] as const;

function registerRegio(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.aanleveringen,
    {
      config: { problemen: ['contractjaar-onbekend'] },
      schema: {
        operationId: 'readAanleveringen',
        summary: 'Wie declareerde, wat is geweigerd en waarom, per maand van één regio en één jaar',
        tags,
        params: RegioJaarParameters,
        response: { 200: AanleveringenSchema },
      },
    },
    async (request, reply) => {
      const aanleveringen = await services(request).aanleveringen(request.params);
      return aanleveringen.ok ? aanleveringen.value : sendRefusal(request, reply, aanleveringen.error);
    },
  );
  for (const [tabel, path, summary] of TABELLEN) {
    const operationId = `read${tabel[0]?.toUpperCase() ?? ''}${tabel.slice(1)}Csv`;
    app.get(
      path,
      {
        config: { problemen: ['contractjaar-onbekend'] },
        schema: { operationId, summary, tags, params: RegioJaarParameters, ...csv },
      },
      async (request, reply) => {
        const { regio, jaar } = request.params;
        const aanleveringen = await services(request).aanleveringen({ regio, jaar });
        if (!aanleveringen.ok) return sendRefusal(request, reply, aanleveringen.error);
        const text = services(request).aanleveringenCsv[tabel](aanleveringen.value);
        return sendCsv(reply, `declaraties-${tabel}-${regio}-${jaar}.csv`, text);
      },
    );
  }
}

function registerEigen(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.eigenAanleveringen,
    {
      config: { problemen: ['contractjaar-onbekend', 'zorgaanbieder-onbekend'] },
      schema: {
        operationId: 'readEigenAanleveringen',
        summary: 'De bestanden van één zorgaanbieder, met gedeclareerd naast afgesproken',
        tags,
        params: ZorgaanbiederParameters,
        response: { 200: EigenAanleveringenSchema },
      },
    },
    async (request, reply) => {
      const aanleveringen = await services(request).eigenAanleveringen(request.params);
      return aanleveringen.ok ? aanleveringen.value : sendRefusal(request, reply, aanleveringen.error);
    },
  );
  app.get(
    PATHS.eigenAanleveringenCsv,
    {
      config: { problemen: ['contractjaar-onbekend', 'zorgaanbieder-onbekend'] },
      schema: {
        operationId: 'readEigenAanleveringenCsv',
        summary: 'De bestanden van één zorgaanbieder als CSV',
        tags,
        params: ZorgaanbiederParameters,
        ...csv,
      },
    },
    async (request, reply) => {
      const { regio, jaar, agb } = request.params;
      const aanleveringen = await services(request).eigenAanleveringen({ regio, jaar, agb });
      if (!aanleveringen.ok) return sendRefusal(request, reply, aanleveringen.error);
      const text = services(request).eigenAanleveringenCsv(aanleveringen.value);
      return sendCsv(reply, `declaraties-${agb}-${regio}-${jaar}.csv`, text);
    },
  );
}

const VOORBEELDREGELS = 20;

function registerVoorbeeld(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.voorbeeldbestand,
    {
      config: {
        problemen: ['contractjaar-onbekend', 'zorgaanbieder-onbekend', 'geen-voorbeeldbestand'],
        vluchtig: true,
      },
      schema: {
        operationId: 'makeVoorbeeldbestand',
        summary: 'Een fictief declaratiebestand om mee te proberen; elke keer een ander',
        tags,
        params: ZorgaanbiederParameters,
        querystring: VoorbeeldQuery,
        response: {
          200: { content: { 'application/octet-stream': { schema: EiBytesSchema } } },
        },
      },
    },
    async (request, reply) => {
      const { maand, regels = VOORBEELDREGELS, fouten: metFouten = false } = request.query;
      const vraag = { ...request.params, maand, regels, metFouten };
      const voorbeeld = await services(request).voorbeeldbestand(vraag);
      return voorbeeld.ok ? sendEi(reply, voorbeeld.value) : sendRefusal(request, reply, voorbeeld.error);
    },
  );
}

function registerUitleg(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.retourcodes,
    {
      schema: {
        operationId: 'readRetourcodes',
        summary: 'De retourcodes die Kavel kent, in gewone taal',
        tags,
        response: { 200: RetourcodesSchema },
      },
    },
    (request) => services(request).retourcodes(),
  );
  app.get(
    PATHS.aannames,
    {
      schema: {
        operationId: 'readAannames',
        summary: 'Wat de bronnen openlaten, en wat Kavel dan doet',
        tags,
        response: { 200: AannamesSchema },
      },
    },
    (request) => services(request).aannames(),
  );
}
