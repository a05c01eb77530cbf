import { eurocent, parseAgb, parseRegioCode } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { createWerkkalender } from '@kavel/core/kalender';
import type { ClickInstellingen } from '@kavel/core/click';
import { listAannames } from '@kavel/service/aannames';
import type { Aanleverinrichting } from '@kavel/service/aanlevering';
import { openContractjaar } from '@kavel/service/contractjaar';
import type { ContractjaarVerzoek } from '@kavel/service/contractjaar';
import type { Innameomgeving } from '@kavel/service/declaratie';
import { createSleutel } from '@kavel/service/sleutel';
import type { Productiebronnen } from '@kavel/service/productie';
import { openStore } from '@kavel/store';
import type { Database } from '@kavel/store';
import { declaratieBytes, testControle, testReferentie } from '../declaratie/index.ts';
import { voorbeeldDeclaratie, voorbeeldPrestatie, voorbeeldVerzekerde } from '../declaratie/index.ts';

/** A contract year that fits `voorbeeldDeclaratie`, and claim files of any size for it. All of it is fictitious. */

const referentie = testReferentie();
const controle = testControle(referentie);

export const PROEFAANBIEDER = valueOf(parseAgb(voorbeeldDeclaratie().kop.instelling));
export const PROEFREGIO = valueOf(parseRegioCode('5517'));
export const PROEFJAAR = 2018;
/** The name of every person in `proefbestand`. */
export const FICTIEVE_NAAM = 'FICTIEVEPERSOON';

const CLICKINSTELLINGEN: ClickInstellingen = {
  verdeling: 'twaalfden',
  ruimte: 'cumulatief',
  naarRato: 'openOverproductie',
  voorrang: [['VPT', 'MPT'], ['ZZP'], ['MEERZORG_GZ', 'MEERZORG_VVGGZ']],
  schuifgroepen: [['ZZP', 'VPT', 'MPT']],
};

/** Region 5517, 2018: one provider with an agreement for ZZP, and a price for Z043. */
export function proefjaar(anders: Partial<ContractjaarVerzoek> = {}): ContractjaarVerzoek {
  return {
    zorgkantoor: 'zorg-en-zekerheid',
    regio: PROEFREGIO,
    jaar: PROEFJAAR,
    clickInstellingen: CLICKINSTELLINGEN,
    declaratietermijnWerkdagen: 17,
    contracteerruimte: {
      soort: 'voorlopig',
      bedragEurocent: eurocent(100_000_000_000),
      reserveringEurocent: eurocent(0),
      vanKrachtOp: '2018-01-01',
      bron: 'FICTIEF',
    },
    zorgaanbieders: [{ agb: PROEFAANBIEDER, naam: 'FICTIEF', sector: 'VV', fictief: true }],
    afspraken: [{ agb: PROEFAANBIEDER, kavel: 'ZZP', afspraakEurocent: eurocent(50_000_000_000) }],
    tarieven: [{ agb: PROEFAANBIEDER, prestatie: 'Z043', tariefEurocent: eurocent(15_000) }],
    door: 'FICTIEF',
    ...anders,
  };
}

/** As the file of KAVEL_SLEUTEL_BESTAND holds it. */
export const PROEFSLEUTEL_TEKST = '07'.repeat(32);
export const PROEFSLEUTEL = { ...createSleutel(Buffer.from(PROEFSLEUTEL_TEKST, 'hex')), oudere: [] };

/** The clock of the tests. */
export const PROEFMOMENT = '2018-02-07T10:00:00+01:00';

/** Everything intake needs, with a clock that stands still and a key that is known to the test. */
export function proefomgeving(database: Database, op = PROEFMOMENT): Innameomgeving {
  return {
    database,
    controle,
    regios: referentie.regios,
    kalender: createWerkkalender([]),
    sleutel: PROEFSLEUTEL,
    now: () => Temporal.Instant.from(op),
  };
}

