import { findRegio, dayInNetherlands } from '@kavel/core/basis';
import type { Regio } from '@kavel/core/basis';
import {
  NIEUWE_INSCHRIJVING,
  createInstemming,
  instemmingsbezwaarOf,
  parseDossiernaam,
  partijOf,
} from '@kavel/core/procedure';
import type { Instemming } from '@kavel/core/procedure';
import { setMoment } from '@kavel/store/dossier';
import type { Database } from '@kavel/store';
import type { Kijker } from './aanblik.ts';
import { readKader, readStaten } from './bekend/lezer.ts';

/** Whose consent: the region and id of a registration, `kader.AGB-code`. */
export type Instemmingvraag = { readonly regio: string; readonly id: string };

/**
 * To which clausules of a kader a provider agreed by registering, and to which it did not (003 §2.3, S003-42, -43).
 * Undefined when there is no such kader, and for who is no party to the registration. What may not be seen counts as not there: before the closing the
 * zorgkantoor reads that nothing was handed in.
 */
export function leesInstemming(
  { database, regios }: { readonly database: Database; readonly regios: readonly Regio[] },
  { door, moment }: Kijker,
  { regio, id }: Instemmingvraag,
): Promise<readonly Instemming[] | undefined> {
  const naam = parseDossiernaam('inschrijving', id);
  const found = findRegio(regios, regio, dayInNetherlands(moment));
  const zorgaanbieder = naam?.zorgaanbieder ?? null;
  if (naam === undefined || zorgaanbieder === null || !found.ok) return Promise.resolve(undefined);
  const { zorgkantoor } = found.value;
  if (partijOf(door, { zorgkantoor, zorgaanbieder }) === undefined) return Promise.resolve(undefined);
  const where = { organisatie: zorgkantoor, naam };
  return database.read(door.organisatie, async (transaction) => {
    await setMoment(transaction, moment);
    const kader = await readKader(transaction, where);
    if (!kader.ok) return undefined;
    const registered = await readStaten(transaction, where, 'inschrijving', zorgaanbieder);
    const bezwaren = await readStaten(transaction, where, 'bezwaar', zorgaanbieder);
    return createInstemming({
      publicaties: kader.value.publicaties,
      bezwaren: bezwaren.flatMap(({ id: kenmerk, staat }) => instemmingsbezwaarOf(kenmerk, staat) ?? []),
      inschrijving: registered.find((one) => one.regio === regio)?.staat ?? NIEUWE_INSCHRIJVING,
      moment,
    });
  });
}
