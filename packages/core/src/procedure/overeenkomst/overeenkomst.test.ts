import { describe, expect, it } from 'vitest';
import {
  alleOvergangen,
  must,
  nl,
  proefkalender,
  proefpartijen,
  proefpersonen,
  verken,
} from '@kavel/testkit/procedure';
import { eurocent, pct } from '../../basis/index.ts';
import type { Handelaar } from '../../basis/index.ts';
import { sluitingOf } from '../../kalender/index.ts';
import { decide, rebuild } from '../machine.ts';
import { startReactietermijn } from '../reactietermijn.ts';
import { OVEREENKOMSTCODES, overeenkomstmachine } from './index.ts';
import type {
  BekendeGunning,
  Overeenkomstbekend,
  Overeenkomstgebeurtenis,
  Overeenkomstopdracht,
  Overeenkomstplan,
} from './index.ts';

const { bestuurder, medewerker, inkoper, controller, tweede, tweedeIlse } = proefpersonen;
const SHA = 'c0'.repeat(32);
const OTHER = 'd1'.repeat(32);

/** Signed back on Monday 23 October 2017 before 15.00 (003 §2.1). */
const retoursluiting = sluitingOf({
  id: 'retour',
  wat: 'Retour',
  wie: 'zorgaanbieder',
  rij: 1,
  wanneer: { soort: 'moment', dag: Temporal.PlainDate.from('2017-10-23') },
  tijd: { vorm: 'voor', tijd: Temporal.PlainTime.from('15:00') },
  vermeldingen: [],
})!;
const termijn = startReactietermijn(
  proefkalender,
  { lengte: 20, eenheid: 'kalenderdagen', tijd: null, weekend: 'onzeker', bron: 'S003-57' },
  nl('2017-10-10T10:00:00'),
);
if (!termijn.ok) throw new Error(termijn.error.code);

const gunning = (kavel: BekendeGunning['kavel'], change: Partial<BekendeGunning> = {}): BekendeGunning => ({
  kavel,
  toestand: 'voorlopig',
  tarief: pct(970_000),
  duur: { vanJaar: 2018, totEnMetJaar: 2020 },
  termijn: termijn.value,
  ...change,
});
const both = (change: Partial<BekendeGunning> = {}) => [gunning('ZZP', change), gunning('VPT', change)];
const bekend: Overeenkomstbekend = {
  partijen: proefpartijen,
  gunningen: both(),
  situatie: 'A',
  inschrijvingCompleet: true,
  lopendeOvereenkomst: { van: '2017-01-01', totEnMet: '2018-12-31' },
  retoursluiting,
};
const definitief = { gunningen: both({ toestand: 'definitief' }) };

type Beurt = readonly [
  moment: string,
  door: Handelaar,
  opdracht: Overeenkomstopdracht,
  bekend?: Partial<Overeenkomstbekend> | undefined,
];

function play(beurten: readonly Beurt[]) {
  const events: Overeenkomstgebeurtenis[] = [];
  for (const [moment, door, opdracht, change] of beurten) {
    const staat = rebuild(overeenkomstmachine, events);
    const known = { ...bekend, ...change };
    const besluit = decide(overeenkomstmachine, { staat, opdracht, door, moment: nl(moment), bekend: known });
    if (!besluit.ok) return { staat, events, code: besluit.error.code };
    events.push(...besluit.value);
  }
  return { staat: rebuild(overeenkomstmachine, events), events, code: undefined };
}

const document = (sha256 = SHA, zzp = 60_000_000) => ({
  sha256,
  afspraken: [
    { kavel: 'ZZP' as const, afspraakEurocent: eurocent(zzp) },
    { kavel: 'VPT' as const, afspraakEurocent: eurocent(40_000_000) },
  ],
});
const propose = (moment: string, plan: Overeenkomstplan, known?: Partial<Overeenkomstbekend>): Beurt => [
  moment,
  inkoper,
  { soort: 'stel-voor', plan, motivering: 'Zo volgt het uit de gunning.' },
  known,
];
const offered: readonly Beurt[] = [
  propose('2017-10-10T11:00:00', { besluit: 'aanbod', document: document() }),
  ['2017-10-10T12:00:00', tweede, { soort: 'bied-aan' }],
];
const sign = (moment: string, known?: Partial<Overeenkomstbekend>): Beurt => [
  moment,
  bestuurder,
  { soort: 'teken', sha256: SHA },
  known,
];
const concluded: readonly Beurt[] = [
  ...offered,
  sign('2017-10-20T12:00:00'),
  ['2017-10-31T09:00:00', tweede, { soort: 'maak-definitief' }, definitief],
];

