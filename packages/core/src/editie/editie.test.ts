import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eurocent } from '../basis/index.ts';
import type { Periode } from '../basis/index.ts';
import { periodeHas } from '../basis/index.ts';
import type { KoppelRij } from '../declaratie/index.ts';
import { findTarief } from '../overeenkomst/index.ts';
import type { Maximumtarief } from '../overeenkomst/index.ts';
import {
  compareKoppelingen,
  compareRijen,
  compareTarieven,
  composeKoppeltabel,
  composeTarieven,
} from './index.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const START = day('2018-01-01');

const periode = fc
  .tuple(fc.nat(40), fc.option(fc.nat(40), { nil: undefined }))
  .map(([begin, length]): Periode => ({
    van: START.add({ days: begin }),
    ...(length === undefined ? {} : { totEnMet: START.add({ days: begin + length }) }),
  }));
const rij = fc.record({
  prestatie: fc.constantFrom('H104', 'Z043'),
  geldig: periode,
  zzpcodes: fc.subarray(['753', '754']),
  functiecodes: fc.subarray(['41', '61']),
});

const allowed = (rijen: readonly KoppelRij[], dag: Temporal.PlainDate) =>
  rijen
    .filter(({ geldig }) => periodeHas(geldig, dag))
    .map(({ prestatie, zzpcodes, functiecodes }) => JSON.stringify([prestatie, zzpcodes, functiecodes]))
    .sort();

describe('a composed koppeltabel', () => {
  it('property: says before the first day of an edition what it said, and from that day what the edition says', () => {
    fc.assert(
      fc.property(fc.array(rij), fc.array(rij), fc.nat(60), fc.nat(90), (oud, nieuw, turn, days) => {
        const vanaf = START.add({ days: turn });
        const toetstTotEnMet = day('2019-12-31');
        const basis = { rijen: oud, totEnMet: day('2018-06-30') };
        const samen = composeKoppeltabel(basis, [{ rijen: nieuw, vanaf, toetstTotEnMet }]);
        const dag = START.add({ days });
        expect(allowed(samen.rijen, dag)).toEqual(allowed(days < turn ? oud : nieuw, dag));
        expect(samen.totEnMet).toEqual(toetstTotEnMet);
      }),
    );
  });

  it('without editions is the table itself', () => {
    const basis = { rijen: [], totEnMet: START };
    expect(composeKoppeltabel(basis, [])).toBe(basis);
  });

  it('is compared by what may be claimed on a day', () => {
    const oud: KoppelRij[] = [
      { prestatie: 'H104', geldig: { van: START }, zzpcodes: ['753'], functiecodes: [] },
      { prestatie: 'Z043', geldig: { van: START, totEnMet: START }, zzpcodes: ['753'], functiecodes: [] },
    ];
    const nieuw: KoppelRij[] = [
      { prestatie: 'H104', geldig: { van: START }, zzpcodes: ['754'], functiecodes: ['41'] },
      { prestatie: 'H126', geldig: { van: START }, zzpcodes: [], functiecodes: [] },
    ];
    expect(compareKoppelingen(oud, nieuw, START)).toEqual([
      { prestatie: 'H104', erbij: ['functie 41', 'zzp 754'], eraf: ['zzp 753'] },
      { prestatie: 'H126', erbij: ['prestatie', 'zonder grens'], eraf: [] },
      { prestatie: 'Z043', erbij: [], eraf: ['prestatie', 'zzp 753'] },
    ]);
    expect(compareKoppelingen(oud, oud, START.add({ days: 1 }))).toEqual([]);
  });
});

