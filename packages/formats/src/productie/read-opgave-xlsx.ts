import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Opgavekolom, Opgaveregel } from '@kavel/core/productie';
import { OPGAVEKOLOMMEN, Opgavebevindingen } from './opgavekolommen.ts';
import type { GelezenOpgave, OpgaveFinding } from './opgavekolommen.ts';
import { closeOpgave, readOpgavekop } from './read-opgave-csv.ts';
import type { Opgavekop } from './read-opgave-csv.ts';
import { readOpgaveregel } from './read-opgaveregel.ts';
import type { Opgavecellen } from './read-opgaveregel.ts';

const MAXIMUM_BYTES = 8 * 1_048_576;
/** What the parts of a workbook may be together when they are unpacked: a small file can hide a very large one. */
const MAXIMUM_UNPACKED = 64 * 1_048_576;

/** The sheet that holds the statement; a template of a fictitious provider has a longer name. */
export const OPGAVEBLAD = 'Productie';

/** A number as the workbook writes it, so that nothing is rounded on the way. */
type Getal = { readonly getal: string };

/**
 * Reads a filled template: the sheet Productie, with the columns of the CSV in its first row. A row without amount and
 * volume was not filled and is passed over. Findings name sheet, row and column.
 */
export async function readOpgaveXlsx(
  bytes: Uint8Array,
  naam: string,
): Promise<Result<GelezenOpgave, readonly OpgaveFinding[]>> {
  const refuse = (melding: string) =>
    err([{ code: 'xlsx-onleesbaar', bestand: naam, regel: 1, veld: '', melding } as const]);
  if (bytes.length > MAXIMUM_BYTES || unpackedSize(bytes) > MAXIMUM_UNPACKED) {
    return refuse('dit werkblad is te groot of niet uit te pakken. Gebruik het sjabloon.');
  }
  const sheets = await readSheets(bytes);
  if (sheets === undefined)
    return refuse('dit is geen werkblad (.xlsx). Sla het opnieuw op als Excel-werkmap.');
  const sheet = sheets.find(({ naam: blad }) => blad.startsWith(OPGAVEBLAD));
  if (sheet === undefined) return refuse(`het blad ${OPGAVEBLAD} ontbreekt. Gebruik het sjabloon.`);
  return readRows(sheet.rijen, `${naam}, blad ${sheet.naam}`);
}

/** Infinite when the bytes are no zip at all. */
function unpackedSize(bytes: Uint8Array): number {
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return false;
      },
    });
    return size;
  } catch (error) {
    if (error instanceof Error) return Number.POSITIVE_INFINITY;
    throw error;
  }
}

type Blad = { readonly naam: string; readonly rijen: readonly (readonly string[])[] };

/** Undefined when the library cannot make anything of it, whatever its reason. */
async function readSheets(bytes: Uint8Array): Promise<readonly Blad[] | undefined> {
  try {
    const sheets = await readXlsxFile<Getal>(Buffer.from(bytes), { parseNumber: (getal) => ({ getal }) });
    return sheets.map(({ sheet, data }) => ({ naam: sheet, rijen: data.map((row) => row.map(celText)) }));
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function isGetal(cel: unknown): cel is Getal {
  return typeof cel === 'object' && cel !== null && 'getal' in cel && typeof cel.getal === 'string';
}

/** A cell as the CSV has it: a comma in a number, and the month of a date that a spreadsheet made of `2018-01`. */
function celText(cel: unknown): string {
  if (typeof cel === 'string') return cel.trim();
  if (cel instanceof Date) return cel.toISOString().slice(0, 7);
  if (isGetal(cel)) return cel.getal.replace('.', ',');
  return typeof cel === 'boolean' ? String(cel) : '';
}

function readRows(rijen: Blad['rijen'], bestand: string): Result<GelezenOpgave, readonly OpgaveFinding[]> {
  const bevindingen = new Opgavebevindingen(bestand);
  const [first = [], ...rest] = rijen;
  const width = first.findLastIndex((cel) => cel !== '') + 1;
  const kop = readOpgavekop({ cellen: first.slice(0, width), regel: 1 }, bevindingen);
  if (bevindingen.findings.length > 0) return err(bevindingen.findings);
  const filled = rest.flatMap((cellen, index) => {
    const row = cellsOf(cellen, kop);
    return row.bedrag === '' && row.volume === '' ? [] : [{ row, regel: index + 2 }];
  });
  const regels = filled.flatMap(({ row, regel }): Opgaveregel[] => {
    const read = readOpgaveregel(regel, row, (code, kolom, melding) => {
      bevindingen.meld(code, regel, `${kolom} (kolom ${columnLetter(kop[kolom] ?? 0)})`, melding);
    });
    return read === undefined ? [] : [read];
  });
  closeOpgave(filled.length, bevindingen);
  return bevindingen.findings.length > 0 ? err(bevindingen.findings) : ok({ bestand, regels });
}

function cellsOf(cellen: readonly string[], kop: Opgavekop): Opgavecellen {
  const textOf = (kolom: Opgavekolom): string => cellen[kop[kolom] ?? -1] ?? '';
  return Object.fromEntries(OPGAVEKOLOMMEN.map((kolom) => [kolom, textOf(kolom)])) as Opgavecellen;
}

/** The header has at most six columns, so one letter is enough. */
function columnLetter(positie: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + positie);
}
