import type { Pct } from '@kavel/core/basis';
import { compileBeleid, composeBeleid } from '@kavel/core/beleid';
import type {
  BeleidVraag,
  Beleidsregister,
  Feitcatalogus,
  Feitdefinitie,
  Feiten,
  Stap,
  TariefUitkomst,
} from '@kavel/core/beleid';
import { median } from '../measure/timing.ts';

/** A what-if, the same code in a page and in Node: seven policies and a figure that someone changes. */
export type WhatIfInput = {
  readonly register: Beleidsregister;
  readonly catalogus: readonly (readonly [string, Feitdefinitie])[];
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
 * One figure changed, every policy composed and compiled anew, and all providers answered without trace: the first
 * round, and the median of the others. Each round starts from a register of its own.
 */
export function measureWhatIf(input: WhatIfInput): WhatIfMeasured {
  const catalogus = new Map(input.catalogus);
  const times: number[] = [];
  let outcomes: readonly TariefUitkomst[] = [];
  for (let round = 0; round <= input.rounds; round += 1) {
    const start = performance.now();
    outcomes = answerAll(changeRegister(input.register, input.change), catalogus, input);
    times.push(performance.now() - start);
  }
  const [firstMilliseconds = 0, ...warm] = times;
  const before = answerAll(input.register, catalogus, input).map(outcomeText);
  const after = outcomes.map(outcomeText);
  const changed = after.filter((one, index) => one !== before[index]).length;
  return { firstMilliseconds, milliseconds: median(warm), outcomes: after, changed };
}

function answerAll(
  register: Beleidsregister,
  catalogus: Feitcatalogus,
  { vragen, zorgaanbieders }: WhatIfInput,
): readonly TariefUitkomst[] {
  return vragen.flatMap((vraag) => {
    const composed = composeBeleid(register, vraag);
    if (!composed.ok) throw new Error(`${vraag.zorgkantoor}: ${composed.error.code}`);
    const { evaluate } = compileBeleid(composed.value, catalogus);
    return zorgaanbieders.map((feiten) => {
      const result = evaluate(feiten);
      if (!result.ok) throw new Error(result.error.code);
      return result.value;
    });
  });
}

function changeRegister(register: Beleidsregister, change: Change): Beleidsregister {
  const found: Stap[] = [];
  const inStap = (stap: Stap): Stap => {
    if (stap.id !== change.stap || !('operand' in stap.bewerking)) return stap;
    found.push(stap);
    const operand = { soort: 'vast', waarde: change.percentage } as const;
    return { ...stap, bewerking: { ...stap.bewerking, operand } };
  };
  const changed: Beleidsregister = {
    kaders: register.kaders.map((kader) =>
      kader.id === change.document ? { ...kader, stappen: kader.stappen.map(inStap) } : kader,
    ),
    wijzigingen: register.wijzigingen.map((wijziging) =>
      wijziging.id === change.document
        ? {
            ...wijziging,
            ingrepen: wijziging.ingrepen.map((ingreep) =>
              'stap' in ingreep ? { ...ingreep, stap: inStap(ingreep.stap) } : ingreep,
            ),
          }
        : wijziging,
    ),
  };
  if (found.length === 0) throw new Error(`${change.document} has no figure in a step ${change.stap}`);
  return changed;
}

function outcomeText(uitkomst: TariefUitkomst): string {
  if (uitkomst.soort === 'nietVastTeStellen' && uitkomst.ontbrekend.length > 0)
    throw new Error(uitkomst.reden);
  const percentage = uitkomst.soort === 'percentage' ? uitkomst.percentage : uitkomst.reden;
  return `${uitkomst.soort} ${percentage} ${uitkomst.contractduurJaren ?? '-'}`;
}
