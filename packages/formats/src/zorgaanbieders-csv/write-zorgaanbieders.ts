import { pct } from '@kavel/core/basis';
import type { FeitSoort, FeitWaarde, Feitcatalogus, Feitdefinitie } from '@kavel/core/beleid';
import { writeCsv } from '../csv/write-csv.ts';
import type { CsvCel, CsvPctCel } from '../csv/write-csv.ts';
import { VASTE_KOLOMMEN } from './zorgaanbiederlijst.ts';
import type { Zorgaanbiederregel } from './zorgaanbiederlijst.ts';

/** Writes what `readZorgaanbieders` reads, with a column for every fact of the catalogue. */
export function writeZorgaanbieders(catalogus: Feitcatalogus, regels: Iterable<Zorgaanbiederregel>): string {
  const definities = [...catalogus.values()];
  const kop = [...VASTE_KOLOMMEN, ...catalogus.keys()];
  return writeCsv(
    kop,
    Array.from(regels, (regel) => rowOf(definities, regel)),
  );
}

function rowOf(definities: readonly Feitdefinitie[], regel: Zorgaanbiederregel): (CsvCel | CsvPctCel)[] {
  const { agb, naam, regio, sector, kavel, nzaWaardeEurocent, feiten } = regel;
  return [
    ...[agb, naam, regio ?? '', sector, kavel, nzaWaardeEurocent ?? ''],
    ...definities.map(({ naam: feit, soort }) => feitCel(soort, feiten[feit])),
  ];
}

function feitCel(soort: FeitSoort, waarde: FeitWaarde | undefined): CsvCel | CsvPctCel {
  if (waarde === undefined) return '';
  if (waarde === null) return 'geen';
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  return soort === 'eurocent' || soort === 'jaar' ? waarde : { pct: pct(waarde) };
}
