import { dayInNetherlands } from '@kavel/core/basis';
import { createDialoogcontrole } from '@kavel/core/procedure';
import type { Dialoogcontrole, Dialoogstaat, Dossiersleutel } from '@kavel/core/procedure';
import { readAanblik } from './aanblik.ts';
import type { Kijker, Leesomgeving } from './aanblik.ts';

/** A dialogue as it stands on the day of the question; undefined when it is not there or of others. */
export function leesDialoogcontrole(
  omgeving: Leesomgeving,
  kijker: Kijker,
  { regio, id }: Pick<Dossiersleutel, 'regio' | 'id'>,
): Promise<(Dialoogcontrole & { readonly dag: string }) | undefined> {
  const day = dayInNetherlands(kijker.moment);
  return readAanblik(omgeving, kijker, { regio, soort: 'dialoog', id }, (_transaction, { staat }) =>
    Promise.resolve({
      dag: day.toString(),
      ...createDialoogcontrole(staat as unknown as Dialoogstaat, day),
    }),
  );
}
