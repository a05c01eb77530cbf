import { assert } from '../basis/index.ts';
import type { CompiledVeld, EiVeld } from './veld.ts';
import { packWaarde, vormCheck } from './vorm.ts';
import { compileVormplan } from './vormplan.ts';
import type { Vormplan } from './vormplan.ts';

export type EiRecord = {
  readonly kenmerk: string;
  readonly naam: string;
  readonly velden: readonly EiVeld[];
};

/** What a record is for. */
export type Recordsoort = 'voorloop' | 'verzekerde' | 'debiteur' | 'prestatie' | 'commentaar' | 'slot';

/** What the checks of a claim must know of its layout; a message that is no claim has none. */
export type DeclaratieIndeling = {
  /** The EI codes that are a claim of the Wlz; others of this layout can be read but not booked. */
  readonly boekbaar: readonly string[];
  /** The list of prestaties that a Wlz claim names. */
  readonly codelijst: string;
  /** Per kenmerk what the record is, and after which records it may stand (`begin`: as the first). */
  readonly records: Readonly<Record<string, { readonly soort: Recordsoort; readonly na: readonly string[] }>>;
  /** Per role (`posities.ts`) the number of its field. */
  readonly rollen: Readonly<Record<string, string>>;
  readonly erfenis: readonly { readonly van: string; readonly naar: string; readonly retourcode: string }[];
};

/**
 * The layout of one EI message: data, keyed by EI code, version, subversion and uitgave. Every record fills
 * `recordlengte` positions without gap or overlap.
 */
export type EiLayout = {
  readonly standaard: string;
  readonly versie: number;
  readonly subversie: number;
  readonly uitgave: number;
  readonly eiCodes: Readonly<Record<string, string>>;
  readonly recordlengte: number;
  readonly bron: string;
  readonly zekerheid: 'zeker' | 'aangenomen';
  readonly records: readonly EiRecord[];
  readonly declaratie?: DeclaratieIndeling;
};

/** Where a record stands: each record has a bit of its own, the begin of the file has the lowest. */
export type Recordplaats = { readonly soort: Recordsoort; readonly bit: number; readonly magNa: number };

export const BEGIN_BIT = 1;

export type CompiledRecord = {
  readonly record: EiRecord;
  readonly velden: readonly CompiledVeld[];
  /** Undefined in a message that is no claim. */
  readonly plaats?: Recordplaats;
  readonly plan: Vormplan;
};

export type CompiledLayout = {
  readonly layout: EiLayout;
  /** Positions plus CR and LF. */
  readonly stap: number;
  /** By the number of the kenmerk record: `04` is at 4. */
  readonly byKenmerk: readonly (CompiledRecord | undefined)[];
};

/** Prepares a layout for bytes. A layout with a gap, an overlap or a wrong length is a defect and throws. */
export function compileLayout(layout: EiLayout): CompiledLayout {
  const byKenmerk: (CompiledRecord | undefined)[] = new Array<undefined>(100).fill(undefined);
  for (const record of layout.records) byKenmerk[Number(record.kenmerk)] = compileRecord(record, layout);
  return { layout, stap: layout.recordlengte + 2, byKenmerk };
}

function compileRecord(record: EiRecord, layout: EiLayout): CompiledRecord {
  let next = 1;
  for (const veld of record.velden) {
    assert(veld.begin === next, `field ${veld.veld} of ${layout.standaard} does not begin at ${next}`);
    next += veld.lengte;
  }
  assert(
    next === layout.recordlengte + 1,
    `record ${record.kenmerk} of ${layout.standaard} has a wrong length`,
  );
  const velden = record.velden.map(compileVeld);
  const plaats = plaatsOf(record, layout);
  return {
    record,
    velden,
    ...(plaats === undefined ? {} : { plaats }),
    plan: compileVormplan(velden, layout.recordlengte),
  };
}

function plaatsOf({ kenmerk }: EiRecord, { declaratie, records }: EiLayout): Recordplaats | undefined {
  const indeling = declaratie?.records[kenmerk];
  if (indeling === undefined) return undefined;
  const bitOf = (other: string): number =>
    other === 'begin'
      ? BEGIN_BIT
      : BEGIN_BIT << (1 + records.findIndex((record) => record.kenmerk === other));
  const magNa = indeling.na.reduce((bits, other) => bits | bitOf(other), 0);
  return { soort: indeling.soort, bit: bitOf(kenmerk), magNa };
}

function compileVeld(veld: EiVeld): CompiledVeld {
  const waarden = veld.waarden ?? [];
  assert((veld.vorm === 'waarden') === waarden.length > 0, `field ${veld.veld}: form and values disagree`);
  return {
    veld,
    begin: veld.begin - 1,
    einde: veld.begin - 1 + veld.lengte,
    check: vormCheck(veld.vorm),
    waarden: Int32Array.from(waarden, (waarde) => {
      assert(waarde.length === veld.lengte && waarde.length <= 4, `field ${veld.veld}: value ${waarde}`);
      return packWaarde(waarde);
    }),
    vanaf: veld.vanaf ?? 0,
  };
}

/** Where field `nummer` lies inside its record, from 0. A number the layout does not have is a defect. */
export function veldOffset(layout: CompiledLayout, nummer: string): { begin: number; einde: number } {
  const found = layout.byKenmerk[Number(nummer.slice(0, 2))]?.velden.find(({ veld }) => veld.veld === nummer);
  assert(found !== undefined, `${layout.layout.standaard} has no field ${nummer}`);
  return { begin: found.begin, einde: found.einde };
}
