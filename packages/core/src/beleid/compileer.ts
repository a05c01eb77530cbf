import { pct, roundPct } from '../basis/index.ts';
import type { Pct } from '../basis/index.ts';
import type { Operand, Rekenwoord } from './beleid.ts';
import type { Feiten } from './feit.ts';
import type { Herkomst } from './rang.ts';
import type { SamengesteldeStap, Samenstelling } from './samenstelling.ts';
import type { BuitenGrenzen, SpoorReden, SpoorStap } from './uitkomst.ts';
import { compileVoorwaarde } from './voorwaarde.ts';

/** Where a calculation stands. One state serves all calculations of a compiled policy: they are synchronous. */
export type Stand = {
  waarde: number | null;
  jaren: number | null;
  /** Set by the step that ends the percentage: its reason, and whether it excludes the provider. */
  einde: { readonly soort: 'nietVastTeStellen' | 'uitgesloten'; readonly reden: string } | null;
  klaar: boolean;
  /** The choice of which a member has been applied. */
  gekozen: string | null;
  /** A fact is unknown that this run needed; nothing after it can be trusted. */
  onbekend: boolean;
  buiten: BuitenGrenzen | null;
};

type Step = (stand: Stand, feiten: Feiten) => SpoorReden;
type Action = (stand: Stand, feiten: Feiten) => void;

export type Program = { readonly stappen: readonly SamengesteldeStap[]; readonly steps: readonly Step[] };

/** Turns every step into one closure, once per composition. */
export function compileStappen({ stappen }: Pick<Samenstelling, 'stappen'>): Program {
  return { stappen, steps: stappen.map(compileStap) };
}

/** Leaves the outcome in `stand`; stops where the policy is done or a fact is missing. */
export function run({ steps }: Program, stand: Stand, feiten: Feiten): void {
  reset(stand);
  for (const step of steps) {
    step(stand, feiten);
    if (stand.onbekend || stand.klaar) return;
  }
}

/** As `run`, with one entry for every step, also for the steps that no longer count. */
export function runWithTrace(program: Program, stand: Stand, feiten: Feiten): SpoorStap[] {
  reset(stand);
  const trace: SpoorStap[] = [];
  for (let index = 0; index < program.steps.length; index += 1) {
    const step = program.steps[index];
    const stap = program.stappen[index];
    if (step === undefined || stap === undefined) break;
    const voor = stand.waarde as Pct | null;
    const reden = stand.klaar ? 'klaar' : step(stand, feiten);
    trace.push({ stap, reden, voor, na: stand.waarde as Pct | null });
  }
  return trace;
}

/** An empty state, for all calculations of one compiled policy. */
export function createStand(): Stand {
  return reset({} as Stand);
}

/** Field by field: this runs for every outcome, and is several times faster than copying an object. */
function reset(stand: Stand): Stand {
  stand.waarde = null;
  stand.jaren = null;
  stand.einde = null;
  stand.klaar = false;
  stand.gekozen = null;
  stand.onbekend = false;
  stand.buiten = null;
  return stand;
}

function compileStap(stap: SamengesteldeStap): Step {
  const applies = compileVoorwaarde(stap);
  const act = compileBewerking(stap);
  const { voorbehoud, enKlaar } = stap;
  const keuze = stap.keuze ?? null;
  return (stand, feiten) => {
    if (keuze !== null && stand.gekozen === keuze) return 'keuze';
    if (applies !== null) {
      const holds = applies(feiten);
      if (holds === false) return 'voorwaarde';
      if (holds === undefined) {
        if (!voorbehoud) stand.onbekend = true;
        return 'onbekend';
      }
    }
    if (keuze !== null) stand.gekozen = keuze;
    act(stand, feiten);
    if (enKlaar) stand.klaar = true;
    return 'toegepast';
  };
}

