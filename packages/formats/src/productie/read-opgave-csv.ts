import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Opgavekolom, Opgaveregel } from '@kavel/core/productie';
import { decodeCsv } from '../csv/decode-csv.ts';
import { scanCsv } from '../csv/read-csv.ts';
import type { CsvRecord } from '../csv/read-csv.ts';
import { readCsvText } from '../csv/write-csv.ts';
import { MEESTE_OPGAVEREGELS, OPGAVEKOLOMMEN, Opgavebevindingen } from './opgavekolommen.ts';
import type { GelezenOpgave, OpgaveFinding } from './opgavekolommen.ts';
import { readOpgaveregel } from './read-opgaveregel.ts';
import type { Opgavecellen } from './read-opgaveregel.ts';

const MAXIMUM_BYTES = 8 * 1_048_576;

/** Where each column stands, from 0. */
export type Opgavekop = Readonly<Partial<Record<Opgavekolom, number>>>;

/**
 * Reads production as CSV: UTF-8 or Latin-1, `;` or `,`, columns agb, kavel, prestatie, maand, bedrag and volume in any
 * order. Answers all lines, or everything that is wrong with its line and column (docs/handleiding/productie.md).
 */
export function readOpgaveCsv(
  bytes: Uint8Array,
  bestand: string,
): Result<GelezenOpgave, readonly OpgaveFinding[]> {
  const decoded = decodeCsv(bytes, { bestand, maximumBytes: MAXIMUM_BYTES });
  if (!decoded.ok) return decoded;
  const { text, scheiding } = decoded.value;
  const bevindingen = new Opgavebevindingen(bestand);
  const regels: Opgaveregel[] = [];
  const stand: { kop?: Opgavekop; isGoed: boolean; aantal: number } = { isGoed: false, aantal: 0 };
  const hoogstens = 1 + MEESTE_OPGAVEREGELS + 1;
  const unreadable = scanCsv(text, { bestand, scheiding, hoogstens }, (record) => {
    if (stand.kop === undefined) {
      stand.kop = readOpgavekop(record, bevindingen);
      stand.isGoed = bevindingen.findings.length === 0;
    } else if (stand.isGoed) {
      stand.aantal += 1;
      const read = readRecord(record, stand.kop, bevindingen);
      if (read !== undefined) regels.push(read);
    }
  });
  if (unreadable !== undefined) return err([...bevindingen.findings, unreadable]);
  closeOpgave(stand.aantal, bevindingen);
  return bevindingen.findings.length > 0 ? err(bevindingen.findings) : ok({ bestand, regels });
}

/** A statement says something, and not more than fits. */
export function closeOpgave(aantal: number, bevindingen: Opgavebevindingen): void {
  if (aantal > MEESTE_OPGAVEREGELS) {
    const melding = `een opgave heeft hooguit ${MEESTE_OPGAVEREGELS} regels. Splits het bestand.`;
    bevindingen.meld('te-veel-regels', MEESTE_OPGAVEREGELS + 2, '', melding);
  }
  if (aantal === 0 && bevindingen.findings.length === 0) {
    bevindingen.meld('veld-ontbreekt', 1, '', 'de opgave heeft geen regels onder de namen van de kolommen.');
  }
}

/** Every column is known and stands once; agb, maand, one of kavel and prestatie, one of bedrag and volume are there. */
export function readOpgavekop({ cellen, regel }: CsvRecord, bevindingen: Opgavebevindingen): Opgavekop {
  const kop: Partial<Record<Opgavekolom, number>> = {};
  for (const [positie, cel] of cellen.entries()) {
    const kolom = OPGAVEKOLOMMEN.find((known) => known === cel.trim().toLowerCase());
    const veld = `kolom ${positie + 1}`;
    if (kolom === undefined) {
      const melding = `deze kolom kent Kavel niet. De kolommen zijn ${OPGAVEKOLOMMEN.join(', ')}.`;
      bevindingen.meld('veld-onbekend', regel, veld, melding);
    } else if (kop[kolom] !== undefined) {
      bevindingen.meld('veld-dubbel', regel, veld, `de kolom ${kolom} staat er twee keer. Haal er één weg.`);
    } else kop[kolom] = positie;
  }
  for (const groep of [['agb'], ['maand'], ['kavel', 'prestatie'], ['bedrag', 'volume']] as const) {
    if (groep.some((kolom) => kop[kolom] !== undefined)) continue;
    bevindingen.meld('veld-ontbreekt', regel, groep.join(' of '), 'deze kolom ontbreekt. Voeg haar toe.');
  }
  return kop;
}

function readRecord(
  { cellen, regel }: CsvRecord,
  kop: Opgavekop,
  bevindingen: Opgavebevindingen,
): Opgaveregel | undefined {
  const breedte = Object.keys(kop).length;
  if (cellen.length !== breedte) {
    const melding = `deze regel heeft ${cellen.length} cellen; de eerste regel heeft er ${breedte}.`;
    bevindingen.meld('veld-ontbreekt', regel, '', melding);
    return undefined;
  }
  const texts = (kolom: Opgavekolom): string => {
    const positie = kop[kolom];
    return positie === undefined ? '' : readCsvText(cellen[positie] ?? '').trim();
  };
  const row = Object.fromEntries(OPGAVEKOLOMMEN.map((kolom) => [kolom, texts(kolom)])) as Opgavecellen;
  return readOpgaveregel(regel, row, (code, kolom, melding) => {
    bevindingen.meld(code, regel, `${kolom} (kolom ${(kop[kolom] ?? 0) + 1})`, melding);
  });
}
