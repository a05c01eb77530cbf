import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GesimuleerdBestand, Wereldregio } from '@kavel/simulatie';

/** A claim file of the simulation that waits on disk. */
export type Klaargezet = Omit<GesimuleerdBestand, 'bytes'> & { readonly path: string };

/** Makes the files of the first clicks of a region, each provider once; answers them by month. */
export function stageBestanden(
  regio: Wereldregio,
  maanden: number,
  folder: string,
): readonly (readonly Klaargezet[])[] {
  const months = Array.from({ length: maanden }, (): Klaargezet[] => []);
  for (const { bytes, ...bestand } of regio.bestanden(maanden)) {
    const path = join(folder, bestand.naam);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    months[bestand.clickmaand - 1]?.push({ ...bestand, path });
  }
  return months;
}
