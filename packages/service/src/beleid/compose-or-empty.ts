import { canonicalHash, err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { GEEN_BELEID, composeBeleid } from '@kavel/core/beleid';
import type { BeleidVraag, Samenstelling, SamenstellingRefusal } from '@kavel/core/beleid';
import type { Beleid } from '@kavel/formats/beleid-yaml';

/** The composition of a question, an empty one where no policy holds, and which of the two it is. */
export function composeOrEmpty(
  { register }: Beleid,
  vraag: BeleidVraag,
): Result<
  { readonly samenstelling: Samenstelling; readonly beleidVanKracht: boolean },
  Exclude<SamenstellingRefusal, { readonly code: 'geen-beleid-van-kracht' }>
> {
  const composed = composeBeleid(register, vraag);
  if (composed.ok) return ok({ samenstelling: composed.value, beleidVanKracht: true });
  if (composed.error.code !== 'geen-beleid-van-kracht') return err(composed.error);
  return ok({ samenstelling: { ...GEEN_BELEID, hash: canonicalHash(GEEN_BELEID) }, beleidVanKracht: false });
}
