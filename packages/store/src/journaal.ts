import type { Blad, GeschrevenRegel, Journaalkop, Journaalkoppen, Journaalregel } from '@kavel/core/journaal';
import type { Dossiersleutel } from '@kavel/core/procedure';
import type { Transaction } from './database.ts';
import { DOSSIER_COLUMNS } from './dossier.ts';
import type { DossierRij } from './dossier.ts';
import type { Postrij } from './post.ts';

/** The journal of a region: added to, and read; a text in what an act says can be erased (ADR 0085). */

/** An entry as it is kept, with what the act says beside it. */
export type JournaalRij = {
  readonly tekst: string;
  readonly hash: string;
  /** Null: it is not there. */
  readonly bladen: readonly Blad[] | null;
};

const TAKE_KOPPEN = { name: 'handeling-koppen', text: 'select * from kavel.neem_journaalkop($1, $2, $3)' };

/** Where both chains end; every act in the region waits for the end of this transaction. */
export async function takeKoppen(
  transaction: Transaction,
  { regio, soort, id }: Dossiersleutel,
): Promise<Journaalkoppen> {
  const [row] = await transaction.query<{
    readonly nummer_in_regio: number;
    readonly hash_regio: string | null;
    readonly nummer: number;
    readonly hash: string | null;
  }>(TAKE_KOPPEN, [regio, soort, id]);
  return {
    dossier: { nummer: row?.nummer ?? 0, hash: row?.hash ?? null },
    regio: { nummer: row?.nummer_in_regio ?? 0, hash: row?.hash_regio ?? null },
  };
}

/** What is written with an entry: the key that answers the same request again, and the messages that it leads to. */
export type Regelbijlagen = {
  readonly sleutel: (Procedureverzoek & Pick<Procedureantwoord, 'verzoekHash'>) | null;
  readonly post: readonly Postrij[];
};

/** One statement, with a plan that is kept: all acts of the region wait while it runs. */
const INSERT_REGEL = {
  name: 'handeling-regel',
  text: `
  with regel as (
    insert into kavel.journaal (regio, soort, id, nummer, organisatie, nummer_in_regio, moment, tekst, hash, vorige_hash,
      vorige_hash_regio)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  ), inhoud as (
    insert into kavel.journaal_inhoud (regio, soort, id, nummer, organisatie, bladen) values ($1, $2, $3, $4, $5, $12)
  ), bericht as (
    insert into kavel.post (regio, soort, id, nummer, kenmerk, organisatie, bericht, onderwerp, tekst, gemaakt_op, niet_voor)
    select $1, $2, $3, $4, p.*
    from unnest($13::text[], $14::text[], $15::text[], $16::text[], $17::text[], $18::timestamptz[], $19::timestamptz[]) p
  )
  insert into kavel.procedure_sleutel (regio, organisatie, sleutel, verzoek_hash, soort, id, nummer)
  select $1, $20::text, $21::text, $22::text, $2, $3, $4 where $21 is not null
  on conflict do nothing returning nummer`,
};

/**
 * Adds an entry to a dossier of `organisatie`, the zorgkantoor of the region. False: another act has taken its key in the
 * meantime, and this transaction can not go on.
 */
export async function insertRegel(
  transaction: Transaction,
  organisatie: string,
  { schakel, tekst, inhoud }: GeschrevenRegel,
  { sleutel, post }: Regelbijlagen = { sleutel: null, post: [] },
): Promise<boolean> {
  const { regio, dossier, nummer } = schakel;
  const kept = await transaction.query(INSERT_REGEL, [
    ...[regio, dossier.soort, dossier.id, nummer, organisatie, schakel.nummerInRegio, schakel.moment],
    ...[tekst, schakel.hash, schakel.vorigeHash, schakel.vorigeHashRegio, JSON.stringify(inhoud)],
    ...postkolommen(post),
    ...[sleutel?.organisatie ?? null, sleutel?.sleutel ?? null, sleutel?.verzoekHash ?? null],
  ]);
  return sleutel === null || kept.length > 0;
}

function postkolommen(post: readonly Postrij[]): readonly (readonly string[])[] {
  return [
    post.map(({ kenmerk }) => kenmerk),
    post.map(({ organisatie }) => organisatie),
    post.map(({ bericht }) => bericht),
    post.map(({ onderwerp }) => onderwerp),
    post.map(({ tekst }) => tekst),
    post.map(({ gemaaktOp }) => gemaaktOp.toString()),
    post.map(({ nietVoor }) => nietVoor.toString()),
  ];
}

/** Puts the leaves of an entry back with some of them erased; the database refuses any other change. */
export async function eraseInhoud(
  transaction: Transaction,
  { regio, soort, id, nummer }: Dossiersleutel & { readonly nummer: number },
  bladen: readonly Blad[],
): Promise<void> {
  await transaction.query(
    'update kavel.journaal_inhoud set bladen = $5 where regio = $1 and soort = $2 and id = $3 and nummer = $4',
    [regio, soort, id, nummer, JSON.stringify(bladen)],
  );
}

