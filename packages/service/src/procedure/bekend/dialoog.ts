import { err, ok } from '@kavel/core/basis';
import type { Werkkalender } from '@kavel/core/kalender';
import { isEenjarig } from '@kavel/core/overeenkomst';
import { periodeOf } from '@kavel/core/procedure';
import type { Dialoogbekend, Dialoogopdracht, Kaderstaat } from '@kavel/core/procedure';
import type { Transaction } from '@kavel/store';
import { kaderNietGepubliceerd, stapZonderDag } from '../uitvoerweigering.ts';
import { eersteJaar } from './beleid.ts';
import { eenjarigOnder } from './gunning.ts';
import { readGrond } from './lezer.ts';
import type { Bekendlezer, Bekendvraag, Gelezen, Proceduregegevens } from './lezer.ts';
import { readRelatie } from './relatie.ts';

/** Of a dialogue: whose it is, and where it begins its days by the timetable and how experienced the provider is. */
export function dialooglezer({ kalender }: Proceduregegevens): Bekendlezer<Dialoogbekend> {
  return async (transaction, vraag) => {
    const grond = await readGrond(transaction, vraag);
    if (!grond.ok) return grond;
    const { partijen, kader } = grond.value;
    const { soort } = vraag.opdracht as Dialoogopdracht;
    if (soort !== 'begin') return ok({ partijen, aanvang: null });
    const aanvang = await readAanvang(transaction, vraag, { kader, kalender });
    return aanvang.ok ? ok({ partijen, aanvang: aanvang.value }) : aanvang;
  };
}

async function readAanvang(
  transaction: Transaction,
  vraag: Bekendvraag,
  { kader, kalender }: { readonly kader: Kaderstaat; readonly kalender: Werkkalender },
): Promise<Gelezen<NonNullable<Dialoogbekend['aanvang']>>> {
  const { inhoud, publicaties } = kader;
  if (inhoud === null || publicaties.length === 0) return err(kaderNietGepubliceerd());
  const periode = periodeOf(kader, 'dialoog', kalender);
  if (periode === undefined) return err(stapZonderDag('dialoog'));
  const relatie = await readRelatie(transaction, vraag);
  if (!relatie.ok) return relatie;
  const contractjaar = eersteJaar(kader);
  const eenjarig = isEenjarig(contractjaar, relatie.value, eenjarigOnder(inhoud));
  return ok({ tijd: { ...periode, contractjaar }, eenjarig });
}
