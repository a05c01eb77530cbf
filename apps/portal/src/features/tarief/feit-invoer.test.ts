import { describe, expect, it } from 'vitest';
import { readFeiten } from './feit-invoer.ts';
import type { FeitDefinitie } from './feit-invoer.ts';

const feit = (naam: string, soort: FeitDefinitie['soort']): FeitDefinitie => ({
  naam,
  soort,
  label: naam,
  omschrijving: '',
  bron: '',
});

const DEFINITIES = [
  feit('technologie', 'jaNee'),
  feit('vrijVoorstel', 'percentage'),
  feit('productie', 'eurocent'),
  feit('eersteContractjaar', 'jaar'),
];

describe('facts as people type them', () => {
  it('reads Dutch numbers into the exact form of the API', () => {
    const tekst = {
      technologie: 'ja',
      vrijVoorstel: '97,2',
      productie: '49.999,99',
      eersteContractjaar: '2017',
    };
    expect(readFeiten(DEFINITIES, tekst)).toEqual({
      feiten: { technologie: true, vrijVoorstel: '97.2', productie: 4_999_999, eersteContractjaar: 2017 },
      fouten: [],
    });
  });

  it('keeps unknown apart from a known none', () => {
    expect(readFeiten(DEFINITIES, { vrijVoorstel: 'geen', productie: '' }).feiten).toEqual({
      vrijVoorstel: null,
    });
  });

  it('never guesses: a wrong amount is named with its field', () => {
    const { feiten, fouten } = readFeiten(DEFINITIES, { productie: '49.99' });
    expect(feiten).toEqual({});
    expect(fouten.map(({ naam }) => naam)).toEqual(['productie']);
  });
});
