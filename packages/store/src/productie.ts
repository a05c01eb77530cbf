import { assert } from '@kavel/core/basis';
import type { Agb, Eurocent, Kavel } from '@kavel/core/basis';
import type { Maandopgave, Productiekader, Productiestand } from '@kavel/core/productie';
import type { Contractjaarsleutel } from './contractjaar.ts';
import type { Transaction } from './database.ts';
import type { Rij } from './rij.ts';

/** Production that is stated without a claim file. Amounts are whole eurocents, a zorgmaand is `2018-01`. */

/** Undefined: the contract year is not open. */
export async function findDeclaratietermijn(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
): Promise<number | undefined> {
  const rows = await transaction.query<{ termijn: number }>(
    'select declaratietermijn_werkdagen as termijn from kavel.contractjaar where regio = $1 and jaar = $2',
    [regio, jaar],
  );
  return rows[0]?.termijn;
}

/** Agreements, prices and standing production of the year, for the named providers. */
export async function readProductiekader(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
  agbs: readonly Agb[],
): Promise<Omit<Productiekader, 'jaar' | 'tabellen'>> {
  const values = [regio, jaar, agbs];
  return {
    afspraken: await transaction.query<{ agb: Agb; kavel: Kavel }>(
      `select agb, kavel from kavel.overeenkomst_afspraak
       where regio = $1 and jaar = $2 and agb = any ($3) order by agb, kavel`,
      values,
    ),
    tarieven: await transaction.query<{ agb: Agb; prestatie: string; tariefEurocent: Eurocent }>(
      `select agb, prestatie, tarief_eurocent as "tariefEurocent" from kavel.overeenkomst_tarief
       where regio = $1 and jaar = $2 and agb = any ($3) order by agb, prestatie`,
      values,
    ),
    eerder: (await transaction.query<StandRij>(STAND, values)).map(standOf),
    gedeclareerd: await transaction.query<{ agb: Agb; zorgmaand: string }>(GEDECLAREERD, values),
  };
}

type StandRij = Omit<Productiestand, 'volume'> & { readonly volume: number | null };

function standOf({ volume, ...stand }: StandRij): Productiestand {
  return volume === null ? stand : { ...stand, volume };
}

/** Of every provider, month and kavel the statement that spoke of it last. */
const STAND = `
  with laatste as (
    select agb, zorgmaand, kavel, max(opgave) as opgave from kavel.productie_opgave_regel
    where regio = $1 and jaar = $2 and agb = any ($3) group by agb, zorgmaand, kavel
  )
  select agb, to_char(zorgmaand, 'YYYY-MM') as zorgmaand, kavel, prestatie, bedrag_eurocent as "bedragEurocent",
    aantal as volume
  from kavel.productie_opgave_regel join laatste using (agb, zorgmaand, kavel, opgave)
  where regio = $1 and jaar = $2 order by agb, zorgmaand, kavel, prestatie`;

/** A month whose claims were all taken back has no production from claims. */
const GEDECLAREERD = `
  select distinct agb, to_char(zorgmaand, 'YYYY-MM') as zorgmaand from (
    select t.agb, t.zorgmaand from kavel.declaratie_bestand b
    join kavel.productie_totaal t on (t.regio, t.jaar, t.bestand) = (b.regio, b.jaar, b.id)
    where b.regio = $1 and b.jaar = $2 and b.agb = any ($3) and b.opgave is null
    group by t.agb, t.zorgmaand, t.kavel having sum(t.bedrag_eurocent) <> 0
  ) maand order by 1, 2`;

export type OpgaveRij = Omit<Rij<'productie_opgave'>, 'id' | 'vorm'> & { readonly vorm: 'csv' | 'xlsx' };

