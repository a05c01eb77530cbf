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

/**
 * standards.md section 1.4: a reference comes once (8021); a credit names a debit that is known (8017) and was not taken back
 * (8084); the same care of the same person is claimed once, until it is taken back (0587).
 */
const EERDERE_REGELS = `
  with eerder as materialized (
    select e.client_sleutel, e.prestatie, e.functiecode, e.zzp_code, e.van, e.tot_en_met, e.referentie_sleutel
    from kavel.declaratie_regel e
    where e.regio = $1 and e.zorgmaand = any ($3) and e.agb = $2 and not e.credit and e.bestand = any (array(
      select b.id from kavel.declaratie_bestand b where b.regio = $1 and b.agb = $2))
  )
  select '8021' as retourcode, n.regel from unnest($5::int[], $6::uuid[]) n (regel, sleutel)
  where exists (select from kavel.declaratie_referentie r where (r.regio, r.sleutel) = ($1, n.sleutel))
  union
  select '8017', c.regel from unnest($7::int[], $8::uuid[]) c (regel, debet)
  group by c.regel having not bool_or(exists (
    select from kavel.declaratie_referentie r where (r.regio, r.sleutel) = ($1, c.debet) and not r.credit))
  union
  select '8084', c.regel from unnest($7::int[], $9::uuid[]) c (regel, terug)
  where exists (select from kavel.declaratie_referentie r where (r.regio, r.sleutel) = ($1, c.terug))
  union
  select '0587', z.regel
  from unnest($10::int[], $11::uuid[], $12::text[], $13::int[], $14::int[], $15::date[], $16::date[])
    z (regel, client, prestatie, functiecode, zzp_code, van, tot_en_met)
  join eerder e on (e.client_sleutel, e.prestatie, e.functiecode, e.zzp_code, e.van, e.tot_en_met)
    = (z.client, z.prestatie, z.functiecode, z.zzp_code, z.van, z.tot_en_met)
  where kavel.regelsleutel($2, false, e.referentie_sleutel) <> all ($4::uuid[]) and not exists (
    select from kavel.declaratie_referentie r
    where (r.regio, r.sleutel) = ($1, kavel.regelsleutel($2, true, e.referentie_sleutel)))
  order by 2, 1`;

export function findEerderbezwaren(
  transaction: Transaction,
  { regio, agb, zorgmaanden, teruggenomen }: Eerdervraag,
  { referenties, credits, zorg }: Regelvragen,
): Promise<readonly Eerderbezwaar[]> {
  return transaction.query<Eerderbezwaar>(EERDERE_REGELS, [
    ...[regio, agb, zorgmaanden, teruggenomen],
    ...[referenties.regel, referenties.sleutel],
    ...[credits.regel, credits.debet, credits.terug],
    ...[zorg.regel, zorg.client, zorg.prestatie, zorg.functiecode, zorg.zzpCode, zorg.van, zorg.totEnMet],
  ]);
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
