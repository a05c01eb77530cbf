import { compareDays, periodeHas } from '../basis/index.ts';
import type { Periode } from '../basis/index.ts';
import type { BeleidDocument, Beleidsregister, Stap, Voorbehoud } from './beleid.ts';
import { isFor, layBeleid } from './compose.ts';
import type { Herkomst } from './rang.ts';
import { eigenGeldigheid, kavelsOf, listDocumenten } from './regel.ts';
import type { Beleidsregel } from './regel.ts';
import { listRegelstanden } from './regelstand.ts';
import type { RegelInStand, Regelstand } from './regelstand.ts';
import type { BeleidVoor, BeleidVraag, SamengesteldeStap, Samenstelling } from './samenstelling.ts';

/**
 * How one rule stands on one day as known on another. Besides the states of spec/uitspraak.md: not known yet; past its
 * last day; and known and valid, but without effect because no regional kader carries it out or its target is not there.
 */
export type Regelmoment = {
  readonly stand: Regelstand | 'nog niet bekend' | 'afgelopen' | 'zonder werking';
  /** The document that made it so. */
  readonly door?: Herkomst;
  /** The step that says something else instead. */
  readonly vervanging?: SamengesteldeStap;
  /** The rule goes on for the providers outside the group of this document. */
  readonly nietVoorGroepVan?: Herkomst;
};

/** Where the rule stands for one question. */
export function findRegelmoment(
  register: Beleidsregister,
  regel: Beleidsregel,
  vraag: BeleidVraag,
): Regelmoment {
  const { document } = regel;
  if (compareDays(document.bekendVanaf, vraag.kennisdatum) > 0) return { stand: 'nog niet bekend' };
  const geldig = eigenGeldigheid(regel) ?? document.geldig;
  if (!periodeHas(geldig, vraag.peildatum)) {
    const early = compareDays(vraag.peildatum, geldig.van) < 0;
    return { stand: early ? 'gepubliceerd' : 'afgelopen' };
  }
  const laid = layBeleid(register, vraag);
  if (!laid.ok) return { stand: 'zonder werking' };
  const withdrawn = laid.value.ingetrokken.find((one) => one.document.id === document.id);
  if (withdrawn !== undefined) return { stand: 'vervallen', door: withdrawn.door };
  if (laid.value.documenten.every(({ id }) => id !== document.id)) return { stand: 'zonder werking' };
  switch (regel.soort) {
    case 'stap':
    case 'eis': {
      const standen = listRegelstanden(register, vraag);
      return standen.ok ? ruleMoment(regel, standen.value, laid.value) : { stand: 'zonder werking' };
    }
    case 'keuze':
      return choiceMoment(regel.stappen, laid.value);
    case 'budgetregel':
      return { stand: 'van kracht' };
    case 'voorbehoud':
      return reservationMoment(regel.voorbehoud, laid.value);
  }
}

type Gelegd = Omit<Samenstelling, 'hash'>;

function ruleMoment(
  { id, document }: Beleidsregel,
  standen: readonly RegelInStand[],
  { stappen }: Gelegd,
): Regelmoment {
  const mine = standen.filter((one) => one.id === id && one.herkomst.id === document.id);
  const [first, ...rest] = mine;
  if (first === undefined) return { stand: 'zonder werking' };
  const vervanging = stappen.find(
    ({ vervangt }) => vervangt?.stap.id === id && vervangt.herkomst.id === document.id,
  );
  const taken = rest.find(({ door }) => door !== undefined)?.door;
  return {
    stand: first.stand,
    ...(first.door === undefined ? {} : { door: first.door }),
    ...(vervanging === undefined ? {} : { vervanging }),
    ...(taken === undefined ? {} : { nietVoorGroepVan: taken }),
  };
}

/** A choice is there as long as one of its members is. */
function choiceMoment(leden: readonly Stap[], { stappen }: Gelegd): Regelmoment {
  const left = leden.some(({ clausule, id }) =>
    stappen.some((one) => one.id === id && one.clausule === clausule),
  );
  return { stand: left ? 'van kracht' : 'zonder werking' };
}

/** A reservation goes with the rule it is about. */
function reservationMoment({ id, clausule, bij }: Voorbehoud, laid: Gelegd): Regelmoment {
  if (laid.voorbehouden.some((one) => one.id === id && one.clausule === clausule))
    return { stand: 'van kracht' };
  const door = laid.geraakt.find((one) => one.id === bij)?.door;
  return { stand: 'vervallen', ...(door === undefined ? {} : { door }) };
}

