import { join } from 'node:path';
import type { Result } from '@kavel/core/basis';
import type { InvoerFinding } from '@kavel/formats/invoer';
import { loadReferentie } from '@kavel/formats/referentie';
import type { Referentie } from '@kavel/formats/referentie';

export type Installatie = {
  readonly checkout: string;
  /** Without it the reference data of the checkout alone. */
  readonly dataFolder?: string | undefined;
};

/** Where an installation keeps the editions that it has taken over. */
export function editiesMap(dataFolder: string): string {
  return join(dataFolder, 'referentie');
}

/** The reference data of an installation: the checkout with the editions that were taken over (ADR 0036). */
export function loadInstallatiereferentie({
  checkout,
  dataFolder,
}: Installatie): Result<Referentie, readonly InvoerFinding[]> {
  const map = join(checkout, 'referentie');
  return dataFolder === undefined ? loadReferentie(map) : loadReferentie(map, editiesMap(dataFolder));
}
