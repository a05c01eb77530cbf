import { dayInNetherlands, err, isZorgkantoor, ok } from '@kavel/core/basis';
import type { Result, Zorgkantoor } from '@kavel/core/basis';
import type { Beleidsregister, Feitcatalogus } from '@kavel/core/beleid';
import type { Werkkalender } from '@kavel/core/kalender';
import type {
  Beoordelingstaat,
  Bezwaarstaat,
  Dossiernaam,
  Dossiersleutel,
  Gunningstaat,
  Inschrijvingstaat,
  Kaderstaat,
  Kortgedingstaat,
  Overeenkomststaat,
  Partijen,
  Procedurehandeling,
  Procedureweigering,
  Vraagstaat,
} from '@kavel/core/procedure';
import { listDossiers } from '@kavel/store/dossier';
import type { DossierRij } from '@kavel/store/dossier';
import type { Transaction } from '@kavel/store';
import { kaderOnbekend, zorgaanbiederOntbreekt } from '../uitvoerweigering.ts';

/** What decisions need that is in no dossier: policy, calendar and the largest file of the installation. */
export type Proceduregegevens = {
  readonly beleid: { readonly register: Beleidsregister; readonly catalogus: Feitcatalogus };
  readonly kalender: Werkkalender;
  readonly maximumBytes: number;
};

/** One act, as what it needs from elsewhere is read for it. */
export type Bekendvraag = Procedurehandeling & {
  readonly dossier: Dossiersleutel;
  readonly naam: Dossiernaam;
  /** The zorgkantoor of the region. */
  readonly organisatie: string;
  readonly zorgaanbieder: string | null;
  readonly staat: unknown;
  readonly opdracht: unknown;
};

export type Gelezen<Bekend> = Result<Bekend, Procedureweigering>;

/** Reads in the transaction of the act what its decision needs of other dossiers, of policy and of the calendar. */
export type Bekendlezer<Bekend = unknown> = (
  transaction: Transaction,
  vraag: Bekendvraag,
) => Promise<Gelezen<Bekend>>;

/** The kader that a dossier belongs to; its publication is what every later act rests on. */
export async function readKader(
  transaction: Transaction,
  { organisatie, naam: { kader } }: Pick<Bekendvraag, 'organisatie' | 'naam'>,
): Promise<Gelezen<Kaderstaat>> {
  const [found] = await listDossiers(transaction, { organisatie, kader, soort: 'kader' });
  return found === undefined ? err(kaderOnbekend(kader)) : ok(found.staat as Kaderstaat);
}

/** What every dossier of a provider rests on: whose it is, and its kader. */
export async function readGrond(
  transaction: Transaction,
  vraag: Bekendvraag,
): Promise<Gelezen<{ readonly partijen: Partijen; readonly kader: Kaderstaat }>> {
  const { organisatie, zorgaanbieder } = vraag;
  if (zorgaanbieder === null) return err(zorgaanbiederOntbreekt());
  const kader = await readKader(transaction, vraag);
  return kader.ok ? ok({ partijen: { zorgaanbieder, zorgkantoor: organisatie }, kader: kader.value }) : kader;
}

/** The state of a dossier by its kind. */
type Staten = {
  readonly vraag: Vraagstaat;
  readonly inschrijving: Inschrijvingstaat;
  readonly beoordeling: Beoordelingstaat;
  readonly gunning: Gunningstaat;
  readonly bezwaar: Bezwaarstaat;
  readonly 'kort-geding': Kortgedingstaat;
  readonly overeenkomst: Overeenkomststaat;
};

/** The states of the dossiers of one kind under a kader, with their ids; of one provider when it is named. */
export async function readStaten<Soort extends keyof Staten>(
  transaction: Transaction,
  { organisatie, naam: { kader } }: Pick<Bekendvraag, 'organisatie' | 'naam'>,
  soort: Soort,
  zorgaanbieder?: string,
): Promise<
  readonly (Pick<DossierRij, 'regio' | 'id' | 'zorgaanbieder'> & { readonly staat: Staten[Soort] })[]
> {
  const rows = await listDossiers(transaction, { organisatie, kader, soort, zorgaanbieder });
  return rows.map(({ regio, id, zorgaanbieder: about, staat }) => ({
    regio,
    id,
    zorgaanbieder: about,
    staat: staat as Staten[Soort],
  }));
}

/** All that is known of what a dossier keeps beside its steps: whose it is. */
export const leesPartijen: Bekendlezer<Partijen> = (_transaction, { organisatie, zorgaanbieder }) =>
  Promise.resolve(ok({ zorgaanbieder: zorgaanbieder ?? '', zorgkantoor: organisatie }));

export function zorgkantoorOf({ organisatie }: Pick<Bekendvraag, 'organisatie'>): Zorgkantoor {
  if (isZorgkantoor(organisatie)) return organisatie;
  throw new Error(`${organisatie} is not a zorgkantoor`);
}

export function dayOf({ moment }: Pick<Procedurehandeling, 'moment'>): Temporal.PlainDate {
  return dayInNetherlands(moment);
}
