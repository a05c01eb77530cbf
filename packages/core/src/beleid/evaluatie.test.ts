import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogus, kader, reken, stap, vraag } from '@kavel/testkit/beleid';
import { pct } from '../basis/index.ts';
import { compileBeleid, composeBeleid, createAntwoord } from './index.ts';
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

const begin = stap('begin', reken('neem', 95.5));
const alsA: Voorwaarde = [{ feit: 'a', toets: { soort: 'is', waarden: [true] } }];
const percentage = (tarief: TariefBeleid, feiten: Feiten = {}): number | string => {
  const result = uitkomst(tarief, feiten);
  return result.soort === 'percentage' ? result.percentage : result.reden;
};

describe('each verb', () => {
  it.each([
    [reken('neem', 91), 910_000],
    [reken('tel op', 0.3), 958_000],
    [reken('trek af', 2), 935_000],
    [reken('ten hoogste', 94), 940_000],
    [reken('ten hoogste', 97), 955_000],
    [reken('ten minste', 97), 970_000],
    [{ werkwoord: 'rond af', decimalen: 0, wijze: 'rekenkundig' }, 960_000],
    [{ werkwoord: 'rond af', decimalen: 0, wijze: 'omlaag' }, 950_000],
  ] as const)('%j on 95.5', (handeling, expected) => {
    expect(percentage(beleid(begin, stap('stap', handeling)))).toBe(expected);
  });

  it('contractduur leaves the percentage alone and the last one counts', () => {
    const duur = (jaren: number): Stap => stap(`duur-${jaren}`, { werkwoord: 'contractduur', jaren });
    expect(uitkomst(beleid(duur(3), begin, duur(1)), {})).toEqual({
      soort: 'percentage',
      percentage: 955_000,
      contractduurJaren: 1,
    });
  });

  it('uitgesloten and niet vast te stellen end the calculation with their reason', () => {
    const weg = stap('weg', { werkwoord: 'uitgesloten', reden: 'alleen VPT en MPT' }, { als: alsA });
    expect(uitkomst(beleid(begin, weg, stap('later', reken('neem', 90))), { a: true })).toEqual({
      soort: 'uitgesloten',
      reden: 'alleen VPT en MPT',
    });
    expect(percentage(beleid(begin, weg), { a: false })).toBe(955_000);
    const leeg = stap('leeg', { werkwoord: 'niet vast te stellen', reden: 'geen getal' });
    expect(uitkomst(beleid(leeg), {})).toEqual({
      soort: 'nietVastTeStellen',
      reden: 'geen getal',
      ontbrekend: [],
    });
  });

  it('hoogstens een van takes the first that fits and reports the others', () => {
    const keuze = { keuze: 'keuze' };
    const tarief = beleid(
      begin,
      stap('een', reken('tel op', 1), { ...keuze, als: alsA }),
      stap('twee', reken('tel op', 2), keuze),
    );
    expect(percentage(tarief, { a: true })).toBe(965_000);
    expect(percentage(tarief, { a: false })).toBe(975_000);
    const berekening = tarief.evaluateWithTrace({ a: true });
    expect(berekening.ok && berekening.value.spoor.map(({ reden }) => reden)).toEqual([
      'toegepast',
      'toegepast',
      'keuze',
    ]);
  });

  it('en klaar leaves out what follows', () => {
    expect(
      percentage(
        beleid(
          begin,
          stap('vast', reken('neem', 91), { als: alsA, enKlaar: true }),
          stap('op', reken('tel op', 1)),
        ),
        { a: true },
      ),
    ).toBe(910_000);
  });

  it('says so when there is no percentage to work with', () => {
    expect(percentage(beleid(stap('op', reken('tel op', 1))))).toContain('geen percentage');
    expect(percentage(beleid(stap('duur', { werkwoord: 'contractduur', jaren: 1 })))).toContain('geen stap');
    expect(percentage(beleid(stap('neem', reken('neem', 'p'))), { p: null })).toContain('die is er niet');
  });
});

