import type { Stuk } from './bytes.ts';
import { compileLayout } from './layout.ts';
import type { CompiledLayout, EiLayout } from './layout.ts';
import { erfenissen, joinErfenissen, posities } from './posities.ts';
import type { Erfenis, Posities } from './posities.ts';
import { TabelIndex } from './tabellen.ts';
import type { DeclaratieTabellen } from './tabellen.ts';

/** Layout and tables, prepared once and used for any number of files. */
export type DeclaratieControle = {
  readonly layout: CompiledLayout;
  readonly posities: Posities;
  readonly erfenissen: readonly Erfenis[];
  readonly erfstukken: readonly Stuk[];
  readonly tabellen: TabelIndex;
};

/** Prepares the checks of AW319 from its layout and the dated reference tables. */
export function compileControle(layout: EiLayout, tabellen: DeclaratieTabellen): DeclaratieControle {
  const compiled = compileLayout(layout);
  const erfenis = erfenissen(compiled);
  return {
    layout: compiled,
    posities: posities(compiled),
    erfenissen: erfenis,
    erfstukken: joinErfenissen(erfenis),
    tabellen: new TabelIndex(tabellen),
  };
}

/** Choices the sources leave open, with what the caller knows of the file (ADR 0031, 0032). */
export type DeclaratieOpties = {
  /** Findings that are kept; the rest is counted. */
  readonly maximumBevindingen?: number;
  /** Which day decides the month of care of a line that spans two months. */
  readonly zorgmaand?: 'einddatum' | 'begindatum';
  /** Day of receipt: with it, dates of the voorlooprecord may not lie in the future. */
  readonly ontvangenOp?: Temporal.PlainDate;
  /** Keyed hash of a BSN, for the rows of the store. The BSN goes nowhere else. */
  readonly pseudoniem?: (bsn: string) => string;
};
