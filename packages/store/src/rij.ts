import type { Tabellen } from './tabellen.ts';

type Camel<Name extends string> = Name extends `${infer First}_${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;

/** A row of a table with its columns spelled as in TypeScript: `te_laat` is `teLaat`. */
export type Rij<Tabel extends keyof Tabellen> = {
  readonly [Kolom in keyof Tabellen[Tabel] as Camel<Kolom & string>]: Tabellen[Tabel][Kolom];
};
