import { ok } from '@kavel/core/basis';
import type {
  Kaderstaat,
  Kortgedingbekend,
  Kortgedingopdracht,
  Kortgedingstaat,
  LopendeTermijn,
} from '@kavel/core/procedure';
import type { Transaction } from '@kavel/store';
import { readVerwerkt } from './bezwaar.ts';
import { partijenOf, readKader, readStaten } from './lezer.ts';
import type { Bekendlezer, Bekendvraag } from './lezer.ts';

type Voorwerp = NonNullable<Kortgedingstaat['zaak']>['voorwerp'];

/** Of a kort geding: the term of what is sued about, and what the provider lost the right to plead. */
export const kortgedinglezer: Bekendlezer<Kortgedingbekend> = async (transaction, vraag) => {
  const partijen = partijenOf(vraag);
  if (!partijen.ok) return partijen;
  const kader = await readKader(transaction, vraag);
  if (!kader.ok) return kader;
  const { zorgaanbieder } = partijen.value;
  const opdracht = vraag.opdracht as Kortgedingopdracht;
  const { zaak } = vraag.staat as Kortgedingstaat;
  const voorwerp = opdracht.soort === 'leg-vast' ? opdracht.dagvaarding.voorwerp : (zaak?.voorwerp ?? null);
  return ok({
    partijen: partijen.value,
    termijn: voorwerp === null ? null : await readTermijn(transaction, vraag, kader.value, voorwerp),
    verwerkt: await readVerwerkt(transaction, vraag, kader.value, { zorgaanbieder }),
  });
};

async function readTermijn(
  transaction: Transaction,
  vraag: Bekendvraag,
  kader: Kaderstaat,
  { soort, id }: Voorwerp,
): Promise<LopendeTermijn | null> {
  if (soort === 'kader') {
    return id === vraag.naam.kader
      ? (kader.publicaties.find((one) => one.id === 'kader')?.termijn ?? null)
      : null;
  }
  const awards = await readStaten(transaction, vraag, 'gunning', vraag.zorgaanbieder ?? '');
  return awards.find((one) => one.regio === vraag.dossier.regio && one.id === id)?.staat.termijn ?? null;
}
