import { join } from 'node:path';
import { loadReferentie } from '@kavel/formats/referentie';
import type { Referentie } from '@kavel/formats/referentie';
import type { CliContext } from '../context.ts';

/** The reference data of this installation; a fault in it stops the command. */
export function readReferentie(context: CliContext): Referentie {
  const read = loadReferentie(join(context.settings.checkout, 'referentie'));
  return read.ok ? read.value : context.refuse(2, read.error);
}