/** Records the statement with its lines as they were stated; answers its number. */
export async function insertOpgave(
  transaction: Transaction,
  rij: OpgaveRij,
  maanden: readonly Maandopgave[],
): Promise<number> {
  const [row] = await transaction.query<{ id: number }>(
    `insert into kavel.productie_opgave (regio, jaar, organisatie, vorm, sha256, regels, opgegeven_op, opgegeven_door)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      ...[rij.regio, rij.jaar, rij.organisatie, rij.vorm, rij.sha256, rij.regels],
      ...[rij.opgegevenOp.toString(), rij.opgegevenDoor],
    ],
  );
  assert(row !== undefined, 'an inserted statement has a number');
  const regels = maanden.flatMap((maand) => maand.regels);
  await transaction.query(
    `insert into kavel.productie_opgave_regel (regio, jaar, opgave, organisatie, agb, zorgmaand, kavel, prestatie,
       bedrag_eurocent, aantal)
     select $1, $2, $3, $4, * from unnest($5::text[], $6::date[], $7::text[], $8::text[], $9::bigint[], $10::bigint[])`,
    [
      ...[rij.regio, rij.jaar, row.id, rij.organisatie],
      regels.map(({ agb }) => agb),
      regels.map(({ zorgmaand }) => `${zorgmaand}-01`),
      regels.map(({ kavel }) => kavel),
      regels.map(({ prestatie }) => prestatie),
      regels.map(({ bedragEurocent }) => bedragEurocent),
      regels.map(({ volume }) => volume ?? null),
    ],
  );
  return row.id;
}

type Maandbestand = Contractjaarsleutel & {
  readonly organisatie: string;
  readonly opgave: number;
  readonly sha256: string;
  readonly dag: string;
  readonly opgegevenOp: Temporal.Instant;
  readonly opgegevenDoor: string;
  readonly teLaat: boolean;
};

/**
 * What the click consumes: a file of one provider and month, with the difference as its totals. Its number cannot be
 * the invoice number of a claim, which has at most twelve characters (field 0116).
 */
export async function insertMaandbestand(
  transaction: Transaction,
  bestand: Maandbestand,
  { agb, zorgmaand, regels, verschillen }: Maandopgave,
): Promise<void> {
  const { regio, jaar, organisatie, opgave } = bestand;
  const [row] = await transaction.query<{ id: number }>(
    `insert into kavel.declaratie_bestand (regio, jaar, organisatie, agb, factuurnummer, sha256, periode_van,
       periode_tot_en_met, dagtekening, ontvangen_op, te_laat, regels, totaal_eurocent, ingenomen_door, opgave)
     values ($1, $2, $3, $4, $5, $6, $7::date, ($7::date + interval '1 month - 1 day')::date, $8, $9, $10, $11, $12,
       $13, $14) returning id`,
    [
      ...[regio, jaar, organisatie, agb, `OPGAVE ${opgave} ${zorgmaand}`, bestand.sha256, `${zorgmaand}-01`],
      ...[bestand.dag, bestand.opgegevenOp.toString(), bestand.teLaat, regels.length],
      verschillen.reduce((sum, { bedragEurocent }) => sum + bedragEurocent, 0),
      ...[bestand.opgegevenDoor, opgave],
    ],
  );
  assert(row !== undefined, 'an inserted file has a number');
  await transaction.query(
    `insert into kavel.productie_totaal (regio, jaar, bestand, organisatie, agb, zorgmaand, kavel, prestatie,
       bedrag_eurocent, aantal)
     select $1, $2, $3, $4, $5, $6::date, * from unnest($7::text[], $8::text[], $9::bigint[], $10::bigint[])`,
    [
      ...[regio, jaar, row.id, organisatie, agb, `${zorgmaand}-01`],
      verschillen.map(({ kavel }) => kavel),
      verschillen.map(({ prestatie }) => prestatie),
      verschillen.map(({ bedragEurocent }) => bedragEurocent),
      verschillen.map(({ volume }) => volume ?? null),
    ],
  );
}

export type OpgaveOverzicht = Pick<
  Rij<'productie_opgave'>,
  'id' | 'sha256' | 'regels' | 'opgegevenOp' | 'opgegevenDoor'
> & {
  readonly vorm: OpgaveRij['vorm'];
  readonly zorgaanbieders: number;
  /** In order, each as `2018-01`. */
  readonly zorgmaanden: readonly string[];
  readonly eurocent: Eurocent;
  readonly verschilEurocent: Eurocent;
};

export type Opgavenfilter = {
  readonly agb?: Agb | undefined;
  /** Only those with a lower number, so that a list can be read in parts. */
  readonly voor?: number | undefined;
  readonly limiet?: number | undefined;
};

/**
 * The statements of a contract year, the latest first: what each said, and what it changed. With `agb` as far as they
 * are about that provider.
 */
export function readOpgaven(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
  { agb, voor, limiet }: Opgavenfilter = {},
): Promise<readonly OpgaveOverzicht[]> {
  return transaction.query<OpgaveOverzicht>(
    `select o.id, o.vorm, o.sha256, count(*)::int as regels, o.opgegeven_op as "opgegevenOp",
       o.opgegeven_door as "opgegevenDoor", count(distinct r.agb)::int as zorgaanbieders,
       array_agg(distinct to_char(r.zorgmaand, 'YYYY-MM') order by to_char(r.zorgmaand, 'YYYY-MM')) as zorgmaanden,
       sum(r.bedrag_eurocent)::bigint as eurocent,
       (select coalesce(sum(b.totaal_eurocent), 0)::bigint from kavel.declaratie_bestand b
        where (b.regio, b.jaar, b.opgave) = (o.regio, o.jaar, o.id) and b.agb = coalesce($3, b.agb)) as "verschilEurocent"
     from kavel.productie_opgave o
     join kavel.productie_opgave_regel r on (r.regio, r.jaar, r.opgave) = (o.regio, o.jaar, o.id)
     where o.regio = $1 and o.jaar = $2 and r.agb = coalesce($3, r.agb) and ($4::bigint is null or o.id < $4)
     group by o.regio, o.jaar, o.id order by o.id desc limit $5`,
    [regio, jaar, agb ?? null, voor ?? null, limiet ?? null],
  );
}

/** Whether one of these providers is invented for the demonstration. */
export async function hasFictieveZorgaanbieder(
  transaction: Transaction,
  regio: string,
  agbs: readonly Agb[],
): Promise<boolean> {
  const rows = await transaction.query(
    'select from kavel.zorgaanbieder where regio = $1 and agb = any ($2) and fictief limit 1',
    [regio, agbs],
  );
  return rows.length > 0;
}
