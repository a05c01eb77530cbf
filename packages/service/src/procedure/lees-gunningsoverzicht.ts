import { dayInNetherlands, err, findRegio, ok } from '@kavel/core/basis';
import type { Eurocent, Regio, Result } from '@kavel/core/basis';
import {
  createGunningsoverzicht,
  gunningswijzigingOf,
  parseDossiernaam,
  partijOf,
} from '@kavel/core/procedure';
import type {
  Gunningsoverzicht,
  Gunningsregel,
  Gunningstaat,
  Gunningswijziging,
  Procedureweigering,
} from '@kavel/core/procedure';
import { setMoment } from '@kavel/store/dossier';
import type { Transaction } from '@kavel/store';
import type { Kijker, Leesomgeving } from './aanblik.ts';
import { readKader, readStaten } from './bekend/lezer.ts';
import type { Kadervraag } from './lijst-kader.ts';
import { bedragDubbel } from './uitvoerweigering.ts';

/** What the agreed volume of one kavel costs at 100% of the maximum tariff. */
export type Gunningsbedrag = Pick<Gunningsregel, 'zorgaanbieder' | 'kavel' | 'maximumEurocent'>;

export type Overzichtvraag = Kadervraag & {
  /** Null: not known. */
  readonly ruimteEurocent: Eurocent | null;
  /** Before the contracts no dossier holds them, so who asks brings them. */
  readonly bedragen: readonly Gunningsbedrag[];
};

type Gunning = Gunningswijziging & Pick<Gunningsbedrag, 'zorgaanbieder' | 'kavel'>;

export type Kaderoverzicht = Gunningsoverzicht & {
  /** Awards of which no amount was brought: they are in no sum. */
  readonly zonderBedrag: readonly Gunning[];
  /** Amounts that belong to no award. */
  readonly zonderGunning: readonly Omit<Gunningsbedrag, 'maximumEurocent'>[];
};

/**
 * What the proposals in one region under a kader change, beside the awards that stand, before they are decided together:
 * for the zorgkantoor alone. Undefined when there is no such kader for who asks.
 */
export async function leesGunningsoverzicht(
  { database, regios }: Leesomgeving & { readonly regios: readonly Regio[] },
  { door, moment }: Kijker,
  { regio, kader, ruimteEurocent, bedragen }: Overzichtvraag,
): Promise<Result<Kaderoverzicht, Procedureweigering> | undefined> {
  const found = findRegio(regios, regio, dayInNetherlands(moment));
  if (!found.ok) return undefined;
  const organisatie = found.value.zorgkantoor;
  if (partijOf(door, { zorgkantoor: organisatie, zorgaanbieder: '' }) === undefined) return undefined;
  const bedragOf = new Map(bedragen.map((one) => [plaatsOf(one), one.maximumEurocent]));
  if (bedragOf.size < bedragen.length) return err(bedragDubbel());
  const gunningen = await database.read(organisatie, async (transaction) => {
    await setMoment(transaction, moment);
    return readGunningen(transaction, { organisatie, regio, kader });
  });
  if (gunningen === undefined) return undefined;
  const regels = gunningen.flatMap((gunning) => {
    const maximumEurocent = bedragOf.get(plaatsOf(gunning));
    return maximumEurocent === undefined ? [] : [{ ...gunning, maximumEurocent }];
  });
  const gegund = new Set(gunningen.map(plaatsOf));
  return ok({
    ...createGunningsoverzicht(regels, ruimteEurocent),
    zonderBedrag: gunningen.filter((gunning) => !bedragOf.has(plaatsOf(gunning))),
    zonderGunning: bedragen
      .filter((one) => !gegund.has(plaatsOf(one)))
      .map(({ zorgaanbieder, kavel }) => ({ zorgaanbieder, kavel })),
  });
}

function plaatsOf({ zorgaanbieder, kavel }: Pick<Gunningsbedrag, 'zorgaanbieder' | 'kavel'>): string {
  return `${zorgaanbieder} ${kavel}`;
}

async function readGunningen(
  transaction: Transaction,
  { organisatie, regio, kader }: Kadervraag & { readonly organisatie: string },
): Promise<readonly Gunning[] | undefined> {
  const where = { organisatie, naam: { kader, zorgaanbieder: null, kavel: null, kenmerk: null } };
  const known = await readKader(transaction, where);
  if (!known.ok) return undefined;
  const staten = await readStaten(transaction, where, 'gunning');
  return staten.filter((one) => one.regio === regio).flatMap(({ id, staat }) => gunningOf(id, staat));
}

function gunningOf(id: string, staat: Gunningstaat): readonly Gunning[] {
  const naam = parseDossiernaam('gunning', id);
  const { zorgaanbieder = null, kavel = null } = naam ?? {};
  const wijziging = gunningswijzigingOf(staat);
  return wijziging === undefined || zorgaanbieder === null || kavel === null
    ? []
    : [{ zorgaanbieder, kavel, ...wijziging }];
}
