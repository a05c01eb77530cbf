import { GEWIST, LEGE_KOP, ontwerpRegel, plaatsRegel } from '@kavel/core/journaal';
import type { Blad } from '@kavel/core/journaal';
import { expect, it } from 'vitest';
import { bewezenHandeling } from './bewezen-handeling.ts';

let next = 0;
const ontwerp = ontwerpRegel(
  {
    dossier: { regio: '5517', soort: 'inschrijving', id: 'zz-2018.41000001' },
    door: { persoon: 'bea', rol: 'bestuurder', organisatie: '41000001' },
    moment: Temporal.Instant.from('2017-07-21T07:00:00Z'),
    namens: '41000001',
    opdrachtsoort: 'dien-in',
    motivering: null,
    gebeurtenissen: [{ soort: 'ingediend', naam: 'verklaring.pdf' }],
  },
  () => String((next += 1)).padStart(32, '0'),
);
const { tekst, schakel, inhoud } = plaatsRegel(ontwerp, { dossier: LEGE_KOP, regio: LEGE_KOP });
const withName = (change: (blad: (typeof inhoud)[number]) => Blad) =>
  inhoud.map((blad) => (blad.pad.at(-1) === 'naam' ? change(blad) : blad));
const read = (bladen: readonly Blad[] | null) => bewezenHandeling({ tekst, hash: schakel.hash, bladen });

it('says what its entry proves, with where it stands', () => {
  expect(read(inhoud)).toEqual({
    opdracht: 'dien-in',
    journaal: { nummer: 1, nummerInRegio: 1, hash: schakel.hash, moment: '2017-07-21T07:00:00.000Z' },
    gebeurtenissen: [{ soort: 'ingediend', naam: 'verklaring.pdf' }],
  });
  const erased = read(withName(({ pad }) => ({ pad, gewist: true })));
  expect(erased.gebeurtenissen).toEqual([{ soort: 'ingediend', naam: GEWIST }]);
});

it('proves nothing that was changed or is gone', () => {
  expect(() => read(withName((blad) => ({ ...blad, waarde: 'ander.pdf' })))).toThrow('veranderd');
  expect(() => read(null)).toThrow('ontbreekt');
});
