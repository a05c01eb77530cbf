/** What a drawing needs of a machine. */
export type Diagrambron = {
  readonly naam: string;
  readonly begin: { readonly toestand: string };
  readonly toestanden: Readonly<Record<string, string>>;
  readonly overgangen: Readonly<
    Record<
      string,
      { readonly naam: string; readonly van: readonly string[]; readonly naar: readonly string[] | 'blijft' }
    >
  >;
};

/** The states and commands of a machine as a Mermaid drawing; it ends at states that no command leaves. */
export function toestandsdiagram({ begin, toestanden, overgangen }: Diagrambron): string {
  const states = Object.keys(toestanden);
  const id = (toestand: string): string => `s${states.indexOf(toestand)}`;
  const steps = Object.values(overgangen).flatMap(({ naam, van, naar }) =>
    van.flatMap((from) => (naar === 'blijft' ? [from] : naar).map((to) => ({ naam, from, to }))),
  );
  const edges = steps.map(({ naam, from, to }) => `  ${id(from)} --> ${id(to)}: ${naam}`);
  const left = new Set(steps.filter(({ from, to }) => from !== to).map(({ from }) => from));
  const ends = states.filter((toestand) => !left.has(toestand)).map((one) => `  ${id(one)} --> [*]`);
  return [
    'stateDiagram-v2',
    ...states.map((toestand) => `  ${id(toestand)}: ${toestanden[toestand] ?? toestand}`),
    `  [*] --> ${id(begin.toestand)}`,
    ...edges,
    ...ends,
  ].join('\n');
}
