import { err, ok } from '../basis/index.ts';
import type { Pct, Result } from '../basis/index.ts';
import { feitenOf } from './eis.ts';
import { compileStappen, createStand, run, runWithTrace } from './compileer.ts';
import type { Stand } from './compileer.ts';
import type { Feitcatalogus, Feiten } from './feit.ts';
import { describeFeiten, findOpen, judgeUnknown } from './onbekend.ts';
import type { OpenFeiten } from './onbekend.ts';
import type { Samenstelling } from './samenstelling.ts';
import { definitieOf } from './tekst.ts';
import type { BuitenGrenzen, SpoorStap, TariefUitkomst } from './uitkomst.ts';

/** An outcome with everything that led to it. */
export type TariefBerekening = {
  readonly uitkomst: TariefUitkomst;
  readonly spoor: readonly SpoorStap[];
  /** Facts that are unknown and would settle the contract duration. */
  readonly contractduurMist: readonly string[];
};

/** A composition ready to be asked many times: pure, synchronous, the same answer for the same facts. */
export type TariefBeleid<Gelegd extends Omit<Samenstelling, 'hash'> = Samenstelling> = {
  readonly samenstelling: Gelegd;
  readonly catalogus: Feitcatalogus;
  /** The facts that some step or eis looks at. */
  readonly feiten: ReadonlySet<string>;
  readonly evaluate: (feiten: Feiten) => Result<TariefUitkomst, BuitenGrenzen>;
  readonly evaluateWithTrace: (feiten: Feiten) => Result<TariefBerekening, BuitenGrenzen>;
  /** The unknown facts that can still change something; more than the outcome names, which leaves reservations aside. */
  readonly findOpen: (feiten: Feiten) => OpenFeiten;
};

/**
 * Compiles a composition. An unknown fact makes the outcome "niet vast te stellen" only when some value of it
 * would give another outcome; that is found by running every distinct case of the unknown facts.
 */
export function compileBeleid<Gelegd extends Omit<Samenstelling, 'hash'>>(
  samenstelling: Gelegd,
  catalogus: Feitcatalogus,
): TariefBeleid<Gelegd> {
  const program = compileStappen(samenstelling);
  const gebruikt = describeFeiten(samenstelling.stappen, catalogus);
  const stand = createStand();

  function settleUnknown(feiten: Feiten): Result<TariefBerekening, BuitenGrenzen> {
    const oordeel = judgeUnknown(program, stand, gebruikt, feiten);
    run(program, stand, oordeel.voorbeeld);
    if (stand.buiten !== null) return err(stand.buiten);
    if (oordeel.jarenMist.length > 0) stand.jaren = null;
    const uitkomst = oordeel.mist.length === 0 ? outcomeOf(stand) : missing(stand, oordeel.mist, catalogus);
    return ok({ uitkomst, spoor: oordeel.spoor, contractduurMist: oordeel.jarenMist });
  }

  return {
    samenstelling,
    catalogus,
    feiten: new Set([...gebruikt.keys(), ...samenstelling.eisen.flatMap(feitenOf)]),
    evaluate(feiten) {
      run(program, stand, feiten);
      if (stand.onbekend) {
        const settled = settleUnknown(feiten);
        return settled.ok ? ok(settled.value.uitkomst) : settled;
      }
      return stand.buiten === null ? ok(outcomeOf(stand)) : err(stand.buiten);
    },
    evaluateWithTrace(feiten) {
      const spoor = runWithTrace(program, stand, feiten);
      if (stand.onbekend) return settleUnknown(feiten);
      return stand.buiten === null
        ? ok({ uitkomst: outcomeOf(stand), spoor, contractduurMist: [] })
        : err(stand.buiten);
    },
    findOpen: (feiten) => findOpen(program, stand, gebruikt, feiten),
  };
}

function outcomeOf({ waarde, jaren, einde }: Stand): TariefUitkomst {
  if (waarde !== null) {
    const percentage = waarde as Pct;
    return jaren === null
      ? { soort: 'percentage', percentage }
      : { soort: 'percentage', percentage, contractduurJaren: jaren };
  }
  if (einde?.soort === 'uitgesloten') return { soort: 'uitgesloten', reden: einde.reden };
  return undecided(einde?.reden ?? 'geen stap van het beleid geeft een percentage', [], jaren);
}

function missing({ jaren }: Stand, ontbrekend: readonly string[], catalogus: Feitcatalogus): TariefUitkomst {
  const names = ontbrekend.map((naam) => `${naam} (${definitieOf(catalogus, naam).label})`);
  return undecided(`feit ontbreekt: ${names.join(', ')}`, ontbrekend, jaren);
}

function undecided(reden: string, ontbrekend: readonly string[], jaren: number | null): TariefUitkomst {
  const duur = jaren === null ? {} : { contractduurJaren: jaren };
  return { soort: 'nietVastTeStellen', reden, ontbrekend, ...duur };
}
