import { canonicalJson } from '@kavel/core/basis';
import type { CanonicalValue } from '@kavel/core/basis';
import type { Dossiersleutel, Dossiersoort } from '@kavel/core/procedure';
import type { Transaction } from './database.ts';

/** Dossiers: their state after the last act, and who sees them (migration 0007). */

/** Only the zorgkantoor, only the provider, both, or everyone. */
export type Inzage = 'zorgkantoor' | 'zorgaanbieder' | 'partijen' | 'openbaar';

/** Who sees a dossier as it stands now. */
export type Dossierwand = {
  readonly inzage: Inzage;
  /** Before this instant the zorgkantoor does not see what is for both parties; null: it is not sealed. */
  readonly verzegeldTot: Temporal.Instant | null;
  /** Codes of other organisations that see it and act in it. */
  readonly deelnemers: readonly string[];
  /** Of a kader: nothing that is sealed under it opens before this instant. */
  readonly sluiting?: Temporal.Instant | null;
};

/** Whose dossier it is; this never changes. */
export type Dossierpartijen = {
  /** The zorgkantoor of the region. */
  readonly organisatie: string;
  readonly zorgaanbieder: string | null;
};

export type DossierRij = Dossiersleutel &
  Dossierpartijen &
  Dossierwand & {
    readonly versie: number;
    readonly staat: unknown;
    readonly bijgewerktOp: Temporal.Instant;
  };

export type Dossierstand = Dossierwand & {
  readonly versie: number;
  readonly staat: CanonicalValue;
  readonly bijgewerktOp: Temporal.Instant;
};

export const DOSSIER_COLUMNS = `regio, soort, id, organisatie, zorgaanbieder, inzage, verzegeld_tot as "verzegeldTot",
  deelnemers, sluiting, versie, staat, bijgewerkt_op as "bijgewerktOp"`;

/** The moment of this transaction: what is sealed until then opens. Without it everything sealed stays hidden. */
export async function setMoment(transaction: Transaction, moment: Temporal.Instant): Promise<void> {
  await transaction.query("select set_config('kavel.moment', $1, true)", [moment.toString()]);
}

const BEGIN_HANDELING = {
  name: 'handeling-begin',
  text: "select set_config('kavel.moment', $1, true), set_config('enable_seqscan', 'off', true)",
};

/**
 * The moment, of a transaction that acts. All that an act asks is a look-up by key: a plan that was made when a table was
 * small, and is kept, must not read the whole of it when thousands have come in.
 */
export async function beginHandeling(transaction: Transaction, moment: Temporal.Instant): Promise<void> {
  await transaction.query(BEGIN_HANDELING, [moment.toString()]);
}

const LOCK_DOSSIER = {
  name: 'handeling-dossier',
  text: `select ${DOSSIER_COLUMNS} from kavel.dossier where regio = $1 and soort = $2 and id = $3 for update`,
};

/** The dossier when this organisation may see it; acts on it wait for the end of this transaction. */
export async function lockDossier(
  transaction: Transaction,
  { regio, soort, id }: Dossiersleutel,
): Promise<DossierRij | undefined> {
  const rows = await transaction.query<DossierRij>(LOCK_DOSSIER, [regio, soort, id]);
  return rows[0];
}

/** The dossier when this organisation may see it. */
export async function findDossier(
  transaction: Transaction,
  { regio, soort, id }: Dossiersleutel,
): Promise<DossierRij | undefined> {
  const rows = await transaction.query<DossierRij>(
    `select ${DOSSIER_COLUMNS} from kavel.dossier where regio = $1 and soort = $2 and id = $3`,
    [regio, soort, id],
  );
  return rows[0];
}

const LIST_DOSSIERS = {
  name: 'handeling-dossiers',
  text: `select ${DOSSIER_COLUMNS} from kavel.dossier
     where organisatie = $1 and kader = $2 and soort = $3 and ($4::text is null or zorgaanbieder = $4)
     order by regio, id`,
};

