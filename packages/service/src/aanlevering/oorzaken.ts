import type { Bevinding, EiLayout } from '@kavel/core/declaratie';
import type { Oorzaaktelling } from '@kavel/store/aanlevering';
import { hulpOf } from './hulp.ts';

/** The findings of one refused file that have one cause: the same retourcode at the same field. */
export type Oorzaak = Oorzaaktelling & {
  /** What the retourcode means, in the words of `referentie/retourcodes.csv`; absent when the list lacks it. */
  readonly betekenis?: string;
  /** Name of the field in the layout; absent when the whole record is meant. */
  readonly veldnaam?: string;
  /** The first lines of the file where it was found. */
  readonly regels: readonly number[];
  /** The first finding in full. */
  readonly voorbeeld: string;
  /** Where to begin mending it. */
  readonly hulp: string;
};

export type Oorzaakwoorden = {
  readonly retourcodes: ReadonlyMap<string, string>;
  readonly aw319: EiLayout;
};

const REGELS_SHOWN = 10;

/** The most frequent cause first; equally frequent ones in the order of the file. */
export function groupOorzaken(
  bevindingen: readonly Bevinding[],
  woorden: Oorzaakwoorden,
): readonly Oorzaak[] {
  return groupsOf(bevindingen)
    .map(({ telling, found }) => ({
      ...telling,
      ...wordsOf(telling, woorden),
      regels: [...new Set(found.map(({ regel }) => regel))].slice(0, REGELS_SHOWN),
      voorbeeld: found[0]?.omschrijving ?? '',
      hulp: hulpOf(telling.retourcode),
    }))
    .toSorted((left, right) => right.aantal - left.aantal);
}

/** What the journal keeps of them: no line, no text. */
export function countOorzaken(bevindingen: readonly Bevinding[]): readonly Oorzaaktelling[] {
  return groupsOf(bevindingen).map(({ telling }) => telling);
}

/** Meaning and field name of a cause, as far as the reference data knows them. */
export function wordsOf(
  { retourcode, record, veld }: Omit<Oorzaaktelling, 'aantal'>,
  { retourcodes, aw319 }: Oorzaakwoorden,
): Pick<Oorzaak, 'betekenis' | 'veldnaam'> {
  const betekenis = retourcodes.get(retourcode);
  const velden = aw319.records.find(({ kenmerk }) => kenmerk === record)?.velden ?? [];
  const veldnaam = velden.find((candidate) => candidate.veld === veld)?.naam;
  return {
    ...(betekenis === undefined ? {} : { betekenis }),
    ...(veldnaam === undefined ? {} : { veldnaam: veldnaam.toLowerCase() }),
  };
}

function groupsOf(bevindingen: readonly Bevinding[]) {
  const groups = Map.groupBy(
    bevindingen,
    ({ retourcode, record, veld }) => `${retourcode} ${record} ${veld}`,
  );
  return [...groups.values()].flatMap((found) => {
    const [first] = found;
    if (first === undefined) return [];
    const { retourcode, record, veld } = first;
    return [{ telling: { retourcode, record, veld, aantal: found.length }, found }];
  });
}
