import { dayInNetherlands, err, eurocent, findRegio, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Relatie } from '@kavel/formats/procedurescript';
import { putRelatie } from '@kavel/store/inkooprelatie';
import type { Procedureomgeving } from './voer-uit.ts';

/** `index`: which of the relations, from 0. */
export type Relatieweigering =
  | { readonly code: 'regio-onbekend'; readonly index: number; readonly regio: string }
  | { readonly code: 'ander-zorgkantoor'; readonly index: number; readonly zorgkantoor: string };

/** What is wrong, and what to do. */
export function relatieweigeringText(weigering: Relatieweigering): string {
  return weigering.code === 'regio-onbekend'
    ? `er is nu geen zorgkantoorregio met code ${weigering.regio}. Kijk de code na.`
    : `een bestand is van één zorgkantoor, en hierin staat ook ${weigering.zorgkantoor}. Splits het bestand.`;
}

/**
 * Writes what a zorgkantoor knows of its providers, over what it knew before: all of them or none. They are of one
 * zorgkantoor, that of their regions on the day of `moment`.
 */
export async function legRelatiesVast(
  { database, regios }: Pick<Procedureomgeving, 'database' | 'regios'>,
  relaties: readonly Relatie[],
  moment: Temporal.Instant,
): Promise<Result<number, Relatieweigering>> {
  const holders = new Set<string>();
  for (const [index, { regio }] of relaties.entries()) {
    const found = findRegio(regios, regio, dayInNetherlands(moment));
    if (!found.ok) return err({ code: 'regio-onbekend', index, regio });
    holders.add(found.value.zorgkantoor);
    if (holders.size > 1)
      return err({ code: 'ander-zorgkantoor', index, zorgkantoor: found.value.zorgkantoor });
  }
  const [organisatie = ''] = holders;
  return database.transaction(organisatie, async (transaction) => {
    for (const { productieJanJunEurocent, ...relatie } of relaties) {
      const productie = eurocent(productieJanJunEurocent);
      await putRelatie(transaction, organisatie, { ...relatie, productieJanJunEurocent: productie });
    }
    return ok(relaties.length);
  });
}
