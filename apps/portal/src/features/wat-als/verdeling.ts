import { HONDERD_PROCENT, assert } from '@kavel/core/basis';
import type { Regeleffect, Regeluitkomst } from '@kavel/core/beleid';
import { percentageText } from './wat-als-tekst.ts';

/** How many lines have a percentage from `van` up to, not including, `tot`; the same bins before and after. */
export type Bak = { readonly van: number; readonly tot: number; readonly voor: number; readonly na: number };

const TIENDE = 1_000;
/** Widths of a bin in tenths of a procentpunt, narrowest first: the first that keeps the drawing readable. */
const BREEDTES = [1, 2, 5, 10, 20, 50].map((tienden) => tienden * TIENDE);
const MEESTE_BAKKEN = 48;

/** Counts both sides in bins as narrow as a drawing can show; those of a tenth have the tenth in their middle. */
export function verdelingOf(effecten: readonly Regeleffect[]): readonly Bak[] {
  const voor = effecten.flatMap((one) => percentageOf(one.voor));
  const na = effecten.flatMap((one) => percentageOf(one.na));
  const all = [...voor, ...na];
  if (all.length === 0) return [];
  const lowest = all.reduce((least, one) => Math.min(least, one));
  const highest = all.reduce((most, one) => Math.max(most, one));
  const breedte =
    BREEDTES.find((one) => (highest - lowest) / one < MEESTE_BAKKEN) ??
    Math.ceil(HONDERD_PROCENT / MEESTE_BAKKEN);
  const begin = breedte === TIENDE ? -breedte / 2 : 0;
  const bakOf = (percentage: number): number => Math.floor((percentage - begin) / breedte);
  const first = bakOf(lowest);
  const counts = Array.from({ length: bakOf(highest) - first + 1 }, () => ({ voor: 0, na: 0 }));
  for (const one of voor) add(counts[bakOf(one) - first], 'voor');
  for (const one of na) add(counts[bakOf(one) - first], 'na');
  return counts.map((count, index) => ({
    van: (first + index) * breedte + begin,
    tot: (first + index + 1) * breedte + begin,
    ...count,
  }));
}

type Telling = { voor: number; na: number };

function add(telling: Telling | undefined, kant: keyof Telling): void {
  assert(telling !== undefined, 'every percentage has a bin');
  telling[kant] += 1;
}

function percentageOf(uitkomst: Regeluitkomst): number[] {
  return uitkomst.soort === 'percentage' ? [uitkomst.percentage] : [];
}

/** The one message of the drawing: where the middle outcome goes. */
export function verdelingBoodschap(effecten: readonly Regeleffect[]): string {
  const voor = medianOf(effecten.flatMap((one) => percentageOf(one.voor)));
  const na = medianOf(effecten.flatMap((one) => percentageOf(one.na)));
  if (voor === undefined && na === undefined) return 'Nergens is er een percentage';
  if (voor === undefined)
    return `Eerst was er nergens een percentage, nu is het middelste ${percentageText(na ?? 0)}`;
  if (na === undefined) return `Het middelste percentage was ${percentageText(voor)}, nu is er nergens een`;
  return voor === na
    ? `Het middelste percentage blijft ${percentageText(voor)}`
    : `Het middelste percentage gaat van ${percentageText(voor)} naar ${percentageText(na)}`;
}

/** The lower one of the two in the middle: a percentage that somebody really gets. */
function medianOf(values: readonly number[]): number | undefined {
  return [...values].sort((left, right) => left - right)[Math.floor((values.length - 1) / 2)];
}

/** How a bin is called: its one percentage, or from where to where. */
export function bakText(bak: Bak): string {
  const begin = percentageText(beginVan(bak));
  return isTiende(bak) ? begin : `${begin} tot ${percentageText(bak.tot)}`;
}

/** The percentage that stands under a bin: its tenth, or where it begins. */
export function beginVan(bak: Bak): number {
  return isTiende(bak) ? (bak.van + bak.tot) / 2 : bak.van;
}

function isTiende({ van, tot }: Bak): boolean {
  return tot - van === TIENDE;
}
