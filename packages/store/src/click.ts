import { assert } from '@kavel/core/basis';
import type { Agb, Eurocent, Kavel } from '@kavel/core/basis';
import type { ClickInstellingen } from '@kavel/core/click';
import type { Contractjaarsleutel } from './contractjaar.ts';
import type { Transaction } from './database.ts';

/** What a click run reads of its contract year. Amounts are whole eurocents. */

export type Clickmaandsleutel = Contractjaarsleutel & { readonly maand: number };

/** Acts on the click of one region and year go one after the other. */
export async function lockClick(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
): Promise<void> {
  await transaction.query("select pg_advisory_xact_lock(hashtext('kavel.click'), hashtext($1))", [
    `${regio}|${jaar}`,
  ]);
}

/** The click settings of an open contract year; undefined when it is not open. */
export async function findClickInstellingen(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
): Promise<ClickInstellingen | undefined> {
  const rows = await transaction.query<{ instellingen: ClickInstellingen }>(
    'select click_instellingen as instellingen from kavel.contractjaar where regio = $1 and jaar = $2',
    [regio, jaar],
  );
  return rows[0]?.instellingen;
}

export type ContracteerruimteVersie = {
  readonly versie: number;
  readonly contracteerruimteEurocent: Eurocent;
  readonly reserveringEurocent: Eurocent;
};

/** The room in force on a day (`2018-02-12`): the highest version that has come into force. */
export async function findContracteerruimte(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
  peildatum: string,
): Promise<ContracteerruimteVersie | undefined> {
  const rows = await transaction.query<ContracteerruimteVersie>(
    `select versie, bedrag_eurocent as "contracteerruimteEurocent", reservering_eurocent as "reserveringEurocent"
     from kavel.contracteerruimte_versie where regio = $1 and jaar = $2 and van_kracht_op <= $3
     order by versie desc limit 1`,
    [regio, jaar, peildatum],
  );
  return rows[0];
}

export function readClickAfspraken(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
): Promise<readonly { readonly agb: Agb; readonly kavel: Kavel; readonly afspraakEurocent: Eurocent }[]> {
  return transaction.query(
    `select agb, kavel, afspraak_eurocent as "afspraakEurocent" from kavel.overeenkomst_afspraak
     where regio = $1 and jaar = $2 order by agb, kavel`,
    [regio, jaar],
  );
}

/**
 * Accepted files that no live run has consumed, whose period ends in `maand` or before: a file of a later month
 * waits for the run of its month (ADR 0021).
 */
export async function readOpenBestanden(
  transaction: Transaction,
  { regio, jaar, maand }: Clickmaandsleutel,
): Promise<readonly number[]> {
  const rows = await transaction.query<{ id: number }>(
    `select b.id from kavel.declaratie_bestand b
     where b.regio = $1 and b.jaar = $2 and b.periode_tot_en_met < make_date($2, $3, 1) + interval '1 month'
       and not exists (select from kavel.click_run_bestand g where (g.regio, g.bestand) = (b.regio, b.id) and g.levend)
     order by b.id`,
    [regio, jaar, maand],
  );
  return rows.map(({ id }) => id);
}

/** What the named files claim per provider and kavel, net of credits. */
export function readProductie(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
  bestanden: readonly number[],
): Promise<readonly { readonly agb: Agb; readonly kavel: Kavel; readonly productieEurocent: Eurocent }[]> {
  return transaction.query(
    `select agb, kavel, sum(bedrag_eurocent)::bigint as "productieEurocent" from kavel.productie_totaal
     where regio = $1 and jaar = $2 and bestand = any ($3::bigint[]) group by agb, kavel order by agb, kavel`,
    [regio, jaar, bestanden],
  );
}

/** What all posted click acts of the year paid out, after the books. */
export async function readBetaald(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
): Promise<number> {
  const [row] = await transaction.query<{ betaald: number }>(
    `select coalesce(sum(bedrag_eurocent), 0)::bigint as betaald from kavel.boeking
     where regio = $1 and jaar = $2 and rekening = 'zorgaanbieder' and handeling like 'click %'`,
    [regio, jaar],
  );
  assert(row !== undefined, 'a sum is one row');
  return row.betaald;
}