/** What the portal needs to take in files, with the key that is known to the test. */
export function proefinrichting(): Aanleverinrichting {
  const { aw319, aw320, retourcodes, regios } = referentie;
  return {
    ...{ controle, regios, kalender: createWerkkalender([]), sleutelbos: () => PROEFSLEUTEL },
    layouts: { aw319, aw320 },
    woorden: { aw319, retourcodes },
    aannames: listAannames(referentie),
  };
}

/** What a statement of production needs besides its file and the database. */
export function proefproductiebronnen(): Productiebronnen {
  const { regios, tabellen, koppeltabel } = referentie;
  return { regios, tabellen, koppeltabel, kalender: createWerkkalender([]) };
}

/**
 * What may never be seen from outside a transaction: a file without all its lines, totals or references, and any of these
 * without a file. One row per fault; none is right.
 */
export const INNAMEFOUTEN = `
  with regel as (
    select regio, bestand, count(*) as regels, sum(bedrag_eurocent) as som,
      count(*) filter (where credit) as credits from kavel.declaratie_regel group by 1, 2
  ), totaal as (
    select regio, bestand, sum(bedrag_eurocent) as som, sum(aantal) as aantal from kavel.productie_totaal group by 1, 2
  ), referentie as (
    select regio, bestand, count(*) as sleutels from kavel.declaratie_referentie group by 1, 2
  )
  select b.factuurnummer, regio, bestand, b.regels, r.regels as aanwezig, b.totaal_eurocent, r.som, t.som as opgeteld, k.sleutels
  from regel r full join totaal t using (regio, bestand) full join referentie k using (regio, bestand)
  full join (select regio, id as bestand, factuurnummer, regels, totaal_eurocent from kavel.declaratie_bestand) b
    using (regio, bestand)
  where (b.regels, b.totaal_eurocent, b.totaal_eurocent, b.regels + r.credits)
    is distinct from (r.regels, r.som, t.som, k.sleutels)`;

export async function openProefjaar(database: Database, anders: Partial<ContractjaarVerzoek> = {}) {
  const now = (): Temporal.Instant => Temporal.Instant.from('2018-01-01T09:00:00+01:00');
  return valueOf(await openContractjaar({ database, now }, proefjaar(anders)));
}

/** Puts that year in a database of its own under `dataFolder`, for a server that is started after it. */
export async function prepareProefjaar(dataFolder: string): Promise<void> {
  const store = await openStore({ dataFolder });
  await openProefjaar(store.database);
  await store.close();
}

/** A faultless claim of `aantal` lines over the days of 2018; equal numbers give equal bytes. */
export function proefbestand(nummer: string, aantal = 1): Uint8Array {
  const prestaties = Array.from({ length: aantal }, (_, index) => {
    const dag = Temporal.PlainDate.from('2018-01-01')
      .add({ days: index % 31 })
      .toString();
    const line = { begin: dag, eind: dag, aantal: 1, referentie: `${nummer}-${index + 1}` };
    return voorbeeldPrestatie(line);
  });
  const verzekerden = Array.from({ length: Math.ceil(aantal / 31) }, (_, index) =>
    voorbeeldVerzekerde({
      bsn: fictiefBsn(nummer, index),
      naam: FICTIEVE_NAAM,
      prestaties: prestaties.slice(index * 31, index * 31 + 31),
    }),
  );
  const declaratie = voorbeeldDeclaratie(verzekerden);
  return declaratieBytes({ ...declaratie, kop: { ...declaratie.kop, factuurnummer: nummer } }, referentie);
}

/** A number from the fictitious range 99 that passes the elfproef; persons of two files are different persons. */
function fictiefBsn(nummer: string, index: number): string {
  const seed = Buffer.from(nummer).reduce((sum, byte) => (sum * 31 + byte) % 9_000, 7);
  for (let stem = (seed * 100 + index) % 999_000; ; stem += 1) {
    const digits = `99${String(stem).padStart(6, '0')}`;
    const sum = Array.from(digits, Number).reduce((total, digit, place) => total + (9 - place) * digit, 0);
    if (sum % 11 < 10) return `${digits}${sum % 11}`;
  }
}

function valueOf<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}
