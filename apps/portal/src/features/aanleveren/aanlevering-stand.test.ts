import { describe, expect, it } from 'vitest';
import type { Aanleveruitslag } from '@kavel/contract';
import { duurText, grootteText, reduceZendingen, zendingenText } from './aanlevering-stand.ts';
import type { Zending, Zendingstand } from './aanlevering-stand.ts';
import { openMaand } from './open-maand.ts';
import { sumMaanden } from './maandbedragen.ts';

const bestand = new File(['x'], 'januari.asc');
const zending = (nummer: number, stand: Zendingstand = { soort: 'wacht' }): Zending => ({
  ...{ nummer, bestand, controle: false, stand },
});
const klaar = (uitkomst: Aanleveruitslag['uitkomst']): Zendingstand => ({
  soort: 'klaar',
  uitslag: { uitkomst } as Aanleveruitslag,
  milliseconden: 1,
});

describe('the files of a visit', () => {
  it('stand in the order in which they were chosen, a later choice above an earlier one', () => {
    const first = reduceZendingen([], { soort: 'gekozen', zendingen: [zending(1), zending(2)] });
    const both = reduceZendingen(first, { soort: 'gekozen', zendingen: [zending(3)] });
    expect(both.map(({ nummer }) => nummer)).toEqual([3, 1, 2]);
    const changed = reduceZendingen(both, { soort: 'veranderd', nummer: 1, stand: klaar('aangenomen') });
    expect(changed.map(({ stand }) => stand.soort)).toEqual(['wacht', 'klaar', 'wacht']);
    expect(reduceZendingen(changed, { soort: 'gewist' }).map(({ nummer }) => nummer)).toEqual([3, 2]);
  });

  it('are told in one sentence', () => {
    expect(zendingenText([])).toBe('');
    expect(zendingenText([zending(1)])).toBe('1 bestand: 1 bezig');
    const all = [klaar('aangenomen'), klaar('geweigerd'), klaar('geweigerd')].map((stand, index) =>
      zending(index, stand),
    );
    expect(zendingenText(all)).toBe('3 bestanden: 1 goed, 2 geweigerd');
  });

  it('have a size and a time as people say them', () => {
    expect([grootteText(10), grootteText(12_345), grootteText(3_100_000)]).toEqual([
      '1 kB',
      '12 kB',
      '3,1 MB',
    ]);
    expect([duurText(3), duurText(1_260)]).toEqual(['0,1 seconden', '1,3 seconden']);
  });
});

describe('the months of a provider', () => {
  const maand = (nummer: number, isVoorbij: boolean, aangenomen: number) =>
    ({
      maand: nummer,
      isVoorbij,
      bestanden: { aangenomen, teLaat: 0, opgaven: 0, geweigerd: 0 },
    }) as Parameters<typeof openMaand>[0][number];

  it('begin with the first that is over and not claimed', () => {
    expect(openMaand([maand(1, true, 1), maand(2, true, 0), maand(3, true, 0)])).toBe(2);
    expect(openMaand([maand(1, true, 1), maand(2, true, 1), maand(3, false, 0)])).toBe(2);
    expect(openMaand([maand(1, false, 0)])).toBe(1);
  });

  it('add up over kavels, or show one', () => {
    const kavels = [
      { kavel: 'ZZP' as const, gedeclareerdEurocent: 10, aandeelEurocent: 7 },
      { kavel: 'VPT' as const, gedeclareerdEurocent: -3, aandeelEurocent: 2 },
    ];
    const maanden = [{ maand: 1, kavels }];
    expect(sumMaanden(maanden, undefined)).toEqual([
      { maand: 1, gedeclareerdEurocent: 7, aandeelEurocent: 9 },
    ]);
    expect(sumMaanden(maanden, 'VPT')).toEqual([{ maand: 1, gedeclareerdEurocent: -3, aandeelEurocent: 2 }]);
  });
});
