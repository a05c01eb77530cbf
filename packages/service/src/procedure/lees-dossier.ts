import type { Dossiersleutel, Partij } from '@kavel/core/procedure';
import { readAanblik } from './aanblik.ts';
import type { Aanblik, Kijker, Leesomgeving } from './aanblik.ts';
import type { Procedurestaat } from './uitvoering.ts';

/** A dossier as a person reads it. */
export type Gelezendossier = Dossiersleutel & {
  readonly versie: number;
  /** The zorgkantoor of the region. */
  readonly zorgkantoor: string;
  readonly zorgaanbieder: string | null;
  readonly partij: Partij | null;
  readonly staat: Procedurestaat;
  readonly bijgewerktOp: Temporal.Instant;
};

/** The state of a dossier as the party of this person sees it; undefined when it is not there or hidden. */
export function leesDossier(
  omgeving: Leesomgeving,
  kijker: Kijker,
  sleutel: Dossiersleutel,
): Promise<Gelezendossier | undefined> {
  return readAanblik(omgeving, kijker, sleutel, (_transaction, aanblik) =>
    Promise.resolve(dossierOf(aanblik)),
  );
}

export function dossierOf({ rij, partij, staat }: Aanblik): Gelezendossier {
  const { regio, soort, id, versie, organisatie, zorgaanbieder, bijgewerktOp } = rij;
  return { regio, soort, id, versie, zorgkantoor: organisatie, zorgaanbieder, partij, staat, bijgewerktOp };
}