describe('an offer', () => {
  it('carries the percentages and years of the awards, and adds up (S003-55, -131)', () => {
    expect(play(offered).staat).toMatchObject({
      toestand: 'aangeboden',
      looptijd: { van: '2018-01-01', totEnMet: '2020-12-31' },
      aanbod: {
        voorbereidDoor: 'ilse',
        door: 'tess',
        bijlage: {
          totaalEurocent: 100_000_000,
          regels: [{ kavel: 'ZZP', tarief: 970_000 }, { kavel: 'VPT' }],
        },
      },
    });
  });

  it('needs an award of each kavel, and all for the same years', () => {
    const plan = { besluit: 'aanbod', document: document() } as const;
    const at = '2017-10-10T11:00:00';
    expect(play([propose(at, plan, { gunningen: [gunning('ZZP')] })]).code).toBe('gunning-ontbreekt');
    expect(play([propose(at, plan, { gunningen: both({ toestand: 'bevroren' }) })]).code).toBe(
      'gunning-ontbreekt',
    );
    const oneYear = gunning('VPT', { duur: { vanJaar: 2018, totEnMetJaar: 2018 } });
    expect(play([propose(at, plan, { gunningen: [gunning('ZZP'), oneYear] })]).code).toBe(
      'looptijd-verschilt',
    );
  });

  it('is prepared again when an award was revised meanwhile', () => {
    const revised = { gunningen: both({ tarief: pct(980_000) }) };
    const [prepared] = offered;
    expect(play([prepared!, ['2017-10-10T12:00:00', tweede, { soort: 'bied-aan' }, revised]]).code).toBe(
      'voorstel-verouderd',
    );
    expect(play([prepared!, ['2017-10-10T12:00:00', tweedeIlse, { soort: 'bied-aan' }]]).code).toBe(
      'zelfde-persoon',
    );
  });
});

describe('signed back (003 §2.1: 23 October before 15.00)', () => {
  it.each([
    ['2017-10-23T14:59:59.999', 'getekend'],
    ['2017-10-23T15:00:00.000', 'te-laat'],
  ])('%s: %s', (moment, toestand) => {
    expect(play([...offered, sign(moment)]).staat.toestand).toBe(toestand);
  });

  it('whoever signs on 20 October may still react up to 30 October', () => {
    expect(play([...offered, sign('2017-10-20T12:00:00')]).staat.retour).toMatchObject({
      reagerenTotEnMet: '2017-10-30',
    });
    const later = {
      ...retoursluiting,
      opTijdTot: retoursluiting.opTijdTot.add({ days: 9 }),
      teLaatVanaf: retoursluiting.teLaatVanaf.add({ days: 9 }),
    };
    const after = play([...offered, sign('2017-10-31T00:00:00', { retoursluiting: later })]).staat.retour;
    expect(after?.reagerenTotEnMet).toBeNull();
  });

  it('only by a bestuurder, and only the document that was offered', () => {
    expect(
      play([...offered, ['2017-10-20T12:00:00', medewerker, { soort: 'teken', sha256: SHA }]]).code,
    ).toBe('rol-mag-niet');
    expect(
      play([...offered, ['2017-10-20T12:00:00', bestuurder, { soort: 'teken', sha256: OTHER }]]).code,
    ).toBe('ander-document');
  });

  it('in doubt, two people decide', () => {
    const doubt = {
      retoursluiting: { ...retoursluiting, teLaatVanaf: retoursluiting.opTijdTot.add({ minutes: 1 }) },
    };
    const decided = play([
      ...offered,
      sign('2017-10-23T15:00:30', doubt),
      propose('2017-10-24T09:00:00', { besluit: 'overweging', toelaten: true }, doubt),
      ['2017-10-24T10:00:00', tweede, { soort: 'beslis-overweging' }, doubt],
    ]);
    expect(decided.staat).toMatchObject({ toestand: 'getekend', besluiten: [{ soort: 'toegelaten' }] });
  });

  it('not signed in time lapses, not before, and not while a ruling stops the award', () => {
    const frozen = { gunningen: both({ toestand: 'bevroren' }) };
    const lapse = (moment: string, known?: Partial<Overeenkomstbekend>): readonly Beurt[] => [
      ...offered,
      propose(moment, { besluit: 'vervallen' }, known),
      [moment, tweede, { soort: 'laat-vervallen' }, known],
    ];
    expect(play(lapse('2017-10-23T14:59:59.999')).code).toBe('retourtermijn-loopt');
    expect(play(lapse('2017-10-23T15:00:00')).staat.toestand).toBe('vervallen');
    expect(play(lapse('2017-10-23T15:00:00', frozen)).code).toBe('gunning-bevroren');
    expect(play([...offered, sign('2017-10-20T12:00:00', frozen)]).code).toBe('gunning-bevroren');
  });
});

