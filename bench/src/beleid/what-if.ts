import { eurocent } from '@kavel/core/basis';
import type { Pct } from '@kavel/core/basis';
import {
  changeParameters,
  compareUitkomsten,
  evaluateRegels,
  layVoorRegels,
  listParameters,
  summarizeEffecten,
} from '@kavel/core/beleid';
import type {
  BeleidVraag,
  Beleidsregister,
  Feitdefinitie,
  Feiten,
  Parameter,
  Productieregel,
  Regeleffect,
  Regeluitkomst,
  WatAlsBeleid,
} from '@kavel/core/beleid';
import { median } from '../measure/timing.ts';

/** A what-if, the same code in a page and in Node: seven policies and a figure that someone changes. */
export type WhatIfInput = {
  readonly register: Beleidsregister;
  readonly catalogus: readonly (readonly [string, Feitdefinitie])[];
  /** One for each zorgkantoor, all on the same days. */
  readonly vragen: readonly BeleidVraag[];
  readonly zorgaanbieders: readonly Feiten[];
  readonly change: Change;
  readonly rounds: number;
};

/** The figure of one step, in whichever document it stands. */
export type Change = { readonly document: string; readonly stap: string; readonly percentage: Pct };

export type WhatIfMeasured = {
  /** What the first change of someone who opens the page costs. */
  readonly firstMilliseconds: number;
  readonly milliseconds: number;
  /** One text per provider and question, after the change. */
  readonly outcomes: readonly string[];
  /** How many of them the change moved. */
  readonly changed: number;
};

/**
 * What the page does while a slider is dragged: one figure changed, every policy laid and compiled anew, all providers
 * answered without trace, held against what they had and added up. The first round, and the median of the others.
 */
export function measureWhatIf(input: WhatIfInput): WhatIfMeasured {
  const [vraag] = input.vragen;
  if (vraag === undefined) throw new Error('A what-if needs a question');
  const { peildatum, kennisdatum } = vraag;
  const regels = linesOf(input);
  const beleid = { register: input.register, catalogus: new Map(input.catalogus), peildatum, kennisdatum };
  const wijziging = {
    parameter: findParameter(beleid, regels, input.change),
    waarde: input.change.percentage,
  };
  const before = evaluateRegels(beleid, regels);
  const times: number[] = [];
  let effecten: readonly Regeleffect[] = [];
  for (let round = 0; round <= input.rounds; round += 1) {
    const start = performance.now();
    const changed = changeParameters(input.register, [wijziging], peildatum);
    if (!changed.ok) throw new Error(changed.error.code);
    const after = evaluateRegels({ ...beleid, register: changed.value }, regels);
    effecten = compareUitkomsten(regels, before, after);
    summarizeEffecten(effecten);
    times.push(performance.now() - start);
  }
  const [firstMilliseconds = 0, ...warm] = times;
  const outcomes = effecten.map(({ na }) => outcomeText(na));
  const changed = effecten.filter(({ voor }, index) => outcomeText(voor) !== outcomes[index]).length;
  return { firstMilliseconds, milliseconds: median(warm), outcomes, changed };
}

/** Every provider at every zorgkantoor, with a production of its own. */
function linesOf({ vragen, zorgaanbieders }: WhatIfInput): Productieregel[] {
  return vragen.flatMap(({ zorgkantoor, sector, kavel }) =>
    zorgaanbieders.map((feiten, index) => ({
      zorgaanbieder: `${zorgkantoor}-${index}`,
      zorgkantoor,
      sector,
      kavel,
      nzaWaardeEurocent: eurocent(10_000_003 * (index + 1)),
      feiten,
    })),
  );
}

function findParameter(
  beleid: WatAlsBeleid,
  regels: readonly Productieregel[],
  { document, stap }: Change,
): Parameter {
  const laid = [...layVoorRegels(beleid, regels).values()].flatMap((one) => (one.ok ? [one.value] : []));
  const found = listParameters(laid, beleid.catalogus).find(
    (one) => one.document.id === document && one.stap === stap && one.rol === 'bedrag',
  );
  if (found === undefined) throw new Error(`${document} has no figure in a step ${stap}`);
  return found;
}

function outcomeText(uitkomst: Regeluitkomst): string {
  return uitkomst.soort === 'percentage'
    ? `${uitkomst.percentage} ${uitkomst.bedragEurocent} ${uitkomst.contractduurJaren ?? '-'}`
    : `${uitkomst.oorzaak} ${uitkomst.reden}`;
}