describe('conditions', () => {
  const apply = (voorwaarde: Partial<Pick<Stap, 'als' | 'tenzij'>>, feiten: Feiten): boolean =>
    percentage(beleid(begin, stap('op', reken('tel op', 1), voorwaarde)), feiten) === 965_000;

  it('als asks all parts, tenzij lifts the step when all its parts hold', () => {
    const ab: Voorwaarde = [...alsA, { feit: 'b', toets: { soort: 'is', waarden: [true] } }];
    expect(apply({ als: ab }, { a: true, b: true })).toBe(true);
    expect(apply({ als: ab }, { a: true, b: false })).toBe(false);
    expect(apply({ tenzij: ab }, { a: true, b: true })).toBe(false);
    expect(apply({ tenzij: ab }, { a: true, b: false })).toBe(true);
    expect(
      apply(
        { als: alsA, tenzij: [{ feit: 'b', toets: { soort: 'is', waarden: [true] } }] },
        { a: true, b: true },
      ),
    ).toBe(false);
  });

  it('compares with a list and with bounds; a known none is below and above nothing', () => {
    const p = (toets: Voorwaarde[number]['toets'], waarde: FeitWaarde): boolean =>
      apply({ als: [{ feit: 'p', toets }] }, { p: waarde });
    expect([1, 2, 3].map((waarde) => p({ soort: 'is', waarden: [1, 3] }, waarde))).toEqual([
      true,
      false,
      true,
    ]);
    expect([2, 3].map((waarde) => p({ soort: 'minder dan', grens: 3 }, waarde))).toEqual([true, false]);
    expect([2, 3].map((waarde) => p({ soort: 'ten minste', grens: 3 }, waarde))).toEqual([false, true]);
    expect([null, 0].map((waarde) => p({ soort: 'bekend' }, waarde))).toEqual([false, true]);
    expect(p({ soort: 'minder dan', grens: 3 }, null)).toBe(false);
    expect(p({ soort: 'ten minste', grens: 3 }, null)).toBe(false);
  });
});

describe('a missing fact', () => {
  it('makes the outcome undecided only when it could change it', () => {
    const af = stap('af', reken('trek af', 2), { als: alsA });
    expect(uitkomst(beleid(begin, af), {})).toMatchObject({
      soort: 'nietVastTeStellen',
      ontbrekend: ['a'],
      reden: 'feit ontbreekt: a (feit a)',
    });
    expect(percentage(beleid(begin, af, stap('vast', reken('neem', 90))))).toBe(900_000);
    expect(percentage(beleid(begin, af, stap('onder', reken('ten hoogste', 90))))).toBe(900_000);
    const afB = stap('af', reken('trek af', 2), {
      als: [...alsA, { feit: 'b', toets: { soort: 'is', waarden: [true] } }],
    });
    expect(percentage(beleid(begin, afB), { b: false })).toBe(955_000);
  });

  it('names only the facts that matter', () => {
    const op = stap('op', reken('tel op', 1), {
      als: [{ feit: 'b', toets: { soort: 'is', waarden: [true] } }],
    });
    const tarief = beleid(
      begin,
      stap('af', reken('trek af', 2), { als: alsA }),
      stap('vast', reken('neem', 90)),
      op,
    );
    expect(uitkomst(tarief, {})).toMatchObject({ ontbrekend: ['b'] });
  });

  it('is told in the trace, and leaves the steps after it unknown', () => {
    const berekening = beleid(
      begin,
      stap('af', reken('trek af', 2), { als: alsA }),
      stap('vast', reken('neem', 90)),
    ).evaluateWithTrace({});
    expect(berekening.ok && berekening.value.spoor.map(({ reden, na }) => [reden, na])).toEqual([
      ['toegepast', 955_000],
      ['onbekend', null],
      ['toegepast', 900_000],
    ]);
  });

  it('of a contract duration leaves the percentage standing', () => {
    const tarief = beleid(begin, stap('duur', { werkwoord: 'contractduur', jaren: 1 }, { als: alsA }));
    expect(uitkomst(tarief, {})).toEqual({ soort: 'percentage', percentage: 955_000 });
    const berekening = tarief.evaluateWithTrace({});
    expect(berekening.ok && berekening.value.contractduurMist).toEqual(['a']);
  });

  it('only reserves in a step that says so', () => {
    const tarief = beleid(
      begin,
      stap('ander', reken('neem', 'p'), {
        als: [{ feit: 'p', toets: { soort: 'bekend' } }],
        voorbehoud: true,
      }),
    );
    const berekening = tarief.evaluateWithTrace({});
    if (!berekening.ok) throw new Error('refused');
    expect(createAntwoord(tarief, berekening.value, {})).toMatchObject({
      uitkomst: { soort: 'percentage', percentage: '95.5' },
      voorbehouden: ['Zo staat het er. (proef, §1)'],
    });
    expect(percentage(tarief, { p: 3 })).toBe(3);
  });
});