describe('definitive', () => {
  const form = (totaal: number, ingediend = '2017-10-31'): Beurt => [
    '2017-10-31T10:00:00',
    controller,
    { soort: 'leg-budgetformulier-vast', kenmerk: 'BF-1', ingediend, totaalEurocent: eurocent(totaal) },
  ];

  it('when each kavel is, decided by another than who prepared the offer', () => {
    const signed = [...offered, sign('2017-10-20T12:00:00')];
    expect(play([...signed, ['2017-10-31T09:00:00', tweede, { soort: 'maak-definitief' }]]).code).toBe(
      'gunning-niet-definitief',
    );
    expect(
      play([...signed, ['2017-10-31T09:00:00', tweedeIlse, { soort: 'maak-definitief' }, definitief]]).code,
    ).toBe('zelfde-persoon');
    expect(play(concluded).staat.toestand).toBe('definitief');
  });

  it('the budget form has the same total and a day that can be', () => {
    expect(play([...concluded, form(99_999_999)]).code).toBe('bedrag-wijkt-af');
    expect(play([...concluded, form(100_000_000, '2017-11-01')]).code).toBe('dag-ongeldig');
    expect(play([...concluded, form(100_000_000, '2017-02-29')]).code).toBe('dag-ongeldig');
    expect(play([...concluded, form(100_000_000)]).staat.budgetformulier).toMatchObject({ kenmerk: 'BF-1' });
    expect(play([...concluded, form(100_000_000), form(100_000_000)]).code).toBe('al-ingediend');
  });

  it('a change is offered, signed, and asks for a new budget form; the end is a day in the contract', () => {
    const revised = { gunningen: both({ toestand: 'definitief', tarief: pct(980_000) }) };
    const change = {
      besluit: 'wijziging',
      document: document(OTHER, 61_000_000),
      grond: 'ECLI:proef',
      totEnMet: null,
    } as const;
    const { staat } = play([
      ...concluded,
      form(100_000_000),
      propose('2017-11-10T09:00:00', change, revised),
      ['2017-11-10T10:00:00', tweede, { soort: 'bied-wijziging-aan' }, revised],
      ['2017-11-12T10:00:00', bestuurder, { soort: 'teken-wijziging', sha256: OTHER }, revised],
    ]);
    expect(staat).toMatchObject({
      toestand: 'definitief',
      aanbod: {
        bijlage: { totaalEurocent: 101_000_000, regels: [{ tarief: 980_000 }, { tarief: 980_000 }] },
      },
      budgetformulier: null,
      wijzigingen: [{ grond: 'ECLI:proef' }],
    });
    const stop = (per: string): readonly Beurt[] => [
      ...concluded,
      propose('2019-01-10T09:00:00', { besluit: 'beeindiging', per }),
      ['2019-01-10T10:00:00', tweede, { soort: 'beeindig' }],
    ];
    expect(play(stop('2018-01-01')).code).toBe('einddag-ongeldig');
    expect(play(stop('2019-02-29')).code).toBe('einddag-ongeldig');
    expect(play(stop('2019-06-30')).staat).toMatchObject({
      toestand: 'beeindigd',
      looptijd: { totEnMet: '2019-06-30' },
    });
  });
});

it('who continues 2017-2018 keeps that contract and gets a new annex (S003-44 … -46)', () => {
  const agrees = { situatie: 'B' as const };
  const keep: Beurt = ['2017-10-10T09:00:00', inkoper, { soort: 'zet-voort' }, agrees];
  expect(play([['2017-10-10T09:00:00', inkoper, { soort: 'zet-voort' }]]).code).toBe('niets-voort-te-zetten');
  expect(play([keep]).staat.looptijd).toEqual({ van: '2017-01-01', totEnMet: '2018-12-31' });
  expect(play([keep, ...offered]).staat).toMatchObject({
    toestand: 'aangeboden',
    voortgezet: true,
    looptijd: { van: '2017-01-01', totEnMet: '2018-12-31' },
  });
});

