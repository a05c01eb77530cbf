import { encodeFeit } from '@kavel/core/beleid';
import type { Feitcatalogus, Feiten } from '@kavel/core/beleid';
import type { TariefKeuze } from './keuze.ts';

export const FEITEN_BESTAND = 'feiten.json';

/** The answers as `kavel tarief --feiten` reads them. */
export function feitenJson(feiten: Feiten, catalogus: Feitcatalogus): string {
  const entries = Object.entries(feiten).flatMap(([naam, waarde]) => {
    const definitie = catalogus.get(naam);
    return definitie === undefined || waarde === undefined
      ? []
      : [[naam, encodeFeit(definitie.soort, waarde)] as const];
  });
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** One command per zorgkantoor, with both dates, so that it gives the same answer on any day. */
export function opdrachtregels(keuze: TariefKeuze): readonly string[] {
  const { zorgkantoren, jaar, sector, kavel, peildatum, kennisdatum } = keuze;
  return zorgkantoren.map(
    (zorgkantoor) =>
      `kavel tarief --zorgkantoor ${zorgkantoor} --jaar ${jaar} --sector ${sector} --kavel ${kavel} --peildatum ${peildatum.toString()} --kennisdatum ${kennisdatum.toString()} --feiten ${FEITEN_BESTAND}`,
  );
}
