import { ok } from '@kavel/core/basis';
import type {
  Agb,
  Eurocent,
  Kavel,
  Regio,
  RegioCode,
  RegioOnbekendRefusal,
  Result,
  Sector,
  Zorgkantoor,
} from '@kavel/core/basis';
import type { FeitWaarde, Feitcatalogus, Feiten } from '@kavel/core/beleid';
import { createProefaanbieders, findProefregio, listProeffeiten, listProefregios } from '@kavel/simulatie';
import type { Proefaanbieder } from '@kavel/simulatie';
import { PROEF } from './proef.ts';

/**
 * Fictitious providers in a shape that stays small: facts are lists, in the order of `feiten` and `kavelfeiten`, in the
 * whole units that a calculation takes.
 */
export type Proefaanbieders = {
  readonly fictief: true;
  readonly getal: number;
  readonly jaar: number;
  readonly feiten: readonly string[];
  readonly kavelfeiten: readonly string[];
  readonly regios: readonly Proefregio[];
};

export type Proefregio = {
  readonly regio: RegioCode;
  readonly regioNaam: string;
  readonly zorgkantoor: Zorgkantoor;
  readonly zorgaanbieders: readonly {
    readonly agb: Agb;
    readonly naam: string;
    readonly sector: Sector;
    readonly feiten: readonly FeitWaarde[];
    readonly kavels: readonly {
      readonly kavel: Kavel;
      readonly nzaWaardeEurocent: Eurocent;
      readonly feiten: readonly FeitWaarde[];
    }[];
  }[];
};

/** Gives the providers of one region, or of all when none is named. */
export type Proefaanbiederslezer = (regio?: string) => Result<Proefaanbieders, RegioOnbekendRefusal>;

/** Makes each region when it is first asked and keeps it. `register`: all regions ever. */
export function createProefaanbiederslezer(
  catalogus: Feitcatalogus,
  register: readonly Regio[],
): Proefaanbiederslezer {
  const { perAanbieder: feiten, perKavel: kavelfeiten } = listProeffeiten(catalogus);
  const made = new Map<RegioCode, Proefregio>();
  const read = (regio: Regio): Proefregio => {
    const known = made.get(regio.code);
    if (known !== undefined) return known;
    const aanbieders = createProefaanbieders({ ...PROEF, regios: [regio], catalogus });
    const proefregio = {
      regio: regio.code,
      regioNaam: regio.naam,
      zorgkantoor: regio.zorgkantoor,
      zorgaanbieders: aanbieders.map((aanbieder) => compact(aanbieder, feiten, kavelfeiten)),
    };
    made.set(regio.code, proefregio);
    return proefregio;
  };
  return (code) => {
    const one = code === undefined ? undefined : findProefregio(register, PROEF.jaar, code);
    if (one?.ok === false) return one;
    const regios = one === undefined ? listProefregios(register, PROEF.jaar) : [one.value];
    return ok({ fictief: true, ...PROEF, feiten, kavelfeiten, regios: regios.map(read) });
  };
}

function compact(
  { agb, naam, sector, feiten, kavels }: Proefaanbieder,
  names: readonly string[],
  kavelNames: readonly string[],
): Proefregio['zorgaanbieders'][number] {
  return {
    agb,
    naam,
    sector,
    feiten: valuesOf(feiten, names),
    kavels: kavels.map(({ kavel, nzaWaardeEurocent, feiten: own }) => ({
      kavel,
      nzaWaardeEurocent,
      feiten: valuesOf(own, kavelNames),
    })),
  };
}

/** Every fact of the catalogue has a value. */
function valuesOf(feiten: Feiten, names: readonly string[]): FeitWaarde[] {
  return names.map((naam) => feiten[naam] ?? null);
}
