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
import { readGrond, readStaten } from './lezer.ts';
import type { Bekendlezer, Bekendvraag } from './lezer.ts';

type Voorwerp = NonNullable<Kortgedingstaat['zaak']>['voorwerp'];

/** Of a kort geding: the term of what is sued about, and what the provider lost the right to plead. */
export const kortgedinglezer: Bekendlezer<Kortgedingbekend> = async (transaction, vraag) => {
  const grond = await readGrond(transaction, vraag);
  if (!grond.ok) return grond;
  const { partijen, kader } = grond.value;
  const { zorgaanbieder } = partijen;
  const opdracht = vraag.opdracht as Kortgedingopdracht;
  const { zaak } = vraag.staat as Kortgedingstaat;
  const voorwerp = opdracht.soort === 'leg-vast' ? opdracht.dagvaarding.voorwerp : (zaak?.voorwerp ?? null);
  return ok({
    partijen,
    termijn: voorwerp === null ? null : await readTermijn(transaction, vraag, kader, voorwerp),
    verwerkt: await readVerwerkt(transaction, vraag, kader, { zorgaanbieder }),
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
