import { loadInstallatiereferentie } from '@kavel/service/referentie';
import type { Referentie } from '@kavel/formats/referentie';
import type { CliContext } from '../context.ts';

/** The reference data of this installation; a fault in it stops the command. */
export function readReferentie(context: CliContext): Referentie {
  const read = loadInstallatiereferentie(context.settings);
  return read.ok ? read.value : context.refuse(2, read.error);
}
