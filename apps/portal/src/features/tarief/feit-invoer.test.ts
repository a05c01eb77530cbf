import { describe, expect, it } from 'vitest';
import type { FeitSoort, Feitdefinitie } from '@kavel/core/beleid';
import { invoerText, readFeit } from './feit-invoer.ts';

const GRENZEN = { van: -2_000_000, totEnMet: 500_000_000 };
const feit = (soort: FeitSoort, grenzen = GRENZEN): Feitdefinitie => ({
  naam: 'feit',
  soort,
  label: 'het feit',
  omschrijving: '',
  bron: '',
  grenzen,
});

describe('facts as people type them', () => {
  it.each([
    ['percentage', '97,2', 972_000],
    ['percentage', '97.2 %', 972_000],
    ['percentage', '96.125', 961_250],
    ['procentpunt', '−0,5', -5_000],
    ['procentpunt', '-1', -10_000],
    ['getal', '3,2', 32_000],
    ['getal', '12500', 125_000_000],
    ['eurocent', '€ 49.999,99', 4_999_999],
    ['eurocent', '50000', 5_000_000],
    ['jaar', '2017', 2017],
    ['jaNee', 'ja', true],
  ] as const)('reads a %s from "%s"', (soort, tekst, waarde) => {
    expect(readFeit(feit(soort), tekst)).toEqual({ ok: true, value: waarde });
  });

  it.each([
    ['percentage', 'veel'],
    ['percentage', ''],
    ['percentage', '97,12345'],
    ['getal', '12.500'],
    ['eurocent', '49.99'],
    ['jaar', '17'],
    ['jaNee', 'misschien'],
  ] as const)('never guesses: %s "%s" is refused with what to do', (soort, tekst) => {
    const gelezen = readFeit(feit(soort), tekst);
    expect(gelezen.ok).toBe(false);
    if (!gelezen.ok) expect(gelezen.error).toMatch(/^Het feit: .+\. (Schrijf|Kies) /);
  });

  it('refuses what cannot be and names the bounds', () => {
    expect(readFeit(feit('procentpunt', { van: -20_000, totEnMet: 10_000 }), '1,5')).toEqual({
      ok: false,
      error:
        'Het feit: “1,5” kan hier niet. Schrijf een verschil in procentpunt, zoals 0,5 of -1. Het ligt van −2 procentpunt tot en met 1 procentpunt.',
    });
  });

  it.each([
    ['percentage', 972_000],
    ['procentpunt', -5_000],
    ['getal', 32_000],
    ['eurocent', 4_999_999],
    ['jaar', 2017],
  ] as const)('shows a %s in its field as it can be read again', (soort, waarde) => {
    expect(readFeit(feit(soort), invoerText(soort, waarde))).toEqual({ ok: true, value: waarde });
  });
});
