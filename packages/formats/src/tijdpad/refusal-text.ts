import { unreachable } from '@kavel/core/basis';
import { termijnRefusalText } from '@kavel/core/kalender';
import type { TijdpadRefusal, Verwijzingsplaats } from '@kavel/core/kalender';
import type { InvoerPath } from '../invoer/index.ts';
import type { TijdpadTekst } from './schema.ts';
import { PERIODEWOORDEN } from './wanneer.ts';

/** Where in the file the thing stands that a derivation refuses. */
export function refusalPath(value: TijdpadTekst, refusal: TijdpadRefusal): InvoerPath {
  switch (refusal.code) {
    case 'stap-dubbel':
      return refusal.plaats.in === 'stap'
        ? ['stappen', refusal.plaats.rij - 1, 'id']
        : ['reactietermijnen', refusal.plaats.index, 'id'];
    case 'verwijzing-rond':
      return ['stappen', refusal.rij - 1, 'wanneer'];
    case 'stap-onbekend':
      return placePath(value, refusal.plaats, 'na');
    case 'anker-onbekend':
      return placePath(value, refusal.plaats, 'anker');
    case 'termijn-onmogelijk':
      return placePath(value, refusal.plaats, 'lengte');
    default:
      return unreachable(refusal);
  }
}

function placePath(value: TijdpadTekst, plaats: Verwijzingsplaats, field: string): InvoerPath {
  if (plaats.in === 'reactietermijn') {
    const path = ['reactietermijnen', plaats.index, field];
    return field === 'na' ? [...path, plaats.na] : path;
  }
  const wanneer = value.stappen[plaats.rij - 1]?.wanneer ?? {};
  const words = ['op', 'uiterlijk', 'voor'] as const;
  const word =
    plaats.dag === 'dag'
      ? (words.find((one) => wanneer[one] !== undefined) ?? 'op')
      : PERIODEWOORDEN[plaats.dag];
  return ['stappen', plaats.rij - 1, 'wanneer', word, field];
}

/** Dutch: what is wrong, which rule and what to do. */
export function refusalText(refusal: TijdpadRefusal): string {
  switch (refusal.code) {
    case 'stap-dubbel':
      return `de naam "${refusal.stap}" staat er al. Elke stap en elke reactietermijn heeft een eigen id: verbeter er een.`;
    case 'stap-onbekend':
      return `de stap "${refusal.stap}" bestaat niet in dit tijdpad. Noem de id van een stap.`;
    case 'anker-onbekend':
      return `het anker "${refusal.anker}" staat niet onder ankers. Voeg het toe met zijn datum, of verbeter de naam.`;
    case 'verwijzing-rond':
      return `deze stap wacht op zichzelf: ${[...refusal.kring, ...refusal.kring.slice(0, 1)].join(' → ')}. Geef een van deze stappen een eigen datum.`;
    case 'termijn-onmogelijk':
      return termijnRefusalText(refusal.reden);
    default:
      return unreachable(refusal);
  }
}
