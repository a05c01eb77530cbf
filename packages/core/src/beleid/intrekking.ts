import { compareDays, err, ok } from '../basis/index.ts';
import type { Result } from '../basis/index.ts';
import type { Wijziging } from './beleid.ts';
import { herkomstOf, rankOf } from './rang.ts';
import type { Intrekking, SamenstellingRefusal } from './samenstelling.ts';

/**
 * Which amendments are withdrawn, the latest deciding first: when a withdrawal is itself withdrawn, what it withdrew
 * counts again.
 */
export function findIntrekkingen(
  wijzigingen: readonly Wijziging[],
): Result<readonly Intrekking[], SamenstellingRefusal> {
  const latestFirst = wijzigingen.toSorted(
    (left, right) =>
      compareDays(right.bekendVanaf, left.bekendVanaf) || rankOf(right.rang) - rankOf(left.rang),
  );
  const found: Intrekking[] = [];
  for (const wijziging of latestFirst) {
    if (found.some(({ document }) => document.id === wijziging.id)) continue;
    for (const { soort, doel } of wijziging.ingrepen) {
      const target = soort === 'trek in' ? wijzigingen.find(({ id }) => id === doel) : undefined;
      if (target === undefined) continue;
      if (rankOf(wijziging.rang) < rankOf(target.rang)) {
        return err({ code: 'rang-te-laag', wijziging: wijziging.id, doel });
      }
      found.push({ document: herkomstOf(target), door: herkomstOf(wijziging) });
    }
  }
  return ok(found);
}
