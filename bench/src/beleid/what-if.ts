import { eurocent } from '@kavel/core/basis';
import type { Zorgkantoor } from '@kavel/core/basis';
import {
  changeParameters,
  compareUitkomsten,
  evaluateRegels,
  layVoorRegels,
  listParameters,
  summarizeEffecten,
} from '@kavel/core/beleid';
import type {
  Feitdefinitie,
  Feiten,
  Parameter,
  Productieregel,
  Regeleffect,
  Regeluitkomst,
  WatAlsBeleid,
} from '@kavel/core/beleid';

/** A what-if, the same code in a page and in Node. The catalogue is a list here, so that it can be sent to a page. */
export type WhatIfInput = Omit<WatAlsBeleid, 'catalogus'> & {
  readonly catalogus: readonly (readonly [string, Feitdefinitie])[];
  readonly zorgkantoren: readonly Zorgkantoor[];
  readonly zorgaanbieders: readonly Feiten[];
  /** The key of a parameter, and its other number. */
  readonly change: { readonly sleutel: string; readonly waarde: number };
};

/** After the change: one text per zorgkantoor and provider, and how many of them the change moved. */
export type WhatIfResult = { readonly outcomes: readonly string[]; readonly changed: number };

export type WhatIf = {
  /** Changes the number once; milliseconds by the clock. */
  readonly round: () => number;
  /** Of the last round. */
  readonly result: () => WhatIfResult;
};

/**
 * Loads everything. A round is then what the page of the portal does when a number changes: the register with that number,
 * its policies laid and compiled anew, every provider answered without trace, and the differences added up.
 */
export function openWhatIf(input: WhatIfInput): WhatIf {
  const beleid: WatAlsBeleid = { ...input, catalogus: new Map(input.catalogus) };
  const regels = input.zorgkantoren.flatMap((zorgkantoor) =>
    input.zorgaanbieders.map((feiten, index) => regelOf(zorgkantoor, feiten, index)),
  );
  const before = evaluateRegels(beleid, regels);
  const wijziging = {
    parameter: findParameter(beleid, regels, input.change.sleutel),
    waarde: input.change.waarde,
  };
  let effecten: readonly Regeleffect[] = [];
  return {
    round() {
      const start = performance.now();
      const changed = changeParameters(beleid.register, [wijziging], beleid.peildatum);
      if (!changed.ok) throw new Error(changed.error.code);
      const after = evaluateRegels({ ...beleid, register: changed.value }, regels);
      effecten = compareUitkomsten(regels, before, after);
      const { vergelijkbaar } = summarizeEffecten(effecten);
      if (vergelijkbaar.regels === 0) throw new Error('no line has a percentage');
      return performance.now() - start;
    },
    result: () => ({
      outcomes: effecten.map(({ na }) => outcomeText(na)),
      changed: effecten.filter(({ effect }) => effect === 'meer' || effect === 'minder').length,
    }),
  };
}

function regelOf(zorgkantoor: Zorgkantoor, feiten: Feiten, index: number): Productieregel {
  return {
    zorgaanbieder: `${zorgkantoor}-${index}`,
    zorgkantoor,
    sector: 'VV',
    kavel: 'VPT',
    nzaWaardeEurocent: eurocent(10_000_003 * (index + 1)),
    feiten,
  };
}

function findParameter(beleid: WatAlsBeleid, regels: readonly Productieregel[], sleutel: string): Parameter {
  const laid = [...layVoorRegels(beleid, regels).values()].flatMap((one) => (one.ok ? [one.value] : []));
  const parameter = listParameters(laid, beleid.catalogus).find((one) => one.sleutel === sleutel);
  if (parameter === undefined) throw new Error(`no policy has a number ${sleutel}`);
  return parameter;
}

/** No policy, or a judgement out of bounds, would measure something else. */
function outcomeText(uitkomst: Regeluitkomst): string {
  if (uitkomst.soort === 'percentage') {
    const { percentage, bedragEurocent, contractduurJaren } = uitkomst;
    return `${percentage} ${bedragEurocent} ${contractduurJaren ?? '-'}`;
  }
  if (uitkomst.oorzaak !== 'nietVastTeStellen' || uitkomst.reden.startsWith('feit ontbreekt')) {
    throw new Error(uitkomst.reden);
  }
  return uitkomst.reden;
}
