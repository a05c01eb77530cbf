import { expect, it } from 'vitest';
import { plaatsText, verschilBedrag, voorbeeldTitel, zorgmaandenText } from './opgave-tekst.ts';

const maand = (zorgmaand: string, vorigEurocent?: number) => ({
  zorgmaand,
  ...(vorigEurocent === undefined ? {} : { vorigEurocent }),
  nieuwEurocent: 1_000,
  verschillen: [],
});
const goed = (maanden: readonly ReturnType<typeof maand>[], verschilEurocent: number) => ({
  ...({ uitkomst: 'goed', sha256: '', regels: 1 } as const),
  totaalEurocent: 1_000,
  verschilEurocent,
  maanden,
});

it('months in a row are named by their ends', () => {
  const text = (...months: readonly number[]) =>
    zorgmaandenText(months.map((month) => `2018-${String(month).padStart(2, '0')}`));
  expect(text(1)).toBe('januari');
  expect(text(2, 1)).toBe('januari en februari');
  expect(text(1, 2, 3, 5)).toBe('januari tot en met maart en mei');
  expect(text(10, 11, 12, 1)).toBe('januari en oktober tot en met december');
});

it('the title says what comes or goes against what stood', () => {
  expect(voorbeeldTitel(goed([maand('2018-01')], 1_000))).toContain('10,00 over januari');
  expect(voorbeeldTitel(goed([maand('2018-01', 2_000)], -1_000))).toContain('10,00 eraf');
  expect(voorbeeldTitel(goed([maand('2018-01', 500)], 500))).toContain('5,00 erbij');
  expect(voorbeeldTitel(goed([maand('2018-01', 1_000)], 0))).toContain('samen blijft het');
});

it('a place is a sheet with its row, or a line of a file', () => {
  const bestand = 'uw bestand, blad Productie FICTIEF';
  expect(plaatsText({ bestand, regel: 4, veld: 'volume (kolom F)' })).toBe(
    'Blad Productie FICTIEF, rij 4, volume (kolom F)',
  );
  expect(plaatsText({ bestand: 'uw bestand', regel: 2, veld: 'agb' })).toBe('Regel 2, kolom agb');
  expect(plaatsText({ bestand: 'uw bestand', regel: 2, veld: '' })).toBe('Regel 2');
});

it('an amount that comes has a plus', () => {
  expect([verschilBedrag(100), verschilBedrag(-100), verschilBedrag(0)]).toEqual(['+1,00', '−1,00', '0,00']);
});
