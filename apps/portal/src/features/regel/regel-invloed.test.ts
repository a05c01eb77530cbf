import { expect, test } from 'vitest';
import { catalogus, clausule, dag, kader, reken, stap, wijziging } from '@kavel/testkit/beleid';
import { findRegel, traceRegel } from '@kavel/core/beleid';
import type { Proefaanbieders } from '@kavel/contract';
import { invloedOf, proefmomentOf } from './regel-invloed.ts';

const register = {
  kaders: [
    kader({
      stappen: [
        stap('begin', reken('neem', 95.5)),
        stap('nieuw', reken('trek af', 2), { als: [{ feit: 'a', toets: { soort: 'is', waarden: [true] } }] }),
      ],
    }),
  ],
  wijzigingen: [
    wijziging({
      bekendVanaf: dag('2023-10-06'),
      zorgkantoren: ['cz', 'zorg-en-zekerheid'],
      ingrepen: [{ soort: 'vervalt', doel: 'nieuw', clausule }],
    }),
  ],
};
const vandaag = dag('2026-11-25');

function regel(id: string) {
  const found = findRegel(register, 'kader', id);
  if (found === undefined) throw new Error(id);
  return found;
}

const verlopenOf = (id: string) => traceRegel(register, regel(id));
const momentenOf = (id: string) => verlopenOf(id).map((verloop) => proefmomentOf(verloop, vandaag));

test('a rule is tried with the latest knowledge with which it held, for each zorgkantoor its own', () => {
  expect(momentenOf('begin').map((moment) => moment?.kennisdatum.toString())).toEqual(['2026-11-25']);
  expect(momentenOf('nieuw').map((moment) => moment?.kennisdatum.toString())).toEqual([
    '2026-11-25',
    '2023-10-05',
  ]);
  expect(momentenOf('nieuw')[0]?.peildatum.toString()).toBe('2024-01-01');
});

test('a rule that never held is not tried', () => {
  const [verloop] = verlopenOf('begin');
  if (verloop === undefined) throw new Error('no course');
  expect(proefmomentOf({ ...verloop, momenten: [[{ stand: 'zonder werking' }]] }, vandaag)).toBeUndefined();
});

test('facts of a provider and of a kavel reach the rule by their names', () => {
  const proef: Proefaanbieders = {
    fictief: true,
    getal: 1,
    jaar: 2024,
    feiten: ['a'],
    kavelfeiten: ['p'],
    regios: [
      {
        regio: '5517',
        regioNaam: 'Proef',
        zorgkantoor: 'zorg-en-zekerheid',
        zorgaanbieders: [true, false, null].map((a, index) => ({
          agb: `9900000${index}`,
          naam: 'FICTIEF',
          sector: 'VV',
          feiten: [a],
          kavels: [{ kavel: 'ZZP', nzaWaardeEurocent: 1, feiten: [0] }],
        })),
      },
    ],
  };
  const beleid = {
    register,
    catalogus,
    bronnen: [],
    vandaag,
    hash: '',
    clickbeleid: [],
    passages: new Map<string, string>(),
  };
  expect(invloedOf(beleid, regel('nieuw'), verlopenOf('nieuw'), proef)).toEqual([
    {
      moment: momentenOf('nieuw')[1],
      invloed: { zorgkantoor: 'zorg-en-zekerheid', soort: 'stap', zorgaanbieders: 3, anders: 1 },
    },
  ]);
});
