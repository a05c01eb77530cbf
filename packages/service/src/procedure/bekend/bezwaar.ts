import { ok } from '@kavel/core/basis';
import { findBestreden, findBestredenGunning, listRechten } from '@kavel/core/procedure';
import type {
  Bestredenstuk,
  Bezwaarbekend,
  Bezwaaropdracht,
  Bezwaarstaat,
  Bezwaarvoorwerp,
  Kaderstaat,
} from '@kavel/core/procedure';
import type { Transaction } from '@kavel/store';
import { readGrond, readStaten } from './lezer.ts';
import type { Bekendlezer, Bekendvraag } from './lezer.ts';

/** Of an objection: what it is about, with its term, and what the provider has already lost the right to. */
export const bezwaarlezer: Bekendlezer<Bezwaarbekend> = async (transaction, vraag) => {
  const grond = await readGrond(transaction, vraag);
  if (!grond.ok) return grond;
  const { partijen, kader } = grond.value;
  const { zorgaanbieder } = partijen;
  const opdracht = vraag.opdracht as Bezwaaropdracht;
  const voorwerp =
    opdracht.soort === 'dien-in'
      ? opdracht.voorwerp
      : ((vraag.staat as Bezwaarstaat).bezwaar?.voorwerp ?? null);
  return ok({
    partijen,
    stuk: voorwerp === null ? null : await readStuk(transaction, vraag, kader, voorwerp),
    kaderclausules: kader.inhoud?.clausules.map(({ id }) => id) ?? [],
    verwerkt: await readVerwerkt(transaction, vraag, kader, {
      zorgaanbieder,
      behalve: vraag.dossier.id,
    }),
    publicaties: kader.publicaties.map(({ id }) => id),
  });
};

async function readStuk(
  transaction: Transaction,
  vraag: Bekendvraag,
  kader: Kaderstaat,
  voorwerp: Bezwaarvoorwerp,
): Promise<Bestredenstuk | null> {
  if (voorwerp.soort !== 'gunning') {
    return voorwerp.kader === vraag.naam.kader ? findBestreden(kader, voorwerp) : null;
  }
  const awards = await readStaten(transaction, vraag, 'gunning', vraag.zorgaanbieder ?? '');
  const found = awards.find(({ regio, id }) => regio === vraag.dossier.regio && id === voorwerp.gunning);
  return found === undefined ? null : findBestredenGunning(found.staat);
}

/** Clausules to which a provider can no longer object, leaving one of its objections out of account. */
export async function readVerwerkt(
  transaction: Transaction,
  vraag: Bekendvraag,
  kader: Kaderstaat,
  { zorgaanbieder, behalve }: { readonly zorgaanbieder: string; readonly behalve?: string },
): Promise<readonly string[]> {
  const own = await readStaten(transaction, vraag, 'bezwaar', zorgaanbieder);
  const others = own.filter(({ id }) => id !== behalve).map(({ staat }) => staat);
  const rechten = listRechten(vraag.naam.kader, kader.publicaties, others, vraag.moment);
  const lost = rechten.filter(({ stand }) => stand === 'verwerkt').map(({ clausule }) => clausule);
  return [...new Set(lost)];
}
