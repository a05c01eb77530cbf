import { dayInNetherlands, findRegio, ok } from '@kavel/core/basis';
import type { Regio, Result } from '@kavel/core/basis';
import {
  createSluitingsregel,
  createSluitingsverslag,
  inschrijvingBijSluiting,
  parseDossiernaam,
  partijOf,
} from '@kavel/core/procedure';
import type {
  Inschrijfhandeling,
  Inschrijvinggebeurtenis,
  Procedureweigering,
  Sluitingsregel,
  Sluitingsverslag,
} from '@kavel/core/procedure';
import { listDossiers, listIngetrokken, setMoment } from '@kavel/store/dossier';
import type { DossierRij, Ingetrokken } from '@kavel/store/dossier';
import { readDossierjournaal, readKaderjournaal } from '@kavel/store/journaal';
import type { JournaalRij } from '@kavel/store/journaal';
import type { Transaction } from '@kavel/store';
import { readAanblik } from './aanblik.ts';
import type { Kijker, Leesomgeving } from './aanblik.ts';
import { readKader } from './bekend/lezer.ts';
import { geslotenOp } from './bekend/stap.ts';
import { bewezenHandeling } from './bewezen-handeling.ts';
import type { Inschrijfsleutel } from './lees-ontvangstbewijzen.ts';
import type { Kadervraag } from './lijst-kader.ts';

/** One registration in the report of a closing, with how it stands now. */
export type Geslotenregel = Sluitingsregel &
  Pick<DossierRij, 'regio' | 'id'> & { readonly zorgaanbieder: string; readonly toestand: string };

/** How the registrations under a kader came in. */
export type Kadersluiting = {
  /** From when on it was surely too late. */
  readonly sluiting: Temporal.Instant;
  readonly inschrijvingen: readonly Geslotenregel[];
  /** Who handed in and withdrew; what was handed in stays the provider's own. */
  readonly ingetrokken: readonly Ingetrokken[];
};

/**
 * What came in under a kader, for the zorgkantoor alone and not before the closing: made from the journal, so that it
 * says tomorrow what it says today. Undefined when there is no such kader for who asks.
 */
export async function leesKadersluiting(
  { database, regios }: Leesomgeving & { readonly regios: readonly Regio[] },
  { door, moment }: Kijker,
  { regio, kader }: Kadervraag,
): Promise<Result<Kadersluiting, Procedureweigering> | undefined> {
  const found = findRegio(regios, regio, dayInNetherlands(moment));
  if (!found.ok) return undefined;
  const organisatie = found.value.zorgkantoor;
  if (partijOf(door, { zorgkantoor: organisatie, zorgaanbieder: '' }) === undefined) return undefined;
  return database.read(organisatie, async (transaction) => {
    await setMoment(transaction, moment);
    const naam = { kader, zorgaanbieder: null, kavel: null, kenmerk: null };
    const staat = await readKader(transaction, { organisatie, naam });
    if (!staat.ok) return undefined;
    const sluiting = geslotenOp(staat.value, moment);
    if (!sluiting.ok) return sluiting;
    const inschrijvingen = await readRegels(transaction, { organisatie, kader }, sluiting.value);
    const ingetrokken = await listIngetrokken(transaction, kader);
    return ok({ sluiting: sluiting.value, inschrijvingen, ingetrokken });
  });
}

async function readRegels(
  transaction: Transaction,
  vraag: { readonly organisatie: string; readonly kader: string },
  sluiting: Temporal.Instant,
): Promise<readonly Geslotenregel[]> {
  const asked = { ...vraag, soort: 'inschrijving' } as const;
  const rows = await listDossiers(transaction, asked);
  const journal = Map.groupBy(
    await readKaderjournaal(transaction, asked),
    ({ regio, id }) => `${regio} ${id}`,
  );
  return rows.flatMap(({ regio, id, zorgaanbieder, staat }) => {
    const handelingen = (journal.get(`${regio} ${id}`) ?? []).map(inschrijfhandelingOf);
    const regel = createSluitingsregel(handelingen, sluiting);
    if (regel === undefined || zorgaanbieder === null) return [];
    const { toestand } = staat as { readonly toestand: string };
    return [{ regio, id, zorgaanbieder, toestand, ...regel }];
  });
}

/**
 * What of a registration did not count when it closed, for its provider alone. Undefined when it is not there or is of
 * another.
 */
export function leesInschrijfsluiting(
  omgeving: Leesomgeving,
  kijker: Kijker,
  { regio, id }: Inschrijfsleutel,
): Promise<Result<Sluitingsverslag, Procedureweigering> | undefined> {
  const sleutel = { regio, soort: 'inschrijving', id } as const;
  return readAanblik(omgeving, kijker, sleutel, async (transaction, { rij, partij }) => {
    const naam = parseDossiernaam('inschrijving', id);
    if (partij !== 'zorgaanbieder' || naam === undefined) return undefined;
    const kader = await readKader(transaction, { organisatie: rij.organisatie, naam });
    if (!kader.ok) return kader;
    const sluiting = geslotenOp(kader.value, kijker.moment);
    if (!sluiting.ok) return sluiting;
    const handelingen = (await readDossierjournaal(transaction, sleutel)).map(inschrijfhandelingOf);
    return ok(createSluitingsverslag(inschrijvingBijSluiting(handelingen, sluiting.value)));
  });
}

function inschrijfhandelingOf(row: JournaalRij): Inschrijfhandeling {
  const { journaal, gebeurtenissen } = bewezenHandeling(row);
  return {
    moment: Temporal.Instant.from(journaal.moment),
    gebeurtenissen: gebeurtenissen as unknown as readonly Inschrijvinggebeurtenis[],
  };
}
