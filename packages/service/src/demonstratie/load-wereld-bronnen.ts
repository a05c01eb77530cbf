import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Beleid, BeleidFinding } from '@kavel/formats/beleid-yaml';
import type { InvoerFinding } from '@kavel/formats/invoer';
import { loadReferentie, readMaximumtarieven } from '@kavel/formats/referentie';
import { SIMULATIEJAAR } from '@kavel/simulatie';
import type { WereldBronnen } from '@kavel/simulatie';
import { findClickbeleid, loadBeleid } from '../beleid/index.ts';
import { DEMONSTRATIETARIEVEN } from '../overeenkomst/calculate-overeenkomst.ts';

/** What a simulated year is made of: the policy, the fictitious tariffs and the claim layout of this checkout. */
export async function loadWereldBronnen(
  checkout: string,
): Promise<Result<WereldBronnen, readonly (InvoerFinding | BeleidFinding)[]>> {
  const beleid = await loadBeleid(checkout, 'regels');
  if (!beleid.ok) return beleid;
  const text = await readFile(join(checkout, DEMONSTRATIETARIEVEN), 'utf8');
  const tarieven = readMaximumtarieven(text, DEMONSTRATIETARIEVEN);
  if (!tarieven.ok) return tarieven;
  const referentie = loadReferentie(join(checkout, 'referentie'));
  if (!referentie.ok) return referentie;
  return ok({
    beleid: beleid.value.register,
    feiten: beleid.value.catalogus,
    ...clickbeleidOf(beleid.value),
    tarieven: tarieven.value,
    layout: referentie.value.aw319,
    regios: referentie.value.regios,
  });
}

function clickbeleidOf(beleid: Beleid): Pick<WereldBronnen, 'clickInstellingen' | 'reserveringEurocent'> {
  const peildatum = Temporal.PlainDate.from({ year: SIMULATIEJAAR, month: 1, day: 1 });
  const found = findClickbeleid(beleid, 'zorg-en-zekerheid', peildatum);
  assert(found.ok, `there is one click policy of Zorg en Zekerheid in ${SIMULATIEJAAR}`);
  const { instellingen, reserveringEurocent } = found.value;
  return { clickInstellingen: instellingen, reserveringEurocent };
}