it('rows are new, changed, ended, gone or the same', () => {
  const row = (sleutel: string, inhoud: string, einde = '') => ({ sleutel, inhoud, einde });
  const voor = [row('A', '1'), row('B', '1'), row('C', '1'), row('D', '1'), row('E', '1', '2018-01-01')];
  const na = [row('A', '1'), row('B', '2'), row('C', '1', '2018-12-31'), row('E', '1'), row('F', '1')];
  expect(compareRijen(voor, na)).toEqual({
    ongewijzigd: 1,
    verschillen: [
      { soort: 'gewijzigd', sleutel: 'B', voor: '1', na: '2' },
      { soort: 'beeindigd', sleutel: 'C', voor: '1', na: '1 t/m 2018-12-31' },
      { soort: 'gewijzigd', sleutel: 'E', voor: '1 t/m 2018-01-01', na: '1' },
      { soort: 'nieuw', sleutel: 'F', na: '1' },
      { soort: 'vervallen', sleutel: 'D', voor: '1' },
    ],
  });
});

function tarief(zorg: number, van: string, totEnMet?: string): Maximumtarief {
  return {
    prestatie: 'H126',
    eenheid: 'uur',
    zorgEurocent: eurocent(zorg),
    nhcEurocent: eurocent(0),
    nicEurocent: eurocent(0),
    bron: 'FICTIEF',
    geldig: { van: day(van), ...(totEnMet === undefined ? {} : { totEnMet: day(totEnMet) }) },
  };
}

describe('tariffs of two editions', () => {
  it('one without an end gives way to a later one', () => {
    const samen = composeTarieven([tarief(5_100, '2018-01-01')], [tarief(5_235, '2019-01-01', '2019-12-31')]);
    expect(samen.ok && samen.value.map(({ geldig }) => geldig.totEnMet?.toString())).toEqual([
      '2018-12-31',
      '2019-12-31',
    ]);
  });

  it('the same tariff may come twice', () => {
    const oud = tarief(5_100, '2018-01-01', '2018-12-31');
    expect(composeTarieven([oud], [tarief(5_100, '2018-01-01', '2018-12-31')])).toEqual({
      ok: true,
      value: [oud],
    });
  });

  it.each([
    [tarief(5_100, '2018-01-01', '2018-12-31'), tarief(5_101, '2018-01-01', '2018-12-31')],
    [tarief(5_100, '2018-01-01', '2018-12-31'), tarief(5_101, '2018-12-31')],
    [tarief(5_100, '2018-01-01'), tarief(5_101, '2017-12-31')],
    [tarief(5_100, '2018-01-01'), tarief(5_101, '2018-01-01')],
  ])('any other overlap is a contradiction: %#', (bestaand, nieuw) => {
    expect(composeTarieven([bestaand], [nieuw])).toEqual({ ok: false, error: [{ bestaand, nieuw }] });
  });

  it('property: what is composed has at most one maximum a day, and every day of the new ones is theirs', () => {
    const own = fc
      .tuple(fc.constantFrom(5_100, 5_235), periode)
      .map(([zorg, geldig]) => ({ ...tarief(zorg, '2018-01-01'), geldig }));
    fc.assert(
      fc.property(own, own, fc.nat(90), (oud, nieuw, days) => {
        const samen = composeTarieven([oud], [nieuw]);
        if (!samen.ok) return;
        const dag = START.add({ days });
        const found = findTarief(samen.value, 'H126', dag);
        const expected = [nieuw, oud].find(({ geldig }) => periodeHas(geldig, dag));
        if (expected !== undefined && periodeHas(nieuw.geldig, dag)) {
          expect(found.ok && found.value.zorgEurocent).toBe(expected.zorgEurocent);
        }
      }),
    );
  });

  it('are compared in percent with the one before, in the same unit', () => {
    const [changed, first] = compareTarieven(
      [tarief(5_100, '2018-01-01')],
      [tarief(5_235, '2019-01-01'), { ...tarief(1, '2019-01-01'), eenheid: 'stuk' }],
    );
    expect(changed).toMatchObject({ naEurocent: 5_235, vorig: { eurocent: 5_100, verandering: 26_471 } });
    expect(first).not.toHaveProperty('vorig');
  });
});
