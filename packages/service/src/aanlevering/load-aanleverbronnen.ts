import { ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { InvoerFinding } from '@kavel/formats/invoer';
import { loadInnamebronnen } from '../declaratie/index.ts';
import { loadInstallatiereferentie } from '../referentie/load-installatiereferentie.ts';
import { listAannames } from '../aannames/index.ts';
import type { Aanname } from '../aannames/index.ts';
import { followSleutel } from '../instelling/sleutel.ts';
import type { Sleutelbos, SleutelRefusal } from '../instelling/sleutel.ts';
import type { Aanleveromgeving } from './aanleveruitslag.ts';

export type Aanleverinrichting = Omit<Aanleveromgeving, 'database' | 'now' | 'sleutel'> & {
  /** The key ring of this moment; it can be renewed while Kavel runs. */
  readonly sleutelbos: () => Sleutelbos;
  readonly aannames: readonly Aanname[];
};

/** What the portal needs besides the file and the database; prepared once for any number of files. */
export async function loadAanleverbronnen(plaats: {
  readonly checkout: string;
  /** Without it the reference data of the checkout alone. */
  readonly dataFolder?: string;
  readonly sleutelBestand: string;
}): Promise<Result<Aanleverinrichting, readonly (InvoerFinding | SleutelRefusal)[]>> {
  const innamebronnen = await loadInnamebronnen(plaats);
  if (!innamebronnen.ok) return innamebronnen;
  const referentie = loadInstallatiereferentie(plaats);
  if (!referentie.ok) return referentie;
  const { aw319, aw320, retourcodes } = referentie.value;
  const { regios, controle, kalender } = innamebronnen.value;
  return ok({
    ...{ regios, controle, kalender },
    sleutelbos: followSleutel(plaats.sleutelBestand),
    layouts: { aw319, aw320 },
    woorden: { aw319, retourcodes },
    aannames: listAannames(referentie.value),
  });
}
