import { eurocent, ok, parseAgb } from '@kavel/core/basis';
import type { Kavel } from '@kavel/core/basis';
import { loadRegios } from '@kavel/service/uitnutting';
import { approveClick, checkClick, runClick } from '@kavel/service/click';
import type { Clickomgeving, Clickverzoek } from '@kavel/service/click';
import { insertDeclaratieBestand } from '@kavel/store/declaratie';
import type { Database } from '@kavel/store';
import { PROEFSLEUTEL, openProefjaar } from '../inname/index.ts';

/** A contract year for stored click runs: the three providers of the worked example, in a database. All fictitious. */

const ZORGKANTOOR = 'zorg-en-zekerheid';
export const CLICKMAAND = { regio: '5517', jaar: 2018, maand: 1 } as const;

const AFSPRAKEN: readonly (readonly [string, Kavel, number])[] = [
  ['10000001', 'VPT', 24_000],
  ['10000002', 'ZZP', 36_000],
  ['10000003', 'MPT', 24_000],
];

function agbOf(text: string) {
  const agb = parseAgb(text);
  if (!agb.ok) throw new Error(text);
  return agb.value;
}

/** Region 5517, 2018: room of 1,200 euros and the agreements of the worked example. */
export async function openClickjaar(database: Database): Promise<void> {
  await openProefjaar(database, {
    contracteerruimte: {
      soort: 'voorlopig',
      bedragEurocent: eurocent(120_000),
      reserveringEurocent: eurocent(0),
      vanKrachtOp: '2018-01-01',
      bron: 'FICTIEF',
    },
    zorgaanbieders: AFSPRAKEN.map(([agb]) => ({
      agb: agbOf(agb),
      naam: `FICTIEF ${agb}`,
      sector: 'VV',
      fictief: true,
    })),
    afspraken: AFSPRAKEN.map(([agb, kavel, cents]) => ({
      agb: agbOf(agb),
      kavel,
      afspraakEurocent: eurocent(cents),
    })),
    tarieven: [],
  });
}

/** What the acts need, with a clock that stands still. */
export function clickomgeving(database: Database, op = '2018-02-12T10:00:00+01:00'): Clickomgeving {
  const regios = loadRegios();
  if (!regios.ok) throw new Error('the register of regions is unreadable');
  return { database, regios: regios.value, now: () => Temporal.Instant.from(op) };
}

export type Proefproductie = {
  readonly agb: string;
  readonly kavel: Kavel;
  readonly maand: number;
  readonly eurocent: number;
};

/** Stores an accepted claim file of one provider and month as intake leaves it: its head and its totals. */
export async function storeProefproductie(
  database: Database,
  nummer: number,
  productie: Proefproductie,
): Promise<void> {
  const { agb, kavel, maand, eurocent: cents } = productie;
  const month = Temporal.PlainYearMonth.from({ year: CLICKMAAND.jaar, month: maand });
  const first = month.toPlainDate({ day: 1 }).toString();
  await database.transaction(ZORGKANTOOR, async (transaction) => {
    const bestand = await insertDeclaratieBestand(transaction, {
      ...{ regio: CLICKMAAND.regio, jaar: CLICKMAAND.jaar, agb, organisatie: ZORGKANTOOR },
      factuurnummer: `F${nummer}`,
      sha256: nummer.toString(16).padStart(64, '0'),
      periodeVan: first,
      periodeTotEnMet: month.toPlainDate({ day: month.daysInMonth }).toString(),
      dagtekening: first,
      ontvangenOp: Temporal.Instant.from('2018-02-07T10:00:00+01:00'),
      teLaat: false,
      regels: 1,
      totaalEurocent: cents,
      ingenomenDoor: 'FICTIEF',
      sleutelmerk: PROEFSLEUTEL.merk,
    });
    await transaction.query(
      `insert into kavel.productie_totaal (regio, jaar, bestand, agb, kavel, prestatie, zorgmaand, organisatie,
         bedrag_eurocent, aantal)
       values ($1, $2, $3, $4, $5, 'PROEF', $6, $7, $8, 1)`,
      [CLICKMAAND.regio, CLICKMAAND.jaar, bestand, agb, kavel, first, ZORGKANTOOR, cents],
    );
    return ok(undefined);
  });
}

/** The files of the worked example: January 60, 70 and 50 euros; February 20, 30 and 20. */
export async function storeVoorbeeldproductie(database: Database, maand: 1 | 2): Promise<void> {
  const cents = maand === 1 ? [6_000, 7_000, 5_000] : [2_000, 3_000, 2_000];
  for (const [index, [agb, kavel]] of AFSPRAKEN.entries()) {
    await storeProefproductie(database, maand * 10 + index, {
      agb,
      kavel,
      maand,
      eurocent: cents[index] ?? 0,
    });
  }
}

/** Prepares, checks and approves the run of a month, by Anja and Bert. */
export async function postClick(omgeving: Clickomgeving, maand: number): Promise<void> {
  const verzoek = (door: string): Clickverzoek => ({ ...CLICKMAAND, maand, door });
  for (const act of [
    () => runClick(omgeving, verzoek('Anja')),
    () => checkClick(omgeving, verzoek('Anja')),
    () => approveClick(omgeving, verzoek('Bert')),
  ]) {
    const done = await act();
    if (!done.ok) throw new Error(JSON.stringify(done.error));
  }
}
