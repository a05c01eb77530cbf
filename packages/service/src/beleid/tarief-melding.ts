import { formatPct } from '@kavel/core/basis';
import type { TariefRefusal } from './compute-tarief.ts';

/** Why a tariff question is refused, in Dutch: what is wrong, which rule, what to do. */
export function tariefRefusalText(refusal: TariefRefusal): string {
  switch (refusal.code) {
    case 'peildatum-buiten-jaar':
      return `De peildatum ${refusal.peildatum} ligt niet in ${refusal.jaar}. Kies een dag in het contractjaar.`;
    case 'wijziging-onbekend':
      return `De wijziging ${refusal.wijziging} bestaat niet. Kies uit: ${refusal.bekend.join(', ')}.`;
    case 'twee-kaders-van-kracht':
      return `Er gelden twee kaders van dezelfde rang tegelijk: ${refusal.kaders.join(' en ')}. Verbeter de geldigheid in beleid/kaders.`;
    case 'rang-te-laag':
      return `${refusal.wijziging} heeft een lagere rang dan ${refusal.doel} en mag dat niet wijzigen. Verbeter de rang of het doel in beleid/wijzigingen.`;
    case 'doel-onbekend':
      return `${refusal.wijziging} wijzigt de stap ${refusal.doel}, maar die is er niet (meer). Verbeter het doel in beleid/wijzigingen.`;
    case 'stap-dubbel':
      return `De stap ${refusal.stap} uit ${refusal.document} bestaat al. Geef de stap een andere naam, of vervang de andere.`;
    case 'twee-wijzigingen-op-een-stap':
      return `${refusal.wijzigingen.join(' en ')} zijn van dezelfde rang en dag en wijzigen allebei ${refusal.doel}. Verbeter een van de twee.`;
    case 'oordeel-buiten-grenzen':
      return `${refusal.feit} is ${formatPct(refusal.waarde)} en moet volgens stap ${refusal.stap} liggen van ${formatPct(refusal.van)} tot en met ${formatPct(refusal.totEnMet)}. Verbeter het feit; Kavel past het niet aan.`;
  }
}
