import type { Beleidsregister, Kader, Wijziging } from './beleid.ts';
import { compileStappen, createStand, runWithTrace } from './compileer.ts';
import { layBeleid } from './compose.ts';
import { listVragen } from './conflict.ts';
import type { FeitWaarde, Feitcatalogus } from './feit.ts';
import { describeFeiten } from './onbekend.ts';
import type { SamengesteldeStap } from './samenstelling.ts';
import { withoutDocuments } from './zonder.ts';

/** A step that no provider can ever meet: some other rule always comes first, or no composition holds it. */
export type DodeRegel = { readonly document: string; readonly stap: string };

/** Facts tried per composition; where there are more combinations a fixed sample of them is. */
const MOST_TRIED = 4_096;

/**
 * Every step of every document that never applies, whatever the facts, the day and what was known, and also when any one
 * amendment is left out: what another document always replaces is not dead.
 */
export function findDodeRegels(register: Beleidsregister, catalogus: Feitcatalogus): readonly DodeRegel[] {
  const alive = new Set<string>();
  const dead = (): DodeRegel[] =>
    [...register.kaders, ...register.wijzigingen].flatMap((document) =>
      stepsOf(document)
        .filter((stap) => !alive.has(`${document.id} ${stap}`))
        .map((stap) => ({ document: document.id, stap })),
    );
  tryRegister(register, catalogus, alive);
  for (const { id } of register.wijzigingen) {
    if (dead().length === 0) return [];
    tryRegister(withoutDocuments(register, [id]), catalogus, alive);
  }
  return dead();
}

/** Marks every step that applies in some composition of the register. */
function tryRegister(register: Beleidsregister, catalogus: Feitcatalogus, alive: Set<string>): void {
  for (const vraag of listVragen(register)) {
    const laid = layBeleid(register, vraag);
    if (!laid.ok) continue;
    const { stappen } = laid.value;
    if (stappen.some((stap) => !alive.has(keyOf(stap)))) tryAll(stappen, catalogus, alive);
  }
}

function keyOf({ id, herkomst }: SamengesteldeStap): string {
  return `${herkomst.id} ${id}`;
}

function stepsOf(document: Kader | Wijziging): readonly string[] {
  return 'stappen' in document
    ? document.stappen.map(({ id }) => id)
    : document.ingrepen.flatMap((ingreep) => ('stap' in ingreep ? [ingreep.stap.id] : []));
}

/** Runs combinations of the cases of each fact until every step has applied once. */
function tryAll(stappen: readonly SamengesteldeStap[], catalogus: Feitcatalogus, alive: Set<string>): void {
  const program = compileStappen({ stappen });
  const stand = createStand();
  const cases = [...describeFeiten(stappen, catalogus)].map(([feit, { gevallen }]) => ({ feit, gevallen }));
  const combinations = cases.reduce((product, { gevallen }) => product * gevallen.length, 1);
  const tried = Math.min(combinations, MOST_TRIED);
  for (let index = 0; index < tried; index += 1) {
    const which = combinations <= MOST_TRIED ? index : spread(index);
    for (const { stap, reden } of runWithTrace(program, stand, pick(cases, which))) {
      if (reden === 'toegepast') alive.add(keyOf(stap));
    }
    if (stappen.every((stap) => alive.has(keyOf(stap)))) return;
  }
}

/** The combination with this number: each fact takes its share of it. */
function pick(
  cases: readonly { readonly feit: string; readonly gevallen: readonly FeitWaarde[] }[],
  number: number,
): Record<string, FeitWaarde> {
  const feiten: Record<string, FeitWaarde> = {};
  let rest = number;
  for (const { feit, gevallen } of cases) {
    feiten[feit] = gevallen[rest % gevallen.length] ?? null;
    rest = Math.floor(rest / gevallen.length);
  }
  return feiten;
}

/** Numbers far apart and always the same: multiplying by a prime scatters them over all combinations. */
function spread(index: number): number {
  return index * 1_000_003;
}
