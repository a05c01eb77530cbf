import type { ClickInvoer, ClickToedeling, Clickboeking, LateProductie } from '@kavel/core/click';
import type { Clickmaandsleutel } from './click.ts';
import type { Contractjaarsleutel } from './contractjaar.ts';
import type { Transaction } from './database.ts';

/** Stored click runs: their figures never change, their state goes one step at a time (migration 0002). */

/** Which run or reversal of a month. */
export type Runsleutel = Clickmaandsleutel & { readonly volgnummer: number };

export type ClickrunSoort = 'run' | 'omkering';
export type ClickrunStatus = 'concept' | 'gecontroleerd' | 'vastgesteld' | 'gepubliceerd';

/** A run or reversal as it is stored; `certificaat` is without the input, which has a column of its own. */
export type Clickrun = Clickmaandsleutel & {
  readonly volgnummer: number;
  readonly soort: ClickrunSoort;
  readonly status: ClickrunStatus;
  readonly contracteerruimteVersie: number;
  readonly invoer: ClickInvoer;
  readonly uitkomst: ClickToedeling;
  readonly certificaatHash: string;
  readonly vorigeHash: string | null;
  readonly voorbereidDoor: string;
  readonly keertOm: number | null;
};

const RUN_COLUMNS = `regio, jaar, maand, volgnummer, soort, status, contracteerruimte_versie as "contracteerruimteVersie",
  invoer, uitkomst, certificaat_hash as "certificaatHash", vorige_hash as "vorigeHash",
  voorbereid_door as "voorbereidDoor", keert_om as "keertOm"`;

/** The runs of a year that are not reversed, by month. */
export function readLevendeRuns(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
): Promise<readonly Clickrun[]> {
  return transaction.query<Clickrun>(
    `select ${RUN_COLUMNS} from kavel.click_run
     where regio = $1 and jaar = $2 and soort = 'run' and omgekeerd_door is null order by maand`,
    [regio, jaar],
  );
}

/** The run of a month that is not reversed. */
export async function findLevendeRun(
  transaction: Transaction,
  { regio, jaar, maand }: Clickmaandsleutel,
): Promise<Clickrun | undefined> {
  const rows = await transaction.query<Clickrun>(
    `select ${RUN_COLUMNS} from kavel.click_run
     where regio = $1 and jaar = $2 and maand = $3 and soort = 'run' and omgekeerd_door is null`,
    [regio, jaar, maand],
  );
  return rows[0];
}

/** The last act on a month: a run, or the reversal of one. */
export async function findLaatsteRun(
  transaction: Transaction,
  { regio, jaar, maand }: Clickmaandsleutel,
): Promise<Clickrun | undefined> {
  const rows = await transaction.query<Clickrun>(
    `select ${RUN_COLUMNS} from kavel.click_run where regio = $1 and jaar = $2 and maand = $3
     order by volgnummer desc limit 1`,
    [regio, jaar, maand],
  );
  return rows[0];
}

/** One run or reversal of a month by its number. */
export async function findClickrun(
  transaction: Transaction,
  { regio, jaar, maand, volgnummer }: Runsleutel,
): Promise<Clickrun | undefined> {
  const rows = await transaction.query<Clickrun>(
    `select ${RUN_COLUMNS} from kavel.click_run where regio = $1 and jaar = $2 and maand = $3 and volgnummer = $4`,
    [regio, jaar, maand, volgnummer],
  );
  return rows[0];
}

export type NieuweClickrun = Omit<Clickrun, 'status'> & {
  readonly organisatie: string;
  readonly certificaat: object;
  readonly voorbereidOp: Temporal.Instant;
  readonly bestanden: readonly number[];
};

