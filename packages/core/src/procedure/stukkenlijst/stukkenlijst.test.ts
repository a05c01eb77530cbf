import { describe, expect, it } from 'vitest';
import { STUKKEN_2018, STUKKEN_2021, createStukkenlijst, ontbrekendeStukken } from './index.ts';
import type { Inschrijver, Stukkenkader, Stukkenlijst } from './index.ts';

const eindigt: Inschrijver = {
  contractTotEnMet: '2017-12-31',
  wil: 'nieuwe-overeenkomst',
  nieuwZorgaanbod: false,
  alleenWoonplaatsbeleid: false,
};

function listOf(who: Partial<Inschrijver>, kader: Stukkenkader = STUKKEN_2018): Stukkenlijst {
  const lijst = createStukkenlijst(kader, { ...eindigt, ...who });
  if (!lijst.ok) throw new Error(lijst.error.code);
  return lijst.value;
}
const required = (who: Partial<Inschrijver>): readonly string[] =>
  listOf(who)
    .stukken.filter(({ plicht }) => plicht === 'verplicht')
    .map(({ stuksoort }) => stuksoort);
const refused = (who: Partial<Inschrijver>): unknown => {
  const lijst = createStukkenlijst(STUKKEN_2018, { ...eindigt, ...who });
  return lijst.ok ? undefined : lijst.error.code;
};
const doorlopend = { contractTotEnMet: '2018-12-31' };

describe('contracts from 2018 (003 §2.3)', () => {
  it('situation A: the contract ends, or 2017-2018 is exchanged: a bestuursverklaring (S003-28)', () => {
    expect(listOf({}).situatie).toBe('A');
    expect(listOf(doorlopend).situatie).toBe('A');
    expect(required(doorlopend)).toEqual(['bestuursverklaring']);
  });

  it('situation B: 2017-2018 goes on: an instemmingsverklaring (S003-32)', () => {
    expect(listOf({ ...doorlopend, wil: 'voortzetten' }).situatie).toBe('B');
    expect(required({ ...doorlopend, wil: 'voortzetten' })).toEqual(['instemmingsverklaring']);
  });

  it('new offer needs both plans, a move by the woonplaatsbeleid neither (S003-35, -36)', () => {
    expect(required({ nieuwZorgaanbod: true })).toEqual([
      'bestuursverklaring',
      'bedrijfsplan',
      'financieel-plan',
    ]);
    expect(required({ nieuwZorgaanbod: true, alleenWoonplaatsbeleid: true })).toEqual(['bestuursverklaring']);
  });

  it('what the kader does not speak of is refused, not guessed', () => {
    expect(refused({ contractTotEnMet: null })).toBe('eigen-kader');
    expect(refused({ wil: 'voortzetten' })).toBe('niets-voort-te-zetten');
    expect(refused({ contractTotEnMet: '2019-12-31' })).toBe('situatie-niet-geregeld');
  });

  it('last year is reused when the provider confirms it; the letter is never missed (S003-29 … -31)', () => {
    const missing = (
      stuksoorten: readonly ('bestuursverklaring' | 'gewijzigde-gegevens')[],
      bevestigd: boolean,
    ) =>
      ontbrekendeStukken(listOf({}), {
        stukken: stuksoorten.map((stuksoort) => ({ stuksoort })),
        opgave: { ongewijzigdBevestigd: bevestigd },
      }).map(({ stuksoort }) => stuksoort);
    expect(missing(['bestuursverklaring'], true)).toEqual([]);
    expect(missing(['bestuursverklaring'], false)).toEqual(['gewijzigde-gegevens']);
    expect(missing(['bestuursverklaring', 'gewijzigde-gegevens'], false)).toEqual([]);
    expect(missing([], true)).toEqual(['bestuursverklaring']);
  });
});

it('2021: a concise plan within two months is the condition of the surcharge, not of the registration (S004-12, -14)', () => {
  const lijst = listOf({ contractTotEnMet: '2020-12-31' }, STUKKEN_2021);
  expect(lijst.stukken).toMatchObject([
    {
      stuksoort: 'beknopt-plan',
      plicht: 'voorwaarde-opslag',
      binnen: { termijn: { lengte: 2, eenheid: 'maanden' } },
    },
  ]);
  expect(ontbrekendeStukken(lijst, { stukken: [], opgave: { ongewijzigdBevestigd: true } })).toEqual([]);
});
