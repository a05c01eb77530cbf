import { canonicalHash } from '../basis/index.ts';
import type { TariefAntwoord } from './antwoord.ts';
import type { FeitWaarde, Feiten } from './feit.ts';
import type { BeleidVraag } from './samenstelling.ts';

/** Raised when the same policy and facts could give another answer than before. */
export const REKENVERSIE = '1';

/** Enough to repeat a calculation years later and see the same: what was asked, on what policy, with what facts. */
export type Tariefbewijs = {
  readonly rekenversie: string;
  readonly samenstellingHash: string;
  readonly vraag: { readonly [Name in keyof BeleidVraag]: string };
  readonly feiten: readonly {
    readonly feit: string;
    readonly waarde: FeitWaarde;
    readonly herkomst: string;
  }[];
  readonly uitkomst: TariefAntwoord['uitkomst'];
  /** Over everything above. */
  readonly hash: string;
};

/** `herkomst`: where a fact comes from, such as the file a person gave. Facts in order of name. */
export function createTariefbewijs(
  vraag: BeleidVraag,
  feiten: Feiten,
  antwoord: TariefAntwoord,
  herkomst: (feit: string) => string,
): Tariefbewijs {
  const inhoud = {
    rekenversie: REKENVERSIE,
    samenstellingHash: antwoord.samenstellingHash,
    vraag: {
      zorgkantoor: vraag.zorgkantoor,
      sector: vraag.sector,
      kavel: vraag.kavel,
      peildatum: vraag.peildatum.toString(),
      kennisdatum: vraag.kennisdatum.toString(),
    },
    feiten: Object.entries(feiten)
      .flatMap(([feit, waarde]) => (waarde === undefined ? [] : [{ feit, waarde, herkomst: herkomst(feit) }]))
      .sort((left, right) => (left.feit < right.feit ? -1 : 1)),
    uitkomst: antwoord.uitkomst,
  };
  return { ...inhoud, hash: canonicalHash(inhoud) };
}
