import { assert } from '@kavel/core/basis';
import type { Transaction } from './database.ts';
import type { Rij } from './rij.ts';
import type { Tabellen } from './tabellen.ts';

/** The intake of one claim file. Amounts are whole eurocents; keyed hashes are written as PostgreSQL reads a uuid. */

export type Innamesleutel = Pick<Rij<'declaratie_bestand'>, 'regio' | 'jaar' | 'agb'>;

/**
 * Every question of intake is about one provider or one file, so it is a look-up by key; a plan that was made when a table was
 * small would read the whole of it for as long as the connection lives.
 */
const LOCK = {
  name: 'inname-slot',
  text: `select pg_advisory_xact_lock(hashtext('kavel.inname'), hashtext($1)), set_config('enable_seqscan', 'off', true)`,
};

/** Makes a second file of this provider wait: what was received before is then known for sure. */
export async function lockInname(transaction: Transaction, { regio, agb }: Innamesleutel): Promise<void> {
  await transaction.query(LOCK, [`${regio}|${agb}`]);
}

export type EerderBestand = Pick<Rij<'declaratie_bestand'>, 'factuurnummer' | 'sha256' | 'ontvangenOp'>;

/** All that the store knows beforehand about a file of this provider. */
export type Innamestand = {
  /** Undefined: the contract year is not open. */
  readonly declaratietermijnWerkdagen?: number;
  /** Kavels with an agreement. */
  readonly kavels: readonly string[];
  /** The agreed price per prestatie. */
  readonly tarieven: Readonly<Record<string, number>>;
  /** Accepted files with the same invoice number (0116) of this provider, or with the same bytes. */
  readonly eerdere: readonly EerderBestand[];
  /** Months of care (`2018-01`) of this year in which the provider has claimed before. */
  readonly maanden: readonly string[];
  /** Months of care of this year in which a statement of this provider counts (ADR 0037). */
  readonly opgegeven: readonly string[];
  /** Marks of the keys that hashed the lines of this region. */
  readonly sleutelmerken: readonly string[];
};

/** Jumps from one mark to the next in its index: a region has many files and few keys. */
const INNAMESTAND = {
  name: 'inname-stand',
  text: `
  with recursive merk as (
    select min(b.sleutelmerk) as merk from kavel.declaratie_bestand b where b.regio = $1
    union all
    select (select min(b.sleutelmerk) from kavel.declaratie_bestand b where b.regio = $1 and b.sleutelmerk > m.merk)
    from merk m where m.merk is not null
  )
  select
    (select c.declaratietermijn_werkdagen from kavel.contractjaar c where (c.regio, c.jaar) = ($1, $2)) as termijn,
    array(select a.kavel::text from kavel.overeenkomst_afspraak a where (a.regio, a.jaar, a.agb) = ($1, $2, $3)) as kavels,
    (select coalesce(jsonb_object_agg(t.prestatie, t.tarief_eurocent), '{}') from kavel.overeenkomst_tarief t
      where (t.regio, t.jaar, t.agb) = ($1, $2, $3)) as tarieven,
    array(select distinct to_char(p.zorgmaand, 'YYYY-MM') from kavel.productie_totaal p
      where (p.regio, p.jaar, p.agb) = ($1, $2, $3)) as maanden,
    array(select to_char(o.zorgmaand, 'YYYY-MM') from (
      select distinct t.zorgmaand from kavel.declaratie_bestand b
      join kavel.productie_totaal t on (t.regio, t.jaar, t.bestand) = (b.regio, b.jaar, b.id)
      where (b.regio, b.jaar, b.agb) = ($1, $2, $3) and b.opgave is not null
      group by t.zorgmaand, t.kavel having sum(t.bedrag_eurocent) <> 0
    ) o order by o.zorgmaand) as opgegeven,
    array(select m.merk from merk m where m.merk is not null) as merken,
    (select coalesce(jsonb_agg(jsonb_build_object('factuurnummer', b.factuurnummer, 'sha256', b.sha256,
        'ontvangenOp', b.ontvangen_op) order by b.id), '[]') from kavel.declaratie_bestand b
      where b.regio = $1 and ((b.agb = $3 and b.factuurnummer = $4) or b.sha256 = $5)) as eerdere`,
};

export async function readInnamestand(
  transaction: Transaction,
  { regio, jaar, agb }: Innamesleutel,
  { factuurnummer, sha256 }: { readonly factuurnummer: string; readonly sha256: string },
): Promise<Innamestand> {
  const [row] = await transaction.query<{
    readonly termijn: number | null;
    readonly kavels: readonly string[];
    readonly tarieven: Readonly<Record<string, number>>;
    readonly maanden: readonly string[];
    readonly opgegeven: readonly string[];
    readonly merken: readonly string[];
    readonly eerdere: readonly (Omit<EerderBestand, 'ontvangenOp'> & { readonly ontvangenOp: string })[];
  }>(INNAMESTAND, [regio, jaar, agb, factuurnummer, sha256]);
  assert(row !== undefined, 'a question without from has one answer');
  const { termijn, merken: sleutelmerken, eerdere, ...stand } = row;
  return {
    ...stand,
    ...(termijn === null ? {} : { declaratietermijnWerkdagen: termijn }),
    eerdere: eerdere.map((one) => ({ ...one, ontvangenOp: Temporal.Instant.from(one.ontvangenOp) })),
    sleutelmerken,
  };
}

