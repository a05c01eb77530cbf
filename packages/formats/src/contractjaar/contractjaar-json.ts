import { assert, err, eurocent, ok, parseAgb, parseRegioCode } from '@kavel/core/basis';
import type { Agb, Eurocent, Kavel, RegioCode, Result, Sector, Zorgkantoor } from '@kavel/core/basis';
import type { Static } from 'typebox';
import { createJsonPlaces, parsePathText, readJson } from '../invoer/index.ts';
import type { InvoerCode, InvoerFinding } from '../invoer/index.ts';
import { ContractjaarSchema } from './schema.ts';

type Document = Static<typeof ContractjaarSchema>;

/** What a contract year opens with. The settings of the click are not in it: those are policy (beleid/click). */
export type ContractjaarInvoer = {
  readonly regio: RegioCode;
  readonly jaar: number;
  readonly zorgkantoor: Zorgkantoor;
  readonly contracteerruimteEurocent: Eurocent;
  readonly reserveringEurocent: Eurocent;
  readonly soort: 'voorlopig' | 'definitief';
  /** `2018-01-01`. */
  readonly vanKrachtOp: string;
  readonly bron: string;
  readonly declaratietermijnWerkdagen: number;
  readonly zorgaanbieders: readonly {
    readonly agb: Agb;
    readonly naam: string;
    readonly sector: Sector;
    readonly fictief: boolean;
  }[];
  readonly afspraken: readonly {
    readonly agb: Agb;
    readonly kavel: Kavel;
    readonly afspraakEurocent: Eurocent;
  }[];
  readonly tarieven: readonly {
    readonly agb: Agb;
    readonly prestatie: string;
    readonly tariefEurocent: Eurocent;
  }[];
};

export type ContractjaarFinding = InvoerFinding<
  InvoerCode | 'datum-ongeldig' | 'bedragen-te-groot' | 'regel-dubbel'
>;

/** Reads the input of `kavel contractjaar open`. `bestand` is the name that findings show. */
export function readContractjaar(
  text: string,
  bestand: string,
): Result<ContractjaarInvoer, readonly ContractjaarFinding[]> {
  const read = readJson(ContractjaarSchema, text, bestand);
  if (!read.ok) return read;
  const faults = faultsOf(read.value);
  if (faults.length > 0) {
    const lineOf = createJsonPlaces(text);
    return err(faults.map((fault) => ({ ...fault, bestand, regel: lineOf(parsePathText(fault.veld)) })));
  }
  return ok(toInvoer(read.value));
}

/** Writes a contract year so that `readContractjaar` gives it back. */
export function writeContractjaar(invoer: ContractjaarInvoer): string {
  return `${JSON.stringify(invoer, null, 1)}\n`;
}

type Fault = Pick<ContractjaarFinding, 'code' | 'veld' | 'melding'>;

/** What no single field shows: a day that does not exist, a sum that is no whole number, a row that comes twice. */
function faultsOf({ vanKrachtOp, zorgaanbieders, afspraken, tarieven }: Document): Fault[] {
  return [
    ...judgeDay(vanKrachtOp),
    ...judgeSum(afspraken.map(({ afspraakEurocent }) => afspraakEurocent)),
    ...findDoubles('zorgaanbieders', zorgaanbieders, ({ agb }) => `zorgaanbieder ${agb}`),
    ...findDoubles('afspraken', afspraken, ({ agb, kavel }) => `zorgaanbieder ${agb} met kavel ${kavel}`),
    ...findDoubles(
      'tarieven',
      tarieven,
      ({ agb, prestatie }) => `zorgaanbieder ${agb} met prestatie ${prestatie}`,
    ),
  ];
}

function judgeDay(vanKrachtOp: string): Fault[] {
  try {
    Temporal.PlainDate.from(vanKrachtOp);
    return [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const melding = `${vanKrachtOp} staat niet in de kalender. Verbeter de datum.`;
    return [{ code: 'datum-ongeldig', veld: 'vanKrachtOp', melding }];
  }
}

/** No amount is negative, so a rounded sum is above the limit exactly when the true sum is. */
function judgeSum(bedragenEurocent: readonly number[]): Fault[] {
  const total = bedragenEurocent.reduce((sum, bedrag) => sum + bedrag, 0);
  if (total <= Number.MAX_SAFE_INTEGER) return [];
  const melding = 'de afspraken zijn samen te groot om op de cent op te tellen. Kijk de bedragen na.';
  return [{ code: 'bedragen-te-groot', veld: 'afspraken', melding }];
}

function findDoubles<Row>(lijst: string, rows: readonly Row[], keyOf: (row: Row) => string): Fault[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index): Fault[] => {
    const key = keyOf(row);
    const isDouble = seen.has(key);
    seen.add(key);
    const melding = `${key} staat twee keer in ${lijst}. Eén regel telt: haal er één weg.`;
    return isDouble ? [{ code: 'regel-dubbel', veld: `${lijst}[${index}]`, melding }] : [];
  });
}

function toInvoer(document: Document): ContractjaarInvoer {
  return {
    ...document,
    regio: valueOf(parseRegioCode(document.regio)),
    contracteerruimteEurocent: eurocent(document.contracteerruimteEurocent),
    reserveringEurocent: eurocent(document.reserveringEurocent),
    zorgaanbieders: document.zorgaanbieders.map(({ fictief = false, ...rest }) => ({
      ...rest,
      agb: valueOf(parseAgb(rest.agb)),
      fictief,
    })),
    afspraken: document.afspraken.map(({ agb, kavel, afspraakEurocent }) => ({
      agb: valueOf(parseAgb(agb)),
      kavel,
      afspraakEurocent: eurocent(afspraakEurocent),
    })),
    tarieven: document.tarieven.map(({ agb, prestatie, tariefEurocent }) => ({
      agb: valueOf(parseAgb(agb)),
      prestatie,
      tariefEurocent: eurocent(tariefEurocent),
    })),
  };
}

/** What the schema let through the parser takes as well: a difference between the two is a defect. */
function valueOf<T>(parsed: Result<T, { readonly code: string }>): T {
  assert(parsed.ok, `schema and parser disagree: ${parsed.ok ? '' : parsed.error.code}`);
  return parsed.value;
}