/** Cells of one row have the days of `bekend`; those of one column the days of `geldig`. */
export type Regelverloop = {
  readonly voor: readonly BeleidVoor[];
  readonly geldig: readonly Periode[];
  readonly bekend: readonly Periode[];
  /** Row by row: `momenten[bekend][geldig]`. */
  readonly momenten: readonly (readonly Regelmoment[])[];
};

/**
 * What became of a rule on both time axes: for each care it is about, over the days of its validity, as known from its
 * publication on. Days on which nothing changes are taken together, and so are zorgkantoren, sectors and kavels for
 * which the same holds.
 */
export function traceRegel(register: Beleidsregister, regel: Beleidsregel): readonly Regelverloop[] {
  const traced = new Map<string, Omit<Regelverloop, 'voor'>>();
  const verlopen = new Map<string, Regelverloop>();
  for (const voor of listVoor(regel)) {
    const documenten = listDocumenten(register).filter((document) => isFor(document, voor));
    const key = documenten.map(({ id }) => id).join();
    const verloop = traced.get(key) ?? traceFor(register, regel, voor, documenten);
    traced.set(key, verloop);
    const same = JSON.stringify(verloop);
    verlopen.set(same, { ...verloop, voor: [...(verlopen.get(same)?.voor ?? []), voor] });
  }
  return [...verlopen.values()];
}

/** Every care that the rule is about. */
export function listVoor(regel: Beleidsregel): readonly BeleidVoor[] {
  const { zorgkantoren, sectoren, onderwerp } = regel.document;
  return zorgkantoren.flatMap((zorgkantoor) =>
    sectoren.flatMap((sector) => kavelsOf(regel).map((kavel) => ({ zorgkantoor, sector, kavel, onderwerp }))),
  );
}

function traceFor(
  register: Beleidsregister,
  regel: Beleidsregel,
  voor: BeleidVoor,
  documenten: readonly BeleidDocument[],
): Omit<Regelverloop, 'voor'> {
  const { geldig, bekendVanaf } = regel.document;
  const own = eigenGeldigheid(regel) ?? geldig;
  const peildata = cut(
    own,
    documenten.flatMap((document) => edgesOf(document.geldig)),
  );
  const kennisdata = cut(
    { van: bekendVanaf },
    documenten.map((document) => document.bekendVanaf),
  );
  const cells = kennisdata.map(({ van: kennisdatum }) =>
    peildata.map(({ van: peildatum }) =>
      findRegelmoment(register, regel, { ...voor, peildatum, kennisdatum }),
    ),
  );
  const rows = joinEqual(kennisdata, cells);
  const columns = joinEqual(peildata, transpose(rows.cells));
  return { bekend: rows.days, geldig: columns.days, momenten: transpose(columns.cells) };
}

/** The first day and the day after the last. */
function edgesOf({ van, totEnMet }: Periode): Temporal.PlainDate[] {
  return totEnMet === undefined ? [van] : [van, totEnMet.add({ days: 1 })];
}

/** A period cut into pieces, one beginning on each of the days inside it. */
function cut(periode: Periode, days: readonly Temporal.PlainDate[]): Periode[] {
  const inside = days.filter((day) => periodeHas(periode, day) && compareDays(day, periode.van) > 0);
  const starts = [periode.van, ...inside.toSorted(compareDays)].filter(
    (day, index, all) => index === 0 || compareDays(day, all[index - 1] ?? day) !== 0,
  );
  return starts.map((van, index): Periode => {
    const next = starts[index + 1];
    const totEnMet = next === undefined ? periode.totEnMet : next.subtract({ days: 1 });
    return totEnMet === undefined ? { van } : { van, totEnMet };
  });
}

/** Neighbours with the same cells become one. */
function joinEqual<Cell>(
  days: readonly Periode[],
  cells: readonly (readonly Cell[])[],
): { readonly days: readonly Periode[]; readonly cells: readonly (readonly Cell[])[] } {
  const joined: { periode: Periode; cells: readonly Cell[] }[] = [];
  for (const [index, periode] of days.entries()) {
    const row = cells[index] ?? [];
    const last = joined.at(-1);
    if (last === undefined || JSON.stringify(last.cells) !== JSON.stringify(row)) {
      joined.push({ periode, cells: row });
      continue;
    }
    const { totEnMet } = periode;
    last.periode = totEnMet === undefined ? { van: last.periode.van } : { van: last.periode.van, totEnMet };
  }
  return { days: joined.map((one) => one.periode), cells: joined.map((one) => one.cells) };
}

function transpose<Cell>(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  return (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row.slice(column, column + 1)));
}
