import type { ClickInstellingen } from '@kavel/core/click';
import type { Kavel, Sector } from '@kavel/core/basis';
import type { Contractjaarsleutel } from './contractjaar.ts';
import type { Transaction } from './database.ts';

/**
 * Reads on published clicks: runs that are published and not reversed. All amounts are whole eurocents. Each function
 * sees the rows of the organisation of its transaction only.
 */

export type ContractjaarRow = Contractjaarsleutel & {
  readonly organisatie: string;
  readonly contracteerruimteEurocent: number;
  readonly reserveringEurocent: number;
  readonly afspraakEurocent: number;
  readonly zorgaanbieders: number;
  readonly fictief: boolean;
};

/** The contract years of one organisation, with the version of the room that is in force last. */
export function readContractjaren(transaction: Transaction): Promise<readonly ContractjaarRow[]> {
  return transaction.query<ContractjaarRow>(`
    select c.regio, c.jaar, c.organisatie,
      ruimte.bedrag_eurocent as "contracteerruimteEurocent",
      ruimte.reservering_eurocent as "reserveringEurocent",
      coalesce(afspraak.eurocent, 0)::bigint as "afspraakEurocent",
      coalesce(afspraak.zorgaanbieders, 0)::integer as zorgaanbieders,
      coalesce(afspraak.fictief, false) as fictief
    from kavel.contractjaar c
    join lateral (
      select v.bedrag_eurocent, v.reservering_eurocent from kavel.contracteerruimte_versie v
      where (v.regio, v.jaar) = (c.regio, c.jaar) order by v.versie desc limit 1
    ) ruimte on true
    left join lateral (
      select sum(a.afspraak_eurocent) as eurocent, count(distinct a.agb) as zorgaanbieders,
        bool_or(z.fictief) as fictief
      from kavel.overeenkomst_afspraak a
      join kavel.zorgaanbieder z using (regio, organisatie, agb)
      where (a.regio, a.jaar) = (c.regio, c.jaar)
    ) afspraak on true
    order by c.regio, c.jaar`);
}

/** The organisations that buy care; everyone may know them. */
export async function readZorgkantoren(transaction: Transaction): Promise<readonly string[]> {
  const rows = await transaction.query<{ code: string }>(
    "select code from kavel.organisatie where soort = 'zorgkantoor' order by code",
  );
  return rows.map(({ code }) => code);
}

const LIVE_RUN = `r.soort = 'run' and r.status = 'gepubliceerd' and r.omgekeerd_door is null`;

export type UitnuttingRunRow = {
  readonly maand: number;
  readonly volgnummer: number;
  readonly gepubliceerdOp: Temporal.Instant;
  readonly invoerHash: string;
  readonly certificaatHash: string;
  readonly instellingen: ClickInstellingen;
  readonly contracteerruimteEurocent: number;
  readonly reserveringEurocent: number;
  readonly eerderBetaaldEurocent: number;
  readonly ruimteEurocent: number;
  readonly beschikbaarEurocent: number;
};

/** One row per month that has a published run, in order. Each document is unpacked once, not once for every figure in it. */
export function readUitnuttingRuns(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
): Promise<readonly UitnuttingRunRow[]> {
  return transaction.query<UitnuttingRunRow>(
    `select r.maand, r.volgnummer, r.gepubliceerd_op as "gepubliceerdOp",
      r.certificaat ->> 'invoerHash' as "invoerHash", r.certificaat_hash as "certificaatHash",
      kop.invoer as instellingen,
      (kop.invoer ->> 'contracteerruimteEurocent')::bigint as "contracteerruimteEurocent",
      (kop.invoer ->> 'reserveringEurocent')::bigint as "reserveringEurocent",
      (kop.invoer ->> 'eerderBetaaldEurocent')::bigint as "eerderBetaaldEurocent",
      (kop.uitkomst ->> 'ruimteEurocent')::bigint as "ruimteEurocent",
      (kop.uitkomst ->> 'beschikbaarEurocent')::bigint as "beschikbaarEurocent"
    from kavel.click_run r
    cross join lateral (select r.invoer - 'regels' as invoer, r.uitkomst - 'regels' as uitkomst offset 0) kop
    where r.regio = $1 and r.jaar = $2 and ${LIVE_RUN}
    order by r.maand`,
    [regio, jaar],
  );
}

