import type { Innamesleutel } from './declaratie.ts';
import type { Transaction } from './database.ts';

/** A line that disagrees with lines received before, by its line in the file. */
export type Eerderbezwaar = {
  readonly retourcode: '8021' | '8017' | '8084' | '0587';
  readonly regel: number;
};

/**
 * Lines of a file, by column. A line comes once per key of the installation with which it may have been hashed before.
 * Keys of references are those of declaratie_referentie.
 */
export type Regelvragen = {
  readonly referenties: { readonly regel: readonly number[]; readonly sleutel: readonly string[] };
  readonly credits: {
    readonly regel: readonly number[];
    readonly debet: readonly string[];
    readonly terug: readonly string[];
  };
  readonly zorg: {
    readonly regel: readonly number[];
    readonly client: readonly string[];
    readonly prestatie: readonly string[];
    readonly functiecode: readonly number[];
    readonly zzpCode: readonly number[];
    readonly van: readonly string[];
    readonly totEnMet: readonly string[];
  };
};

/** What holds for the whole file. */
export type Eerdervraag = Innamesleutel & {
  /** Months of care in which the provider has claimed before, as their first days. */
  readonly zorgmaanden: readonly string[];
  /** Keys of the debits that this file itself takes back. */
  readonly teruggenomen: readonly string[];
};

/** Lines with the same care of the same person as an earlier debit, and how the taking back of that debit would be keyed. */
const ZELFDE_ZORG = `
  select z.regel, kavel.regelsleutel($2, true, e.referentie_sleutel)::text as terug
  from unnest($5::int[], $6::uuid[], $7::text[], $8::int[], $9::int[], $10::date[], $11::date[])
    z (regel, client, prestatie, functiecode, zzp_code, van, tot_en_met)
  join kavel.declaratie_regel e
    on (e.client_sleutel, e.prestatie, e.functiecode, e.zzp_code, e.van, e.tot_en_met)
      = (z.client, z.prestatie, z.functiecode, z.zzp_code, z.van, z.tot_en_met)
  where e.regio = $1 and e.zorgmaand = any ($3) and e.agb = $2 and not e.credit and e.bestand = any (array(
      select b.id from kavel.declaratie_bestand b where b.regio = $1 and b.agb = $2))
    and kavel.regelsleutel($2, false, e.referentie_sleutel) <> all ($4::uuid[])`;

/**
 * standards.md section 1.4: a reference comes once (8021); a credit names a debit that is known (8017) and was not taken back
 * (8084); the same care of the same person is claimed once, until it is taken back (0587).
 */
const EERDERE_REGELS = `
  select '8021' as retourcode, n.regel from unnest($2::int[], $3::uuid[]) n (regel, sleutel)
  where (select true from kavel.declaratie_referentie r where (r.regio, r.sleutel) = ($1, n.sleutel))
  union
  select '8017', c.regel from unnest($4::int[], $5::uuid[]) c (regel, debet)
  group by c.regel having bool_or((
    select not r.credit from kavel.declaratie_referentie r where (r.regio, r.sleutel) = ($1, c.debet))) is not true
  union
  select '8084', c.regel from unnest($4::int[], $6::uuid[]) c (regel, terug)
  where (select true from kavel.declaratie_referentie r where (r.regio, r.sleutel) = ($1, c.terug))
  union
  select '0587', z.regel from unnest($7::int[], $8::uuid[]) z (regel, terug)
  where (select true from kavel.declaratie_referentie r where (r.regio, r.sleutel) = ($1, z.terug)) is not true
  order by 2, 1`;

export async function findEerderbezwaren(
  transaction: Transaction,
  vraag: Eerdervraag,
  { referenties, credits, zorg }: Regelvragen,
): Promise<readonly Eerderbezwaar[]> {
  const zelfde = await findZelfdeZorg(transaction, vraag, zorg);
  return transaction.query<Eerderbezwaar>(EERDERE_REGELS, [
    vraag.regio,
    ...[referenties.regel, referenties.sleutel],
    ...[credits.regel, credits.debet, credits.terug],
    ...[zelfde.map(({ regel }) => regel), zelfde.map(({ terug }) => terug)],
  ]);
}

/** Nothing tells the planner how many lines there are: left alone it compares each with each. */
async function findZelfdeZorg(
  transaction: Transaction,
  { regio, agb, zorgmaanden, teruggenomen }: Eerdervraag,
  zorg: Regelvragen['zorg'],
): Promise<readonly { readonly regel: number; readonly terug: string }[]> {
  if (zorg.regel.length === 0) return [];
  await transaction.query('set local enable_nestloop = off');
  const zelfde = await transaction.query<{ readonly regel: number; readonly terug: string }>(ZELFDE_ZORG, [
    ...[regio, agb, zorgmaanden, teruggenomen],
    ...[zorg.regel, zorg.client, zorg.prestatie, zorg.functiecode, zorg.zzpCode, zorg.van, zorg.totEnMet],
  ]);
  await transaction.query('set local enable_nestloop = on');
  return zelfde;
}

/** Which of these keys are references of debits, as 32 hexadecimal digits. */
export async function findDebetsleutels(
  transaction: Transaction,
  regio: string,
  sleutels: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await transaction.query<{ sleutel: string }>(
    `select replace(sleutel::text, '-', '') as sleutel from kavel.declaratie_referentie
     where regio = $1 and sleutel = any ($2::uuid[]) and not credit`,
    [regio, sleutels],
  );
  return new Set(rows.map(({ sleutel }) => sleutel));
}
