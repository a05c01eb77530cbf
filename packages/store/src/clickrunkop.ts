import type { Kavel } from '@kavel/core/basis';
import type { ClickBedragen } from '@kavel/core/click';
import type { Clickmaandsleutel } from './click.ts';
import type { ClickrunSoort, ClickrunStatus, Runsleutel } from './click-run.ts';
import type { Transaction } from './database.ts';

/** Stored click runs without their documents: how each stands, and its rows in pages. */

/** A run or reversal: who did which step and when, and its sums. */
export type Clickrunkop = {
  readonly volgnummer: number;
  readonly soort: ClickrunSoort;
  readonly status: ClickrunStatus;
  /** Of a reversal: the run that it takes back. */
  readonly keertOm: number | null;
  /** Of a run: the reversal that took it back. */
  readonly omgekeerdDoor: number | null;
  readonly certificaatHash: string;
  readonly vorigeHash: string | null;
  readonly voorbereidDoor: string;
  readonly voorbereidOp: Temporal.Instant;
  readonly gecontroleerdDoor: string | null;
  readonly gecontroleerdOp: Temporal.Instant | null;
  readonly vastgesteldDoor: string | null;
  readonly vastgesteldOp: Temporal.Instant | null;
  readonly gepubliceerdDoor: string | null;
  readonly gepubliceerdOp: Temporal.Instant | null;
  readonly ruimteEurocent: number;
  readonly beschikbaarEurocent: number;
  readonly totalen: ClickBedragen;
  readonly regels: number;
  readonly zorgaanbieders: number;
};

/** Every run and reversal of a month, in order. Each document is unpacked once, not once for every figure in it. */
export function readClickrunkoppen(
  transaction: Transaction,
  { regio, jaar, maand }: Clickmaandsleutel,
): Promise<readonly Clickrunkop[]> {
  return transaction.query<Clickrunkop>(
    `select r.volgnummer, r.soort, r.status, r.keert_om as "keertOm", r.omgekeerd_door as "omgekeerdDoor",
       r.certificaat_hash as "certificaatHash", r.vorige_hash as "vorigeHash",
       r.voorbereid_door as "voorbereidDoor", r.voorbereid_op as "voorbereidOp",
       r.gecontroleerd_door as "gecontroleerdDoor", r.gecontroleerd_op as "gecontroleerdOp",
       r.vastgesteld_door as "vastgesteldDoor", r.vastgesteld_op as "vastgesteldOp",
       r.gepubliceerd_door as "gepubliceerdDoor", r.gepubliceerd_op as "gepubliceerdOp",
       (kop.uitkomst ->> 'ruimteEurocent')::bigint as "ruimteEurocent",
       (kop.uitkomst ->> 'beschikbaarEurocent')::bigint as "beschikbaarEurocent",
       kop.uitkomst -> 'totalen' as totalen, aantal.regels, aantal.zorgaanbieders
     from kavel.click_run r
     cross join lateral (select r.uitkomst - 'regels' as uitkomst offset 0) kop
     cross join lateral (
       select count(*)::integer as regels, count(distinct l.agb)::integer as zorgaanbieders
       from kavel.click_run_regel l
       where (l.regio, l.jaar, l.maand, l.volgnummer) = (r.regio, r.jaar, r.maand, r.volgnummer)
     ) aantal
     where r.regio = $1 and r.jaar = $2 and r.maand = $3 order by r.volgnummer`,
    [regio, jaar, maand],
  );
}

/** A row of a run with what went into it, by the letters of click.md; of a reversal with every sign turned. */
export type Clickrunregel = ClickBedragen & {
  readonly agb: string;
  readonly naam: string;
  readonly kavel: Kavel;
  readonly afspraakEurocent: number;
  readonly productieEurocent: number;
  /** K of the run before: what waited when this one began. */
  readonly vorigOpenstaandEurocent: number;
};

/** At most `limiet` rows by agb and kavel, after `na`. */
export function readClickrunregels(
  transaction: Transaction,
  { regio, jaar, maand, volgnummer }: Runsleutel,
  { na, limiet }: { readonly na?: Pick<Clickrunregel, 'agb' | 'kavel'> | undefined; readonly limiet: number },
): Promise<readonly Clickrunregel[]> {
  return transaction.query<Clickrunregel>(
    `select l.agb, z.naam, l.kavel::text as kavel, l.afspraak_eurocent as "afspraakEurocent",
       l.productie_eurocent as "productieEurocent", l.vorig_openstaand_eurocent as "vorigOpenstaandEurocent",
       l.aandeel_eurocent as "aandeelEurocent", l.binnen_afspraak_eurocent as "binnenAfspraakEurocent",
       l.overproductie_eurocent as "overproductieEurocent", l.behoefte_eurocent as "behoefteEurocent",
       l.click_eurocent as "clickEurocent", l.openstaand_eurocent as "openstaandEurocent",
       l.terugvordering_eurocent as "terugvorderingEurocent", l.betaalbaar_eurocent as "betaalbaarEurocent"
     from kavel.click_run_regel l
     join kavel.zorgaanbieder z using (regio, organisatie, agb)
     where l.regio = $1 and l.jaar = $2 and l.maand = $3 and l.volgnummer = $4
       and ($5::text is null or (l.agb, l.kavel) > ($5, $6::kavel.kavel))
     order by l.agb, l.kavel limit $7`,
    [regio, jaar, maand, volgnummer, na?.agb ?? null, na?.kavel ?? null, limiet],
  );
}

/** The certificate hash of a run or reversal: which run a page of rows is of. */
export async function findCertificaatHash(
  transaction: Transaction,
  { regio, jaar, maand, volgnummer }: Runsleutel,
): Promise<string | undefined> {
  const rows = await transaction.query<{ hash: string }>(
    `select certificaat_hash as hash from kavel.click_run
     where regio = $1 and jaar = $2 and maand = $3 and volgnummer = $4`,
    [regio, jaar, maand, volgnummer],
  );
  return rows[0]?.hash;
}