/** The entries of one dossier, in order. */
export function readDossierjournaal(
  transaction: Transaction,
  { regio, soort, id }: Dossiersleutel,
): Promise<readonly JournaalRij[]> {
  return transaction.query<JournaalRij>(
    `select j.tekst, j.hash, i.bladen
     from kavel.journaal j left join kavel.journaal_inhoud i using (regio, soort, id, nummer)
     where j.regio = $1 and j.soort = $2 and j.id = $3 order by j.nummer`,
    [regio, soort, id],
  );
}

/** The entries of all dossiers of one kind under a kader that this organisation may see, each dossier in its order. */
export function readKaderjournaal(
  transaction: Transaction,
  { organisatie, kader, soort }: Pick<DossierRij, 'organisatie' | 'soort'> & { readonly kader: string },
): Promise<readonly (JournaalRij & Pick<DossierRij, 'regio' | 'id'>)[]> {
  return transaction.query(
    `select d.regio, d.id, j.tekst, j.hash, i.bladen
     from kavel.dossier d join kavel.journaal j using (regio, soort, id)
       left join kavel.journaal_inhoud i using (regio, soort, id, nummer)
     where d.organisatie = $1 and d.kader = $2 and d.soort = $3 order by d.regio, d.id, j.nummer`,
    [organisatie, kader, soort],
  );
}

/** Up to `aantal` entries of one dossier after number `na`, in order. */
export function readDossierbladzijde(
  transaction: Transaction,
  { regio, soort, id }: Dossiersleutel,
  { na, aantal }: { readonly na: number; readonly aantal: number },
): Promise<readonly JournaalRij[]> {
  return transaction.query<JournaalRij>(
    `select j.tekst, j.hash, i.bladen
     from kavel.journaal j left join kavel.journaal_inhoud i using (regio, soort, id, nummer)
     where j.regio = $1 and j.soort = $2 and j.id = $3 and j.nummer > $4 order by j.nummer limit $5`,
    [regio, soort, id, na, aantal],
  );
}

export type Procedureverzoek = Pick<Dossiersleutel, 'regio'> & {
  readonly organisatie: string;
  readonly sleutel: string;
};

/** What a request that was sent before led to. */
export type Procedureantwoord = {
  readonly verzoekHash: string;
  readonly soort: Dossiersleutel['soort'];
  readonly id: string;
  readonly nummer: number;
};

const FIND_ANTWOORD = {
  name: 'handeling-antwoord',
  text: `select verzoek_hash as "verzoekHash", soort, id, nummer from kavel.procedure_sleutel
     where regio = $1 and organisatie = $2 and sleutel = $3`,
};

export async function findProcedureantwoord(
  transaction: Transaction,
  { regio, organisatie, sleutel }: Procedureverzoek,
): Promise<Procedureantwoord | undefined> {
  const rows = await transaction.query<Procedureantwoord>(FIND_ANTWOORD, [regio, organisatie, sleutel]);
  return rows[0];
}

/**
 * From here on this transaction sees every dossier and the whole journal, also what is sealed, and can write nothing: for
 * whoever verifies the journal of an installation.
 */
export async function beginToezicht(transaction: Transaction): Promise<void> {
  await transaction.query('set local role kavel_journaal');
}

export type Regiokop = { readonly regio: string; readonly kop: Journaalkop };

/** Every region that has a journal, with where it ends. */
export async function readRegiokoppen(transaction: Transaction): Promise<readonly Regiokop[]> {
  const rows = await transaction.query<{
    readonly regio: string;
    readonly nummer: number;
    readonly hash: string | null;
  }>('select regio, nummer, hash from kavel.journaal_kop order by regio');
  return rows.map(({ regio, nummer, hash }) => ({ regio, kop: { nummer, hash } }));
}

/** Up to `aantal` entries of a region after number `na`, in the order of the region. */
export function readRegiojournaal(
  transaction: Transaction,
  { regio, na, aantal }: { readonly regio: string; readonly na: number; readonly aantal: number },
): Promise<readonly (JournaalRij & Pick<Journaalregel, 'nummerInRegio'>)[]> {
  return transaction.query(
    `select j.tekst, j.hash, i.bladen, j.nummer_in_regio as "nummerInRegio"
     from kavel.journaal j left join kavel.journaal_inhoud i using (regio, soort, id, nummer)
     where j.regio = $1 and j.nummer_in_regio > $2 order by j.nummer_in_regio limit $3`,
    [regio, na, aantal],
  );
}

/** Up to `aantal` dossiers of a region after `na`, in the order of kind and id. */
export function readDossiers(
  transaction: Transaction,
  {
    regio,
    na,
    aantal,
  }: { readonly regio: string; readonly na: Dossiersleutel | undefined; readonly aantal: number },
): Promise<readonly DossierRij[]> {
  return transaction.query<DossierRij>(
    `select ${DOSSIER_COLUMNS} from kavel.dossier
     where regio = $1 and (soort, id) > ($2, $3) order by soort, id limit $4`,
    [regio, na?.soort ?? '', na?.id ?? '', aantal],
  );
}