it('random commands and a moving clock: nothing definitive that was not signed in time on definitive awards', () => {
  const plans: readonly Overeenkomstplan[] = [
    { besluit: 'aanbod', document: document() },
    { besluit: 'aanbod', document: document() },
    { besluit: 'aanbod', document: { ...document(), sha256: 'nee' } },
    { besluit: 'aanbod', document: document(SHA, -1) },
    { besluit: 'overweging', toelaten: true },
    { besluit: 'overweging', toelaten: false },
    { besluit: 'vervallen' },
    { besluit: 'wijziging', document: document(OTHER), grond: 'N-1', totEnMet: '2019-12-31' },
    { besluit: 'beeindiging', per: '2018-06-30' },
    { besluit: 'beeindiging', per: 'ooit' },
  ];
  const form = (kenmerk: string, totaal: number, ingediend: string) =>
    ({ soort: 'leg-budgetformulier-vast', kenmerk, ingediend, totaalEurocent: eurocent(totaal) }) as const;
  const opdrachten: readonly Overeenkomstopdracht[] = [
    { soort: 'zet-voort' },
    ...plans.map((plan) => ({ soort: 'stel-voor' as const, plan, motivering: 'reden' })),
    { soort: 'stel-voor', plan: plans[0]!, motivering: '' },
    { soort: 'bied-aan' },
    { soort: 'teken', sha256: SHA },
    { soort: 'teken', sha256: OTHER },
    { soort: 'beslis-overweging' },
    { soort: 'laat-vervallen' },
    { soort: 'maak-definitief' },
    form('BF', 100_000_000, '2017-10-23'),
    form('BF', 1, '2017-10-23'),
    form('BF', 100_000_000, 'gisteren'),
    { soort: 'bied-wijziging-aan' },
    { soort: 'teken-wijziging', sha256: OTHER },
    { soort: 'trek-wijziging-in' },
    { soort: 'beeindig' },
  ];
  const minute = { ...retoursluiting, teLaatVanaf: retoursluiting.opTijdTot.add({ minutes: 1 }) };
  const worlds: readonly Overeenkomstbekend[] = [
    bekend,
    { ...bekend, ...definitief },
    { ...bekend, ...definitief },
    { ...bekend, ...definitief, situatie: 'B' as const },
    { ...bekend, gunningen: both({ tarief: pct(980_000) }) },
    {
      ...bekend,
      gunningen: [gunning('ZZP'), gunning('VPT', { duur: { vanJaar: 2018, totEnMetJaar: 2018 } })],
    },
    { ...bekend, gunningen: both({ toestand: 'bevroren' }) },
  ].map((one) => ({ ...one, retoursluiting: minute }));
  const { overgangen, codes } = verken(
    {
      machine: overeenkomstmachine,
      opdrachten,
      personen: Object.values(proefpersonen),
      bekend: (keuze) => worlds[keuze % worlds.length] ?? bekend,
      begin: [nl('2017-10-23T14:55:00'), nl('2017-10-10T11:00:00')],
      aanlopen: [{ moment: nl('2017-11-01T09:00:00'), gebeurtenissen: play(concluded).events }],
      klokstappen: ['PT0S', 'PT0S', 'PT0S', 'PT0S', 'PT1M', 'PT4M59.999S', 'P10D'].map((one) =>
        Temporal.Duration.from(one),
      ),
      klopt: ({ voor, na, opdracht, bekend: known, geweigerd }) => {
        must(!geweigerd || na === voor, 'a refusal changes nothing');
        must(na.aanbod === null || na.aanbod.door !== na.aanbod.voorbereidDoor, 'two people offer');
        for (const { door, voorbereidDoor } of na.besluiten)
          must(door === null || door !== voorbereidDoor, 'two people');
        if (na.aanbod !== null) {
          const { regels, totaalEurocent } = na.aanbod.bijlage;
          must(
            regels.reduce((sum, one) => sum + one.afspraakEurocent, 0) === totaalEurocent,
            'the annex adds up',
          );
        }
        must(
          na.budgetformulier === null ||
            na.budgetformulier.totaalEurocent === na.aanbod?.bijlage.totaalEurocent,
          'same total',
        );
        const admitted = na.besluiten.some(({ soort }) => soort === 'toegelaten');
        must(
          na.definitief === null || na.retour?.oordeel === 'op tijd' || admitted,
          'signed in time, or let in by people',
        );
        if (geweigerd || opdracht.soort !== 'maak-definitief') return;
        must(
          known.gunningen.every(({ toestand }) => toestand === 'definitief'),
          'on definitive awards',
        );
      },
    },
    600,
  );
  expect([...overgangen].sort()).toEqual(alleOvergangen(overeenkomstmachine));
  expect(OVEREENKOMSTCODES.filter((code) => !codes.has(code))).toEqual([]);
});
