import { describe, expect, it } from 'vitest';
import { catalogus, dag, kader, reken, stap, vraag, wijziging } from '@kavel/testkit/beleid';
import { listKennismomenten, listKenniswendingen } from './index.ts';
import type { Feiten, Wijziging } from './index.ts';

const alsA = { als: [{ feit: 'a', toets: { soort: 'is', waarden: [true] } }] } as const;

function wendingen(feiten: Feiten, ...wijzigingen: Wijziging[]): readonly string[] {
  const register = { kaders: [kader()], wijzigingen };
  const momenten = listKennismomenten(register, catalogus, vraag);
  return listKenniswendingen(momenten, vraag, feiten).map(
    ({ vanaf, door, was, werd }) =>
      `${vanaf.toString()} ${door.map(({ id }) => id).join('+')}: ${was.percentage ?? was.soort} ${werd.percentage ?? werd.soort}`,
  );
}

const meer = wijziging({
  id: 'meer',
  ingrepen: [{ soort: 'vervang', doel: 'begin', stap: stap('begin', reken('neem', 96.4)) }],
});
const later = wijziging({
  id: 'later',
  rang: 'uitspraak',
  bekendVanaf: dag('2024-02-13'),
  ingrepen: [{ soort: 'voeg toe', plaats: 'na', doel: 'begin', stap: stap('af', reken('trek af', 2), alsA) }],
});

describe('what became known', () => {
  it('is told where it changed the answer, with the document that did, also after the kennisdatum', () => {
    expect(wendingen({ a: true }, later, meer)).toEqual([
      '2023-09-01 meer: 95.5 96.4',
      '2024-02-13 later: 96.4 94.4',
    ]);
    const before = { ...vraag, kennisdatum: dag('2023-08-01') };
    expect(listKennismomenten({ kaders: [kader()], wijzigingen: [meer] }, catalogus, before)).toHaveLength(2);
  });

  it('is left out where it changed nothing for these facts', () => {
    expect(wendingen({ a: false }, later, meer)).toEqual(['2023-09-01 meer: 95.5 96.4']);
  });

  it('does not count what holds on another day, or the first policy there is', () => {
    const other = { ...meer, geldig: { van: dag('2025-01-01') } };
    expect(wendingen({}, other)).toEqual([]);
    const national = kader({ id: 'landelijk', rang: 'landelijk kader', regionaalKaderNodig: true });
    const alone = {
      ...national,
      bekendVanaf: dag('2023-01-01'),
      stappen: [stap('eerst', reken('neem', 90))],
    };
    const momenten = listKennismomenten({ kaders: [alone, kader()], wijzigingen: [] }, catalogus, vraag);
    expect(momenten.map(({ gevonden }) => gevonden.ok)).toEqual([false, true]);
    expect(listKenniswendingen(momenten, vraag, {})).toEqual([]);
  });
});
