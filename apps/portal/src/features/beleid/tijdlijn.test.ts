import { expect, test } from 'vitest';
import { dag, kader, wijziging } from '@kavel/testkit/beleid';
import { jarenZonderTarief, tijdlijnBoodschap, tijdlijnOf } from './tijdlijn.ts';

const jaar = (van: number, tot = van) => ({ van: dag(`${van}-01-01`), totEnMet: dag(`${tot}-12-31`) });
const register = {
  kaders: [
    kader({ id: 'samen-2021', geldig: jaar(2021), bekendVanaf: dag('2020-06-01') }),
    kader({ id: 'samen-vv', geldig: jaar(2024, 2026), sectoren: ['VV'] }),
    kader({ id: 'samen-gz', geldig: jaar(2024), sectoren: ['GZ'] }),
    kader({ id: 'cz', geldig: jaar(2024), zorgkantoren: ['cz'], rang: 'landelijke aanvulling' }),
  ],
  wijzigingen: [
    wijziging({ id: 'vonnis', rang: 'uitspraak', bekendVanaf: dag('2023-10-06'), zorgkantoren: ['cz'] }),
    wijziging({ id: 'nota', bekendVanaf: dag('2023-09-01') }),
  ],
};

test('documents together first, then of each zorgkantoor that has any; what overlaps has a lane of its own', () => {
  expect(
    tijdlijnOf(register).map(({ naam, lanen, balken, merken }) => ({
      naam,
      lanen,
      balken: balken.map(({ document, laan, van, tot }) => [document, laan, van, tot]),
      merken: merken.map(({ document, uitspraak }) => [document, uitspraak]),
    })),
  ).toEqual([
    {
      naam: 'Samen',
      lanen: 2,
      balken: [
        ['samen-2021', 0, 2021, 2022],
        ['samen-vv', 0, 2024, 2027],
        ['samen-gz', 1, 2024, 2025],
      ],
      merken: [['nota', false]],
    },
    { naam: 'CZ', lanen: 1, balken: [['cz', 0, 2024, 2025]], merken: [['vonnis', true]] },
  ]);
});

test('a year that no zorgkantoor has a tariff for is named, as long as it lies between others', () => {
  const zonder = jarenZonderTarief(register, dag('2026-11-25'));
  expect(zonder).toEqual([2022, 2023]);
  expect(tijdlijnBoodschap(register, zonder)).toBe(
    'Kavel kent 6 documenten; van 2022 en 2023 kent Kavel geen tarief',
  );
  expect(tijdlijnBoodschap({ kaders: [], wijzigingen: [] }, [])).toContain('0 documenten');
});