/** The mark of the key that hashed the first lines of a contract year; undefined while there are none. */
export async function findEersteSleutelmerk(
  transaction: Transaction,
  { regio, jaar }: Pick<Innamesleutel, 'regio' | 'jaar'>,
): Promise<string | undefined> {
  const rows = await transaction.query<{ sleutelmerk: string }>(
    'select sleutelmerk from kavel.declaratie_bestand where regio = $1 and jaar = $2 order by id limit 1',
    [regio, jaar],
  );
  return rows[0]?.sleutelmerk;
}

/** How many files of the organisation of this transaction each key hashed. */
export function readSleutelmerken(
  transaction: Transaction,
): Promise<readonly { readonly sleutelmerk: string; readonly bestanden: number }[]> {
  return transaction.query(
    'select sleutelmerk, count(*) as bestanden from kavel.declaratie_bestand group by sleutelmerk',
  );
}

export type DeclaratieBestandRij = Omit<Rij<'declaratie_bestand'>, 'id' | 'opgave'>;

const INSERT_BESTAND = {
  name: 'inname-bestand',
  text: `insert into kavel.declaratie_bestand (regio, jaar, organisatie, agb, factuurnummer, sha256, periode_van,
      periode_tot_en_met, dagtekening, ontvangen_op, te_laat, regels, totaal_eurocent, ingenomen_door, sleutelmerk)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning id`,
};

/** Records the accepted file; answers its number. */
export async function insertDeclaratieBestand(
  transaction: Transaction,
  rij: DeclaratieBestandRij,
): Promise<number> {
  const [row] = await transaction.query<{ id: number }>(INSERT_BESTAND, [
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
  ]);
  assert(row !== undefined, 'an inserted file has a number');
  return row.id;
}

/** The columns of one line in a binary COPY; the partition adds those that its lines share. */
export const REGEL_COLUMNS = [
  'bestand',
  'recordnummer',
  'agb',
  'kavel',
  'prestatie',
  'functiecode',
  'zzp_code',
  'van',
  'tot_en_met',
  'credit',
  'aantal',
  'tijdseenheid',
  'tarief_eurocent',
  'bedrag_eurocent',
  'client_sleutel',
  'referentie_sleutel',
  'vorige_referentie_sleutel',
] as const satisfies readonly (keyof Tabellen['declaratie_regel'])[];

/** The columns of one reference in a binary COPY. */
export const REFERENTIE_COLUMNS = [
  'sleutel',
  'credit',
  'bestand',
] as const satisfies readonly (keyof Tabellen['declaratie_referentie'])[];

export type Kopie = { readonly rijen: number; readonly stukken: () => Iterable<Uint8Array> };

/** Copies of one file: lines per month of care (`2018-01`), and references. */
export type Regelkopieen = {
  readonly regels: ReadonlyMap<string, Kopie>;
  readonly referenties: Kopie;
};

/**
 * Puts lines and references into the partitions; the database adds the lines to the totals of their file. Throws when a
 * reference, or the taking back of a debit, is there already: see `isReferentiebotsing`.
 */
export async function copyRegels(
  transaction: Transaction,
  regio: string,
  { regels, referenties }: Regelkopieen,
): Promise<void> {
  const copies = [...regels].map(([maand, kopie]) => ({
    sql: copySql(`declaratie_regel_${regio}_${maand.replace('-', '_')}`, REGEL_COLUMNS),
    ...kopie,
    stukken: () => kopie.stukken(),
  }));
  const all = [
    ...copies,
    {
      sql: copySql(`declaratie_referentie_${regio}`, REFERENTIE_COLUMNS),
      rijen: referenties.rijen,
      stukken: () => referenties.stukken(),
    },
  ];
  const counts = await transaction.copyIn(all);
  for (const [index, { rijen, sql }] of all.entries()) {
    assert(counts[index] === rijen, `${counts[index]} rows copied of ${rijen}: ${sql}`);
  }
}

function copySql(table: string, columns: readonly string[]): string {
  return `copy kavel.${table} (${columns.join(', ')}) from stdin (format binary)`;
}

/** Whether the store refused a reference, or the taking back of a debit, that it has already. */
export function isReferentiebotsing(error: unknown): boolean {
  const { code, constraint = '' } = error as { code?: string; constraint?: string };
  return code === '23505' && constraint.startsWith('declaratie_referentie_');
}

const TOTALEN = {
  name: 'inname-totalen',
  text: `select agb, kavel, prestatie, to_char(zorgmaand, 'YYYY-MM') as zorgmaand, bedrag_eurocent as eurocent, aantal
    from kavel.productie_totaal where regio = $1 and jaar = $2 and bestand = $3`,
};

/** The totals of a file, as the database added them up. */
export function readTotalen(
  transaction: Transaction,
  { regio, jaar }: Innamesleutel,
  bestand: number,
): Promise<readonly ProductieTotaalRij[]> {
  return transaction.query<ProductieTotaalRij>(TOTALEN, [regio, jaar, bestand]);
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
