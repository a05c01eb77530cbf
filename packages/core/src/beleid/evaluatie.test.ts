import { describe, expect, it } from 'vitest';
import { catalogus, kader, reken, stap, vraag } from '@kavel/testkit/beleid';
import { pct } from '../basis/index.ts';
import { compileBeleid, composeBeleid, createAntwoord } from './index.ts';
import type { Feiten, FeitWaarde, Stap, TariefBeleid, TariefUitkomst, Voorwaarde } from './index.ts';

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
  ] as const)('%j on 95.5', (bewerking, expected) => {
    expect(percentage(beleid(begin, stap('stap', bewerking)))).toBe(expected);
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

  it('is tried on both sides of a bound that a condition names', () => {
    const klein: Voorwaarde = [{ feit: 'p', toets: { soort: 'minder dan', grens: 3 } }];
    const tarief = beleid(stap('nul', reken('neem', 0)), stap('p', reken('neem', 'p'), { als: klein }));
    expect(uitkomst(tarief, {})).toMatchObject({ soort: 'nietVastTeStellen', ontbrekend: ['p'] });
  });

  it('reserves nothing when another part of the condition is already false', () => {
    const als: Voorwaarde = [...alsA, { feit: 'b', toets: { soort: 'is', waarden: [true] } }];
    const tarief = beleid(begin, stap('ander', reken('neem', 90), { als, voorbehoud: true }));
    const spoorOf = (feiten: Feiten): unknown => {
      const berekening = tarief.evaluateWithTrace(feiten);
      return berekening.ok && berekening.value.spoor.map(({ reden }) => reden);
    };
    expect(spoorOf({ b: false })).toEqual(['toegepast', 'voorwaarde']);
    expect(spoorOf({ b: true })).toEqual(['toegepast', 'onbekend']);
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
    const lower = { van: pct(-1), totEnMet: pct(1), buiten: 'weigeren' } as const;
    const above = beleid(begin, stap('oordeel', reken('tel op', 'd'), { tussen: lower })).evaluate({ d: 2 });
    expect(above.ok).toBe(false);
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
