import { formatPct } from '../basis/index.ts';
import type { TariefWeigering } from './beantwoord.ts';

/** Why a tariff question is refused, in Dutch: what is wrong, which rule, what to do. */
export function weigeringText(refusal: TariefWeigering): string {
  switch (refusal.code) {
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
