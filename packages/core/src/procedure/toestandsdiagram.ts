/** What a drawing needs of a machine. */
export type Diagrambron = {
  readonly naam: string;
  readonly begin: { readonly toestand: string };
  readonly toestanden: Readonly<Record<string, string>>;
  readonly overgangen: Readonly<
    Record<
      string,
      { readonly naam: string; readonly van: readonly string[]; readonly naar: readonly string[] }
    >
  >;
};

/** The states and commands of a machine as a Mermaid drawing; it ends at states that no command leaves. */
export function toestandsdiagram({ begin, toestanden, overgangen }: Diagrambron): string {
  const states = Object.keys(toestanden);
  const id = (toestand: string): string => `s${states.indexOf(toestand)}`;
  const rows = Object.values(overgangen);
  const edges = rows.flatMap(({ naam, van, naar }) =>
    van.flatMap((from) => naar.map((to) => `  ${id(from)} --> ${id(to)}: ${naam}`)),
  );
  const left = new Set(rows.flatMap(({ van, naar }) => van.filter((from) => naar.some((to) => to !== from))));
  const ends = states.filter((toestand) => !left.has(toestand)).map((one) => `  ${id(one)} --> [*]`);
  return [
    'stateDiagram-v2',
    ...states.map((toestand) => `  ${id(toestand)}: ${toestanden[toestand] ?? toestand}`),
    `  [*] --> ${id(begin.toestand)}`,
    ...edges,
    ...ends,
  ].join('\n');
}
