import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { compareSamenstellingen } from '@kavel/core/beleid';
import type { BeleidVraag, Beleidsverschil } from '@kavel/core/beleid';
import type { Beleid } from '@kavel/formats/beleid-yaml';
import { composeOrEmpty } from './compose-or-empty.ts';
import type { TariefRefusal } from './compute-tarief.ts';

/** One side of a comparison in plain values. */
export type Beleidskant = Pick<BeleidVraag, 'zorgkantoor' | 'sector' | 'kavel'> & {
  readonly peildatum: string;
  readonly kennisdatum: string;
  readonly beleidVanKracht: boolean;
  readonly samenstellingHash: string;
};

export type Beleidsvergelijking = {
  readonly van: Beleidskant;
  readonly naar: Beleidskant;
  readonly verschillen: readonly Beleidsverschil[];
};

/** What differs between the policy of two questions. Where none holds, everything of the other side is new or gone. */
export function compareBeleid(
  beleid: Beleid,
  van: BeleidVraag,
  naar: BeleidVraag,
): Result<Beleidsvergelijking, TariefRefusal> {
  const [left, right] = [composeOrEmpty(beleid, van), composeOrEmpty(beleid, naar)];
  if (!left.ok) return err(left.error);
  if (!right.ok) return err(right.error);
  const verschillen = compareSamenstellingen(
    left.value.samenstelling,
    right.value.samenstelling,
    beleid.catalogus,
  );
  return ok({ van: kantOf(van, left.value), naar: kantOf(naar, right.value), verschillen });
}

type Samengesteld = Extract<ReturnType<typeof composeOrEmpty>, { readonly ok: true }>['value'];

function kantOf(
  { zorgkantoor, sector, kavel, peildatum, kennisdatum }: BeleidVraag,
  { samenstelling, beleidVanKracht }: Samengesteld,
): Beleidskant {
  return {
    ...{ zorgkantoor, sector, kavel },
    ...{ peildatum: peildatum.toString(), kennisdatum: kennisdatum.toString() },
    ...{ beleidVanKracht, samenstellingHash: samenstelling.hash },
  };
}
