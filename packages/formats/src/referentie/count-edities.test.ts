import { describe, expect, it } from 'vitest';
import { countEdities } from './index.ts';
import type { Editie } from './index.ts';

const KOPPEL =
  'prestatie;omschrijving;tijdseenheid;declaratiegroep;declaratiemethode;geldig_van;geldig_tot_en_met;zzpcodes;functiecodes\n';
const TARIEF = 'jaar;prestatie;eenheid;component;bedrag_eurocent;geldig_van;geldig_tot_en_met;bron\n';
const koppel = (prestatie: string, van: string, einde = '') => `${prestatie};x;01;6;2;${van};${einde};;41\n`;
const tarief = (prestatie: string, cents: number) =>
  `2019;${prestatie};uur;zorg;${cents};2019-01-01;2019-12-31;FICTIEF\n`;

const editie = (anders: Pick<Editie, 'soort' | 'csv'> & Partial<Editie>): Editie => ({
  ...{ versie: '0'.repeat(16), bestand: 'x.csv', bron: 'FICTIEF', door: 'Anja', op: '2026-11-25T12:00:00Z' },
  ...anders,
});
const koppeltabel = (vanaf: string, ...rows: readonly string[]) =>
  editie({ soort: 'koppeltabel', csv: KOPPEL + rows.join(''), vanaf, toetstTotEnMet: '2030-12-31' });
const counts = (...edities: readonly Editie[]) => {
  const counted = countEdities(edities);
  if (!counted.ok) throw new Error(JSON.stringify(counted.error));
  return counted.value.map(({ rijen, geldend }) => [rijen, geldend]);
};

describe('how much of an edition counts', () => {
  it('a row of the koppeltabel counts from the first day of its edition until a later one takes over', () => {
    const first = koppeltabel(
      '2020-01-01',
      koppel('H104', '2017-01-01'),
      koppel('H126', '2017-01-01', '2019-12-31'),
    );
    expect(counts(first)).toEqual([[2, 1]]);
    const later = koppeltabel('2020-01-01', koppel('H104', '2020-01-01'));
    expect(counts(first, later)).toEqual([
      [2, 0],
      [1, 1],
    ]);
    const half = koppeltabel('2022-07-01', koppel('H104', '2020-01-01'));
    expect(counts(first, half)).toEqual([
      [2, 1],
      [1, 1],
    ]);
  });

  it('a return code counts where it was said last, a tariff once, and nothing that was taken back', () => {
    const codes = (...list: readonly string[]) =>
      editie({
        soort: 'retourcodes',
        csv: `retourcode;omschrijving;toets\n${list.map((code) => `${code};x;\n`).join('')}`,
      });
    expect(counts(codes('0001', '0002'), codes('0002', '0003'))).toEqual([
      [2, 1],
      [2, 2],
    ]);
    const tarieven = (...rows: readonly string[]) =>
      editie({ soort: 'tarieven', csv: TARIEF + rows.join('') });
    expect(
      counts(tarieven(tarief('H126', 5_235)), tarieven(tarief('H126', 5_235), tarief('H104', 1))),
    ).toEqual([
      [1, 1],
      [2, 1],
    ]);
    const back = { ...tarieven(tarief('H126', 5_235)), ingetrokken: { door: 'Bert', op: '' } };
    expect(counts(back, tarieven(tarief('H126', 5_300)))).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });
});
