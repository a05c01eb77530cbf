import { expect, it } from 'vitest';
import { catalogus, clausule, dag, kader, reken, stap, vraag, wijziging } from '@kavel/testkit/beleid';
import {
  compileBeleid,
  composeBeleid,
  createAntwoord,
  createTariefbewijs,
  replayTariefbewijs,
  withoutDocuments,
} from './index.ts';
import type { Beleidsregister, Feiten, Tariefbewijs } from './index.ts';

const als = [{ feit: 'a', toets: { soort: 'is', waarden: [true] } }] as const;
const basis = kader({
  stappen: [stap('begin', reken('neem', 95.5)), stap('af', reken('trek af', 2), { als })],
});
const uitspraak = wijziging({
  id: 'uitspraak',
  rang: 'uitspraak',
  ingrepen: [{ soort: 'vervalt', doel: 'af', clausule }],
});
const register: Beleidsregister = { kaders: [basis], wijzigingen: [uitspraak] };

function bewijs(feiten: Feiten, zonder: readonly string[] = []): Tariefbewijs {
  const composed = composeBeleid(withoutDocuments(register, zonder), vraag);
  if (!composed.ok) throw new Error(composed.error.code);
  const tarief = compileBeleid(composed.value, catalogus);
  const berekening = tarief.evaluateWithTrace(feiten);
  if (!berekening.ok) throw new Error(berekening.error.code);
  return createTariefbewijs(
    { vraag, zonder, feiten, herkomst: () => 'proef' },
    createAntwoord(tarief, berekening.value, feiten),
  );
}

const afwijkingen = (from: Beleidsregister, one: Tariefbewijs): readonly string[] =>
  replayTariefbewijs(from, catalogus, one).afwijkingen;

it('holds as long as policy and facts are the same, also after a trip through JSON', () => {
  const one = bewijs({ a: true });
  expect(one.uitkomst.percentage).toBe('95.5');
  expect(replayTariefbewijs(register, catalogus, JSON.parse(JSON.stringify(one)) as Tariefbewijs)).toEqual({
    afwijkingen: [],
    uitkomst: one.uitkomst,
  });
});

it('keeps the branch in which a ruling had not been', () => {
  const one = bewijs({ a: true }, ['uitspraak']);
  expect(one.uitkomst.percentage).toBe('93.5');
  expect(afwijkingen(register, one)).toEqual([]);
  expect(one.hash).not.toBe(bewijs({ a: true }).hash);
});

it('shows a changed receipt, another policy, another engine and another outcome apart', () => {
  const one = bewijs({ a: false });
  expect(afwijkingen(register, { ...one, rekenversie: '0' })).toEqual([
    'bewijs-gewijzigd',
    'rekenversie-anders',
  ]);
  expect(afwijkingen(register, { ...one, uitkomst: { soort: 'percentage', percentage: '99' } })).toEqual([
    'bewijs-gewijzigd',
    'uitkomst-anders',
  ]);
  const hoger = {
    ...register,
    kaders: [kader({ stappen: [stap('begin', reken('neem', 96))] })],
    wijzigingen: [],
  };
  expect(afwijkingen(hoger, one)).toEqual(['samenstelling-anders', 'uitkomst-anders']);
  const later = { ...register, kaders: [{ ...basis, bekendVanaf: dag('2025-01-01') }] };
  expect(afwijkingen(later, one)).toEqual(['samenstelling-anders', 'uitkomst-anders']);
});
