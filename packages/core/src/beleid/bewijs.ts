import { canonicalHash } from '../basis/index.ts';
import { createAntwoord, createGeenBeleidAntwoord } from './antwoord.ts';
import type { TariefAntwoord } from './antwoord.ts';
import type { Beleidsregister } from './beleid.ts';
import { composeBeleid } from './compose.ts';
import { compileBeleid } from './evaluatie.ts';
import type { FeitWaarde, Feitcatalogus, Feiten } from './feit.ts';
import type { BeleidVraag } from './samenstelling.ts';
import { withoutDocuments } from './zonder.ts';

/** Raised when the same policy and facts could give another answer than before. */
export const REKENVERSIE = '2';

/** Enough to repeat a calculation years later and see the same: what was asked, on what policy, with what facts. */
export type Tariefbewijs = {
  readonly rekenversie: string;
  readonly samenstellingHash: string;
  readonly vraag: Bewijsvraag;
  /** The amendments that were left out, as when a ruling would be quashed. */
  readonly zonder: readonly string[];
  readonly feiten: readonly {
    readonly feit: string;
    readonly waarde: FeitWaarde;
    readonly herkomst: string;
  }[];
  readonly uitkomst: TariefAntwoord['uitkomst'];
  /** Over everything above. */
  readonly hash: string;
};

/** The question, days as `2024-01-01`. */
export type Bewijsvraag = Pick<BeleidVraag, 'zorgkantoor' | 'sector' | 'kavel'> & {
  readonly peildatum: string;
  readonly kennisdatum: string;
};

/** What was asked of what. `herkomst`: where a fact comes from, such as the file a person gave. */
export type Bewijsgrond = {
  readonly vraag: BeleidVraag;
  readonly zonder: readonly string[];
  readonly feiten: Feiten;
  readonly herkomst: (feit: string) => string;
};

/** Facts in order of name, so that the same calculation gives the same receipt. */
export function createTariefbewijs(
  { vraag, zonder, feiten, herkomst }: Bewijsgrond,
  antwoord: TariefAntwoord,
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
    zonder: zonder.toSorted(),
    feiten: Object.entries(feiten)
      .flatMap(([feit, waarde]) => (waarde === undefined ? [] : [{ feit, waarde, herkomst: herkomst(feit) }]))
      .sort((left, right) => (left.feit < right.feit ? -1 : 1)),
    uitkomst: antwoord.uitkomst,
  };
  return { ...inhoud, hash: canonicalHash(inhoud) };
}

/**
 * What a repeated calculation shows. `bewijs-gewijzigd`: the receipt is not as it was made; `rekenversie-anders` and
 * `samenstelling-anders`: the engine or the policy is another than then; `uitkomst-anders`: it now gives another answer.
 */
export type Bewijsafwijking =
  'bewijs-gewijzigd' | 'rekenversie-anders' | 'samenstelling-anders' | 'uitkomst-anders';

/** Repeats the calculation of a receipt on the policy of today; no deviations means that it holds to the last digit. */
export function replayTariefbewijs(
  register: Beleidsregister,
  catalogus: Feitcatalogus,
  bewijs: Tariefbewijs,
): {
  readonly afwijkingen: readonly Bewijsafwijking[];
  readonly uitkomst: TariefAntwoord['uitkomst'] | null;
} {
  const { hash, ...inhoud } = bewijs;
  const antwoord = answerAgain(register, catalogus, bewijs);
  const isSame = canonicalHash(antwoord?.uitkomst ?? null) === canonicalHash(bewijs.uitkomst);
  const afwijkingen: readonly [Bewijsafwijking, boolean][] = [
    ['bewijs-gewijzigd', canonicalHash(inhoud) !== hash],
    ['rekenversie-anders', bewijs.rekenversie !== REKENVERSIE],
    ['samenstelling-anders', antwoord?.samenstellingHash !== bewijs.samenstellingHash],
    ['uitkomst-anders', !isSame],
  ];
  return {
    afwijkingen: afwijkingen.flatMap(([code, holds]) => (holds ? [code] : [])),
    uitkomst: antwoord?.uitkomst ?? null,
  };
}

/** Null where the policy of today refuses the question or the facts. */
function answerAgain(
  register: Beleidsregister,
  catalogus: Feitcatalogus,
  bewijs: Tariefbewijs,
): TariefAntwoord | null {
  const vraag: BeleidVraag = {
    ...bewijs.vraag,
    peildatum: Temporal.PlainDate.from(bewijs.vraag.peildatum),
    kennisdatum: Temporal.PlainDate.from(bewijs.vraag.kennisdatum),
  };
  const feiten = Object.fromEntries(bewijs.feiten.map(({ feit, waarde }) => [feit, waarde]));
  const composed = composeBeleid(withoutDocuments(register, bewijs.zonder), vraag);
  if (!composed.ok) {
    const { error } = composed;
    return error.code === 'geen-beleid-van-kracht' ? createGeenBeleidAntwoord(vraag, error) : null;
  }
  const tarief = compileBeleid(composed.value, catalogus);
  const berekening = tarief.evaluateWithTrace(feiten);
  return berekening.ok ? createAntwoord(tarief, berekening.value, feiten) : null;
}