/** By the letters of click.md: a, P, G, O, N, click, K, V and what is payable. */
const BEDRAG_COLUMNS = [
  ['aandeel_eurocent', 'aandeelEurocent'],
  ['productie_eurocent', 'productieEurocent'],
  ['binnen_afspraak_eurocent', 'binnenAfspraakEurocent'],
  ['overproductie_eurocent', 'overproductieEurocent'],
  ['behoefte_eurocent', 'behoefteEurocent'],
  ['click_eurocent', 'clickEurocent'],
  ['openstaand_eurocent', 'openstaandEurocent'],
  ['terugvordering_eurocent', 'terugvorderingEurocent'],
  ['betaalbaar_eurocent', 'betaalbaarEurocent'],
] as const;

/** The amounts of a run, in whole eurocents. */
export type ClickBedragenRow = Readonly<Record<(typeof BEDRAG_COLUMNS)[number][1], number>>;

const SUMS = BEDRAG_COLUMNS.map(([column, name]) => `sum(l.${column})::bigint as "${name}"`).join(', ');
const AMOUNTS = BEDRAG_COLUMNS.map(([column, name]) => `l.${column} as "${name}"`).join(', ');

export type KavelMaandRow = ClickBedragenRow & {
  readonly maand: number;
  readonly kavel: Kavel;
  readonly afspraakEurocent: number;
  /** Who is in the cell: to join small cells without counting a provider twice. */
  readonly agbs: readonly string[];
};

/** Run by run: on a table that was not counted yet a join reads the lines of the whole year for every month. */
const LIVE_LINES = `from kavel.click_run r
    cross join lateral (
      select * from kavel.click_run_regel m
      where (m.regio, m.jaar, m.maand, m.volgnummer) = (r.regio, r.jaar, r.maand, r.volgnummer) offset 0
    ) l
    where r.regio = $1 and r.jaar = $2 and ${LIVE_RUN}`;

/** Each published month and kavel, summed over its providers. */
export function readKavelMaanden(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
): Promise<readonly KavelMaandRow[]> {
  return transaction.query<KavelMaandRow>(
    `select r.maand, l.kavel::text as kavel, sum(l.afspraak_eurocent)::bigint as "afspraakEurocent",
      array_agg(l.agb order by l.agb) as agbs, ${SUMS}
    ${LIVE_LINES}
    group by r.maand, l.kavel::text
    order by r.maand, l.kavel::text`,
    [regio, jaar],
  );
}

export type ZorgaanbiederRow = { readonly agb: string; readonly naam: string; readonly sector: Sector };

/** Every provider with an agreement in the year, by name. */
export function readZorgaanbieders(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
): Promise<readonly (ZorgaanbiederRow & { readonly afspraakEurocent: number })[]> {
  return transaction.query(
    `select z.agb, z.naam, z.sector, sum(a.afspraak_eurocent)::bigint as "afspraakEurocent"
    from kavel.overeenkomst_afspraak a
    join kavel.zorgaanbieder z using (regio, organisatie, agb)
    where a.regio = $1 and a.jaar = $2
    group by z.agb, z.naam, z.sector
    order by z.naam, z.agb`,
    [regio, jaar],
  );
}

export type ZorgaanbiederMaandRow = ClickBedragenRow & { readonly agb: string; readonly maand: number };

/** Each provider and published month, summed over its kavels. */
export function readZorgaanbiederMaanden(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
): Promise<readonly ZorgaanbiederMaandRow[]> {
  return transaction.query<ZorgaanbiederMaandRow>(
    `select l.agb, r.maand, ${SUMS} ${LIVE_LINES} group by l.agb, r.maand order by l.agb, r.maand`,
    [regio, jaar],
  );
}

export type ZorgaanbiederKavelRow = ClickBedragenRow & {
  readonly maand: number;
  readonly kavel: Kavel;
  /** K of the run before: what waited when this one began. */
  readonly vorigOpenstaandEurocent: number;
};

/** The lines of one provider in every published month. */
export function readZorgaanbiederKavels(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
  agb: string,
): Promise<readonly ZorgaanbiederKavelRow[]> {
  return transaction.query<ZorgaanbiederKavelRow>(
    `select r.maand, l.kavel::text as kavel, l.vorig_openstaand_eurocent as "vorigOpenstaandEurocent", ${AMOUNTS}
    ${LIVE_LINES} and l.agb = $3
    order by r.maand, l.kavel::text`,
    [regio, jaar, agb],
  );
}

export type AfspraakRow = { readonly kavel: Kavel; readonly afspraakEurocent: number };

export function readAfspraken(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
  agb: string,
): Promise<readonly AfspraakRow[]> {
  return transaction.query<AfspraakRow>(
    `select kavel::text as kavel, afspraak_eurocent as "afspraakEurocent" from kavel.overeenkomst_afspraak
    where regio = $1 and jaar = $2 and agb = $3 order by kavel::text`,
    [regio, jaar, agb],
  );
}
