import type { Aw319Declaratie } from './aw319-declaratie.ts';
import { walkAw319 } from './aw319-records.ts';
import type { Recordplan, Veldbron } from './aw319-records.ts';
import type { EiBestand, EiTekstRecord } from './codec.ts';

/** A claim as the records of AW319 1.4 in text: to change, show or encode. `createAw319Writer` gives bytes at once. */
export function composeAw319(declaratie: Aw319Declaratie): EiBestand {
  const records: EiTekstRecord[] = [];
  walkAw319(declaratie, (plan, bron) => records.push(composeRecord(plan, bron)));
  return { standaard: 'AW319', versie: '1.4', records };
}

function composeRecord<Bron>({ kenmerk, vast, velden }: Recordplan<Bron>, bron: Bron): EiTekstRecord {
  const tekst: Record<string, string> = { ...vast };
  for (const veld of velden) {
    const value = textOf(veld, bron);
    if (value !== undefined) tekst[veld.veld] = value;
  }
  return { kenmerk, velden: tekst };
}

function textOf<Bron>(veld: Veldbron<Bron>, bron: Bron): string | undefined {
  if (veld.soort === 'getal') return String(veld.van(bron));
  const value = veld.van(bron);
  return veld.soort === 'datum' ? value?.replaceAll('-', '') : value;
}
