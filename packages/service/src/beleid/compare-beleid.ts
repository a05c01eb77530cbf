import { assert, err, ok } from '@kavel/core/basis';
import type { Kavel, Result, Sector, Zorgkantoor } from '@kavel/core/basis';
import { compareSamenstellingen } from '@kavel/core/beleid';
import type { BeleidVraag, Beleidsverschil } from '@kavel/core/beleid';
import type { Beleid } from '@kavel/formats/beleid-yaml';
import { composeOrEmpty } from './compose-or-empty.ts';
import type { TariefRefusal } from './compute-tarief.ts';
import { readDagen } from './dagen.ts';
import { tariefRefusalText } from './tarief-melding.ts';

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

/** The comparison as the API asks it: days are still text, and what is not said of the other side is as on this one. */
export type Verschilvraag = {
  readonly zorgkantoor: Zorgkantoor;
  readonly sector: Sector;
  readonly kavel: Kavel;
  readonly peildatum: string;
  readonly kennisdatum?: string | undefined;
  readonly metZorgkantoor?: Zorgkantoor | undefined;
  readonly metPeildatum?: string | undefined;
  readonly metKennisdatum?: string | undefined;
};

/** `vandaag` is the kennisdatum when none is asked. */
export function compareBeleidOp(
  beleid: Beleid,
  vraag: Verschilvraag,
  vandaag: Temporal.PlainDate,
): Result<Beleidsvergelijking, { readonly code: 'tarief-vraag-geweigerd'; readonly melding: string }> {
  const { zorgkantoor, sector, kavel, metZorgkantoor = zorgkantoor } = vraag;
  const { metPeildatum, metKennisdatum, ...eerste } = vraag;
  const [van, naar] = [
    readDagen(eerste),
    readDagen({ peildatum: metPeildatum, kennisdatum: metKennisdatum }),
  ];
  if (!van.ok) return refuse(van.error);
  if (!naar.ok) return refuse(naar.error);
  const { peildatum, kennisdatum = vandaag } = van.value;
  assert(peildatum !== undefined, 'a comparison says its day');
  const links: BeleidVraag = { zorgkantoor, sector, kavel, peildatum, kennisdatum };
  const rechts: BeleidVraag = { ...links, ...naar.value, zorgkantoor: metZorgkantoor };
  const compared = compareBeleid(beleid, links, rechts);
  return compared.ok ? compared : refuse(tariefRefusalText(compared.error));
}

function refuse(melding: string) {
  return err({ code: 'tarief-vraag-geweigerd', melding } as const);
}
