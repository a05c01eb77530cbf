import { assert } from '@kavel/core/basis';
import type { Transaction } from './database.ts';
import type { Rij } from './rij.ts';
import type { Tabellen } from './tabellen.ts';

/** The intake of one claim file. Amounts are whole eurocents; keyed hashes travel as 32 hexadecimal digits. */

export type Innamesleutel = Pick<Rij<'declaratie_bestand'>, 'regio' | 'jaar' | 'agb'>;

/** What the contract year says about a provider's claims. */
export type Innameafspraak = Pick<Rij<'contractjaar'>, 'declaratietermijnWerkdagen'> & {
  readonly isGecontracteerd: boolean;
};

/** Makes a second file of this provider wait: what was received before is then known for sure. */
export async function lockInname(transaction: Transaction, { regio, agb }: Innamesleutel): Promise<void> {
  await transaction.query("select pg_advisory_xact_lock(hashtext('kavel.inname'), hashtext($1))", [
    `${regio}|${agb}`,
  ]);
}

/** Undefined: the contract year is not open. */
export async function findInnameafspraak(
  transaction: Transaction,
  { regio, jaar, agb }: Innamesleutel,
): Promise<Innameafspraak | undefined> {
  const rows = await transaction.query<Innameafspraak>(
    `select declaratietermijn_werkdagen as "declaratietermijnWerkdagen",
       exists (select from kavel.overeenkomst_afspraak a where (a.regio, a.jaar, a.agb) = (c.regio, c.jaar, $3))
         as "isGecontracteerd"
     from kavel.contractjaar c where c.regio = $1 and c.jaar = $2`,
    [regio, jaar, agb],
  );
  return rows[0];
}

export type EerderBestand = Pick<Rij<'declaratie_bestand'>, 'factuurnummer' | 'sha256' | 'ontvangenOp'>;

/** Accepted files with the same invoice number (0116) of this provider, or with the same bytes. */
export function findEerdereBestanden(
  transaction: Transaction,
  { regio, agb }: Innamesleutel,
  { factuurnummer, sha256 }: { readonly factuurnummer: string; readonly sha256: string },
): Promise<readonly EerderBestand[]> {
  return transaction.query<EerderBestand>(
    `select factuurnummer, sha256, ontvangen_op as "ontvangenOp" from kavel.declaratie_bestand
     where regio = $1 and ((agb = $2 and factuurnummer = $3) or sha256 = $4) order by id`,
    [regio, agb, factuurnummer, sha256],
  );
}

/** Whether lines in this region were hashed with another key: then duplicates cannot be found. */
export async function hasAnderSleutelmerk(
  transaction: Transaction,
  { regio }: Pick<Innamesleutel, 'regio'>,
  sleutelmerk: string,
): Promise<boolean> {
  const rows = await transaction.query(
    'select from kavel.declaratie_bestand where regio = $1 and sleutelmerk <> $2 limit 1',
    [regio, sleutelmerk],
  );
  return rows.length > 0;
}

/** The columns of one line as `stageRegels` takes them, in the text format of COPY. */
export const STAGE_COLUMNS = [
  'regel',
  'recordnummer',
  'kavel',
  'prestatie',
  'functiecode',
  'zzp_code',
  'zorgmaand',
  'van',
  'tot_en_met',
  'credit',
  'aantal',
  'tijdseenheid',
  'tarief_eurocent',
  'berekend_eurocent',
  'bedrag_eurocent',
  'client_sleutel',
  'referentie_sleutel',
  'vorige_referentie_sleutel',
] as const satisfies readonly ('regel' | keyof Tabellen['declaratie_regel'])[];
export type StageColumn = (typeof STAGE_COLUMNS)[number];

/**
 * Puts the lines of the file aside, in a table that only this transaction sees. They stand there until all of them
 * are judged: COPY does not go through row-level security, and a line that is refused refuses the file.
 */
export async function stageRegels(transaction: Transaction, rows: Iterable<Uint8Array>): Promise<number> {
  await transaction.query(`
    create temporary table inname_regel (
      regel integer not null,
      like kavel.declaratie_regel,
      primary key (regel)
    ) on commit drop`);
  await transaction.query(`
    alter table inname_regel drop column regio, drop column jaar, drop column bestand, drop column organisatie,
      drop column agb`);
  const staged = await transaction.copyIn(`copy inname_regel (${STAGE_COLUMNS.join(', ')}) from stdin`, rows);
  await transaction.query('analyze inname_regel');
  return staged;
}

/** A line that disagrees with the contract or with what was received before. */
export type Regelbezwaar = {
  readonly retourcode: '8226' | '0611' | '8021' | '8017' | '8084' | '0587';
  readonly regel: number;
  readonly prestatie: string;
  readonly kavel: string;
  readonly tariefEurocent: number;
  /** With 0611: the agreed price; null when none is agreed. */
  readonly afgesprokenEurocent: number | null;
};

/**
 * Judges the staged lines (afspraak-declaratie.md, Claims; standards.md §1.4). A price that nobody agreed is no
 * fault for meerzorg, which is agreed as an amount per kavel. A line that was taken back may be claimed again.
 */
