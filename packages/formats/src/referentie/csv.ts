import { err, ok } from '@kavel/core/basis';
import type { Periode, Result } from '@kavel/core/basis';
import { scanCsv } from '../csv/read-csv.ts';
import type { CsvRecord } from '../csv/read-csv.ts';
import type { InvoerCode, InvoerFinding } from '../invoer/index.ts';

/** One line of a reference file: the texts by column and the line it stands on, from 1. */
export type CsvRij<Kolom extends string> = {
  readonly regel: number;
  readonly velden: Readonly<Record<Kolom, string>>;
};

/** Reads one value of a row; it may put findings on `meld` and answer undefined. */
export type RijLezer<Kolom extends string, Waarde> = (
  rij: CsvRij<Kolom>,
  meld: (veld: Kolom, melding: string) => void,
) => Waarde | undefined;

type Bron<Kolom extends string> = { readonly bestand: string; readonly kolommen: readonly Kolom[] };

/**
 * Reads a reference file: UTF-8, `;` between fields, exactly the columns of `bron` in that order. Every row goes
 * through `lees`; all findings come back together, each with its line and column.
 */
export function readReferentieCsv<Kolom extends string, Waarde>(
  text: string,
  bron: Bron<Kolom>,
  lees: RijLezer<Kolom, Waarde>,
): Result<readonly Waarde[], readonly InvoerFinding[]> {
  const parsed = parseRijen(text, bron);
  if (!parsed.ok) return parsed;
  const findings: InvoerFinding[] = [];
  const waarden: Waarde[] = [];
  for (const rij of parsed.value) {
    const waarde = lees(rij, (veld, melding) => {
      findings.push(finding('waarde-ongeldig', bron.bestand, { regel: rij.regel, veld, melding }));
    });
    if (waarde !== undefined) waarden.push(waarde);
  }
  return findings.length === 0 ? ok(waarden) : err(findings);
}

function parseRijen<Kolom extends string>(
  text: string,
  { bestand, kolommen }: Bron<Kolom>,
): Result<readonly CsvRij<Kolom>[], readonly InvoerFinding[]> {
  const records: CsvRecord[] = [];
  const unreadable = scanCsv(text, { bestand, scheiding: ';' }, (record) => {
    records.push(record);
  });
  if (unreadable !== undefined) return err([unreadable]);
  const [header, ...rows] = records;
  if (header === undefined || header.cellen.join(';') !== kolommen.join(';')) {
    const melding = `de eerste regel moet deze kolommen hebben, in deze volgorde: ${kolommen.join(';')}.`;
    return err([finding('veld-onbekend', bestand, { regel: 1, veld: '', melding })]);
  }
  const wrong = rows.find(({ cellen }) => cellen.length !== kolommen.length);
  if (wrong !== undefined) {
    const melding = `deze regel heeft ${wrong.cellen.length} velden; het moeten er ${kolommen.length} zijn.`;
    return err([finding('veld-ontbreekt', bestand, { regel: wrong.regel, veld: '', melding })]);
  }
  return ok(
    rows.map(({ cellen, regel }) => ({
      regel,
      velden: Object.fromEntries(kolommen.map((kolom, index) => [kolom, cellen[index] ?? ''])) as Record<
        Kolom,
        string
      >,
    })),
  );
}

function finding(
  code: InvoerCode,
  bestand: string,
  rest: Pick<InvoerFinding, 'regel' | 'veld' | 'melding'>,
): InvoerFinding {
  return { code, bestand, ...rest };
}

type PeriodeKolom = 'geldig_van' | 'geldig_tot_en_met';

/** The period of a row; an empty end is open, an empty begin is not allowed. */
export function readPeriode(
  { velden }: CsvRij<PeriodeKolom>,
  meld: (veld: PeriodeKolom, melding: string) => void,
): Periode | undefined {
  const van = readDag(velden.geldig_van);
  const totEnMet = velden.geldig_tot_en_met === '' ? undefined : readDag(velden.geldig_tot_en_met);
  if (van === undefined) meld('geldig_van', 'dit moet een bestaande datum zijn (JJJJ-MM-DD).');
  if (velden.geldig_tot_en_met !== '' && totEnMet === undefined) {
    meld('geldig_tot_en_met', 'dit moet leeg zijn of een bestaande datum (JJJJ-MM-DD).');
  }
  if (van === undefined || (velden.geldig_tot_en_met !== '' && totEnMet === undefined)) return undefined;
  if (totEnMet === undefined) return { van };
  if (Temporal.PlainDate.compare(van, totEnMet) <= 0) return { van, totEnMet };
  meld('geldig_tot_en_met', 'het einde ligt voor het begin van de periode.');
  return undefined;
}

/** `2018-01-31`, or undefined when there is no such day. */
export function readDag(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
