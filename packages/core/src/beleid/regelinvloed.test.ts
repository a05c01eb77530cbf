import { expect, it } from 'vitest';
import { eurocent } from '@kavel/core/basis';
import { catalogus, clausule, dag, kader, reken, stap, vraag } from '@kavel/testkit/beleid';
import { findRegel, measureRegel } from './index.ts';
import type { Beleidsregister, Feiten, Productieregel } from './index.ts';

const register: Beleidsregister = {
  kaders: [
    kader({
      stappen: [
        stap('begin', reken('neem', 95.5)),
        stap('nieuw', reken('trek af', 2), { als: [{ feit: 'a', toets: { soort: 'is', waarden: [true] } }] }),
        stap('vloer', reken('ten minste', 95), { kavels: ['VPT'] }),
        stap('duur', { werkwoord: 'contractduur', jaren: 2 }),
      ],
      eisen: [
        {
          id: 'grens',
          feit: 'p',
          toets: { soort: 'ten minste', grens: { soort: 'vast', waarde: 3 } },
          als: [],
          tenzij: [],
          gevolg: 'Niets.',
          clausule,
        },
      ],
      voorbehouden: [{ id: 'let-op', tekst: 'Let op.', clausule }],
    }),
  ],
  wijzigingen: [],
};
const { peildatum, kennisdatum } = vraag;
const beleid = { register, catalogus, peildatum, kennisdatum };

function line(zorgaanbieder: string, feiten: Feiten, rest: Partial<Productieregel> = {}): Productieregel {
  return {
    zorgaanbieder,
    zorgkantoor: 'cz',
    sector: 'VV',
    kavel: 'ZZP',
    nzaWaardeEurocent: eurocent(100),
    feiten,
    ...rest,
  };
}

const regels = [
  line('een', { a: true, p: 3 }),
  line('een', { a: true, p: 2 }, { kavel: 'VPT' }),
  line('twee', { a: false, p: 3 }),
  line('drie', { p: 4 }, { zorgkantoor: 'dsw' }),
  line('vier', {}, { zorgkantoor: 'dsw' }),
];

function measure(id: string, rest: Partial<typeof beleid> = {}) {
  const regel = findRegel(register, 'kader', id);
  if (regel === undefined) throw new Error(id);
  return measureRegel({ ...beleid, ...rest }, regel, regels);
}

it('counts the providers that would get another outcome without the step, each once', () => {
  expect(measure('nieuw')).toEqual([
    { zorgkantoor: 'cz', soort: 'stap', zorgaanbieders: 2, anders: 1 },
    { zorgkantoor: 'dsw', soort: 'stap', zorgaanbieders: 2, anders: 2 },
  ]);
  expect(measure('begin').map((one) => one.zorgaanbieders)).toEqual([2, 2]);
});

it('counts only who falls under it, and another contract duration is another outcome', () => {
  expect(measure('vloer')).toEqual([{ zorgkantoor: 'cz', soort: 'stap', zorgaanbieders: 1, anders: 1 }]);
  expect(measure('duur')).toMatchObject([{ anders: 2 }, { anders: 2 }]);
});

it('counts how providers stand to a requirement, each by its worst line', () => {
  expect(measure('grens')).toEqual([
    {
      zorgkantoor: 'cz',
      soort: 'eis',
      zorgaanbieders: 2,
      standen: new Map([
        ['niet voldaan', 1],
        ['voldaan', 1],
      ]),
    },
    {
      zorgkantoor: 'dsw',
      soort: 'eis',
      zorgaanbieders: 2,
      standen: new Map([
        ['voldaan', 1],
        ['onbekend', 1],
      ]),
    },
  ]);
});

it('is nothing for a reservation, and nothing on days without the rule', () => {
  expect(measure('let-op')).toEqual([]);
  expect(measure('nieuw', { peildatum: dag('2025-01-01') })).toEqual([]);
});