/** Stores a concept with its rows and the files it consumes. */
export async function insertClickrun(transaction: Transaction, run: NieuweClickrun): Promise<void> {
  const { regio, jaar, maand, volgnummer, organisatie } = run;
  await transaction.query(
    `insert into kavel.click_run (regio, jaar, maand, volgnummer, organisatie, soort, status,
       contracteerruimte_versie, invoer, uitkomst, certificaat, certificaat_hash, vorige_hash, voorbereid_door,
       voorbereid_op, keert_om)
     values ($1, $2, $3, $4, $5, $6, 'concept', $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      regio,
      jaar,
      maand,
      volgnummer,
      organisatie,
      run.soort,
      run.contracteerruimteVersie,
      JSON.stringify(run.invoer),
      JSON.stringify(run.uitkomst),
      JSON.stringify(run.certificaat),
      run.certificaatHash,
      run.vorigeHash,
      run.voorbereidDoor,
      run.voorbereidOp.toString(),
      run.keertOm,
    ],
  );
  await insertRegels(transaction, run);
  await transaction.query(
    `insert into kavel.click_run_bestand (regio, jaar, maand, volgnummer, organisatie, bestand)
     select $1, $2, $3, $4, $5, unnest($6::bigint[])`,
    [regio, jaar, maand, volgnummer, organisatie, run.bestanden],
  );
}

/** Sorted input and outcome are in step, so a row of one belongs to the row of the other. */
async function insertRegels(transaction: Transaction, run: NieuweClickrun): Promise<void> {
  const sign = run.soort === 'omkering' ? -1 : 1;
  const { regels } = run.uitkomst;
  const given = run.invoer.regels;
  await transaction.query(
    `insert into kavel.click_run_regel (regio, jaar, maand, volgnummer, organisatie, agb, kavel, afspraak_eurocent,
       productie_eurocent, vorig_openstaand_eurocent, aandeel_eurocent, binnen_afspraak_eurocent,
       overproductie_eurocent, behoefte_eurocent, click_eurocent, openstaand_eurocent, terugvordering_eurocent,
       betaalbaar_eurocent)
     select $1, $2, $3, $4, $5, * from unnest($6::text[], $7::text[], $8::bigint[], $9::bigint[], $10::bigint[],
       $11::bigint[], $12::bigint[], $13::bigint[], $14::bigint[], $15::bigint[], $16::bigint[], $17::bigint[],
       $18::bigint[])`,
    [
      run.regio,
      run.jaar,
      run.maand,
      run.volgnummer,
      run.organisatie,
      regels.map((regel) => regel.agb),
      regels.map((regel) => regel.kavel),
      given.map((regel) => sign * regel.afspraakEurocent),
      given.map((regel) => sign * regel.productieEurocent),
      given.map((regel) => sign * regel.openstaandEurocent),
      regels.map((regel) => regel.aandeelEurocent),
      regels.map((regel) => regel.binnenAfspraakEurocent),
      regels.map((regel) => regel.overproductieEurocent),
      regels.map((regel) => regel.behoefteEurocent),
      regels.map((regel) => regel.clickEurocent),
      regels.map((regel) => regel.openstaandEurocent),
      regels.map((regel) => regel.terugvorderingEurocent),
      regels.map((regel) => regel.betaalbaarEurocent),
    ],
  );
}

/** Throws away a run that is not posted, with its rows; its files are free again. */
export async function deleteClickrun(transaction: Transaction, run: Runsleutel): Promise<void> {
  await transaction.query(
    'delete from kavel.click_run where regio = $1 and jaar = $2 and maand = $3 and volgnummer = $4',
    [run.regio, run.jaar, run.maand, run.volgnummer],
  );
}

/** One step forward, by whom and when. */
export async function advanceClickrun(
  transaction: Transaction,
  { regio, jaar, maand, volgnummer }: Runsleutel,
  step: {
    readonly status: Exclude<ClickrunStatus, 'concept'>;
    readonly door: string;
    readonly op: Temporal.Instant;
  },
): Promise<void> {
  await transaction.query(
    `update kavel.click_run set status = $5, ${step.status}_door = $6, ${step.status}_op = $7
     where regio = $1 and jaar = $2 and maand = $3 and volgnummer = $4`,
    [regio, jaar, maand, volgnummer, step.status, step.door, step.op.toString()],
  );
}

/** Marks the run that `omkering` reverses and frees its files for the next run. */
export async function markOmgekeerd(transaction: Transaction, omkering: Clickrun): Promise<void> {
  const reversed = [omkering.regio, omkering.jaar, omkering.maand, omkering.keertOm];
  await transaction.query(
    `update kavel.click_run set omgekeerd_door = $5
     where regio = $1 and jaar = $2 and maand = $3 and volgnummer = $4`,
    [...reversed, omkering.volgnummer],
  );
  await transaction.query(
    `update kavel.click_run_bestand set levend = false
     where regio = $1 and jaar = $2 and maand = $3 and volgnummer = $4`,
    reversed,
  );
}

export type Boekhandeling = Runsleutel & {
  readonly organisatie: string;
  readonly boekingen: readonly Clickboeking[];
  readonly door: string;
  readonly op: Temporal.Instant;
};

/** Books one act in one statement; the database refuses a sum other than zero and an overdrawn room. */
export async function bookClick(transaction: Transaction, handeling: Boekhandeling): Promise<void> {
  const { regio, jaar, maand, volgnummer, organisatie, boekingen, door, op } = handeling;
  await transaction.query(
    `insert into kavel.boeking (regio, jaar, handeling, organisatie, geboekt_door, geboekt_op, volgnummer, rekening,
       agb, kavel, bedrag_eurocent)
     select $1, $2, $3, $4, $5, $6, * from unnest($7::int[], $8::text[], $9::text[], $10::text[], $11::bigint[])`,
    [
      regio,
      jaar,
      `click ${maand} (${volgnummer})`,
      organisatie,
      door,
      op.toString(),
      boekingen.map((_, index) => index + 1),
      boekingen.map((boeking) => boeking.rekening),
      boekingen.map((boeking) => (boeking.rekening === 'ruimte' ? null : boeking.agb)),
      boekingen.map((boeking) => (boeking.rekening === 'ruimte' ? null : boeking.kavel)),
      boekingen.map((boeking) => boeking.eurocent),
    ],
  );
}

/** Budget (room minus reserve) of the latest version, against which the database guards every payment. */
export async function readLaatsteBudget(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
): Promise<number | undefined> {
  const rows = await transaction.query<{ budget: number }>(
    `select bedrag_eurocent - reservering_eurocent as budget from kavel.contracteerruimte_versie
     where regio = $1 and jaar = $2 order by versie desc limit 1`,
    [regio, jaar],
  );
  return rows[0]?.budget;
}

/** What a run's files claim for earlier months of its year, per provider, kavel and month of care. */
export function readLateProductie(
  transaction: Transaction,
  { regio, jaar, maand, volgnummer }: Runsleutel,
): Promise<readonly LateProductie[]> {
  return transaction.query<LateProductie>(
    `select t.agb, t.kavel, extract(month from t.zorgmaand)::int as zorgmaand,
       sum(t.bedrag_eurocent)::bigint as "productieEurocent"
     from kavel.click_run_bestand b
     join kavel.productie_totaal t using (regio, jaar, bestand)
     where (b.regio, b.jaar, b.maand, b.volgnummer) = ($1, $2, $3, $4) and t.zorgmaand < make_date($2, $3, 1)
     group by t.agb, t.kavel, t.zorgmaand order by t.agb, t.kavel, t.zorgmaand`,
    [regio, jaar, maand, volgnummer],
  );
}
