import { feitInvoer, parseFeiten } from '@kavel/core/beleid';
import type { FeitInvoer, FeitRefusal, FeitSoort, Feitcatalogus, Feiten } from '@kavel/core/beleid';
import { feitRefusalText } from '../beleid-yaml/feiten-json.ts';
import type { CsvRecord } from '../csv/read-csv.ts';
import type { Lijstlezing } from './lijstlezing.ts';
import { quote } from './lijstlezing.ts';
import type { Kop } from './read-kop.ts';

/** Reads the facts of one line; an empty cell is an unknown fact. Undefined when a cell is wrong. */
export function readFeitcellen(
  lezing: Lijstlezing,
  catalogus: Feitcatalogus,
  { feiten: kolommen }: Kop,
  { cellen, regel }: CsvRecord,
): Feiten | undefined {
  const invoer: Record<string, FeitInvoer> = {};
  for (const { definitie, positie } of kolommen) {
    const tekst = cellen[positie]?.trim() ?? '';
    if (tekst !== '') invoer[definitie.naam] = celInvoer(definitie.soort, tekst);
  }
  const feiten = parseFeiten(catalogus, invoer);
  if (feiten.ok) return feiten.value;
  for (const refusal of feiten.error) {
    const positie = kolommen.find(({ definitie }) => definitie.naam === refusal.feit)?.positie ?? 0;
    const melding = refusalText(catalogus, refusal, cellen[positie] ?? '');
    lezing.refuse('waarde-ongeldig', { regel, positie }, melding);
  }
  return undefined;
}

/** `12.500` can be twelve thousand or twelve and a half, so as a number it stays text, which is refused. */
const THOUSANDS = /\.\d{3}$/;

/** A word in any case, a number with a Dutch comma or a point. */
function celInvoer(soort: FeitSoort, tekst: string): FeitInvoer {
  if (soort === 'getal' && THOUSANDS.test(tekst)) return false;
  return feitInvoer(soort, tekst.toLowerCase().replace('−', '-').replace(',', '.'));
}

const VORM: Readonly<Record<FeitSoort, string>> = {
  jaNee: 'ja of nee',
  percentage: 'een percentage als 95,5 of 95.5',
  procentpunt: 'procentpunten als -1,0 of -1.0',
  getal: 'een getal als 3,5, zonder punten bij de duizendtallen',
  eurocent: 'een bedrag in hele eurocenten, alleen cijfers',
  jaar: 'een jaartal',
};

function refusalText(catalogus: Feitcatalogus, refusal: FeitRefusal, tekst: string): string {
  if (refusal.code !== 'feit-verkeerd-type') return feitRefusalText(catalogus, refusal);
  return `${quote(tekst)} past hier niet. Schrijf ${VORM[refusal.soort]}; geen als het er niet is; niets als u het niet weet.`;
}
