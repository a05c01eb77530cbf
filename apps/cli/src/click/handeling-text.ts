import { euroText } from '@kavel/core/basis';
import type { Clickhandeling } from '@kavel/service/click';

/** Where the run stands, its amounts, and what comes next. */
export function handelingText(handeling: Clickhandeling, vervolg: string): string {
  const { regio, jaar, maand, volgnummer, soort, status, certificaatHash, uitkomst } = handeling;
  const { totalen, beschikbaarEurocent } = uitkomst;
  const naam = soort === 'omkering' ? 'Omkering' : 'Run';
  return [
    `${naam} ${volgnummer} van regio ${regio}, maand ${maand} van ${jaar}: ${status}.`,
    ...(soort === 'run' ? [`Beschikbaar voor overproductie: ${euroText(beschikbaarEurocent)}`] : []),
    `Vastgeclickt: ${euroText(totalen.clickEurocent)}; wacht: ${euroText(totalen.openstaandEurocent)}; betaalbaar: ${euroText(totalen.betaalbaarEurocent)}`,
    `Certificaat ${certificaatHash}`,
    vervolg,
  ].join('\n');
}