function compileBewerking(stap: SamengesteldeStap): Action {
  const { bewerking, opgeschortDoor } = stap;
  if (opgeschortDoor !== undefined) return compileOpgeschort(stap.id, opgeschortDoor);
  switch (bewerking.werkwoord) {
    case 'contractduur':
      return (stand) => {
        stand.jaren = bewerking.jaren;
      };
    case 'niet vast te stellen':
    case 'uitgesloten': {
      const soort = bewerking.werkwoord === 'uitgesloten' ? 'uitgesloten' : 'nietVastTeStellen';
      const einde = { soort, reden: bewerking.reden } as const;
      return (stand) => {
        stand.waarde = null;
        stand.einde = einde;
        stand.klaar = true;
      };
    }
    case 'rond af': {
      const { decimalen, wijze } = bewerking;
      return compute(stap, (waarde) => roundPct(waarde as Pct, decimalen, wijze));
    }
    case 'neem':
    case 'tel op':
    case 'trek af':
    case 'ten hoogste':
    case 'ten minste':
      return compileRekenwoord(stap, bewerking.werkwoord, bewerking.operand);
  }
}

/** Whoever would fall under a suspended rule has no outcome while it is suspended. */
function compileOpgeschort(id: string, { titel }: Herkomst): Action {
  const reden = `de regel ${id} is opgeschort door ${titel}`;
  return (stand) => {
    stop(stand, reden);
  };
}

/** A verb that needs a running percentage; without one the policy has no starting point. */
function compute(stap: SamengesteldeStap, verb: (waarde: number) => number): Action {
  const reden = `stap ${stap.id} heeft geen percentage om mee te rekenen`;
  return (stand) => {
    if (stand.waarde === null) stop(stand, reden);
    else stand.waarde = verb(stand.waarde);
  };
}

function compileRekenwoord(stap: SamengesteldeStap, werkwoord: Rekenwoord, operand: Operand): Action {
  const calculate = BEREKENINGEN[werkwoord];
  if (operand.soort === 'vast') {
    const vast = operand.waarde;
    if (werkwoord === 'neem') {
      return (stand) => {
        stand.waarde = vast;
      };
    }
    return compute(stap, (waarde) => calculate(waarde, vast));
  }
  return compileFeitOperand(stap, operand.feit, werkwoord === 'neem', calculate);
}

function compileFeitOperand(
  stap: SamengesteldeStap,
  feit: string,
  isStart: boolean,
  calculate: (waarde: number, operand: number) => number,
): Action {
  const geenWaarde = `stap ${stap.id} vraagt ${feit}, maar die is er niet`;
  const geenBegin = `stap ${stap.id} heeft geen percentage om mee te rekenen`;
  const { tussen } = stap;
  const strict = tussen?.buiten === 'weigeren' ? tussen : null;
  return (stand, feiten) => {
    const waarde = feiten[feit];
    if (waarde === undefined) stand.onbekend = true;
    else if (typeof waarde !== 'number') stop(stand, geenWaarde);
    else if (strict !== null && (waarde < strict.van || waarde > strict.totEnMet)) {
      const { van, totEnMet } = strict;
      stand.klaar = true;
      stand.buiten = {
        code: 'oordeel-buiten-grenzen',
        stap: stap.id,
        feit,
        waarde: pct(waarde),
        van,
        totEnMet,
      };
    } else if (isStart) stand.waarde = waarde;
    else if (stand.waarde === null) stop(stand, geenBegin);
    else stand.waarde = calculate(stand.waarde, waarde);
  };
}

function stop(stand: Stand, reden: string): void {
  stand.waarde = null;
  stand.einde = { soort: 'nietVastTeStellen', reden };
  stand.klaar = true;
}

/** The arithmetic of a verb on the running percentage and its operand, both whole ten-thousandths. */
const BEREKENINGEN: Readonly<Record<Rekenwoord, (waarde: number, operand: number) => number>> = {
  neem: (_, operand) => operand,
  'tel op': (waarde, operand) => waarde + operand,
  'trek af': (waarde, operand) => waarde - operand,
  'ten hoogste': (waarde, operand) => Math.min(waarde, operand),
  'ten minste': (waarde, operand) => Math.max(waarde, operand),
};
