import { isBezwaarAfgerond } from '@kavel/core/procedure';
import type { Kortgedingstaat } from '@kavel/core/procedure';
import type { Transaction } from '@kavel/store';
import { readStaten } from './lezer.ts';
import type { Bekendvraag } from './lezer.ts';

/** Ids of the objections and court cases of a provider under a kader that stand in the way of a definitive award. */
export async function readOpenZaken(
  transaction: Transaction,
  vraag: Bekendvraag,
  zorgaanbieder: string,
): Promise<{ readonly openBezwaren: readonly string[]; readonly openKortGedingen: readonly string[] }> {
  const bezwaren = await readStaten(transaction, vraag, 'bezwaar', zorgaanbieder);
  const cases = await readStaten(transaction, vraag, 'kort-geding', zorgaanbieder);
  return {
    openBezwaren: bezwaren.filter(({ staat }) => !isBezwaarAfgerond(staat)).map(({ id }) => id),
    openKortGedingen: cases.filter(({ staat }) => isOpen(staat)).map(({ id }) => id),
  };
}

/** A case that was begun too late and for which the zorgkantoor does not wait stands in nobody's way. */
function isOpen({ toestand, gevolg }: Kortgedingstaat): boolean {
  return toestand !== 'onherroepelijk' && toestand !== 'ingetrokken' && gevolg?.gevolg !== 'geen';
}
