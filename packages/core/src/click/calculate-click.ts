import { assert, ok } from '../basis/index.ts';
import type { Result } from '../basis/index.ts';
import { certifyClick } from './certificaat.ts';
import type { ClickInvoer } from './invoer.ts';
import { allocateClick } from './toedeling.ts';
import type { ClickUitkomst } from './certificaat.ts';
import type { ClickRefusal } from './weigering.ts';

/**
 * One click run with its certificate (click.md; interfaces.md, `kavel click`). Amounts in eurocents. `vorigeHash` is
 * the certificate hash of the run before, absent for the first of a year. Refuses what the rules refuse; an
 * invariant that does not hold is a defect and throws, so that no money moves on it.
 */
export function calculateClick(
  invoer: ClickInvoer,
  vorigeHash?: string,
): Result<ClickUitkomst, ClickRefusal> {
  const toedeling = allocateClick(invoer);
  if (!toedeling.ok) return toedeling;
  const certificaat = certifyClick(invoer, toedeling.value, vorigeHash);
  const broken = certificaat.invarianten.filter(({ klopt }) => !klopt).map(({ id }) => id);
  assert(broken.length === 0, `the click broke ${broken.join(', ')}`);
  return ok({ ...toedeling.value, certificaat });
}
