import type { Zorgkantoor } from '../basis/index.ts';
import { evaluateEisen } from './eis.ts';
import type { Eisstand } from './eis.ts';
import { compileBeleid } from './evaluatie.ts';
import type { Feitcatalogus, Feiten } from './feit.ts';
import type { Beleidsregel } from './regel.ts';
import type { Samenstelling } from './samenstelling.ts';
import { layVoorRegels, vraagSleutel } from './wat-als.ts';
import type { Productieregel, WatAlsBeleid } from './wat-als.ts';

/**
 * What a rule means for the providers of one zorgkantoor that fall under it. Of a step: those who would get another
 * outcome without it. Of a requirement: how they stand to it, each at their worst.
 */
export type Regelinvloed = { readonly zorgkantoor: Zorgkantoor; readonly zorgaanbieders: number } & (
  | { readonly soort: 'stap'; readonly anders: number }
  | { readonly soort: 'eis'; readonly standen: ReadonlyMap<Eisstand, number> }
);

type Gelegd = Omit<Samenstelling, 'hash'>;
type Meting = (feiten: Feiten) => 'anders' | 'gelijk' | Eisstand;

/** Worst first: a provider counts by the first of these that one of its lines has. */
const ZWAARTE: readonly ReturnType<Meting>[] = [
  'anders',
  'niet voldaan',
  'opgeschort',
  'onbekend',
  'voldaan',
  'gelijk',
  'niet van toepassing',
];

/** Measures a step or a requirement over lines of production; nothing for rules that touch no provider by themselves. */
export function measureRegel(
  beleid: WatAlsBeleid,
  regel: Beleidsregel,
  regels: readonly Productieregel[],
): readonly Regelinvloed[] {
  const metingen = new Map<string, Meting>();
  for (const [sleutel, laid] of layVoorRegels(beleid, regels)) {
    const meting = laid.ok ? metingOf(laid.value, regel, beleid.catalogus) : undefined;
    if (meting !== undefined) metingen.set(sleutel, meting);
  }
  const perZorgkantoor = new Map<Zorgkantoor, Map<string, ReturnType<Meting>>>();
  for (const line of regels) {
    const gemeten = metingen.get(vraagSleutel(line))?.(line.feiten);
    if (gemeten === undefined) continue;
    const { zorgkantoor, zorgaanbieder } = line;
    const own = perZorgkantoor.get(zorgkantoor) ?? new Map<string, ReturnType<Meting>>();
    own.set(zorgaanbieder, worst(own.get(zorgaanbieder), gemeten));
    perZorgkantoor.set(zorgkantoor, own);
  }
  return Array.from(perZorgkantoor, ([zorgkantoor, own]) => summarize(regel, zorgkantoor, [...own.values()]));
}

function metingOf(
  laid: Gelegd,
  { soort, id, document }: Beleidsregel,
  catalogus: Feitcatalogus,
): Meting | undefined {
  const isMine = (one: { readonly id: string; readonly herkomst: { readonly id: string } }): boolean =>
    one.id === id && one.herkomst.id === document.id;
  if (soort === 'eis') {
    const eisen = laid.eisen.filter(isMine);
    return eisen.length === 0
      ? undefined
      : (feiten) => evaluateEisen(eisen, feiten)[0]?.stand ?? 'niet van toepassing';
  }
  if (soort !== 'stap' || !laid.stappen.some(isMine)) return undefined;
  const met = compileBeleid(laid, catalogus);
  const zonder = compileBeleid({ ...laid, stappen: laid.stappen.filter((stap) => !isMine(stap)) }, catalogus);
  return (feiten) =>
    JSON.stringify(met.evaluate(feiten)) === JSON.stringify(zonder.evaluate(feiten)) ? 'gelijk' : 'anders';
}

function worst(left: ReturnType<Meting> | undefined, right: ReturnType<Meting>): ReturnType<Meting> {
  if (left === undefined) return right;
  return ZWAARTE.indexOf(left) <= ZWAARTE.indexOf(right) ? left : right;
}

function summarize(
  { soort }: Beleidsregel,
  zorgkantoor: Zorgkantoor,
  gemeten: readonly ReturnType<Meting>[],
): Regelinvloed {
  const basis = { zorgkantoor, zorgaanbieders: gemeten.length };
  if (soort === 'stap') {
    return { ...basis, soort, anders: gemeten.filter((one) => one === 'anders').length };
  }
  const standen = new Map<Eisstand, number>();
  for (const one of gemeten) {
    if (one !== 'anders' && one !== 'gelijk') standen.set(one, (standen.get(one) ?? 0) + 1);
  }
  return { ...basis, soort: 'eis', standen };
}
