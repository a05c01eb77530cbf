import { tijdpadDocument } from '@kavel/core/procedure';
import type { Tijdpadvoorstel } from '@kavel/core/procedure';
import type { Tijdpadoordeel } from './judge-tijdpad.ts';

/** A timetable as a kader takes it: the contradictions that its `openstaand` explains are accepted with that reading. */
export function tijdpadvoorstelVan({ bestand: { ontwerp, openstaand } }: Tijdpadoordeel): Tijdpadvoorstel {
  return {
    tijdpad: tijdpadDocument(ontwerp),
    aanvaard: openstaand.flatMap(({ lezing, bevinding }) =>
      bevinding === undefined ? [] : [{ ...bevinding, reden: lezing }],
    ),
  };
}
