import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { BeleidFinding } from '@kavel/formats/beleid-yaml';
import type { InvoerFinding } from '@kavel/formats/invoer';
import { loadReferentie, readMaximumtarieven } from '@kavel/formats/referentie';
import type { WereldBronnen } from '@kavel/simulatie';
import { loadBeleid } from '../beleid/load-beleid.ts';
import { DEMONSTRATIETARIEVEN } from '../overeenkomst/calculate-overeenkomst.ts';

/** What a simulated year is made of: the policy, the fictitious tariffs and the claim layout of this checkout. */
export async function loadWereldBronnen(
  checkout: string,
): Promise<Result<WereldBronnen, readonly (InvoerFinding | BeleidFinding)[]>> {
  const beleid = await loadBeleid(checkout);
  if (!beleid.ok) return beleid;
  const text = await readFile(join(checkout, DEMONSTRATIETARIEVEN), 'utf8');
  const tarieven = readMaximumtarieven(text, DEMONSTRATIETARIEVEN);
  if (!tarieven.ok) return tarieven;
  const referentie = loadReferentie(join(checkout, 'referentie'));
  if (!referentie.ok) return referentie;
  return ok({
    beleid: beleid.value.register,
    feiten: beleid.value.catalogus,
    tarieven: tarieven.value,
    layout: referentie.value.aw319,
  });
}
