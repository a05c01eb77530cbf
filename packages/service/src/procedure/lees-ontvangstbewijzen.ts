import { createOntvangstbewijs, indieningIn } from '@kavel/core/procedure';
import type { Dossiersleutel, Inschrijvinggebeurtenis, Ontvangstbewijs } from '@kavel/core/procedure';
import { readDossierjournaal } from '@kavel/store/journaal';
import { readAanblik } from './aanblik.ts';
import type { Kijker, Leesomgeving } from './aanblik.ts';
import { bewezenHandeling } from './bewezen-handeling.ts';
import type { Bewezenhandeling } from './bewezen-handeling.ts';

/** A registration by its region and id. */
export type Inschrijfsleutel = Pick<Dossiersleutel, 'regio' | 'id'>;

/** A receipt with the entry of the journal that it was made from. */
export type Bewezenontvangst = Ontvangstbewijs & Omit<Bewezenhandeling, 'gebeurtenissen'>;

/**
 * The receipt of every time that something was handed in for a registration, in order: made again from the journal, so
 * that each can be proven with it. Undefined when the registration is not there or may not be seen.
 */
export function leesOntvangstbewijzen(
  omgeving: Leesomgeving,
  kijker: Kijker,
  { regio, id }: Inschrijfsleutel,
): Promise<readonly Bewezenontvangst[] | undefined> {
  const sleutel = { regio, soort: 'inschrijving', id } as const;
  return readAanblik(omgeving, kijker, sleutel, async (transaction, { partij }) =>
    partij === null
      ? undefined
      : (await readDossierjournaal(transaction, sleutel)).map(bewezenHandeling).flatMap(receiptsOf),
  );
}

function receiptsOf({ gebeurtenissen, ...bewijs }: Bewezenhandeling): readonly Bewezenontvangst[] {
  return gebeurtenissen.flatMap((one) => {
    const indiening = indieningIn(one as unknown as Inschrijvinggebeurtenis);
    return indiening === undefined ? [] : [{ ...bewijs, ...createOntvangstbewijs(indiening) }];
  });
}
