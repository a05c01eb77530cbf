import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogus, kader, reken, stap, vraag } from '@kavel/testkit/beleid';
import { compileBeleid, composeBeleid } from './index.ts';
import { passes as passesToets } from './voorwaarde.ts';
import type { Feiten, FeitWaarde, Operand, Stap, TariefBeleid, TariefUitkomst, Voorwaarde } from './index.ts';

function beleid(...stappen: Stap[]): TariefBeleid {
  const composed = composeBeleid({ kaders: [kader({ stappen })], wijzigingen: [] }, vraag);
  if (!composed.ok) throw new Error(composed.error.code);
  return compileBeleid(composed.value, catalogus);
}

function uitkomst(tarief: TariefBeleid, feiten: Feiten): TariefUitkomst {
  const result = tarief.evaluate(feiten);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Policies of random steps over facts with so few values that all of them can be tried. */
const jaNee = fc.constantFrom('a', 'b');
const voorwaarde: fc.Arbitrary<Voorwaarde> = fc.array(
  fc.oneof(
    fc.record({
      feit: jaNee,
      toets: fc.record({ soort: fc.constant('is' as const), waarden: fc.boolean().map((ja) => [ja]) }),
    }),
    fc.record({
      feit: fc.constantFrom('p', 'd'),
      toets: fc.oneof(
        fc.constant({ soort: 'bekend' as const }),
        fc.record({
          soort: fc.constantFrom('minder dan' as const, 'ten minste' as const),
          grens: fc.integer({ min: -1, max: 5 }),
        }),
        fc.record({
          soort: fc.constant('is' as const),
          waarden: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 2 }),
        }),
      ),
    }),
  ),
  { maxLength: 2 },
);
const klein = fc.integer({ min: 0, max: 6 }).map((units) => units / 10_000);
const bewerking = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(
        fc.constantFrom('neem' as const, 'ten hoogste' as const, 'ten minste' as const),
        fc.oneof(klein, fc.constantFrom('p', 'q')),
      ),
    },
    { weight: 2, arbitrary: fc.tuple(fc.constant('tel op' as const), fc.oneof(klein, fc.constant('d'))) },
    { weight: 2, arbitrary: fc.tuple(fc.constant('trek af' as const), fc.oneof(klein, fc.constant('e'))) },
  )
  .map(([werkwoord, waarde]) => reken(werkwoord, waarde));
const anders = fc.oneof(
  fc.integer({ min: 1, max: 3 }).map((jaren) => ({ werkwoord: 'contractduur' as const, jaren })),
  fc.constant({ werkwoord: 'uitgesloten' as const, reden: 'weg' }),
  fc.constant({ werkwoord: 'niet vast te stellen' as const, reden: 'leeg' }),
);
const stappen: fc.Arbitrary<Stap[]> = fc
  .array(
    fc.record({
      bewerking: fc.oneof({ weight: 8, arbitrary: bewerking }, { weight: 1, arbitrary: anders }),
      als: voorwaarde,
      tenzij: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: voorwaarde }),
      keuze: fc.option(fc.constantFrom('x', 'y'), { nil: undefined, freq: 3 }),
      enKlaar: fc.nat(9).map((n) => n === 0),
    }),
    { maxLength: 6 },
  )
  .map((list) => [
    stap('begin', reken('neem', 0.0003)),
    ...list.map(({ bewerking: doe, keuze, ...rest }, index) =>
      stap(`s${index}`, doe, keuze === undefined ? rest : { ...rest, keuze }),
    ),
  ]);

const DOMEIN: Readonly<Record<string, readonly FeitWaarde[]>> = {
  a: [true, false],
  b: [true, false],
  p: [null, 0, 1, 2, 3, 4, 5, 6],
  q: [null, 0, 1, 2, 3, 4, 5, 6],
  d: [null, -2, -1, 0, 1, 2],
  e: [null, -2, -1, 0, 1, 2],
};
const volledig: fc.Arbitrary<Feiten> = fc.record(
  Object.fromEntries(Object.entries(DOMEIN).map(([feit, waarden]) => [feit, fc.constantFrom(...waarden)])),
);

/** The meaning of the steps once more, read straight from the data; complete facts only. */
function readDirectly(list: readonly Stap[], feiten: Feiten): string {
  let waarde: number | null = null;
  let chosen: string | undefined;
  for (const { id, bewerking: doe, als, tenzij, keuze, enKlaar } of list) {
    const holds = (all: Voorwaarde): boolean =>
      all.every(({ feit, toets }) => passesToets(toets, feiten[feit] ?? null));
    if (keuze !== undefined && keuze === chosen) continue;
    if (!holds(als) || (tenzij.length > 0 && holds(tenzij))) continue;
    if (keuze !== undefined) chosen = keuze;
    if (doe.werkwoord === 'uitgesloten' || doe.werkwoord === 'niet vast te stellen') return doe.reden;
    if ('operand' in doe) {
      const operand = doe.operand.soort === 'vast' ? doe.operand.waarde : (feiten[doe.operand.feit] ?? null);
      if (typeof operand !== 'number') return noValue(id, doe.operand);
      waarde = apply(doe.werkwoord, waarde ?? 0, operand);
    }
    if (enKlaar) break;
  }
  return String(waarde);
}

