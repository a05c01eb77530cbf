import { ok } from '@kavel/core/basis';
import type { Regio, Result } from '@kavel/core/basis';
import type { DeclaratieTabellen } from '@kavel/core/declaratie';
import type { Werkkalender } from '@kavel/core/kalender';
import type { InvoerFinding } from '@kavel/formats/invoer';
import type { KoppeltabelRij } from '@kavel/formats/referentie';
import { loadInstallatiereferentie } from '../referentie/load-installatiereferentie.ts';
import type { Installatie } from '../referentie/load-installatiereferentie.ts';
import { loadWerkkalender } from '../kalender/load-werkkalender.ts';

/** What a statement of production needs besides its file and the database. */
export type Productiebronnen = {
  readonly regios: readonly Regio[];
  readonly tabellen: DeclaratieTabellen;
  /** The rows behind `tabellen.koppeltabel`, with the unit of each prestatie. */
  readonly koppeltabel: readonly KoppeltabelRij[];
  readonly kalender: Werkkalender;
};

export async function loadProductiebronnen(
  installatie: Installatie,
): Promise<Result<Productiebronnen, readonly InvoerFinding[]>> {
  const referentie = loadInstallatiereferentie(installatie);
  if (!referentie.ok) return referentie;
  const kalender = await loadWerkkalender(installatie.checkout);
  if (!kalender.ok) return kalender;
  const { regios, tabellen, koppeltabel } = referentie.value;
  return ok({ regios, tabellen, koppeltabel, kalender: kalender.value });
}
