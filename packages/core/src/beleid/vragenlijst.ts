import type { Zorgkantoor } from '../basis/index.ts';
import type { Clausule } from './clausule.ts';
import { evaluateEisen, feitenOf } from './eis.ts';
import { eisText } from './eis-tekst.ts';
import type { TariefBeleid } from './evaluatie.ts';
import type { FeitWaarde, Feiten } from './feit.ts';
import { stapText } from './leesversie.ts';
import type { Herkomst } from './rang.ts';
import type { SamengesteldeStap } from './samenstelling.ts';
import { partsOf } from './voorwaarde.ts';

/** What a fact can still change: the percentage or whether there is one, the contract duration, or where an eis stands. */
export const BELANGEN = ['uitkomst', 'contractduur', 'eis'] as const;
export type Belang = (typeof BELANGEN)[number];

/** A fact worth asking, and what it can change at which zorgkantoor: the weightiest first per zorgkantoor. */
export type Feitvraag = {
  readonly feit: string;
  readonly bij: readonly { readonly zorgkantoor: Zorgkantoor; readonly belangen: readonly Belang[] }[];
};

/**
 * `gesteld`: the questions whose answers count, in the order in which they are asked; `feiten`: those answers and no
 * others; `open`: the questions whose answer is unknown and could still change something, the weightiest first.
 */
export type Vragenlijst = {
  readonly gesteld: readonly Feitvraag[];
  readonly feiten: Feiten;
  readonly open: readonly Feitvraag[];
};

/**
 * Walks the questions for a choice of zorgkantoren: asks the weightiest fact that is known and can change something,
 * takes its answer, and looks again, until no known fact changes anything. What is left out of `feiten` cannot change an
 * outcome; with `open` empty every outcome is settled, or settled to be nowhere said.
 */
export function walkVragenlijst(
  beleid: ReadonlyMap<Zorgkantoor, TariefBeleid>,
  antwoorden: Feiten,
): Vragenlijst {
  const feiten: Record<string, FeitWaarde | undefined> = {};
  const gesteld: Feitvraag[] = [];
  const perZorgkantoor = new Map(
    [...beleid].map(([zorgkantoor, tarief]) => [zorgkantoor, openAt(tarief, feiten)]),
  );
  for (;;) {
    const open = sortByWeight(perZorgkantoor, beleid);
    const next = open.find(({ feit }) => antwoorden[feit] !== undefined && feiten[feit] === undefined);
    if (next === undefined) return { gesteld, feiten, open };
    gesteld.push(next);
    feiten[next.feit] = antwoorden[next.feit];
    for (const [zorgkantoor, tarief] of beleid) {
      if (tarief.feiten.has(next.feit)) perZorgkantoor.set(zorgkantoor, openAt(tarief, feiten));
    }
  }
}

type OpenAt = Readonly<Record<Belang, readonly string[]>>;

/** Who is excluded, or whose facts are refused, has nothing to gain by meeting an eis. */
function openAt(tarief: TariefBeleid, feiten: Feiten): OpenAt {
  const { uit, ...open } = tarief.findOpen(feiten);
  const eis = uit ? [] : evaluateEisen(tarief.samenstelling.eisen, feiten).flatMap(({ mist }) => mist);
  return { ...open, eis };
}

/** By the number of zorgkantoren where it can change the outcome, then the duration, then an eis; then as policy asks. */
function sortByWeight(
  perZorgkantoor: ReadonlyMap<Zorgkantoor, OpenAt>,
  beleid: ReadonlyMap<Zorgkantoor, TariefBeleid>,
): Feitvraag[] {
  const inOrder = new Set([...beleid.values()].flatMap(({ feiten }) => [...feiten]));
  const vragen = [...inOrder].flatMap((feit): Feitvraag[] => {
    const bij = [...perZorgkantoor].flatMap(([zorgkantoor, open]) => {
      const belangen = BELANGEN.filter((belang) => open[belang].includes(feit));
      return belangen.length === 0 ? [] : [{ zorgkantoor, belangen }];
    });
    return bij.length === 0 ? [] : [{ feit, bij }];
  });
  return vragen.sort((left, right) => {
    const [first = 0] = BELANGEN.map((belang) => weightOf(right, belang) - weightOf(left, belang)).filter(
      Boolean,
    );
    return first;
  });
}

function weightOf({ bij }: Feitvraag, belang: Belang): number {
  return bij.filter(({ belangen }) => belangen.includes(belang)).length;
}

/** A rule that asks for a fact, as a sentence. */
export type Vraaggrond = {
  readonly id: string;
  readonly zin: string;
  readonly herkomst: Herkomst;
  readonly clausule: Clausule;
};

/** Why a fact is asked: the steps and eisen that look at it. */
export function listVraaggronden(
  { samenstelling, catalogus }: TariefBeleid,
  feit: string,
): readonly Vraaggrond[] {
  const stappen = samenstelling.stappen
    .filter((stap) => looksAt(stap, feit))
    .map((stap) => ({
      id: stap.id,
      zin: stapText(stap, catalogus),
      herkomst: stap.herkomst,
      clausule: stap.clausule,
    }));
  const eisen = samenstelling.eisen
    .filter((eis) => feitenOf(eis).includes(feit))
    .map((eis) => ({
      id: eis.id,
      zin: eisText(catalogus, eis),
      herkomst: eis.herkomst,
      clausule: eis.clausule,
    }));
  return [...stappen, ...eisen];
}

function looksAt(stap: SamengesteldeStap, feit: string): boolean {
  const { bewerking } = stap;
  const isOperand =
    'operand' in bewerking && bewerking.operand.soort === 'feit' && bewerking.operand.feit === feit;
  return isOperand || partsOf(stap).some((part) => part.feit === feit);
}
