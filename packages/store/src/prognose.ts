import type { Contractjaarsleutel } from './contractjaar.ts';
import type { Transaction } from './database.ts';

/** What a forecast is held against. Each function sees the rows of the organisation of its transaction only. */

export type ProductieRow = {
  readonly agb: string;
  readonly kavel: string;
  readonly prestatie: string;
  /** `2018-01`. */
  readonly zorgmaand: string;
  /** In the unit of the prestatie, credits subtracted; null when a part was stated as an amount (ADR 0037). */
  readonly aantal: number | null;
};

/** Claimed and stated volume of a contract year. */
export function readProductie(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
): Promise<readonly ProductieRow[]> {
  return transaction.query<ProductieRow>(
    `select agb, kavel::text, prestatie, to_char(zorgmaand, 'YYYY-MM') as zorgmaand,
       case when bool_or(aantal is null) then null else sum(aantal)::bigint end as aantal
     from kavel.productie_totaal where (regio, jaar) = ($1, $2)
     group by agb, kavel, prestatie, zorgmaand order by agb, kavel, prestatie, zorgmaand`,
    [regio, jaar],
  );
}

export type TariefRow = { readonly agb: string; readonly prestatie: string; readonly tariefEurocent: number };

/** The agreed prices of a contract year. */
export function readTarieven(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
): Promise<readonly TariefRow[]> {
  return transaction.query<TariefRow>(
    `select agb, prestatie, tarief_eurocent as "tariefEurocent" from kavel.overeenkomst_tarief
     where (regio, jaar) = ($1, $2) order by agb, prestatie`,
    [regio, jaar],
  );
}
