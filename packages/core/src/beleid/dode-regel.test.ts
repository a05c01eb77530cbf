import { expect, it } from 'vitest';
import { catalogus, clausule, kader, reken, stap, wijziging } from '@kavel/testkit/beleid';
import { findDodeRegels } from './index.ts';

const alsA = [{ feit: 'a', toets: { soort: 'is', waarden: [true] } }] as const;
const alsP = (grens: number) => [{ feit: 'p', toets: { soort: 'ten minste', grens } }] as const;

it('finds a step that an earlier one always keeps from applying, and no other', () => {
  const eerst = stap('eerst', reken('neem', 91), { enKlaar: true });
  const later = stap('later', reken('neem', 95));
  expect(
    findDodeRegels({ kaders: [kader({ stappen: [eerst, later] })], wijzigingen: [] }, catalogus),
  ).toEqual([{ document: 'kader', stap: 'later' }]);
  const soms = { ...eerst, als: alsA };
  expect(findDodeRegels({ kaders: [kader({ stappen: [soms, later] })], wijzigingen: [] }, catalogus)).toEqual(
    [],
  );
});

it('looks on both sides of a bound', () => {
  const stappen = [
    stap('begin', reken('neem', 90)),
    stap('op', reken('tel op', 1), { als: alsP(3), tenzij: alsP(4) }),
  ];
  expect(findDodeRegels({ kaders: [kader({ stappen })], wijzigingen: [] }, catalogus)).toEqual([]);
  const nooit = [
    stap('begin', reken('neem', 90)),
    stap('op', reken('tel op', 1), { als: alsP(3), tenzij: alsP(3) }),
  ];
  expect(findDodeRegels({ kaders: [kader({ stappen: nooit })], wijzigingen: [] }, catalogus)).toEqual([
    { document: 'kader', stap: 'op' },
  ]);
});

it('does not call a step dead that another document always replaces', () => {
  const kaders = [kader()];
  const altijd = wijziging({
    bekendVanaf: kaders[0]!.bekendVanaf,
    ingrepen: [{ soort: 'vervalt', doel: 'begin', clausule }],
  });
  expect(findDodeRegels({ kaders, wijzigingen: [altijd] }, catalogus)).toEqual([]);
});
