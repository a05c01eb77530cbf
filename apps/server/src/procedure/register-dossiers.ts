import {
  DossierParameters,
  DossierSchema,
  DossierjournaalQuery,
  DossierjournaalSchema,
  DossierlijstParameters,
  DossierlijstQuery,
  DossiersSchema,
  DossierstukParameters,
  OpdrachtenSchema,
  PATHS,
  StukBytesSchema,
} from '@kavel/contract';
import type { Dossier, Dossierjournaal, Dossiers } from '@kavel/contract';
import type { Gelezendossier, Verloopregel } from '@kavel/service/procedure';
import { markState } from '../etag.ts';
import { sendStuk } from '../file-answer.ts';
import { LIMIT, deelplaatsenOf, nextPage, plaatsOf, refuseCursor } from '../paginering.ts';
import { sendProblem } from '../problem.ts';
import type { App } from '../server-app.ts';
import type { Dienstenvan } from '../services.ts';
import { alsDocument } from './als-document.ts';
import { listOpdrachten, toestandNaam } from './opdrachten.ts';
import { kijkerOf } from './verzoek.ts';

const tags = ['procedure'];
/** What a cursor in a list of dossiers holds: the name of the last one. */
const NAAM = /^([A-Za-z0-9][A-Za-z0-9._-]{0,99})$/;
const VERBORGEN = { problemen: ['dossier-niet-gevonden'] } as const;

/** The dossiers of the purchase as the person who asks may see them. */
export function registerDossiers(app: App, services: Dienstenvan): void {
  registerOpdrachten(app);
  registerLijst(app, services);
  registerDossier(app, services);
  registerJournaal(app, services);
  registerStuk(app, services);
}

function registerOpdrachten(app: App): void {
  const opdrachten = listOpdrachten();
  app.get(
    PATHS.opdrachten,
    {
      config: { alwaysOpen: true },
      schema: {
        operationId: 'readOpdrachten',
        summary: 'Welke opdrachten elke soort dossier kent: wie, vanuit welke stand, en waarheen',
        tags,
        response: { 200: OpdrachtenSchema },
      },
    },
    () => opdrachten,
  );
}

function registerLijst(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.dossiers,
    {
      schema: {
        operationId: 'readDossiers',
        summary: 'De dossiers van één soort in een regio die u mag zien, of van één kader daarin',
        tags,
        params: DossierlijstParameters,
        querystring: DossierlijstQuery,
        response: { 200: DossiersSchema },
      },
    },
    async (request, reply) => {
      const { cursor, limit = LIMIT, kader } = request.query;
      const na = cursor === undefined ? undefined : deelplaatsenOf(cursor, NAAM)?.[0];
      if (cursor !== undefined && na === undefined) return refuseCursor(request, reply);
      const { procedure } = services(request);
      const vraag = { ...request.params, kader, na, limiet: limit };
      const { dossiers, vervolg } = await procedure.lijst(kijkerOf(request, procedure.klok()), vraag);
      return { dossiers: dossiers.map(dossierregel), ...nextPage(request, reply, vervolg) };
    },
  );
}

function registerDossier(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.dossier,
    {
      compress: false,
      config: VERBORGEN,
      serializerCompiler: alsDocument,
      schema: {
        operationId: 'readDossier',
        summary: 'Een dossier zoals u het mag zien; de ETag is de versie, voor If-Match bij een handeling',
        tags,
        params: DossierParameters,
        response: { 200: DossierSchema },
      },
    },
    async (request, reply) => {
      const { procedure } = services(request);
      const found = await procedure.dossier(kijkerOf(request, procedure.klok()), request.params);
      if (found === undefined) return sendProblem(request, reply, 'dossier-niet-gevonden');
      const { regio, soort, zorgkantoor, partij, staat } = found;
      markState(reply, String(found.versie));
      return {
        ...{ regio, soort, zorgkantoor, staat },
        ...dossierregel(found),
        ...(partij === null ? {} : { partij }),
      } as Dossier;
    },
  );
}

function registerJournaal(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.dossierjournaal,
    {
      config: VERBORGEN,
      serializerCompiler: alsDocument,
      schema: {
        operationId: 'readDossierjournaal',
        summary:
          'Wat er met een dossier is gedaan, voor zover u het mag lezen, met de ketens die het bewijzen',
        tags,
        params: DossierParameters,
        querystring: DossierjournaalQuery,
        response: { 200: DossierjournaalSchema },
      },
    },
    async (request, reply) => {
      const { cursor, limit = LIMIT } = request.query;
      const na = cursor === undefined ? 0 : plaatsOf(cursor);
      if (na === undefined) return refuseCursor(request, reply);
      const { procedure } = services(request);
      const bladzijde = { na, limiet: limit };
      const found = await procedure.verloop(kijkerOf(request, procedure.klok()), request.params, bladzijde);
      if (found === undefined) return sendProblem(request, reply, 'dossier-niet-gevonden');
      const { soort } = request.params;
      const regels = found.regels.map(journaalregel);
      return { soort, regels, ...nextPage(request, reply, found.vervolg) } as Dossierjournaal;
    },
  );
}

function registerStuk(app: App, services: Dienstenvan): void {
  app.get(
    PATHS.dossierstuk,
    {
      config: { problemen: ['stuk-niet-gevonden'] },
      schema: {
        operationId: 'readDossierstuk',
        summary: 'De bytes van een stuk dat in het dossier staat zoals u het ziet',
        tags,
        params: DossierstukParameters,
        response: { 200: { content: { 'application/octet-stream': { schema: StukBytesSchema } } } },
      },
    },
    async (request, reply) => {
      const { sha256, ...sleutel } = request.params;
      const { procedure } = services(request);
      const stuk = await procedure.stuk(kijkerOf(request, procedure.klok()), sleutel, sha256);
      return stuk === undefined
        ? sendProblem(request, reply, 'stuk-niet-gevonden')
        : sendStuk(reply, { bytes: stuk.bytes, naam: stuk.naam });
    },
  );
}

function dossierregel({
  id,
  soort,
  versie,
  zorgaanbieder,
  bijgewerktOp,
  staat: { toestand },
}: Gelezendossier): Dossiers['dossiers'][number] {
  return {
    ...{ id, versie, toestand, toestandNaam: toestandNaam(soort, toestand) },
    bijgewerktOp: bijgewerktOp.toString(),
    ...(zorgaanbieder === null ? {} : { zorgaanbieder }),
  };
}

function journaalregel({ handeling, vorigeHash, vorigeHashRegio, ...plaats }: Verloopregel) {
  return {
    ...plaats,
    ...(vorigeHash === null ? {} : { vorigeHash }),
    ...(vorigeHashRegio === null ? {} : { vorigeHashRegio }),
    ...(handeling === null ? {} : { handeling: journaalhandeling(handeling) }),
  };
}

function journaalhandeling({ persoon, motivering, ...rest }: NonNullable<Verloopregel['handeling']>) {
  return {
    ...rest,
    ...(persoon === null ? {} : { persoon }),
    ...(motivering === null ? {} : { motivering }),
  };
}
