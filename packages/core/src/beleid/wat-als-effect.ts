import { HONDERD_PROCENT, assert, eurocent, pct } from '../basis/index.ts';
import type { Eurocent, Kavel, Pct } from '../basis/index.ts';
import type { GeenGetal, Productieregel, Regeluitkomst } from './wat-als.ts';

/**
 * What a change does to one line of production. Only `meer`, `minder` and `gelijk` have a number before and after, so
 * only they have a difference; a line that gets or loses its number has none.
 */
export const EFFECTEN = ['meer', 'minder', 'gelijk', 'krijgtGetal', 'verliestGetal', 'geenGetal'] as const;
export type Effect = (typeof EFFECTEN)[number];

export type Regeleffect = {
  readonly regel: Productieregel;
  readonly voor: Regeluitkomst;
  readonly na: Regeluitkomst;
  readonly effect: Effect;
  /** `null`: before or after there is no number, so there is no difference either. */
  readonly verschil: { readonly percentage: Pct; readonly bedragEurocent: Eurocent } | null;
};

/** Both outcomes of every line side by side, in the order of the lines. */
export function compareUitkomsten(
  regels: readonly Productieregel[],
  voor: readonly Regeluitkomst[],
  na: readonly Regeluitkomst[],
): readonly Regeleffect[] {
  return regels.map((regel, index) => {
    const before = voor[index];
    const after = na[index];
    assert(before !== undefined && after !== undefined, 'every line has an outcome before and after');
    return { regel, voor: before, na: after, ...effectOf(before, after) };
  });
}

function effectOf(voor: Regeluitkomst, na: Regeluitkomst): Pick<Regeleffect, 'effect' | 'verschil'> {
  if (voor.soort === 'geenGetal') {
    return { effect: na.soort === 'geenGetal' ? 'geenGetal' : 'krijgtGetal', verschil: null };
  }
  if (na.soort === 'geenGetal') return { effect: 'verliestGetal', verschil: null };
  const percentage = pct(na.percentage - voor.percentage);
  const bedragEurocent = eurocent(na.bedragEurocent - voor.bedragEurocent);
  return {
    effect: percentage > 0 ? 'meer' : percentage < 0 ? 'minder' : 'gelijk',
    verschil: { percentage, bedragEurocent },
  };
}

/** Amounts of lines with a number before and after: only those can be compared. */
export type Bedragvergelijking = {
  readonly regels: number;
  readonly voorEurocent: Eurocent;
  readonly naEurocent: Eurocent;
  readonly verschilEurocent: Eurocent;
};

/** Lines that only have an amount before, or only after; never part of a difference. */
export type Eenzijdig = { readonly regels: number; readonly bedragEurocent: Eurocent };

export type WatAlsTotaal = {
  readonly vergelijkbaar: Bedragvergelijking;
  readonly perKavel: ReadonlyMap<Kavel, Bedragvergelijking>;
  readonly krijgtGetal: Eenzijdig;
  readonly verliestGetal: Eenzijdig;
  /** Lines without a number after the change, by cause and reason, most first. */
  readonly zonderGetal: readonly {
    readonly oorzaak: GeenGetal;
    readonly reden: string;
    readonly regels: number;
  }[];
  /** Providers by the sum of their differences; one without a difference on any line is `zonderVerschil`. */
  readonly zorgaanbieders: {
    readonly alle: number;
    readonly vooruit: number;
    readonly achteruit: number;
    readonly gelijk: number;
    readonly zonderVerschil: number;
  };
  /** Lines whose contract gets another duration. */
  readonly andereDuur: number;
  /** Lines that come above 100%, which may not be paid (Wmg art. 35). */
  readonly bovenMaximum: number;
};

/** Adds the lines up. Every total is the exact sum of the lines that it names. */
export function summarizeEffecten(effecten: readonly Regeleffect[]): WatAlsTotaal {
  const of = (effect: Effect): readonly Regeleffect[] => effecten.filter((one) => one.effect === effect);
  return {
    vergelijkbaar: vergelijk(effecten),
    perKavel: new Map(
      [...Map.groupBy(effecten, ({ regel }) => regel.kavel)].map(([kavel, own]) => [kavel, vergelijk(own)]),
    ),
    krijgtGetal: eenzijdig(of('krijgtGetal').map(({ na }) => na)),
    verliestGetal: eenzijdig(of('verliestGetal').map(({ voor }) => voor)),
    zonderGetal: countRedenen(effecten),
    zorgaanbieders: countZorgaanbieders(effecten),
    andereDuur: effecten.filter(hasOtherDuur).length,
    bovenMaximum: effecten.filter(({ na }) => na.soort === 'percentage' && na.percentage > HONDERD_PROCENT)
      .length,
  };
}

function vergelijk(effecten: readonly Regeleffect[]): Bedragvergelijking {
  let [regels, voor, na] = [0, 0, 0];
  for (const one of effecten) {
    if (one.voor.soort === 'geenGetal' || one.na.soort === 'geenGetal') continue;
    regels += 1;
    voor += one.voor.bedragEurocent;
    na += one.na.bedragEurocent;
  }
  return {
    regels,
    voorEurocent: eurocent(voor),
    naEurocent: eurocent(na),
    verschilEurocent: eurocent(na - voor),
  };
}

function eenzijdig(uitkomsten: readonly Regeluitkomst[]): Eenzijdig {
  let bedrag = 0;
  for (const uitkomst of uitkomsten) if (uitkomst.soort === 'percentage') bedrag += uitkomst.bedragEurocent;
  return { regels: uitkomsten.length, bedragEurocent: eurocent(bedrag) };
}

function countRedenen(effecten: readonly Regeleffect[]): WatAlsTotaal['zonderGetal'] {
  const without = effecten.flatMap(({ na }) => (na.soort === 'geenGetal' ? [na] : []));
  return [...Map.groupBy(without, ({ oorzaak, reden }) => `${oorzaak} ${reden}`).values()]
    .flatMap((all) => all.slice(0, 1).map(({ oorzaak, reden }) => ({ oorzaak, reden, regels: all.length })))
    .sort((left, right) => right.regels - left.regels || (left.reden < right.reden ? -1 : 1));
}

function countZorgaanbieders(effecten: readonly Regeleffect[]): WatAlsTotaal['zorgaanbieders'] {
  const sums = new Map<string, number | null>();
  for (const { regel, verschil } of effecten) {
    const sum = sums.get(regel.zorgaanbieder) ?? null;
    sums.set(regel.zorgaanbieder, verschil === null ? sum : (sum ?? 0) + verschil.bedragEurocent);
  }
  const count = { alle: sums.size, vooruit: 0, achteruit: 0, gelijk: 0, zonderVerschil: 0 };
  for (const sum of sums.values()) {
    if (sum === null) count.zonderVerschil += 1;
    else if (sum > 0) count.vooruit += 1;
    else if (sum < 0) count.achteruit += 1;
    else count.gelijk += 1;
  }
  return count;
}

function hasOtherDuur({ voor, na }: Regeleffect): boolean {
  return (
    voor.soort === 'percentage' &&
    na.soort === 'percentage' &&
    voor.contractduurJaren !== na.contractduurJaren
  );
}
