import { EXAMPLE_RUN, exampleRegels } from '@kavel/testkit/click';
import { expect, test } from 'vitest';
import { eurocent } from '../basis/index.ts';
import type { Kavel } from '../basis/index.ts';
import { calculateClick, composeClickInvoer, parseClickInvoer } from './index.ts';
import type { ClickInvoer, ClickInvoerDocument } from './index.ts';

function refusal(change: Partial<ClickInvoer>): unknown {
  const result = calculateClick({ ...EXAMPLE_RUN, ...change });
  return result.ok ? 'accepted' : result.error;
}

test('agreements above the room are refused with the excess named', () => {
  expect(refusal({ contracteerruimteEurocent: eurocent(83_999) })).toEqual({
    code: 'afspraken-boven-ruimte',
    beschikbaarEurocent: 83_999,
    afsprakenEurocent: 84_000,
    teveelEurocent: 1,
  });
  expect(refusal({ reserveringEurocent: eurocent(36_001) })).toMatchObject({ teveelEurocent: 1 });
  expect(refusal({ reserveringEurocent: eurocent(36_000) })).toBe('accepted');
});

test('a negative room, reserve, agreement or waiting amount is refused by its name', () => {
  expect(refusal({ contracteerruimteEurocent: eurocent(-1) })).toMatchObject({
    code: 'bedrag-negatief',
    bedrag: 'contracteerruimteEurocent',
  });
  expect(refusal({ reserveringEurocent: eurocent(-1) })).toMatchObject({ bedrag: 'reserveringEurocent' });
  expect(refusal({ regels: exampleRegels([['10000001', 'VPT', -1, 0]]) })).toMatchObject({
    bedrag: 'afspraakEurocent',
    agb: '10000001',
    kavel: 'VPT',
  });
  expect(refusal({ regels: exampleRegels([['10000001', 'VPT', 1, 0, -1]]) })).toMatchObject({
    bedrag: 'openstaandEurocent',
  });
});

test('a reserve above the room is refused', () => {
  expect(refusal({ reserveringEurocent: eurocent(120_001) })).toMatchObject({
    code: 'reservering-boven-ruimte',
  });
});

test('a second row for the same provider and kavel is refused', () => {
  const regels = exampleRegels([
    ['10000002', 'VPT', 1, 0],
    ['10000001', 'VPT', 1, 0],
    ['10000002', 'VPT', 1, 0],
  ]);
  expect(refusal({ regels })).toEqual({ code: 'regel-dubbel', agb: '10000002', kavel: 'VPT' });
});

test('a kavel without a tier stops the run; a kavel in two tiers or two shift groups does too', () => {
  const kavels = (...names: Kavel[]): Kavel[] => names;
  expect(refusal({ voorrang: [kavels('VPT', 'MPT')] })).toEqual({ code: 'voorrang-ontbreekt', kavel: 'ZZP' });
  expect(refusal({ voorrang: [kavels('VPT', 'MPT', 'ZZP'), kavels('VPT')] })).toMatchObject({
    code: 'voorrang-dubbel',
  });
  expect(refusal({ schuifgroepen: [kavels('VPT'), kavels('ZZP', 'VPT')] })).toEqual({
    code: 'schuifgroep-dubbel',
    kavel: 'VPT',
  });
});

test('a month or year that cannot be is refused', () => {
  expect(refusal({ maand: 13 })).toEqual({ code: 'maand-ongeldig', maand: 13 });
  expect(refusal({ maand: 1.5 })).toMatchObject({ code: 'maand-ongeldig' });
  expect(refusal({ jaar: 2014 })).toEqual({ code: 'jaar-ongeldig', jaar: 2014 });
});

test('a room that was overspent stops the run and names the shortfall', () => {
  expect(refusal({ maand: 2, eerderBetaaldEurocent: eurocent(13_001) })).toEqual({
    code: 'ruimte-tekort',
    ruimteEurocent: 20_000,
    eerderBetaaldEurocent: 13_001,
    tekortEurocent: 1,
  });
  expect(refusal({ maand: 2, eerderBetaaldEurocent: eurocent(13_000) })).toBe('accepted');
});

test('where each month stands alone, what was paid too much before still stops the run', () => {
  const change = { maand: 2, ruimte: 'maand', eerderBetaaldEurocent: eurocent(10_001) } as const;
  expect(refusal(change)).toMatchObject({ code: 'ruimte-tekort', tekortEurocent: 1 });
});

test('amounts that together pass 2^53 cents are refused before anything is added up wrongly', () => {
  const huge = 9_000_000_000_000_000;
  const regels = exampleRegels([
    ['10000001', 'VPT', 0, huge],
    ['10000002', 'VPT', 0, huge],
  ]);
  expect(refusal({ regels })).toEqual({ code: 'bedragen-te-groot' });
});

test('the refusal does not depend on the order of the rows', () => {
  const regels = exampleRegels([
    ['10000003', 'VPT', -1, 0],
    ['10000001', 'VPT', -2, 0],
  ]);
  expect(refusal({ regels })).toEqual(refusal({ regels: regels.toReversed() }));
});

const DOCUMENT: ClickInvoerDocument = EXAMPLE_RUN;

test('a document is refused at the first word or amount that no run can use', () => {
  const [regel] = DOCUMENT.regels;
  const parsed = (change: Partial<ClickInvoerDocument>): unknown => {
    const result = parseClickInvoer({ ...DOCUMENT, ...change });
    return result.ok ? 'accepted' : result.error;
  };
  expect(parsed({})).toBe('accepted');
  expect(parsed({ regio: '5617' })).toEqual({ code: 'regio-ongeldig', veld: 'regio', waarde: '5617' });
  expect(parsed({ regels: [{ ...regel!, kavel: 'LPZ' }] })).toEqual({
    code: 'kavel-onbekend',
    veld: 'regels[0].kavel',
    waarde: 'LPZ',
  });
  expect(parsed({ regels: [{ ...regel!, agb: '1' }] })).toMatchObject({ veld: 'regels[0].agb' });
  expect(parsed({ regels: [{ ...regel!, afspraakEurocent: 0.5 }] })).toMatchObject({
    code: 'bedrag-ongeldig',
    veld: 'regels[0].afspraakEurocent',
  });
  expect(parsed({ eerderBetaaldEurocent: 2 ** 60 })).toMatchObject({ veld: 'eerderBetaaldEurocent' });
  expect(parsed({ voorrang: [['VPT', 'XYZ']] })).toMatchObject({ veld: 'voorrang[0][1]' });
  expect(parsed({ schuifgroepen: [['ABC']] })).toMatchObject({ veld: 'schuifgroepen[0][0]' });
});

test('claims or a waiting amount without an agreement stop the composition of a run', () => {
  const [vpt] = EXAMPLE_RUN.regels;
  const base = {
    ...EXAMPLE_RUN,
    instellingen: EXAMPLE_RUN,
    afspraken: EXAMPLE_RUN.regels.slice(1),
    stand: { betaaldEurocent: eurocent(0), openstaand: [] },
    productie: [],
  };
  const missing = { ok: false, error: { code: 'afspraak-ontbreekt', agb: '10000001', kavel: 'VPT' } };
  expect(composeClickInvoer({ ...base, productie: [vpt!] })).toEqual(missing);
  const stand = { betaaldEurocent: eurocent(0), openstaand: [vpt!] };
  expect(composeClickInvoer({ ...base, stand })).toEqual(missing);
});
