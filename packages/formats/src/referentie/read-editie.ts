import { stringify } from 'csv-stringify/sync';
import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { decodeCsv } from '../csv/decode-csv.ts';
import { scanCsv } from '../csv/read-csv.ts';
import type { CsvRecord } from '../csv/read-csv.ts';
import type { InvoerFinding } from '../invoer/index.ts';
import { readKoppeltabel, readRetourcodes } from './declaratie-tabellen.ts';
import { ANDERE_NAMEN, EDITIEKOLOMMEN, OVERGESLAGEN, ZONDER_KOLOM } from './editiesoorten.ts';
import type { Editiesoort } from './editiesoorten.ts';
import { readMaximumtarieven } from './maximumtarieven.ts';

const MAXIMUM_BYTES = 16 * 1_048_576;
const MEESTE_RIJEN = 100_000;

/** The readers of our own files: what they accept, an edition may hold. */
const LEZERS = {
  koppeltabel: readKoppeltabel,
  retourcodes: readRetourcodes,
  tarieven: readMaximumtarieven,
} as const;

type Rij = { readonly regel: number; readonly cellen: readonly string[] };

/**
 * Reads an edition from CSV: UTF-8 or Latin-1, `;` or `,`, our columns in any order or those of the public conversions.
 * Answers it in the columns of our own file, or every finding with the line and column of the file that was given.
 */
export function readEditie(
  soort: Editiesoort,
  bytes: Uint8Array,
  bestand: string,
): Result<string, readonly InvoerFinding[]> {
  const decoded = decodeCsv(bytes, { bestand, maximumBytes: MAXIMUM_BYTES });
  if (!decoded.ok) return decoded;
  const { text, scheiding } = decoded.value;
  const records: CsvRecord[] = [];
  const unreadable = scanCsv(text, { bestand, scheiding, hoogstens: MEESTE_RIJEN + 2 }, (record) => {
    records.push(record);
  });
  if (unreadable !== undefined) return err([unreadable]);
  const [kop, ...rest] = records;
  if (kop === undefined || rest.length === 0 || rest.length > MEESTE_RIJEN) {
    const melding = `een editie heeft 1 tot ${MEESTE_RIJEN} rijen onder de namen van de kolommen.`;
    return err([{ code: 'veld-ontbreekt', bestand, regel: 1, veld: '', melding }]);
  }
  const placed = placeColumns(soort, kop, bestand);
  if (!placed.ok) return placed;
  const rijen = rest.map((record) => toRij(record, placed.value, soort));
  const csv = stringify([EDITIEKOLOMMEN[soort], ...rijen.map(({ cellen }) => cellen)], { delimiter: ';' });
  const read = LEZERS[soort](csv, bestand);
  if (read.ok) return ok(csv);
  return err(
    read.error.map((finding) => ({ ...finding, regel: rijen[finding.regel - 2]?.regel ?? finding.regel })),
  );
}

type Plaatsen = ReadonlyMap<string, number>;

function placeColumns(
  soort: Editiesoort,
  { cellen }: CsvRecord,
  bestand: string,
): Result<Plaatsen, readonly InvoerFinding[]> {
  const plaatsen = new Map<string, number>();
  const findings: InvoerFinding[] = [];
  const known: readonly string[] = [...EDITIEKOLOMMEN[soort], ...Object.values(ANDERE_NAMEN[soort])];
  for (const [positie, cel] of cellen.entries()) {
    const given = cel.trim().toLowerCase();
    const naam = ANDERE_NAMEN[soort][given] ?? given;
    const veld = `${cel.trim()} (kolom ${positie + 1})`;
    if (plaatsen.has(naam)) {
      findings.push(
        kopFinding(bestand, 'veld-dubbel', veld, 'deze kolom staat er twee keer. Haal er één weg.'),
      );
    } else if (known.includes(naam)) plaatsen.set(naam, positie);
    else if (!OVERGESLAGEN.has(naam)) {
      const melding = `deze kolom kent Kavel niet. De kolommen zijn ${EDITIEKOLOMMEN[soort].join(', ')}.`;
      findings.push(kopFinding(bestand, 'veld-onbekend', veld, melding));
    }
  }
  for (const naam of missing(soort, plaatsen)) {
    findings.push(kopFinding(bestand, 'veld-ontbreekt', naam, 'deze kolom ontbreekt. Voeg haar toe.'));
  }
  return findings.length === 0 ? ok(plaatsen) : err(findings);
}

function missing(soort: Editiesoort, plaatsen: Plaatsen): readonly string[] {
  const inEuros = plaatsen.has('bedrag_euro');
  return EDITIEKOLOMMEN[soort].filter(
    (naam) =>
      !plaatsen.has(naam) &&
      !ZONDER_KOLOM.has(naam) &&
      !(inEuros && (naam === 'bedrag_eurocent' || naam === 'geldig_van')),
  );
}

function kopFinding(
  bestand: string,
  code: 'veld-dubbel' | 'veld-onbekend' | 'veld-ontbreekt',
  veld: string,
  melding: string,
): InvoerFinding {
  return { code, bestand, regel: 1, veld, melding };
}

function toRij({ cellen, regel }: CsvRecord, plaatsen: Plaatsen, soort: Editiesoort): Rij {
  const textOf = (naam: string): string => (cellen[plaatsen.get(naam) ?? -1] ?? '').trim();
  const tekst = (naam: string): string =>
    plaatsen.has('bedrag_euro') ? fromPublic(naam, textOf) : textOf(naam);
  return { regel, cellen: EDITIEKOLOMMEN[soort].map(tekst) };
}

/** The public conversion of tariffs has euros with a point, and a year where we have a period. */
function fromPublic(naam: string, textOf: (naam: string) => string): string {
  if (naam === 'geldig_van') return `${textOf('jaar')}-01-01`;
  if (naam === 'geldig_tot_en_met') return `${textOf('jaar')}-12-31`;
  if (naam !== 'bedrag_eurocent') return textOf(naam);
  const match = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(textOf('bedrag_euro'));
  return match === null
    ? textOf('bedrag_euro')
    : String(Number(`${match[1] ?? ''}${(match[2] ?? '').padEnd(2, '0')}`));
}
