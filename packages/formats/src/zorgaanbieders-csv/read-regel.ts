import { KAVELS, SECTOREN, eurocent, isKavel, isSector, parseAgb, parseRegioCode } from '@kavel/core/basis';
import type { Agb, Eurocent, Kavel, RegioCode, Result, Sector } from '@kavel/core/basis';
import type { Feitcatalogus } from '@kavel/core/beleid';
import type { CsvRecord } from '../csv/read-csv.ts';
import { readCsvText } from '../csv/write-csv.ts';
import { quote } from './lijstlezing.ts';
import type { Lijstlezing } from './lijstlezing.ts';
import { readFeitcellen } from './read-feitcellen.ts';
import type { Kop } from './read-kop.ts';
import type { VasteKolom, Zorgaanbiederlijst } from './zorgaanbiederlijst.ts';

type Regel = Zorgaanbiederlijst['regels'][number];

/** Reads one line; undefined when something in it is wrong, which is then among the findings. */
export type Regellezer = (record: CsvRecord) => Regel | undefined;

/** All productions of a list together: with every percentage that can occur, sums stay exact numbers. */
const MOST_EUROCENT = 4_000_000_000_000_000;
const TE_GROOT =
  'de bedragen tot en met deze regel zijn samen meer dan € 40.000 miljard. Controleer of er geen cijfers te veel staan.';

/** The reader of the lines under `kop`. It remembers which provider and kavel it has seen, and what they come to. */
export function createRegellezer(lezing: Lijstlezing, catalogus: Feitcatalogus, kop: Kop): Regellezer {
  const seen = new Map<string, number>();
  let total = 0;
  return (record) => {
    if (record.cellen.length !== kop.breedte) {
      lezing.refuse('veld-ontbreekt', record, breedteText(kop, record));
      return undefined;
    }
    const vast = readVast(lezing, kop, record);
    const feiten = readFeitcellen(lezing, catalogus, kop, record);
    if (vast === undefined || feiten === undefined) return undefined;
    total = Math.min(total + (vast.nzaWaardeEurocent ?? 0), MOST_EUROCENT + 1);
    if (total > MOST_EUROCENT) {
      lezing.refuse('waarde-ongeldig', { ...record, positie: kop.vast.nzaWaardeEurocent }, TE_GROOT);
      return undefined;
    }
    const key = [vast.agb, vast.kavel, vast.regio].join(' ');
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, record.regel);
      return { regel: record.regel, ...vast, feiten };
    }
    const melding = `zorgaanbieder ${vast.agb} met kavel ${vast.kavel} staat al op regel ${earlier}. Haal één van beide weg.`;
    lezing.refuse('regel-dubbel', { ...record, positie: kop.vast.kavel }, melding);
    return undefined;
  };
}

function breedteText({ breedte }: Kop, { cellen }: CsvRecord): string {
  const hint =
    cellen.length > breedte
      ? ' Staat er een komma in een getal of naam? Zet de cel tussen aanhalingstekens, of gebruik ; tussen de kolommen.'
      : ' Een lege cel telt ook mee.';
  return `deze regel heeft ${cellen.length} cellen; de eerste regel heeft er ${breedte}.${hint}`;
}

type Vast = Omit<Regel, 'feiten' | 'regel'>;

/** The cells beside the facts. Every one of them is judged, so that all findings of a line come at once. */
function readVast(lezing: Lijstlezing, { vast }: Kop, { cellen, regel }: CsvRecord): Vast | undefined {
  const read = <T>(kolom: VasteKolom, { parse, melding, magLeeg }: Celsoort<T>): T | undefined => {
    const tekst = cellen[vast[kolom] ?? -1]?.trim() ?? '';
    const waarde = parse(tekst);
    if (waarde === undefined && !(magLeeg === true && tekst === '')) {
      lezing.refuse('waarde-ongeldig', { regel, positie: vast[kolom] }, `${quote(tekst)} ${melding}`);
    }
    return waarde;
  };
  const agb = read('agb', AGB);
  const regio = read('regio', REGIO);
  const sector = read('sector', SECTOR);
  const kavel = read('kavel', KAVEL);
  const nzaWaardeEurocent = read('nzaWaardeEurocent', BEDRAG);
  if (agb === undefined || sector === undefined || kavel === undefined) return undefined;
  return {
    agb,
    naam: readCsvText(cellen[vast.naam ?? -1]?.trim() ?? ''),
    ...(regio === undefined ? {} : { regio }),
    sector,
    kavel,
    ...(nzaWaardeEurocent === undefined ? {} : { nzaWaardeEurocent }),
  };
}

type Celsoort<T> = {
  readonly parse: (tekst: string) => T | undefined;
  /** Follows the text of the cell: what it is not, and what to write. */
  readonly melding: string;
  readonly magLeeg?: true;
};

const AGB: Celsoort<Agb> = {
  parse: (tekst) => valueOf(parseAgb(tekst)),
  melding:
    'is geen AGB-code. Schrijf acht cijfers; een rekenblad haalt een 0 vooraan weg, zet de kolom daar op tekst.',
};
const REGIO: Celsoort<RegioCode> = {
  parse: (tekst) => valueOf(parseRegioCode(tekst)),
  melding: 'is geen regiocode. Schrijf 55 met twee cijfers, of niets.',
  magLeeg: true,
};
const SECTOR: Celsoort<Sector> = {
  parse: (tekst) => (isSector(tekst) ? tekst : undefined),
  melding: `is geen sector. Kies uit ${SECTOREN.join(', ')}.`,
};
const KAVEL: Celsoort<Kavel> = {
  parse: (tekst) => (isKavel(tekst) ? tekst : undefined),
  melding: `is geen kavel. Kies uit ${KAVELS.join(', ')}.`,
};
const BEDRAG: Celsoort<Eurocent> = {
  parse: (tekst) => (/^\d{1,15}$/.test(tekst) ? eurocent(Number(tekst)) : undefined),
  melding: 'is geen bedrag in hele eurocenten. Schrijf alleen cijfers, of niets.',
  magLeeg: true,
};

function valueOf<T>(result: Result<T, unknown>): T | undefined {
  return result.ok ? result.value : undefined;
}
