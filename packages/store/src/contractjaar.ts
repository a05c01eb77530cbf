import { assert } from '@kavel/core/basis';
import type { Transaction } from './database.ts';
import type { Rij } from './rij.ts';

/** Opening a contract year: its region, room, providers, agreements and prices. Amounts are whole eurocents. */

export type ContractjaarRij = Rij<'contractjaar'>;

export type Contractjaarsleutel = Pick<ContractjaarRij, 'regio' | 'jaar'>;

export async function registerOrganisatie(
  transaction: Transaction,
  { code, naam, soort }: Rij<'organisatie'>,
): Promise<void> {
  await transaction.query(
    'insert into kavel.organisatie (code, naam, soort) values ($1, $2, $3) on conflict (code) do nothing',
    [code, naam, soort],
  );
}

/** Also makes the partitions of its claim lines. False: the year is open already. */
export async function insertContractjaar(transaction: Transaction, rij: ContractjaarRij): Promise<boolean> {
  const inserted = await transaction.query(
    `insert into kavel.contractjaar (regio, jaar, organisatie, click_instellingen, click_instellingen_hash,
       declaratietermijn_werkdagen, geopend_op, geopend_door)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning 1`,
    [
      rij.regio,
      rij.jaar,
      rij.organisatie,
      JSON.stringify(rij.clickInstellingen),
      rij.clickInstellingenHash,
      rij.declaratietermijnWerkdagen,
      rij.geopendOp.toString(),
      rij.geopendDoor,
    ],
  );
  if (inserted.length === 0) return false;
  await transaction.query('select kavel.open_declaratiepartities($1, $2)', [rij.regio, rij.jaar]);
  return true;
}

type Sleutel = Contractjaarsleutel & Pick<ContractjaarRij, 'organisatie'>;

export type ContracteerruimteRij = Omit<Rij<'contracteerruimte_versie'>, keyof Sleutel>;

export async function insertContracteerruimte(
  transaction: Transaction,
  { regio, jaar, organisatie }: Sleutel,
  rij: ContracteerruimteRij,
): Promise<void> {
  await transaction.query(
    `insert into kavel.contracteerruimte_versie (regio, jaar, organisatie, versie, soort, bedrag_eurocent,
       reservering_eurocent, van_kracht_op, bron)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      regio,
      jaar,
      organisatie,
      rij.versie,
      rij.soort,
      rij.bedragEurocent,
      rij.reserveringEurocent,
      rij.vanKrachtOp,
      rij.bron,
    ],
  );
}

/** One change of the room at a time; the guard of the tables takes the same lock. */
export async function lockRuimte(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
): Promise<void> {
  await transaction.query("select pg_advisory_xact_lock(hashtext('kavel.ruimte'), hashtext($1))", [
    `${regio}${jaar}`,
  ]);
}

/** The latest version of the room; undefined when the year is not open. */
export async function findLaatsteRuimte(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
): Promise<ContracteerruimteRij | undefined> {
  const rows = await transaction.query<ContracteerruimteRij>(
    `select versie, soort, bedrag_eurocent as "bedragEurocent", reservering_eurocent as "reserveringEurocent",
       van_kracht_op as "vanKrachtOp", bron
     from kavel.contracteerruimte_versie where regio = $1 and jaar = $2 order by versie desc limit 1`,
    [regio, jaar],
  );
  return rows[0];
}

/** What the room must hold at least: the agreements of the year, and what is paid after the books. */
export async function readVerplichtingen(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
): Promise<{ readonly afgesprokenEurocent: number; readonly betaaldEurocent: number }> {
  const [row] = await transaction.query<{ afgesprokenEurocent: number; betaaldEurocent: number }>(
    `select
       (select coalesce(sum(afspraak_eurocent), 0)::bigint from kavel.overeenkomst_afspraak
        where regio = $1 and jaar = $2) as "afgesprokenEurocent",
       (select coalesce(sum(bedrag_eurocent), 0)::bigint from kavel.boeking
        where regio = $1 and jaar = $2 and rekening = 'zorgaanbieder') as "betaaldEurocent"`,
    [regio, jaar],
  );
  assert(row !== undefined, 'a sum is one row');
  return row;
}

export type ZorgaanbiederRij = Omit<Rij<'zorgaanbieder'>, keyof Sleutel>;

/** A provider that is known already in the region keeps its row. */
export async function registerZorgaanbieders(
  transaction: Transaction,
  { regio, organisatie }: Sleutel,
  rijen: readonly ZorgaanbiederRij[],
): Promise<void> {
  await transaction.query(
    `insert into kavel.zorgaanbieder (regio, organisatie, agb, naam, sector, fictief)
     select $1, $2, * from unnest($3::text[], $4::text[], $5::text[], $6::boolean[]) on conflict do nothing`,
    [
      regio,
      organisatie,
      rijen.map((rij) => rij.agb),
      rijen.map((rij) => rij.naam),
      rijen.map((rij) => rij.sector),
      rijen.map((rij) => rij.fictief),
    ],
  );
}

export type AfspraakRij = Omit<Rij<'overeenkomst_afspraak'>, keyof Sleutel>;

export async function insertAfspraken(
  transaction: Transaction,
  { regio, jaar, organisatie }: Sleutel,
  rijen: readonly AfspraakRij[],
): Promise<void> {
  await transaction.query(
    `insert into kavel.overeenkomst_afspraak (regio, jaar, organisatie, agb, kavel, afspraak_eurocent)
     select $1, $2, $3, * from unnest($4::text[], $5::text[], $6::bigint[])`,
    [
      regio,
      jaar,
      organisatie,
      rijen.map((rij) => rij.agb),
      rijen.map((rij) => rij.kavel),
      rijen.map((rij) => rij.afspraakEurocent),
    ],
  );
}

export type TariefRij = Omit<Rij<'overeenkomst_tarief'>, keyof Sleutel>;

export async function insertTarieven(
  transaction: Transaction,
  { regio, jaar, organisatie }: Sleutel,
  rijen: readonly TariefRij[],
): Promise<void> {
  await transaction.query(
    `insert into kavel.overeenkomst_tarief (regio, jaar, organisatie, agb, prestatie, tarief_eurocent)
     select $1, $2, $3, * from unnest($4::text[], $5::text[], $6::bigint[])`,
    [
      regio,
      jaar,
      organisatie,
      rijen.map((rij) => rij.agb),
      rijen.map((rij) => rij.prestatie),
      rijen.map((rij) => rij.tariefEurocent),
    ],
  );
}
