import { DELEN_PER_ETMAAL, etmaaldeel } from '@kavel/core/toewijzing';
import type { Prognose } from '@kavel/contract';
import { describe, expect, test } from 'vitest';
import { boodschap, dagenText, sumJaar, sumPrognose } from './prognose-maanden.ts';

const dagen = (aantal: number) => etmaaldeel(aantal * DELEN_PER_ETMAAL);
const agb = '99000001' as Prognose['regels'][number]['agb'];
const regel = { agb, zzp: '753', prestaties: [], clienten: 1, wachtend: dagen(0) };
const regels: Prognose['regels'] = [
  { ...regel, kavel: 'ZZP', maand: '2018-01', verwacht: dagen(31) },
  { ...regel, kavel: 'ZZP', maand: '2018-01', verwacht: etmaaldeel(700), wachtend: dagen(5) },
  { ...regel, kavel: 'VPT', maand: '2018-02', verwacht: dagen(28) },
];
const verschil = { agb, verwacht: dagen(0), verschil: dagen(0) };
const vergelijking: Prognose['vergelijking'] = {
  verschillen: [{ ...verschil, kavel: 'ZZP', maand: '2018-01', gedeclareerdeDagen: 30 }],
  volumeOnbekend: [],
};

describe('months of a forecast', () => {
  test('parts of days add up exactly, by kavel and together', () => {
    const [januari, februari] = sumPrognose({ regels, vergelijking }, undefined);
    expect(januari).toEqual({
      maand: 1,
      verwacht: etmaaldeel(31 * DELEN_PER_ETMAAL + 700),
      wachtend: dagen(5),
      gedeclareerd: dagen(30),
    });
    expect(februari?.verwacht).toBe(dagen(28));
    expect(sumPrognose({ regels }, 'VPT')[0]).toEqual({ maand: 1, verwacht: 0, wachtend: 0 });
  });

  test('where a part was stated as an amount, claimed days are unknown and never zero', () => {
    const onbekend = { ...vergelijking, volumeOnbekend: [{ agb, kavel: 'VPT', maand: '2018-02' } as const] };
    const maanden = sumPrognose({ regels, vergelijking: onbekend }, undefined);
    expect(maanden[1]).not.toHaveProperty('gedeclareerd');
    expect(sumJaar(maanden)).not.toHaveProperty('gedeclareerd');
    expect(sumJaar(sumPrognose({ regels, vergelijking: onbekend }, 'ZZP')).gedeclareerd).toBe(dagen(30));
  });

  test('words', () => {
    expect(dagenText(etmaaldeel(12_345 * DELEN_PER_ETMAAL + 700))).toBe('12.345,50');
    expect(dagenText(dagen(-1_200))).toBe('−1.200');
    const nul = dagen(0);
    expect(boodschap({ verwacht: dagen(10), wachtend: nul })).toBe('10 etmalen te verwachten');
    expect(boodschap({ verwacht: dagen(10), wachtend: nul, gedeclareerd: dagen(12) })).toBe(
      'Er zijn 2 etmalen meer gedeclareerd dan te verwachten was',
    );
    expect(boodschap({ verwacht: dagen(10), wachtend: nul, gedeclareerd: dagen(10) })).toContain('precies');
  });
});
