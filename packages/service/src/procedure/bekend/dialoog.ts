import { err, ok } from '@kavel/core/basis';
import type { Werkkalender } from '@kavel/core/kalender';
import { isEenjarig } from '@kavel/core/overeenkomst';
import { periodeOf } from '@kavel/core/procedure';
import type { Dialoogbekend, Dialoogopdracht } from '@kavel/core/procedure';
import type { Transaction } from '@kavel/store';
import { kaderNietGepubliceerd, stapZonderDag } from '../uitvoerweigering.ts';
import { eersteJaar } from './beleid.ts';
import { eenjarigOnder } from './gunning.ts';
import { partijenOf, readKader } from './lezer.ts';
import type { Bekendlezer, Bekendvraag, Gelezen, Proceduregegevens } from './lezer.ts';
import { readRelatie } from './relatie.ts';

/** Of a dialogue: whose it is, and where it begins its days by the timetable and how experienced the provider is. */
export function dialooglezer({ kalender }: Proceduregegevens): Bekendlezer<Dialoogbekend> {
  return async (transaction, vraag) => {
    const partijen = partijenOf(vraag);
    if (!partijen.ok) return partijen;
    const { soort } = vraag.opdracht as Dialoogopdracht;
    if (soort !== 'begin') return ok({ partijen: partijen.value, aanvang: null });
    const aanvang = await readAanvang(transaction, vraag, kalender);
    return aanvang.ok ? ok({ partijen: partijen.value, aanvang: aanvang.value }) : aanvang;
  };
}

async function readAanvang(
  transaction: Transaction,
  vraag: Bekendvraag,
  kalender: Werkkalender,
): Promise<Gelezen<NonNullable<Dialoogbekend['aanvang']>>> {
  const kader = await readKader(transaction, vraag);
  if (!kader.ok) return kader;
  const { inhoud, publicaties } = kader.value;
  if (inhoud === null || publicaties.length === 0) return err(kaderNietGepubliceerd());
  const periode = periodeOf(kader.value, 'dialoog', kalender);
  if (periode === undefined) return err(stapZonderDag('dialoog'));
  const relatie = await readRelatie(transaction, vraag);
  if (!relatie.ok) return relatie;
  const contractjaar = eersteJaar(kader.value);
  const eenjarig = isEenjarig(contractjaar, relatie.value, eenjarigOnder(inhoud));
  return ok({ tijd: { ...periode, contractjaar }, eenjarig });
}
