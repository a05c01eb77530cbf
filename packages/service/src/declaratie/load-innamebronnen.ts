import { err, ok } from '@kavel/core/basis';
import type { Regio, Result } from '@kavel/core/basis';
import { compileControle } from '@kavel/core/declaratie';
import type { DeclaratieControle } from '@kavel/core/declaratie';
import type { Werkkalender } from '@kavel/core/kalender';
import type { InvoerFinding } from '@kavel/formats/invoer';
import { loadSleutel } from '../instelling/sleutel.ts';
import type { Sleutelbos, SleutelRefusal } from '../instelling/sleutel.ts';
import { loadInstallatiereferentie } from '../referentie/load-installatiereferentie.ts';
import { loadWerkkalender } from '../kalender/load-werkkalender.ts';

/** What intake needs besides the file and the database; prepared once for any number of files. */
export type Innamebronnen = {
  readonly regios: readonly Regio[];
  readonly controle: DeclaratieControle;
  readonly kalender: Werkkalender;
  readonly sleutel: Sleutelbos;
};

export async function loadInnamebronnen({
  checkout,
  dataFolder,
  sleutelBestand,
}: {
  readonly checkout: string;
  /** Without it the reference data of the checkout alone. */
  readonly dataFolder?: string;
  readonly sleutelBestand: string;
}): Promise<Result<Innamebronnen, readonly (InvoerFinding | SleutelRefusal)[]>> {
  const referentie = loadInstallatiereferentie({ checkout, dataFolder });
  if (!referentie.ok) return referentie;
  const kalender = await loadWerkkalender(checkout);
  if (!kalender.ok) return kalender;
  const sleutel = loadSleutel(sleutelBestand);
  if (!sleutel.ok) return err([sleutel.error]);
  const { regios, aw319, tabellen } = referentie.value;
  return ok({
    regios,
    controle: compileControle(aw319, tabellen),
    kalender: kalender.value,
    sleutel: sleutel.value,
  });
}
