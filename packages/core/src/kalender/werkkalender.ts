import { feestdagen } from './feestdagen.ts';

/** A royal decree under Atw art. 3 lid 3 that equates days with holidays, as data (beleid/feestdagen.yaml). */
export type Gelijkstelling = {
  readonly bron: string;
  readonly vanJaar: number;
  readonly totEnMetJaar: number;
  /** False when not every day of the decree is known: those years stay uncertain. */
  readonly volledig: boolean;
  readonly dagen: readonly Temporal.PlainDate[];
};

/** Working days: no Saturday, no Sunday, no day of Atw art. 3. */
export type Werkkalender = {
  /** What it was made of, besides the law. */
  readonly gelijkstellingen: readonly Gelijkstelling[];
  readonly isWerkdag: (dag: Temporal.PlainDate) => boolean;
  /** Years from `van` up to and including `totEnMet` of which the decree days are not all known. */
  readonly onvolledigeJaren: (van: Temporal.PlainDate, totEnMet: Temporal.PlainDate) => number[];
};

const FRIDAY = 5;

/** Joins the holidays of the law with the days of the decrees (Atw art. 3; beleid-model.md §5.3). */
export function createWerkkalender(gelijkstellingen: readonly Gelijkstelling[]): Werkkalender {
  const decreed = new Set(gelijkstellingen.flatMap(({ dagen }) => dagen.map((dag) => dag.toString())));
  const byYear = new Map<number, ReadonlySet<string>>();
  const lawDays = (jaar: number): ReadonlySet<string> => {
    const known = byYear.get(jaar) ?? new Set(feestdagen(jaar).map(({ dag }) => dag.toString()));
    byYear.set(jaar, known);
    return known;
  };
  const isKnown = (jaar: number): boolean =>
    gelijkstellingen.some(
      (decree) => decree.volledig && decree.vanJaar <= jaar && jaar <= decree.totEnMetJaar,
    );
  return {
    gelijkstellingen,
    isWerkdag: (dag) =>
      dag.dayOfWeek <= FRIDAY && !decreed.has(dag.toString()) && !lawDays(dag.year).has(dag.toString()),
    onvolledigeJaren: (van, totEnMet) =>
      Array.from({ length: totEnMet.year - van.year + 1 }, (_, index) => van.year + index).filter(
        (jaar) => !isKnown(jaar),
      ),
  };
}

/** The first working day on or after `dag`. */
export function nextWerkdag(kalender: Werkkalender, dag: Temporal.PlainDate): Temporal.PlainDate {
  let next = dag;
  while (!kalender.isWerkdag(next)) next = next.add({ days: 1 });
  return next;
}

/** The `aantal`-th working day after `dag`; `dag` itself does not count. */
export function addWerkdagen(
  kalender: Werkkalender,
  dag: Temporal.PlainDate,
  aantal: number,
): Temporal.PlainDate {
  let next = dag;
  for (let counted = 0; counted < aantal; counted += 1) {
    next = nextWerkdag(kalender, next.add({ days: 1 }));
  }
  return next;
}
