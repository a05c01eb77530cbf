import type { Agb } from '@kavel/core/basis';
import type { Transaction } from './database.ts';

/** A prestatie with an agreed price, of one provider. */
export type Gecontracteerd = { readonly regio: string; readonly agb: Agb; readonly prestatie: string };

/** Who has agreed on which of these prestaties in a year, as far as this organisation may see. */
export function findGecontracteerd(
  transaction: Transaction,
  jaar: number,
  prestaties: readonly string[],
): Promise<readonly Gecontracteerd[]> {
  return transaction.query<Gecontracteerd>(
    `select regio, agb, prestatie from kavel.overeenkomst_tarief where jaar = $1 and prestatie = any ($2)
     order by prestatie, regio, agb`,
    [jaar, prestaties],
  );
}