describe('bounds of a fact', () => {
  const tussen = { van: pct(1), totEnMet: pct(2), buiten: 'weigeren' } as const;

  it('refuse a value outside and never clamp it', () => {
    const tarief = beleid(begin, stap('oordeel', reken('tel op', 'd'), { tussen, oordeel: true }));
    expect(percentage(tarief, { d: 2 })).toBe(955_002);
    const refused = {
      ok: false,
      error: { code: 'oordeel-buiten-grenzen', stap: 'oordeel', feit: 'd', waarde: 0, van: 1, totEnMet: 2 },
    };
    expect(tarief.evaluate({ d: 0 })).toEqual(refused);
    expect(tarief.evaluateWithTrace({ d: 0 })).toEqual(refused);
  });

  it('report it and change nothing when the policy only checks', () => {
    const tarief = beleid(stap('begin', reken('neem', 'p'), { tussen: { ...tussen, buiten: 'melden' } }));
    const berekening = tarief.evaluateWithTrace({ p: 5 });
    if (!berekening.ok) throw new Error('refused');
    const antwoord = createAntwoord(tarief, berekening.value, { p: 5 });
    expect(antwoord.uitkomst).toEqual({ soort: 'percentage', percentage: '0.0005' });
    expect(antwoord.voorbehouden[0]).toMatch(/^Controle: feit p is 0,0005% en valt buiten/);
  });

  it('a judgement asks who gave it and why', () => {
    const tarief = beleid(begin, stap('oordeel', reken('tel op', 'd'), { oordeel: true }));
    const berekening = tarief.evaluateWithTrace({ d: 1 });
    if (!berekening.ok) throw new Error('refused');
    expect(createAntwoord(tarief, berekening.value, { d: 1 }).voorbehouden[0]).toContain(
      'wie het gaf en waarom',
    );
  });
});

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
const handeling = fc
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
      handeling: fc.oneof({ weight: 8, arbitrary: handeling }, { weight: 1, arbitrary: anders }),
      als: voorwaarde,
      tenzij: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: voorwaarde }),
      keuze: fc.option(fc.constantFrom('x', 'y'), { nil: undefined, freq: 3 }),
      enKlaar: fc.nat(9).map((n) => n === 0),
    }),
    { maxLength: 6 },
  )
  .map((list) => [
    stap('begin', reken('neem', 0.0003)),
    ...list.map(({ handeling: doe, keuze, ...rest }, index) =>
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
  for (const { id, handeling: doe, als, tenzij, keuze, enKlaar } of list) {
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
          else if ('operand' in one.handeling && na !== null) {
            const { operand } = one.handeling;
            const value = operand.soort === 'vast' ? operand.waarde : feiten[operand.feit];
            expect(na).toBe(apply(one.handeling.werkwoord, waarde ?? 0, Number(value)));
          }
          waarde = na;
        }
        expect(waarde).toBe(result.soort === 'percentage' ? result.percentage : null);
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not notice a step that does not apply', () => {
    const never: Voorwaarde = [...alsA, { feit: 'a', toets: { soort: 'is', waarden: [false] } }];
    fc.assert(
      fc.property(stappen, volledig, handeling, fc.nat(), (list, feiten, doe, at) => {
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
