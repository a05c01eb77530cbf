import type { Eurocent, Sector } from '@kavel/core/basis';
import type { Transaction } from './database.ts';

/** What a zorgkantoor knows of a provider in one region before it registers (migration 0011). */

export type Inkooprelatie = {
  readonly regio: string;
  readonly zorgaanbieder: string;
  readonly naam: string;
  /** Streets with number, postal codes, mail addresses. */
  readonly adressen: readonly string[];
  readonly sector: Sector;
  /** First and last day (ISO) of the contract that runs; null: none. */
  readonly contractVan: string | null;
  readonly contractTotEnMet: string | null;
  readonly eersteContractjaar: number;
  readonly productieJanJunEurocent: Eurocent;
};

const COLUMNS = `regio, zorgaanbieder, naam, adressen, sector, contract_van as "contractVan",
  contract_tot_en_met as "contractTotEnMet", eerste_contractjaar as "eersteContractjaar",
  productie_jan_jun_eurocent as "productieJanJunEurocent"`;

const FIND_RELATIES = {
  name: 'handeling-relaties',
  text: `select ${COLUMNS} from kavel.inkooprelatie where regio = $1 and zorgaanbieder = any ($2)`,
};

/** Those of these providers that are known in a region. */
export function findRelaties(
  transaction: Transaction,
  { regio, zorgaanbieders }: { readonly regio: string; readonly zorgaanbieders: readonly string[] },
): Promise<readonly Inkooprelatie[]> {
  return transaction.query<Inkooprelatie>(FIND_RELATIES, [regio, zorgaanbieders]);
}

/** Up to `aantal` of the providers that are known in a region, after `na`, in order of their AGB-code. */
export function listRelaties(
  transaction: Transaction,
  {
    regio,
    na,
    aantal,
  }: { readonly regio: string; readonly na?: string | undefined; readonly aantal: number },
): Promise<readonly Inkooprelatie[]> {
  return transaction.query<Inkooprelatie>(
    `select ${COLUMNS} from kavel.inkooprelatie where regio = $1 and zorgaanbieder > $2
     order by zorgaanbieder limit $3`,
    [regio, na ?? '', aantal],
  );
}

/** Writes what is known now over what was known before. */
export async function putRelatie(
  transaction: Transaction,
  organisatie: string,
  relatie: Inkooprelatie,
): Promise<void> {
  const { regio, zorgaanbieder, naam, adressen, sector, contractVan, contractTotEnMet } = relatie;
  await transaction.query(
    `insert into kavel.inkooprelatie (regio, zorgaanbieder, organisatie, naam, adressen, sector, contract_van,
       contract_tot_en_met, eerste_contractjaar, productie_jan_jun_eurocent)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (regio, zorgaanbieder) do update set naam = excluded.naam, adressen = excluded.adressen,
       sector = excluded.sector, contract_van = excluded.contract_van,
       contract_tot_en_met = excluded.contract_tot_en_met, eerste_contractjaar = excluded.eerste_contractjaar,
       productie_jan_jun_eurocent = excluded.productie_jan_jun_eurocent`,
    [
      ...[regio, zorgaanbieder, organisatie, naam, adressen, sector, contractVan, contractTotEnMet],
      ...[relatie.eersteContractjaar, relatie.productieJanJunEurocent],
    ],
  );
}
