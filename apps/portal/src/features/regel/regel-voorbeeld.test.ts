import { expect, test } from 'vitest';
import { findRegel } from '@kavel/core/beleid';
import type { Beleidsregel, Eis } from '@kavel/core/beleid';
import { catalogus, clausule, kader, reken, stap, vraag } from '@kavel/testkit/beleid';
import { runVoorbeelden } from './regel-voorbeeld.ts';

const eis: Eis = {
  id: 'grens',
  feit: 'p',
  toets: { soort: 'ten minste', grens: { soort: 'vast', waarde: 3 } },
  als: [],
  tenzij: [],
  gevolg: 'Dan volgt een gesprek.',
  clausule,
};
const isJa = [{ feit: 'a', toets: { soort: 'is' as const, waarden: [true] } }];
const register = {
  kaders: [
    kader({
      stappen: [
        stap('begin', reken('neem', 95.5)),
        stap('opslag', reken('tel op', 0.5), { als: isJa }),
        stap('plafond', reken('ten hoogste', 100)),
      ],
      eisen: [eis],
      budgetregels: [
        { id: 'geld', clausule, soort: 'budget', omvang: { soort: 'onbekend' }, bestemming: 'iets' },
      ],
    }),
  ],
  wijzigingen: [],
};
const beleid = { register, catalogus };
const voorbeelden = [
  { document: 'kader', naam: 'zonder', vraag, zonder: [], feiten: { a: false, p: 2 } },
  { document: 'kader', naam: 'met', vraag, zonder: [], feiten: { a: true, p: 3 } },
  { document: 'kader', naam: 'onbekend', vraag, zonder: [], feiten: {} },
];

function regel(id: string): Beleidsregel {
  const found = findRegel(register, 'kader', id);
  if (found === undefined) throw new Error(id);
  return found;
}

test('says of every case what the rule did in it, those where it counts first', () => {
  expect(
    runVoorbeelden(regel('opslag'), voorbeelden, beleid).map(({ naam, teltMee, rol }) => [
      naam,
      teltMee,
      rol,
    ]),
  ).toEqual([
    ['met', true, 'De regel telt mee en brengt het percentage van 95,5% op 96%.'],
    ['zonder', false, 'De regel telt niet mee: aan zijn voorwaarde is niet voldaan.'],
    ['onbekend', false, 'Of de regel meetelt, hangt af van een feit dat ontbreekt.'],
  ]);
  expect(runVoorbeelden(regel('plafond'), voorbeelden, beleid)[0]?.rol).toBe(
    'De regel telt mee; het percentage blijft hetzelfde.',
  );
});

test('gives the outcome and the facts in words', () => {
  const [met] = runVoorbeelden(regel('opslag'), voorbeelden, beleid);
  expect(met?.uitkomst).toBe('Uitkomst: 96% van het NZa-maximumtarief.');
  expect(met?.feiten).toEqual(['feit a: ja', 'feit p: 0,0003%']);
});

test('judges a requirement, and has no cases for a budget rule', () => {
  expect(
    runVoorbeelden(regel('grens'), voorbeelden, beleid).map(({ naam, teltMee }) => [naam, teltMee]),
  ).toEqual([
    ['zonder', true],
    ['met', true],
    ['onbekend', false],
  ]);
  expect(runVoorbeelden(regel('geld'), voorbeelden, beleid)).toEqual([]);
});

test('leaves out the cases of other care', () => {
  const elders = [
    {
      document: 'kader',
      naam: 'elders',
      vraag: { ...vraag, onderwerp: 'transitie' as const },
      zonder: [],
      feiten: {},
    },
  ];
  expect(runVoorbeelden(regel('begin'), elders, beleid)).toEqual([]);
});
