import type { Contractjaarsleutel } from './contractjaar.ts';
import type { Transaction } from './database.ts';

/** How far a contract year is, as the loading of the demonstration asks before it does anything. */
export type Contractjaarstand = {
  readonly regio: string;
  readonly jaar: number;
  /** Source of the first version of the room; of a simulated year it names the simulation. */
  readonly bron: string;
  /** Last month that was ever published, also when it was reversed later; 0: none. */
  readonly laatsteMaand: number;
};

/** The contract years of the organisation of this transaction. */
export function readContractjaarstanden(transaction: Transaction): Promise<readonly Contractjaarstand[]> {
  return transaction.query<Contractjaarstand>(
    `select c.regio, c.jaar, v.bron,
       (select coalesce(max(r.maand), 0) from kavel.click_run r
        where r.regio = c.regio and r.jaar = c.jaar and r.soort = 'run' and r.status = 'gepubliceerd') as "laatsteMaand"
     from kavel.contractjaar c
     join kavel.contracteerruimte_versie v on v.regio = c.regio and v.jaar = c.jaar and v.versie = 1
     order by c.regio, c.jaar`,
  );
}

/** SHA-256 of every claim file of a contract year, by what became of it. */
export async function readBestandshashes(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
): Promise<{ readonly aangenomen: ReadonlySet<string>; readonly geweigerd: ReadonlySet<string> }> {
  const hashesOf = async (
    tabel: 'declaratie_bestand' | 'declaratie_weigering',
  ): Promise<ReadonlySet<string>> => {
    const rows = await transaction.query<{ sha256: string }>(
      `select sha256 from kavel.${tabel} where regio = $1 and jaar = $2`,
      [regio, jaar],
    );
    return new Set(rows.map(({ sha256 }) => sha256));
  };
  return {
    aangenomen: await hashesOf('declaratie_bestand'),
    geweigerd: await hashesOf('declaratie_weigering'),
  };
}