/** The dossiers of one kader that this organisation may see; of one provider when it is named, in order of their id. */
export function listDossiers(
  transaction: Transaction,
  {
    organisatie,
    kader,
    soort,
    zorgaanbieder,
  }: {
    readonly organisatie: string;
    readonly kader: string;
    readonly soort: Dossiersoort;
    readonly zorgaanbieder?: string | undefined;
  },
): Promise<readonly DossierRij[]> {
  return transaction.query<DossierRij>(LIST_DOSSIERS, [organisatie, kader, soort, zorgaanbieder ?? null]);
}

/** Up to `aantal` dossiers of one kind in a region that this organisation may see, after `na`, in order of their id. */
export function listDossierbladzijde(
  transaction: Transaction,
  {
    regio,
    soort,
    kader,
    na,
    aantal,
  }: Pick<Dossiersleutel, 'regio' | 'soort'> & {
    /** Absent: of any kader. */
    readonly kader?: string | undefined;
    readonly na?: string | undefined;
    readonly aantal: number;
  },
): Promise<readonly DossierRij[]> {
  return transaction.query<DossierRij>(
    `select ${DOSSIER_COLUMNS} from kavel.dossier
     where regio = $1 and soort = $2 and ($3::text is null or kader = $3) and id > $4 order by id limit $5`,
    [regio, soort, kader ?? null, na ?? '', aantal],
  );
}

/** Every kader that is published, of any zorgkantoor. */
export function listOpenbareKaders(transaction: Transaction): Promise<readonly DossierRij[]> {
  return transaction.query<DossierRij>(
    `select ${DOSSIER_COLUMNS} from kavel.dossier where soort = 'kader' and inzage = 'openbaar' order by regio, id`,
  );
}

/** A registration that was handed in and withdrawn. */
export type Ingetrokken = Pick<DossierRij, 'regio' | 'id'> & { readonly zorgaanbieder: string };

/** Who withdrew under a kader of the zorgkantoor that asks: nobody before the closing that holds (migration 0013). */
export function listIngetrokken(transaction: Transaction, kader: string): Promise<readonly Ingetrokken[]> {
  return transaction.query<Ingetrokken>('select * from kavel.ingetrokken_onder_kader($1)', [kader]);
}

const INSERT_DOSSIER = {
  name: 'handeling-dossier-nieuw',
  text: `insert into kavel.dossier (regio, soort, id, inzage, verzegeld_tot, deelnemers, sluiting, versie, staat,
       bijgewerkt_op, organisatie, zorgaanbieder)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing
     returning versie`,
};

/** Waits for another act that is beginning it. False: there is a dossier of this name already, seen or not. */
export async function insertDossier(
  transaction: Transaction,
  { regio, soort, id, organisatie, zorgaanbieder }: Dossiersleutel & Dossierpartijen,
  stand: Dossierstand,
): Promise<boolean> {
  const values = [regio, soort, id, ...standValues(stand), organisatie, zorgaanbieder];
  return (await transaction.query(INSERT_DOSSIER, values)).length > 0;
}

const UPDATE_DOSSIER = {
  name: 'handeling-dossier-verder',
  text: `update kavel.dossier set inzage = $4, verzegeld_tot = $5, deelnemers = $6, sluiting = $7, versie = $8,
       staat = $9, bijgewerkt_op = $10
     where regio = $1 and soort = $2 and id = $3`,
};

export async function updateDossier(
  transaction: Transaction,
  { regio, soort, id }: Dossiersleutel,
  stand: Dossierstand,
): Promise<void> {
  await transaction.query(UPDATE_DOSSIER, [regio, soort, id, ...standValues(stand)]);
}

function standValues({ inzage, verzegeldTot, deelnemers, sluiting, ...stand }: Dossierstand) {
  const { versie, staat, bijgewerktOp } = stand;
  return [
    inzage,
    verzegeldTot?.toString() ?? null,
    deelnemers,
    sluiting?.toString() ?? null,
    versie,
    canonicalJson(staat),
    bijgewerktOp.toString(),
  ];
}