const REGELBEZWAREN = `
  with eigen as materialized (
    select referentie_sleutel, vorige_referentie_sleutel, credit, client_sleutel, prestatie, functiecode, zzp_code,
      van, tot_en_met
    from kavel.declaratie_regel where regio = $1 and agb = $3
  ), terug as (
    select vorige_referentie_sleutel as sleutel from eigen
    where credit and vorige_referentie_sleutel is not null
  ), bezwaar as (
    select '8226' as retourcode, r.regel, null::bigint as afgesproken from inname_regel r
    where not exists (select from kavel.overeenkomst_afspraak a
      where (a.regio, a.jaar, a.agb, a.kavel) = ($1, $2, $3, r.kavel))
    union all
    select '0611', r.regel, t.tarief_eurocent from inname_regel r
    left join kavel.overeenkomst_tarief t on (t.regio, t.jaar, t.agb, t.prestatie) = ($1, $2, $3, r.prestatie)
    where t.tarief_eurocent is distinct from r.tarief_eurocent
      and (t.tarief_eurocent is not null or r.kavel not in ('MEERZORG_GZ', 'MEERZORG_VVGGZ'))
    union all
    select '8021', r.regel, null from inname_regel r
    where r.referentie_sleutel in (select referentie_sleutel from eigen)
    union all
    select '8017', r.regel, null from inname_regel r
    where r.credit and r.vorige_referentie_sleutel not in (select referentie_sleutel from eigen where not credit)
    union all
    select '8084', r.regel, null from inname_regel r
    where r.credit and r.vorige_referentie_sleutel in (select sleutel from terug)
    union all
    select '0587', r.regel, null from inname_regel r
    where not r.credit and exists (
      select from eigen e
      where (e.client_sleutel, e.prestatie, e.functiecode, e.zzp_code, e.van, e.tot_en_met)
          = (r.client_sleutel, r.prestatie, r.functiecode, r.zzp_code, r.van, r.tot_en_met)
        and not e.credit
        and e.referentie_sleutel not in (select sleutel from terug)
        and e.referentie_sleutel not in
          (select n.vorige_referentie_sleutel from inname_regel n where n.vorige_referentie_sleutel is not null))
  )
  select b.retourcode, b.regel, r.prestatie, r.kavel, r.tarief_eurocent as "tariefEurocent",
    b.afgesproken as "afgesprokenEurocent"
  from bezwaar b join inname_regel r using (regel)
  order by b.regel, b.retourcode`;

export function findRegelbezwaren(
  transaction: Transaction,
  { regio, jaar, agb }: Innamesleutel,
): Promise<readonly Regelbezwaar[]> {
  return transaction.query<Regelbezwaar>(REGELBEZWAREN, [regio, jaar, agb]);
}

export type DeclaratieBestandRij = Omit<Rij<'declaratie_bestand'>, 'id' | 'opgave'>;

/** Records the accepted file; answers its number. */
export async function insertDeclaratieBestand(
  transaction: Transaction,
  rij: DeclaratieBestandRij,
): Promise<number> {
  const [row] = await transaction.query<{ id: number }>(
    `insert into kavel.declaratie_bestand (regio, jaar, organisatie, agb, factuurnummer, sha256, periode_van,
       periode_tot_en_met, dagtekening, ontvangen_op, te_laat, regels, totaal_eurocent, ingenomen_door, sleutelmerk)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning id`,
    [
      rij.regio,
      rij.jaar,
      rij.organisatie,
      rij.agb,
      rij.factuurnummer,
      rij.sha256,
      rij.periodeVan,
      rij.periodeTotEnMet,
      rij.dagtekening,
      rij.ontvangenOp.toString(),
      rij.teLaat,
      rij.regels,
      rij.totaalEurocent,
      rij.ingenomenDoor,
      rij.sleutelmerk,
    ],
  );
  assert(row !== undefined, 'an inserted file has a number');
  return row.id;
}

type Bestemming = Innamesleutel & Pick<Rij<'declaratie_regel'>, 'organisatie' | 'bestand'>;

/** Moves the staged lines to their partitions and keeps their totals; answers the totals. */
export async function keepRegels(
  transaction: Transaction,
  { regio, jaar, agb, organisatie, bestand }: Bestemming,
): Promise<readonly ProductieTotaalRij[]> {
  const columns = STAGE_COLUMNS.filter((column) => column !== 'regel').join(', ');
  await transaction.query(
    `insert into kavel.declaratie_regel (regio, jaar, agb, organisatie, bestand, ${columns})
     select $1, $2, $3, $4, $5, ${columns} from inname_regel`,
    [regio, jaar, agb, organisatie, bestand],
  );
  return transaction.query<ProductieTotaalRij>(
    `insert into kavel.productie_totaal (regio, jaar, agb, organisatie, bestand, kavel, prestatie, zorgmaand,
       bedrag_eurocent, aantal)
     select $1, $2, $3, $4, $5, kavel, prestatie, zorgmaand, sum(bedrag_eurocent), sum(aantal)
     from inname_regel group by kavel, prestatie, zorgmaand
     returning agb, kavel, prestatie, to_char(zorgmaand, 'YYYY-MM') as zorgmaand,
       bedrag_eurocent as eurocent, aantal`,
    [regio, jaar, agb, organisatie, bestand],
  );
}

/** As `DeclaratieTotaal` of core/declaratie, but added up by the database. */
export type ProductieTotaalRij = {
  readonly agb: string;
  readonly kavel: string;
  readonly prestatie: string;
  /** `2018-01`. */
  readonly zorgmaand: string;
  readonly eurocent: number;
  readonly aantal: number;
};
