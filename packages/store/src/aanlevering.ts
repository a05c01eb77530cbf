import type { Kavel } from '@kavel/core/basis';
import type { ClickInstellingen } from '@kavel/core/click';
import type { Contractjaarsleutel } from './contractjaar.ts';
import type { Transaction } from './database.ts';
import type { Rij } from './rij.ts';

/** What providers sent: accepted files, the journal of refused ones, and what was claimed. Whole eurocents. */

/** How often one cause was found in a refused file. */
export type Oorzaaktelling = {
  readonly retourcode: string;
  readonly record: string;
  readonly veld: string;
  readonly aantal: number;
};

export type WeigeringRij = Omit<Rij<'declaratie_weigering'>, 'id' | 'jaar' | 'oorzaken'> & {
  readonly oorzaken: readonly Oorzaaktelling[];
};

/**
 * Keeps that a file was refused, under the year of its month when that year is open. Nothing is kept when the
 * organisation is not in this database: then it is nobody's.
 */
export async function insertWeigering(transaction: Transaction, rij: WeigeringRij): Promise<void> {
  await transaction.query(
    `insert into kavel.declaratie_weigering (regio, organisatie, jaar, agb, declaratiemaand, sha256, ontvangen_op,
       ingediend_door, regels, bevindingen, oorzaken)
     select $1, o.code, c.jaar, $3, $4, $5, $6, $7, $8, $9, $10
     from kavel.organisatie o
     left join kavel.contractjaar c on c.regio = $1 and c.jaar = extract(year from $4::date)
     where o.code = $2`,
    [
      rij.regio,
      rij.organisatie,
      rij.agb,
      rij.declaratiemaand,
      rij.sha256,
      rij.ontvangenOp.toString(),
      rij.ingediendDoor,
      rij.regels,
      rij.bevindingen,
      JSON.stringify(rij.oorzaken),
    ],
  );
}

/** A contract year, and one provider when it is named. */
export type Aanleversleutel = Contractjaarsleutel & { readonly agb?: string };

const VAN_AANBIEDER = '($3::text is null or agb = $3)';

function parametersOf({ regio, jaar, agb }: Aanleversleutel): readonly unknown[] {
  return [regio, jaar, agb ?? null];
}

export type Weigering = Omit<WeigeringRij, 'regio' | 'organisatie'>;

/** In order of receipt. */
export function readWeigeringen(
  transaction: Transaction,
  sleutel: Aanleversleutel,
): Promise<readonly Weigering[]> {
  return transaction.query<Weigering>(
    `select agb, declaratiemaand, sha256, ontvangen_op as "ontvangenOp", ingediend_door as "ingediendDoor", regels,
       bevindingen, oorzaken
     from kavel.declaratie_weigering where regio = $1 and jaar = $2 and ${VAN_AANBIEDER}
     order by ontvangen_op, id`,
    parametersOf(sleutel),
  );
}

export type AangenomenBestand = Pick<
  Rij<'declaratie_bestand'>,
  | 'id'
  | 'agb'
  | 'factuurnummer'
  | 'periodeTotEnMet'
  | 'ontvangenOp'
  | 'teLaat'
  | 'regels'
  | 'totaalEurocent'
  | 'ingenomenDoor'
> & {
  /** What counts of a statement of production (ADR 0037), not a claim file. */
  readonly isOpgave: boolean;
};

/** In order of receipt. */
export function readAangenomenBestanden(
  transaction: Transaction,
  sleutel: Aanleversleutel,
): Promise<readonly AangenomenBestand[]> {
  return transaction.query<AangenomenBestand>(
    `select id, agb, factuurnummer, periode_tot_en_met as "periodeTotEnMet", ontvangen_op as "ontvangenOp",
       te_laat as "teLaat", regels, totaal_eurocent as "totaalEurocent", ingenomen_door as "ingenomenDoor",
       opgave is not null as "isOpgave"
     from kavel.declaratie_bestand where regio = $1 and jaar = $2 and ${VAN_AANBIEDER}
     order by ontvangen_op, id`,
    parametersOf(sleutel),
  );
}

