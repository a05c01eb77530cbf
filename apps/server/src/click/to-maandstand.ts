import type { Clickmaandstand, Clickrun } from '@kavel/contract';
import type { Clickmaandstand as Stand } from '@kavel/service/click';

type Kop = Stand['runs'][number];

/** The click of a month as the API tells it: who did each step as a list, and what is not there left out. */
export function toMaandstand({ runs, ...maand }: Stand): Clickmaandstand {
  return { ...maand, runs: runs.map(toClickrun) };
}

function toClickrun(kop: Kop): Clickrun {
  const { volgnummer, soort, status, keertOm, omgekeerdDoor, vorigeHash } = kop;
  const { ruimteEurocent, beschikbaarEurocent, totalen, zorgaanbieders, regels, certificaatHash } = kop;
  return {
    ...{ volgnummer, soort, status },
    ...(keertOm === null ? {} : { keertOm }),
    ...(omgekeerdDoor === null ? {} : { omgekeerdDoor }),
    ...{ ruimteEurocent, beschikbaarEurocent, totalen, zorgaanbieders, regels, certificaatHash },
    ...(vorigeHash === null ? {} : { vorigeHash }),
    verloop: [
      ...stapOf('concept', kop.voorbereidDoor, kop.voorbereidOp),
      ...stapOf('gecontroleerd', kop.gecontroleerdDoor, kop.gecontroleerdOp),
      ...stapOf('vastgesteld', kop.vastgesteldDoor, kop.vastgesteldOp),
      ...stapOf('gepubliceerd', kop.gepubliceerdDoor, kop.gepubliceerdOp),
    ],
  };
}

function stapOf(
  status: Kop['status'],
  door: string | null,
  op: Temporal.Instant | null,
): Clickrun['verloop'] {
  return door === null || op === null ? [] : [{ status, door, op: op.toString() }];
}
