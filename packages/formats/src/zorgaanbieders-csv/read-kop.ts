import type { Feitcatalogus, Feitdefinitie } from '@kavel/core/beleid';
import type { CsvRecord } from '../csv/read-csv.ts';
import type { Lijstlezing } from './lijstlezing.ts';
import { VASTE_KOLOMMEN } from './zorgaanbiederlijst.ts';
import type { VasteKolom } from './zorgaanbiederlijst.ts';

/** Where each column stands, from 0. */
export type Kop = {
  readonly breedte: number;
  readonly vast: Readonly<Partial<Record<VasteKolom, number>>>;
  readonly feiten: readonly { readonly definitie: Feitdefinitie; readonly positie: number }[];
};

const VERPLICHT: readonly VasteKolom[] = ['agb', 'naam', 'sector', 'kavel'];

/** Reads the header. The order of the columns is free; every one must be known, and none may stand twice. */
export function readKop(lezing: Lijstlezing, catalogus: Feitcatalogus, { cellen, regel }: CsvRecord): Kop {
  const namen = cellen.map((cel) => cel.trim());
  lezing.namen = namen;
  const vast: Partial<Record<VasteKolom, number>> = {};
  const feiten: Kop['feiten'][number][] = [];
  for (const [positie, naam] of namen.entries()) {
    const definitie = catalogus.get(naam);
    const kolom = VASTE_KOLOMMEN.find((known) => known === naam);
    if (namen.indexOf(naam) !== positie && naam !== '') {
      lezing.refuse(
        'veld-dubbel',
        { regel, positie },
        `de kolom ${naam} staat er twee keer. Haal er één weg.`,
      );
    } else if (kolom !== undefined) vast[kolom] = positie;
    else if (definitie !== undefined) feiten.push({ definitie, positie });
    else lezing.refuse('veld-onbekend', { regel, positie }, onbekendText(catalogus, naam));
  }
  for (const kolom of VERPLICHT) {
    if (vast[kolom] !== undefined) continue;
    const melding = `de kolom ${kolom} ontbreekt. De eerste regel noemt ten minste ${VERPLICHT.join(', ')}.`;
    lezing.refuse('veld-ontbreekt', { regel }, melding);
  }
  return { breedte: namen.length, vast, feiten };
}

function onbekendText(catalogus: Feitcatalogus, naam: string): string {
  if (naam === '') return 'deze kolom heeft geen naam. Geef haar een naam, of haal haar weg.';
  const known = [...VASTE_KOLOMMEN, ...catalogus.keys()].join(', ');
  return `deze kolom kent Kavel niet. Gebruik een van ${known}.`;
}
