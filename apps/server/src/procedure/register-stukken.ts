import {
  DossierstukQuery,
  HandelingParameters,
  HANDELINGSANTWOORDEN,
  StukBytesSchema,
  stukkenpad,
  stukrollen,
} from '@kavel/contract';
import type { Handelingsantwoord } from '@kavel/contract';
import { STUKDOSSIERSOORTEN } from '@kavel/core/procedure';
import type { Stukdossiersoort } from '@kavel/core/procedure';
import { STUK_BYTES_MAX } from '@kavel/service/procedure';
import { isSleutel, refuseSleutel } from '../eenmalig.ts';
import { bytesOf, registerHandelingen } from '../handelingen.ts';
import type { Handelingconfig } from '../handelingen.ts';
import { sendProblem } from '../problem.ts';
import type { App, Grenzen } from '../server-app.ts';
import type { Dienstenvan } from '../services.ts';
import { alsDocument } from './als-document.ts';
import { momentOf, receiver, sendUitkomst } from './register-handelingen.ts';
import { handelaarVoor, idempotentieOf, rollenVoor, versieOf } from './verzoek.ts';
import { WEIGERPROBLEMEN } from './weiger-handeling.ts';

const BYTES = 'application/octet-stream';

const OPERATIES: Readonly<Record<Stukdossiersoort, { readonly operationId: string; readonly naam: string }>> =
  {
    kader: { operationId: 'addKaderstuk', naam: 'een kader' },
    gunning: { operationId: 'addGunningstuk', naam: 'een gunning' },
    bezwaar: { operationId: 'addBezwaarstuk', naam: 'een bezwaar' },
    'kort-geding': { operationId: 'addKortGedingstuk', naam: 'een kort geding' },
    overeenkomst: { operationId: 'addOvereenkomststuk', naam: 'een overeenkomst' },
  };

/** Documents that come with a dossier that is there, beside its steps (ADR 0098). */
export async function registerDossierstukken(
  app: App,
  services: Dienstenvan,
  grenzen: Partial<Grenzen> = {},
): Promise<void> {
  const bytes = Math.min(grenzen.bytes ?? STUK_BYTES_MAX, STUK_BYTES_MAX);
  await registerHandelingen(app, { soorten: [BYTES], grenzen: { ...grenzen, bytes } }, (scope, config) => {
    for (const soort of STUKDOSSIERSOORTEN) registerDossierstuk(scope, services, { soort, config });
  });
}

function registerDossierstuk(
  app: App,
  services: Dienstenvan,
  { soort, config }: { readonly soort: Stukdossiersoort; readonly config: Handelingconfig },
): void {
  const { operationId, naam: dossiernaam } = OPERATIES[soort];
  app.post(
    stukkenpad(soort),
    {
      compress: false,
      config: {
        ...config,
        problemen: [...config.problemen, ...WEIGERPROBLEMEN, 'stand-veranderd'],
        eigenSleutel: true,
      },
      preValidation: receiver(services),
      serializerCompiler: alsDocument,
      schema: {
        operationId,
        summary: `Een stuk bij ${dossiernaam} bewaren; hash, omvang en moment bepaalt Kavel zelf`,
        tags: ['procedure'],
        params: HandelingParameters,
        querystring: DossierstukQuery,
        body: { content: { [BYTES]: { schema: StukBytesSchema } } },
        response: { 200: HANDELINGSANTWOORDEN[soort] },
      },
    },
    async (request, reply) => {
      if (!isSleutel(request)) return refuseSleutel(request, reply);
      const gezien = versieOf(request);
      if (gezien === 'anders') return sendProblem(request, reply, 'stand-veranderd');
      const rollen = rollenVoor(request, stukrollen(soort));
      const uitkomst = await services(request).procedure.bewaarDossierstuk({
        dossier: { ...request.params, soort },
        handeling: { door: handelaarVoor(request, rollen), moment: momentOf(request) },
        rollen,
        stuk: request.query,
        inhoud: bytesOf(request.body),
        ...idempotentieOf(request),
        ...(gezien === 'ontbreekt' ? {} : gezien),
      });
      return sendUitkomst(request, reply, uitkomst) as Promise<Handelingsantwoord<Stukdossiersoort>>;
    },
  );
}
