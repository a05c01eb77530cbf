import { KAVELS, assert } from '@kavel/core/basis';
import type { Agb, Kavel } from '@kavel/core/basis';
import writeXlsxFile from 'write-excel-file/node';
import type { Cell } from 'write-excel-file/node';
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';
import { OPGAVEKOLOMMEN } from './opgavekolommen.ts';
import { OPGAVEBLAD } from './read-opgave-xlsx.ts';

/** What a provider has agreed and so can state: a prestatie, or a whole kavel when it has no prices. */
export type Sjabloonregel = {
  readonly agb: Agb;
  readonly kavel: Kavel;
  readonly prestatie?: string;
  /** In which unit its volume is stated; empty for a whole kavel. */
  readonly eenheid: string;
};

export type Opgavesjabloon = {
  readonly regio: string;
  readonly jaar: number;
  readonly regels: readonly Sjabloonregel[];
  /** A fictitious provider: the template says so. */
  readonly fictief: boolean;
};

const GREY = '#E4E4E4';
/** Rows under the ones that are filled in, for what is not in the agreement. */
const SPARE_ROWS = 100;

/**
 * The template of a statement: a row for each thing agreed and each month, to fill in amount or volume. What is filled
 * in already is locked, and cells that are open take a kavel from a list and numbers of zero or more.
 */
export async function writeOpgavesjabloon({
  regio,
  jaar,
  regels,
  fictief,
}: Opgavesjabloon): Promise<Uint8Array> {
  const months = Array.from({ length: 12 }, (_, index) => `${jaar}-${String(index + 1).padStart(2, '0')}`);
  const rows = regels.flatMap((regel) => months.map((maand) => rowOf(regel, maand)));
  const head = OPGAVEKOLOMMEN.map((value): Cell => ({ ...locked(value), fontWeight: 'bold' }));
  const blad = fictief ? `${OPGAVEBLAD} FICTIEF` : OPGAVEBLAD;
  const uitleg = explanation(regio, jaar, regels, fictief).map((row) => row.map((value) => locked(value)));
  const sheets = [
    {
      sheet: blad,
      data: [head, ...rows],
      stickyRowsCount: 1,
      columns: [12, 18, 12, 10, 16, 16].map((width) => ({ width })),
    },
    { sheet: 'Uitleg', data: uitleg, columns: [{ width: 14 }, { width: 90 }] },
  ];
  return writeXlsxFile(sheets, { features: [lockAndCheck(rows.length + 1 + SPARE_ROWS)] }).toBuffer();
}

/** Text stays text, so no spreadsheet turns an AGB code into a number or a month into a day. */
function locked(value: string) {
  return { value, type: String, backgroundColor: GREY };
}

function rowOf({ agb, kavel, prestatie }: Sjabloonregel, maand: string): Cell[] {
  return [
    ...[agb, kavel].map(locked),
    prestatie === undefined ? null : locked(prestatie),
    locked(maand),
    null,
    null,
  ];
}

function explanation(
  regio: string,
  jaar: number,
  regels: readonly Sjabloonregel[],
  fictief: boolean,
): string[][] {
  const units = new Map<string, string>();
  for (const { prestatie, eenheid } of regels) if (prestatie !== undefined) units.set(prestatie, eenheid);
  return [
    ...(fictief
      ? [['FICTIEF', 'Deze zorgaanbieder en zijn afspraken zijn verzonnen voor de demonstratie.']]
      : []),
    ['Opgave', `Productie van regio ${regio} over ${jaar}, voor wie geen declaratiebestand kan sturen.`],
    ['bedrag', 'Euro’s met hooguit twee cijfers achter de komma. Vul bedrag of volume in, niet allebei.'],
    ['volume', 'Een geheel getal in de eenheid van de declaratie; zie hieronder.'],
    ['leeg', 'Een regel zonder bedrag en volume telt niet mee. Was er niets, vul dan 0 in.'],
    ['meer', 'Onder de grijze regels is ruimte voor wat nog niet in de lijst staat.'],
    ...[...units].map(([prestatie, eenheid]) => [prestatie, `volume in eenheid: ${eenheid}`]),
  ];
}

/** What can be added to a workbook of several sheets. */
type SheetFeature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number];

/** The parts of a workbook that the library has no option for; it keeps the order of the elements. */
function lockAndCheck(lastRow: number): SheetFeature {
  return {
    files: {
      transform: {
        'xl/styles.xml': { transform: unlockPlainCells },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const shut = insert(
              xml,
              '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0"/>',
            );
            return sheetIndex === 0 ? insert(shut, validations(lastRow)) : shut;
          },
        },
      },
    },
  };
}

/** Every cell of a protected sheet is locked; only the style that nobody chose is opened. */
function unlockPlainCells(xml: string): string {
  const opened = xml.replace(
    /(<cellXfs[^>]*>)<xf\s*(?:\/>|><\/xf>)/,
    '$1<xf applyProtection="1"><protection locked="0"/></xf>',
  );
  assert(opened !== xml, 'the first cell style of a workbook is the plain one');
  return opened;
}

function insert(xml: string, markup: string): string {
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet');
  assert(order !== undefined, 'the elements of a sheet have an order');
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
}

function validations(lastRow: number): string {
  const range = (column: string): string =>
    `sqref="${column}2:${column}${lastRow}" allowBlank="1" showErrorMessage="1"`;
  const kavels = `<dataValidation type="list" ${range('B')}><formula1>"${KAVELS.join(',')}"</formula1></dataValidation>`;
  const atLeastZero = (type: string, column: string): string =>
    `<dataValidation type="${type}" operator="greaterThanOrEqual" ${range(column)}><formula1>0</formula1></dataValidation>`;
  return `<dataValidations count="3">${kavels}${atLeastZero('decimal', 'E')}${atLeastZero('whole', 'F')}</dataValidations>`;
}
