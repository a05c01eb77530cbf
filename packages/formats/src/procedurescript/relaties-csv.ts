import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { decodeCsv } from '../csv/decode-csv.ts';
import { scanCsv } from '../csv/read-csv.ts';
import type { CsvRecord } from '../csv/read-csv.ts';
import { readCsvText } from '../csv/write-csv.ts';
import { schemaFindings } from '../invoer/schema-check.ts';
import type { InvoerFinding } from '../invoer/index.ts';
import { relatieFault } from './relatie-klopt.ts';
import { RelatieSchema } from './schema.ts';
import type { Relatie } from './schema.ts';

const MAXIMUM_BYTES = 8 * 1_048_576;
const KOLOMMEN = Object.keys(RelatieSchema.properties) as readonly (keyof Relatie)[];
const GETALLEN: readonly string[] = ['eersteContractjaar', 'productieJanJunEurocent'];
const LEEG_IS_GEEN: readonly string[] = ['contractVan', 'contractTotEnMet'];

type Melder = (regel: number, veld: string, melding: string, code?: InvoerFinding['code']) => void;

/**
 * Reads what is known of providers as CSV, with a column for each field of a relation, in any order. Addresses have `|`
 * between them; an empty day says that no contract runs. All lines, or everything that is wrong.
 */
export function readRelatiesCsv(
  bytes: Uint8Array,
  bestand: string,
): Result<readonly Relatie[], readonly InvoerFinding[]> {
  const decoded = decodeCsv(bytes, { bestand, maximumBytes: MAXIMUM_BYTES });
  if (!decoded.ok) return decoded;
  const { text, scheiding } = decoded.value;
  const findings: InvoerFinding[] = [];
  const meld: Melder = (regel, veld, melding, code = 'waarde-ongeldig') => {
    findings.push({ code, bestand, regel, veld, melding });
  };
  const relaties: Relatie[] = [];
  const seen = new Map<string, number>();
  const stand: { kop?: readonly string[] } = {};
  const unreadable = scanCsv(text, { bestand, scheiding }, (record) => {
    if (stand.kop === undefined) {
      stand.kop = record.cellen.map((cel) => cel.trim());
      checkKop(stand.kop, record.regel, meld);
      return;
    }
    const relatie = readRecord(record, stand.kop, meld);
    if (relatie === undefined) return;
    const key = `${relatie.regio} ${relatie.zorgaanbieder}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      meld(
        record.regel,
        'zorgaanbieder',
        `deze zorgaanbieder staat al op regel ${earlier}. Haal er een weg.`,
      );
    }
    seen.set(key, record.regel);
    relaties.push(relatie);
  });
  if (unreadable !== undefined) return err([...findings, unreadable]);
  if (relaties.length === 0 && findings.length === 0)
    meld(1, '', 'onder de namen van de kolommen staat niets.');
  return findings.length > 0 ? err(findings) : ok(relaties);
}

function checkKop(kop: readonly string[], regel: number, meld: Melder): void {
  for (const [index, naam] of kop.entries()) {
    const known = KOLOMMEN.some((kolom) => kolom === naam);
    if (!known)
      meld(
        regel,
        naam,
        `deze kolom kent Kavel niet. De kolommen zijn ${KOLOMMEN.join(', ')}.`,
        'veld-onbekend',
      );
    else if (kop.indexOf(naam) < index) meld(regel, naam, 'deze kolom staat er twee keer.', 'veld-dubbel');
  }
  for (const kolom of KOLOMMEN) {
    if (!kop.includes(kolom)) meld(regel, kolom, 'deze kolom ontbreekt. Voeg haar toe.', 'veld-ontbreekt');
  }
}

function readRecord({ cellen, regel }: CsvRecord, kop: readonly string[], meld: Melder): Relatie | undefined {
  if (cellen.length !== kop.length) {
    const melding = `deze regel heeft ${cellen.length} cellen; de eerste regel heeft er ${kop.length}.`;
    meld(regel, '', melding, 'veld-ontbreekt');
    return undefined;
  }
  const known = kop.map(
    (naam, index) => [naam, valueOf(naam, readCsvText(cellen[index] ?? '').trim())] as const,
  );
  const value: unknown = Object.fromEntries(known);
  const wrong = schemaFindings(RelatieSchema, value);
  for (const { code, path, melding } of wrong) meld(regel, String(path[0] ?? ''), melding, code);
  if (wrong.length > 0) return undefined;
  const relatie = value as Relatie;
  const fault = relatieFault(relatie);
  if (fault === undefined) return relatie;
  meld(regel, fault.veld, fault.melding);
  return undefined;
}

function valueOf(naam: string, cel: string): unknown {
  if (naam === 'adressen') return cel.split('|').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
  if (LEEG_IS_GEEN.includes(naam) && cel === '') return null;
  return GETALLEN.includes(naam) && /^\d{1,15}$/.test(cel) ? Number(cel) : cel;
}
