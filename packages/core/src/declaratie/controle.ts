import { assert } from '../basis/index.ts';
import type { Stuk } from './bytes.ts';
import { compileLayout } from './layout.ts';
import type { CompiledLayout, CompiledRecord, DeclaratieIndeling, EiLayout, Recordsoort } from './layout.ts';
import { erfenissen, joinErfenissen, posities } from './posities.ts';
import type { Erfenis, Posities } from './posities.ts';
import { volgrecord } from './recordvolgorde.ts';
import type { Volgrecord } from './recordvolgorde.ts';
import { digestTabellen, TabelIndex } from './tabellen.ts';
import type { DeclaratieTabellen, Tabelgegevens } from './tabellen.ts';

/** Layout and tables, prepared once and used for any number of files. */
export type DeclaratieControle = {
  readonly layout: CompiledLayout;
  readonly indeling: DeclaratieIndeling;
  readonly posities: Posities;
  readonly erfenissen: readonly Erfenis[];
  readonly erfstukken: readonly Stuk[];
  readonly tabellen: TabelIndex;
  /** Per sort of record; a standard need not have debiteuren. */
  readonly volgrecords: Readonly<Record<Exclude<Recordsoort, 'debiteur'>, Volgrecord>> & {
    readonly debiteur?: Volgrecord;
  };
  /** What it was made from, in a form that another thread can be given. */
  readonly bronnen: Controlebronnen;
};

/** Plain data: `reviveControle` makes the same checks of it in another thread. */
export type Controlebronnen = { readonly layout: EiLayout; readonly tabellen: Tabelgegevens };

/** Prepares the checks of a claim standard from its layout and the dated reference tables. */
export function compileControle(layout: EiLayout, tabellen: DeclaratieTabellen): DeclaratieControle {
  return reviveControle({ layout, tabellen: digestTabellen(tabellen) });
}

/** Prepares the same checks again from what `bronnen` of a controle says. */
export function reviveControle(bronnen: Controlebronnen): DeclaratieControle {
  const compiled = compileLayout(bronnen.layout);
  const indeling = bronnen.layout.declaratie;
  assert(indeling !== undefined, `${bronnen.layout.standaard} is no claim`);
  const erfenis = erfenissen(compiled, indeling);
  return {
    layout: compiled,
    indeling,
    posities: posities(compiled, indeling),
    erfenissen: erfenis,
    erfstukken: joinErfenissen(erfenis),
    tabellen: new TabelIndex(bronnen.tabellen),
    volgrecords: volgrecords(compiled, indeling),
    bronnen,
  };
}

/** The role of the field in which each record has its number, or that of the record it belongs to. */
const DETAILROLLEN: Readonly<Partial<Record<Recordsoort, string>>> = {
  verzekerde: 'verzekerdeDetail',
  debiteur: 'debiteurDetail',
  prestatie: 'prestatieDetail',
  commentaar: 'commentaarDetail',
};

function volgrecords(
  { byKenmerk, layout }: CompiledLayout,
  { rollen }: DeclaratieIndeling,
): DeclaratieControle['volgrecords'] {
  const bySoort = (soort: Recordsoort): Volgrecord | undefined => {
    const found = byKenmerk.find((record: CompiledRecord | undefined) => record?.plaats?.soort === soort);
    return found === undefined ? undefined : volgrecord(found, rollen[DETAILROLLEN[soort] ?? ''] ?? '');
  };
  const need = (soort: Recordsoort): Volgrecord => {
    const found = bySoort(soort);
    assert(found !== undefined, `${layout.standaard} has no record of sort ${soort}`);
    return found;
  };
  const debiteur = bySoort('debiteur');
  return {
    voorloop: need('voorloop'),
    verzekerde: need('verzekerde'),
    prestatie: need('prestatie'),
    commentaar: need('commentaar'),
    slot: need('slot'),
    ...(debiteur === undefined ? {} : { debiteur }),
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
