import { weigeringText } from '@kavel/core/beleid';
import type { TariefRefusal } from './compute-tarief.ts';

/** Why a tariff question is refused, in Dutch: what is wrong, which rule, what to do. */
export function tariefRefusalText(refusal: TariefRefusal): string {
  if (refusal.code === 'peildatum-buiten-jaar') {
    return `De peildatum ${refusal.peildatum} ligt niet in ${refusal.jaar}. Kies een dag in het contractjaar.`;
  }
  if (refusal.code === 'wijziging-onbekend') {
    return `De wijziging ${refusal.wijziging} bestaat niet. Kies uit: ${refusal.bekend.join(', ')}.`;
  }
  return weigeringText(refusal);
}
