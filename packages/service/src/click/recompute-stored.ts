import { assert, err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { calculateClick, recomputeClick, reverseClick, reverseToedeling } from '@kavel/core/click';
import type { ClickUitkomst } from '@kavel/core/click';
import type { Clickrun } from '@kavel/store/click-run';
import type { ClickhandelingRefusal } from './click-omgeving.ts';

/**
 * Computes a stored run again from its stored input and compares every figure and hash; for a reversal, those of the
 * run that it takes back. Answers the run as it was published, byte for byte.
 */
export function recomputeStored(run: Clickrun): Result<ClickUitkomst, ClickhandelingRefusal> {
  return run.soort === 'run' ? recomputeRun(run) : recomputeOmkering(run);
}

function recomputeRun({ invoer, uitkomst, certificaatHash, vorigeHash }: Clickrun) {
  const again = calculateClick(invoer, vorigeHash ?? undefined);
  if (!again.ok) return err(again.error);
  const { certificaat } = again.value;
  const stored: ClickUitkomst = { ...uitkomst, certificaat: { ...certificaat, hash: certificaatHash } };
  const verificatie = recomputeClick(stored);
  const [first] = verificatie.bevindingen;
  if (first !== undefined) {
    return err({ code: 'herrekening-wijkt-af', veld: first.code === 'wijkt-af' ? first.veld : '' } as const);
  }
  assert(verificatie.klopt, 'a run that equals its own input keeps I6 and I8');
  return ok(again.value);
}

function recomputeOmkering({ invoer, uitkomst, certificaatHash, vorigeHash }: Clickrun) {
  assert(vorigeHash !== null, 'a reversal names the hash of what it takes back');
  const reversed = calculateClick(invoer);
  if (!reversed.ok) return err(reversed.error);
  const { certificaat } = reverseClick(reversed.value, vorigeHash);
  const stored = reverseClick(reverseToedeling(uitkomst), vorigeHash).certificaat;
  if (certificaat.hash !== certificaatHash || stored.hash !== certificaatHash) {
    return err({ code: 'herrekening-wijkt-af', veld: 'certificaat.hash' } as const);
  }
  return ok(reversed.value);
}
