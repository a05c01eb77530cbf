import { join } from 'node:path';
import { ok } from '@kavel/core/basis';
import type { Regio, Result } from '@kavel/core/basis';
import type { DeclaratieTabellen } from '@kavel/core/declaratie';
import type { Werkkalender } from '@kavel/core/kalender';
import type { InvoerFinding } from '@kavel/formats/invoer';
import { loadReferentie } from '@kavel/formats/referentie';
import { loadWerkkalender } from '../kalender/load-werkkalender.ts';

/** What a statement of production needs besides its file and the database. */
export type Productiebronnen = {
  readonly regios: readonly Regio[];
  readonly tabellen: DeclaratieTabellen;
  readonly kalender: Werkkalender;
};

export async function loadProductiebronnen(
  checkout: string,
): Promise<Result<Productiebronnen, readonly InvoerFinding[]>> {
  const referentie = loadReferentie(join(checkout, 'referentie'));
  if (!referentie.ok) return referentie;
  const kalender = await loadWerkkalender(checkout);
  if (!kalender.ok) return kalender;
  const { regios, tabellen } = referentie.value;
  return ok({ regios, tabellen, kalender: kalender.value });
}