/** What one accepted file claims for one kavel and month of care (1-12). */
export type Bestandtotaal = {
  readonly bestand: number;
  readonly agb: string;
  readonly kavel: Kavel;
  readonly maand: number;
  readonly eurocent: number;
};

export function readBestandtotalen(
  transaction: Transaction,
  sleutel: Aanleversleutel,
): Promise<readonly Bestandtotaal[]> {
  return transaction.query<Bestandtotaal>(
    `select bestand, agb, kavel::text as kavel, extract(month from zorgmaand)::integer as maand,
       sum(bedrag_eurocent)::bigint as eurocent
     from kavel.productie_totaal where regio = $1 and jaar = $2 and ${VAN_AANBIEDER}
     group by bestand, agb, kavel::text, zorgmaand order by bestand, kavel, zorgmaand`,
    parametersOf(sleutel),
  );
}

export type Kavelafspraak = {
  readonly agb: string;
  readonly kavel: Kavel;
  readonly afspraakEurocent: number;
};

export function readKavelafspraken(
  transaction: Transaction,
  sleutel: Aanleversleutel,
): Promise<readonly Kavelafspraak[]> {
  return transaction.query<Kavelafspraak>(
    `select agb, kavel::text as kavel, afspraak_eurocent as "afspraakEurocent"
     from kavel.overeenkomst_afspraak where regio = $1 and jaar = $2 and ${VAN_AANBIEDER}
     order by agb, kavel::text`,
    parametersOf(sleutel),
  );
}

export type Declaratieregels = {
  readonly termijnWerkdagen: number;
  readonly verdeling: ClickInstellingen['verdeling'];
};

/** What the open contract year says about claiming. */
export async function readDeclaratieregels(
  transaction: Transaction,
  { regio, jaar }: Contractjaarsleutel,
): Promise<Declaratieregels | undefined> {
  const rows = await transaction.query<Declaratieregels>(
    `select declaratietermijn_werkdagen as "termijnWerkdagen", click_instellingen ->> 'verdeling' as verdeling
     from kavel.contractjaar where regio = $1 and jaar = $2`,
    [regio, jaar],
  );
  return rows[0];
}

/** Whether exactly these bytes were accepted from this provider. */
export async function isAangenomen(
  transaction: Transaction,
  { regio, agb, sha256 }: Pick<Rij<'declaratie_bestand'>, 'regio' | 'agb' | 'sha256'>,
): Promise<boolean> {
  const rows = await transaction.query(
    'select from kavel.declaratie_bestand where regio = $1 and agb = $2 and sha256 = $3',
    [regio, agb, sha256],
  );
  return rows.length > 0;
}

/** What a provider claimed before, without any person: enough to make an example of a claim. */
export type Voorbeeldzorg = Pick<
  Rij<'declaratie_regel'>,
  'prestatie' | 'functiecode' | 'zzpCode' | 'tijdseenheid' | 'tariefEurocent'
>;

/** A few kinds of care at the agreed price; none when the provider is not fictitious or claimed nothing yet. */
export function readVoorbeeldzorg(
  transaction: Transaction,
  { regio, jaar, agb }: Contractjaarsleutel & { readonly agb: string },
): Promise<readonly Voorbeeldzorg[]> {
  return transaction.query<Voorbeeldzorg>(
    `select distinct r.prestatie, r.functiecode, r.zzp_code as "zzpCode", r.tijdseenheid,
       t.tarief_eurocent as "tariefEurocent"
     from kavel.declaratie_regel r
     join kavel.overeenkomst_tarief t using (regio, jaar, agb, prestatie)
     join kavel.zorgaanbieder z on (z.regio, z.organisatie, z.agb) = (r.regio, r.organisatie, r.agb)
     where r.regio = $1 and r.jaar = $2 and r.agb = $3 and z.fictief and not r.credit
       and r.kavel not in ('MEERZORG_GZ', 'MEERZORG_VVGGZ')
     order by r.prestatie, r.functiecode, r.zzp_code limit 3`,
    [regio, jaar, agb],
  );
}