function apply(werkwoord: string, waarde: number, operand: number): number {
  if (werkwoord === 'neem') return operand;
  if (werkwoord === 'tel op') return waarde + operand;
  if (werkwoord === 'trek af') return waarde - operand;
  return werkwoord === 'ten hoogste' ? Math.min(waarde, operand) : Math.max(waarde, operand);
}

function noValue(id: string, operand: Operand): string {
  return `stap ${id} vraagt ${operand.soort === 'feit' ? operand.feit : ''}, maar die is er niet`;
}

function keyOf(result: TariefUitkomst): string {
  return result.soort === 'percentage' ? String(result.percentage) : result.reden;
}

function ontbrekendVan(result: TariefUitkomst): readonly string[] {
  return result.soort === 'nietVastTeStellen' ? result.ontbrekend : [];
}

function completions(feiten: Feiten): Feiten[] {
  return Object.entries(DOMEIN).reduce<Feiten[]>(
    (all, [feit, waarden]) =>
      feit in feiten ? all : all.flatMap((known) => waarden.map((waarde) => ({ ...known, [feit]: waarde }))),
    [feiten],
  );
}

describe('any policy', () => {
  it('means what its steps say, with and without trace', () => {
    fc.assert(
      fc.property(stappen, volledig, (list, feiten) => {
        const tarief = beleid(...list);
        const plain = uitkomst(tarief, feiten);
        expect(keyOf(plain)).toBe(readDirectly(list, feiten));
        const traced = tarief.evaluateWithTrace(feiten);
        expect(traced.ok && traced.value.uitkomst).toEqual(plain);
      }),
      { numRuns: 2_000 },
    );
  });

  it('decides with unknown facts exactly when every completion gives one outcome', () => {
    const some = fc.subarray(Object.keys(DOMEIN), { minLength: 2 });
    fc.assert(
      fc.property(stappen, volledig, some, (list, all, known) => {
        const feiten = Object.fromEntries(known.map((feit) => [feit, all[feit] ?? null]));
        const tarief = beleid(...list);
        const result = uitkomst(tarief, feiten);
        const outcomes = new Set(completions(feiten).map((complete) => readDirectly(list, complete)));
        if (outcomes.size === 1) expect(keyOf(result)).toBe([...outcomes][0]);
        else expect(ontbrekendVan(result)).not.toEqual([]);
        const traced = tarief.evaluateWithTrace(feiten);
        expect(traced.ok && traced.value.uitkomst).toEqual(result);
      }),
      { numRuns: 500 },
    );
  });

  it('asks a fact only when two values of it make a difference, and something as long as anything does', () => {
    const some = fc.subarray(Object.keys(DOMEIN), { minLength: 2 });
    fc.assert(
      fc.property(stappen, volledig, some, (list, all, known) => {
        const feiten = Object.fromEntries(known.map((feit) => [feit, all[feit] ?? null]));
        const open = beleid(...list).findOpen(feiten).uitkomst;
        const complete = completions(feiten).map((one) => [one, readDirectly(list, one)] as const);
        if (open.length === 0) expect(new Set(complete.map(([, outcome]) => outcome)).size).toBe(1);
        for (const feit of open) {
          const alike = Map.groupBy(complete, ([one]) => JSON.stringify({ ...one, [feit]: null }));
          const differs = [...alike.values()].some(
            (group) => new Set(group.map(([, outcome]) => outcome)).size > 1,
          );
          expect(differs, feit).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has a trace that replays to its outcome', () => {
    fc.assert(
      fc.property(stappen, volledig, (list, feiten) => {
        const traced = beleid(...list).evaluateWithTrace(feiten);
        if (!traced.ok) throw new Error('refused');
        const { uitkomst: result, spoor } = traced.value;
        let waarde: number | null = null;
        for (const { stap: one, reden, voor, na } of spoor) {
          expect(voor).toBe(waarde);
          if (reden !== 'toegepast') expect(na).toBe(voor);
          else if ('operand' in one.bewerking && na !== null) {
            const { operand } = one.bewerking;
            const value = operand.soort === 'vast' ? operand.waarde : feiten[operand.feit];
            expect(na).toBe(apply(one.bewerking.werkwoord, waarde ?? 0, Number(value)));
          }
          waarde = na;
        }
        expect(waarde).toBe(result.soort === 'percentage' ? result.percentage : null);
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not notice a step that does not apply', () => {
    const never: Voorwaarde = [
      { feit: 'a', toets: { soort: 'is', waarden: [true] } },
      { feit: 'a', toets: { soort: 'is', waarden: [false] } },
    ];
    fc.assert(
      fc.property(stappen, volledig, bewerking, fc.nat(), (list, feiten, doe, at) => {
        const position = 1 + (at % list.length);
        const extra = stap('extra', doe, { als: never });
        const longer = [...list.slice(0, position), extra, ...list.slice(position)];
        expect(uitkomst(beleid(...longer), feiten)).toEqual(uitkomst(beleid(...list), feiten));
      }),
      { numRuns: 500 },
    );
  });

  it('never comes above a cap or below a floor at its end', () => {
    fc.assert(
      fc.property(stappen, volledig, klein, fc.boolean(), (list, feiten, grens, isCap) => {
        const running = list.map((one) => ({ ...one, enKlaar: false }));
        const result = uitkomst(
          beleid(...running, stap('grens', reken(isCap ? 'ten hoogste' : 'ten minste', grens))),
          feiten,
        );
        if (result.soort !== 'percentage') return;
        const units = Math.round(grens * 10_000);
        expect(isCap ? result.percentage <= units : result.percentage >= units).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
