import { GunningsoverzichtSchema, GunningsvraagSchema, HandelingParameters, PATHS } from '@kavel/contract';
import type { Kaderoverzicht } from '@kavel/service/procedure';
import { sendProblem } from '../problem.ts';
import type { App } from '../server-app.ts';
import type { Dienstenvan } from '../services.ts';
import { kijkerOf } from './verzoek.ts';
import { weigerHandeling } from './weiger-handeling.ts';

/** What proposals about awards change together, before they are decided. */
export function registerGunningsoverzicht(app: App, services: Dienstenvan): void {
  app.post(
    PATHS.gunningsoverzicht,
    {
      config: { problemen: ['dossier-niet-gevonden', 'handeling-geweigerd'] },
      schema: {
        operationId: 'calculateGunningsoverzicht',
        summary: 'Wat de voorgestelde gunningen van een regio samen veranderen, voordat erover is beslist',
        tags: ['procedure'],
        params: HandelingParameters,
        body: GunningsvraagSchema,
        response: { 200: GunningsoverzichtSchema },
      },
    },
    async (request, reply) => {
      const { procedure } = services(request);
      const { regio, id: kader } = request.params;
      const vraag = { regio, kader, ...request.body };
      const found = await procedure.gunningsoverzicht(kijkerOf(request, procedure.klok()), vraag);
      if (found === undefined) return sendProblem(request, reply, 'dossier-niet-gevonden');
      return found.ok ? overzichtOf(found.value) : weigerHandeling(request, reply, found.error);
    },
  );
}

function overzichtOf({ ruimteEurocent, tekortEurocent, effecten, zonderBedrag, ...rest }: Kaderoverzicht) {
  return {
    ...rest,
    effecten: effecten.map(withoutNull),
    zonderBedrag: zonderBedrag.map(withoutNull),
    ...(ruimteEurocent === null ? {} : { ruimteEurocent }),
    ...(tekortEurocent === null ? {} : { tekortEurocent }),
  };
}

function withoutNull<Regel extends Kaderoverzicht['zonderBedrag'][number]>({
  besluit,
  oud,
  ...regel
}: Regel) {
  return {
    ...regel,
    ...(besluit === null ? {} : { besluit }),
    ...(oud === null ? {} : { oud }),
  };
}
