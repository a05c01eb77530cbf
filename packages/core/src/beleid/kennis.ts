import { canonicalJson, compareDays, periodeHas } from '../basis/index.ts';
import { answerTarief, findTariefbeleid } from './beantwoord.ts';
import type { GevondenBeleid } from './beantwoord.ts';
import type { TariefAntwoord } from './antwoord.ts';
import type { Beleidsregister } from './beleid.ts';
import { isFor } from './compose.ts';
import type { Feitcatalogus, Feiten } from './feit.ts';
import { herkomstOf } from './rang.ts';
import type { Herkomst } from './rang.ts';
import type { BeleidVraag } from './samenstelling.ts';

/** A day on which documents about a question became known, and the policy as it was known from then on. */
export type Kennismoment = {
  readonly vanaf: Temporal.PlainDate;
  readonly door: readonly Herkomst[];
  readonly gevonden: GevondenBeleid;
};

/** The same question and facts, and another answer because documents became known; `was`: the answer until then. */
export type Kenniswending = {
  readonly vanaf: Temporal.PlainDate;
  readonly door: readonly Herkomst[];
  readonly was: TariefAntwoord['uitkomst'];
  readonly werd: TariefAntwoord['uitkomst'];
};

/** Every day on which something became known about the peildatum of a question, the first first. */
export function listKennismomenten(
  register: Beleidsregister,
  catalogus: Feitcatalogus,
  vraag: BeleidVraag,
): readonly Kennismoment[] {
  const documents = [...register.kaders, ...register.wijzigingen].filter(
    (document) => isFor(document, vraag) && periodeHas(document.geldig, vraag.peildatum),
  );
  const perDay = Map.groupBy(documents, ({ bekendVanaf }) => bekendVanaf.toString());
  return [...perDay.values()]
    .flatMap(([first, ...others]) =>
      first === undefined ? [] : [{ vanaf: first.bekendVanaf, all: [first, ...others] }],
    )
    .sort((left, right) => compareDays(left.vanaf, right.vanaf))
    .map(({ vanaf, all }) => ({
      vanaf,
      door: all.map(herkomstOf),
      gevonden: findTariefbeleid(register, catalogus, { ...vraag, kennisdatum: vanaf }),
    }));
}

/** The days on which an answer became another. That there is policy at all is no change of an answer. */
export function listKenniswendingen(
  momenten: readonly Kennismoment[],
  vraag: BeleidVraag,
  feiten: Feiten,
): readonly Kenniswending[] {
  const outcomes = momenten.map(({ vanaf, gevonden }) => {
    const answered = gevonden.ok
      ? answerTarief({ ...vraag, kennisdatum: vanaf }, gevonden, feiten)
      : undefined;
    return answered?.ok === true ? answered.value.antwoord.uitkomst : undefined;
  });
  return momenten.flatMap(({ vanaf, door }, index) => {
    const [was, werd] = [outcomes[index - 1], outcomes[index]];
    if (was === undefined || werd === undefined || canonicalJson(was) === canonicalJson(werd)) return [];
    return [{ vanaf, door, was, werd }];
  });
}
