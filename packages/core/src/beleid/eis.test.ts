import { describe, expect, it } from 'vitest';
import { eurocent, pct } from '../basis/index.ts';
import { catalogus, clausule, dag, kader, vraag } from '@kavel/testkit/beleid';
import {
  budgetregelText,
  composeBeleid,
  computeBudget,
  createAntwoord,
  compileBeleid,
  eisText,
  evaluateEisen,
} from './index.ts';
import type { Eis, Feiten } from './index.ts';

const eis = (rest: Partial<Eis>): Eis => ({
  id: 'eis',
  feit: 'p',
  toets: { soort: 'ten minste', grens: { soort: 'vast', waarde: 30_000 } },
  als: [],
  tenzij: [],
  gevolg: 'Dan is er geen afspraak.',
  clausule,
  ...rest,
});

function stand(one: Eis, feiten: Feiten): unknown {
  const composed = composeBeleid({ kaders: [kader({ eisen: [one] })], wijzigingen: [] }, vraag);
  if (!composed.ok) throw new Error(composed.error.code);
  return evaluateEisen(composed.value.eisen, feiten).map((oordeel) => oordeel.stand)[0];
}

describe('an eis', () => {
  it('is met at its bound and not beyond it', () => {
    expect([29_999, 30_000, 30_001].map((p) => stand(eis({}), { p }))).toEqual([
      'niet voldaan',
      'voldaan',
      'voldaan',
    ]);
    const hoogste = eis({ toets: { soort: 'ten hoogste', grens: { soort: 'vast', waarde: 30_000 } } });
    expect([29_999, 30_000, 30_001].map((p) => stand(hoogste, { p }))).toEqual([
      'voldaan',
      'voldaan',
      'niet voldaan',
    ]);
  });

  it('compares two facts, and is unknown while either is', () => {
    const q = eis({ toets: { soort: 'ten hoogste', grens: { soort: 'feit', feit: 'q' } } });
    expect([stand(q, { p: 2, q: 2 }), stand(q, { p: 3, q: 2 })]).toEqual(['voldaan', 'niet voldaan']);
    expect([stand(q, { p: 3 }), stand(q, { q: 3 }), stand(q, { p: null, q: 3 })]).toEqual([
      'onbekend',
      'onbekend',
      'niet voldaan',
    ]);
  });

  it('asks nothing where its condition is false, and is unknown where that is unknown', () => {
    const als = eis({
      feit: 'b',
      toets: { soort: 'is', waarden: [true] },
      als: [{ feit: 'a', toets: { soort: 'is', waarden: [true] } }],
    });
    expect(stand(als, { a: false })).toBe('niet van toepassing');
    expect(stand(als, { b: true })).toBe('onbekend');
    expect([stand(als, { a: true, b: true }), stand(als, { a: true, b: false })]).toEqual([
      'voldaan',
      'niet voldaan',
    ]);
  });

  it('holds for its kavels and its own days only', () => {
    expect(stand(eis({ kavels: ['MPT'] }), { p: 1 })).toBeUndefined();
    expect(stand(eis({ geldig: { van: dag('2024-07-01') } }), { p: 1 })).toBeUndefined();
    expect(stand(eis({ geldig: { van: dag('2024-06-01'), totEnMet: dag('2024-06-01') } }), { p: 1 })).toBe(
      'niet voldaan',
    );
  });

  it('is told beside the percentage and never changes it', () => {
    const composed = composeBeleid({ kaders: [kader({ eisen: [eis({})] })], wijzigingen: [] }, vraag);
    if (!composed.ok) throw new Error(composed.error.code);
    const tarief = compileBeleid(composed.value, catalogus);
    const berekening = tarief.evaluateWithTrace({ p: 10_000 });
    if (!berekening.ok) throw new Error(berekening.error.code);
    const antwoord = createAntwoord(tarief, berekening.value, { p: 10_000 });
    expect(antwoord.uitkomst.percentage).toBe('95.5');
    expect(antwoord.voorbehouden).toEqual([
      'Eis: Feit p is ten minste 3%. Niet voldaan: feit p is 1%. Dan is er geen afspraak. (proef, §1)',
    ]);
    expect(tarief.feiten.has('p')).toBe(true);
  });

  it('reads as a sentence', () => {
    expect(
      eisText(catalogus, eis({ tenzij: [{ feit: 'a', toets: { soort: 'is', waarden: [true] } }] })),
    ).toBe('Feit p is ten minste 3%, tenzij feit a ja is.');
  });
});

describe('a budget rule', () => {
  it('sets apart a share of the room rounded down, an amount, or what the source does not tell', () => {
    const room = eurocent(123_456_789);
    expect(computeBudget({ soort: 'deel', waarde: pct(10_000) }, room)).toBe(1_234_567);
    expect(computeBudget({ soort: 'bedrag', waarde: eurocent(30_000_000) }, room)).toBe(30_000_000);
    expect(computeBudget({ soort: 'onbekend' }, room)).toBeUndefined();
  });

  it('is for the sectors that it names', () => {
    const one = {
      id: 'scheiden',
      clausule,
      soort: 'budget',
      omvang: { soort: 'onbekend' },
      bestemming: 'ouderenzorg',
      sectoren: ['GZ'],
    } as const;
    const register = { kaders: [kader({ budgetregels: [one] })], wijzigingen: [] };
    const idsFor = (sector: 'VV' | 'GZ'): unknown => {
      const composed = composeBeleid(register, { ...vraag, sector });
      return composed.ok && composed.value.budgetregels.map(({ id }) => id);
    };
    expect([idsFor('GZ'), idsFor('VV')]).toEqual([['scheiden'], []]);
  });

  it('reads as a sentence', () => {
    expect(
      budgetregelText({
        id: 'v',
        clausule,
        soort: 'voorrang',
        wanneer: 'bij een tekort',
        niveaus: [{ naam: 'zorg thuis', kavels: ['VPT', 'MPT'] }, { naam: 'de rest' }],
      }),
    ).toBe('Wie voorgaat bij een tekort: zorg thuis (VPT, MPT); daarna de rest.');
    const omvang = { soort: 'deel', waarde: pct(10_000) } as const;
    expect(budgetregelText({ id: 'r', clausule, soort: 'reserve', omvang, bestemming: 'innovatie' })).toBe(
      'Binnen de contracteerruimte wordt 1% van de contracteerruimte apart gehouden voor innovatie.',
    );
  });
});
