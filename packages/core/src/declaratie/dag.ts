/** A legal date as AW319 writes it: the whole number EEJJMMDD. Orders as the dates do; made once per table row. */
export function dagGetal(dag: Temporal.PlainDate): number {
  return dag.year * 10_000 + dag.month * 100 + dag.day;
}

/** `20180131` as `2018-01-31`. */
export function dagTekst(dag: number): string {
  const text = String(dag).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

/** The month of `20180131` as `2018-01`. */
export function maandTekst(dag: number): string {
  return dagTekst(dag).slice(0, 7);
}
