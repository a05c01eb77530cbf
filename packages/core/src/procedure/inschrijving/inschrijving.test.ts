import { describe, expect, it } from 'vitest';
import { nl, proefkalender, proefpartijen, proefpersonen } from '@kavel/testkit/procedure';
import type { Handelaar } from '../../basis/index.ts';
import { sluitingOf } from '../../kalender/index.ts';
import { decide, rebuild } from '../machine.ts';
import { STUKKEN_2018 } from '../stukkenlijst/index.ts';
import type { Inschrijfopgave, Stuksoort } from '../stukkenlijst/index.ts';
import {
  createOntvangstbewijs,
  createSluitingsregel,
  createSluitingsverslag,
  indieningIn,
  inschrijvingBijSluiting,
  inschrijvingmachine,
} from './index.ts';
import type {
  Inschrijfhandeling,
  Inschrijvingbekend,
  Inschrijvinggebeurtenis,
  Inschrijvingopdracht,
  Inschrijfstuk,
} from './index.ts';

const { bestuurder, medewerker, inkoper, jurist, tweede, tweedeIlse } = proefpersonen;

/** As 003 prints the step: before 17.00 in the table, at 17.00 in §2.3 (ANO-3). */
const sluiting2017 = sluitingOf({
  id: 'inschrijving',
  wat: 'Indienen',
  wie: 'zorgaanbieder',
  rij: 1,
  wanneer: { soort: 'uiterlijk', dag: Temporal.PlainDate.from('2017-08-01') },
  tijd: { vorm: 'voor', tijd: Temporal.PlainTime.from('17:00') },
  vermeldingen: [{ plaats: '§2.3', tijd: { vorm: 'om', tijd: Temporal.PlainTime.from('17:00') } }],
})!;

const opgave: Inschrijfopgave = {
  wil: 'nieuwe-overeenkomst',
  nieuwZorgaanbod: false,
  alleenWoonplaatsbeleid: false,
  ongewijzigdBevestigd: true,
};

function known(): Inschrijvingbekend {
  return {
    partijen: proefpartijen,
    sluiting: sluiting2017,
    kalender: proefkalender,
    stukkenkader: STUKKEN_2018,
    contractTotEnMet: '2017-12-31',
    maximumBytes: 50_000_000,
  };
}

function stuk(stuksoort: Stuksoort, ontvangen = '2017-07-20T10:00:00'): Inschrijfstuk {
  const sha256 = 'ab'.repeat(32);
  return {
    id: stuksoort,
    stuksoort,
    naam: `${stuksoort}.pdf`,
    bytes: 9_000_000,
    sha256,
    ontvangen: nl(ontvangen).toString(),
  };
}

type Beurt = readonly [moment: string, door: Handelaar, opdracht: Inschrijvingopdracht];

/** Plays commands; the code of the first refusal, or the state. */
function play(beurten: readonly Beurt[]) {
  const bekend = known();
  const events: Inschrijvinggebeurtenis[] = [];
  const handelingen: Inschrijfhandeling[] = [];
  for (const [moment, door, opdracht] of beurten) {
    const staat = rebuild(inschrijvingmachine, events);
    const besluit = decide(inschrijvingmachine, { staat, opdracht, door, moment: nl(moment), bekend });
    if (!besluit.ok) return { staat, weigering: besluit.error, events, handelingen };
    events.push(...besluit.value);
    handelingen.push({ moment: nl(moment), gebeurtenissen: besluit.value });
  }
  return { staat: rebuild(inschrijvingmachine, events), weigering: undefined, events, handelingen };
}

const verklaring: Beurt = [
  '2017-07-20T10:00:00',
  medewerker,
  { soort: 'voeg-stuk-toe', stuk: stuk('bestuursverklaring') },
];
const submitAt = (moment: string, eigen = opgave): Beurt => [
  moment,
  bestuurder,
  { soort: 'dien-in', opgave: eigen },
];

describe('the last minute (003 §2.1 and §2.3, ANO-3)', () => {
  it.each([
    ['2017-08-01T16:59:59.999', 'ingediend'],
    ['2017-08-01T17:00:00.000', 'in-overweging'],
    ['2017-08-01T17:00:59.999', 'in-overweging'],
    ['2017-08-01T17:01:00.000', 'te-laat'],
  ])('%s: %s', (moment, toestand) => {
    expect(play([verklaring, submitAt(moment)]).staat.toestand).toBe(toestand);
  });

  it('too late is a reasoned decision in the journal, not a silent no', () => {
    const { staat } = play([verklaring, submitAt('2017-08-01T17:01:00')]);
    expect(staat.indiening).toBeNull();
    expect(staat.besluiten).toMatchObject([
      {
        soort: 'te laat',
        motivering:
          'Ontvangen op dinsdag 1 augustus 2017, 17:01:00.000. Te laat is alles vanaf dinsdag 1 augustus 2017, 17:01:00.000.',
      },
    ]);
  });

  it('a replacement that comes too late leaves what was in time', () => {
    const { staat } = play([
      verklaring,
      submitAt('2017-07-31T09:00:00'),
      ['2017-08-01T18:00:00', bestuurder, { soort: 'vervang', opgave }],
    ]);
    expect(staat.toestand).toBe('ingediend');
    expect(staat.indiening?.oordeel).toBe('op tijd');
    expect(staat.teLaat).toHaveLength(1);
  });

  it('one person prepares the decision about the open minute and another takes it', () => {
    const late: readonly Beurt[] = [verklaring, submitAt('2017-08-01T17:00:30')];
    const prepared: Beurt = [
      '2017-08-02T09:00:00',
      inkoper,
      { soort: 'stel-overweging-voor', toelaten: true, motivering: 'De bron noemt twee grenzen.' },
    ];
    const decided = (door: Handelaar): Beurt => ['2017-08-02T10:00:00', door, { soort: 'beslis-overweging' }];
    expect(play([...late, prepared, decided(tweedeIlse)]).weigering?.code).toBe('zelfde-persoon');
    expect(play([...late, decided(tweede)]).weigering?.code).toBe('geen-voorstel');
    const { staat } = play([...late, prepared, decided(tweede)]);
    expect(staat).toMatchObject({
      toestand: 'ingediend',
      indiening: { oordeel: 'in overweging' },
      overweging: null,
    });
    expect(staat.besluiten).toMatchObject([{ soort: 'toegelaten', voorbereidDoor: 'ilse', door: 'tess' }]);
  });
});

describe('until the closing', () => {
  it('only a bestuurder hands in, and only for its own organisation', () => {
    const submit = { soort: 'dien-in', opgave } as const;
    expect(play([verklaring, ['2017-07-21T09:00:00', medewerker, submit]]).weigering?.code).toBe(
      'rol-mag-niet',
    );
    const stranger: Beurt = ['2017-07-21T09:00:00', proefpersonen.vreemde, submit];
    expect(play([verklaring, stranger]).weigering?.code).toBe('andere-organisatie');
  });

  it('can be withdrawn and handed in again, and the last one counts', () => {
    const { staat } = play([
      verklaring,
      submitAt('2017-07-21T09:00:00'),
      ['2017-07-22T09:00:00', bestuurder, { soort: 'trek-in' }],
      ['2017-07-22T10:00:00', medewerker, { soort: 'voeg-stuk-toe', stuk: stuk('aanbiedingsbrief') }],
      submitAt('2017-07-23T09:00:00'),
    ]);
    expect(staat.indiening?.stukken.map(({ stuksoort }) => stuksoort)).toEqual([
      'bestuursverklaring',
      'aanbiedingsbrief',
    ]);
  });

  it('cannot be withdrawn or changed afterwards', () => {
    const start: readonly Beurt[] = [verklaring, submitAt('2017-07-21T09:00:00')];
    const after = (opdracht: Inschrijvingopdracht): Beurt => ['2017-08-01T17:01:00', bestuurder, opdracht];
    for (const opdracht of [
      { soort: 'trek-in' },
      { soort: 'voeg-stuk-toe', stuk: stuk('aanbiedingsbrief') },
      { soort: 'verwijder-stuk', id: 'bestuursverklaring' },
    ] as const) {
      expect(play([...start, after(opdracht)]).weigering?.code).toBe('inschrijving-gesloten');
    }
  });

  it('a file with its last byte in the future, without content or too large is refused', () => {
    const add = (change: Partial<Inschrijfstuk>): string | undefined =>
      play([
        [
          verklaring[0],
          medewerker,
          { soort: 'voeg-stuk-toe', stuk: { ...stuk('bestuursverklaring'), ...change } },
        ],
      ]).weigering?.code;
    expect(add({ ontvangen: nl('2017-07-20T10:00:00.001').toString() })).toBe('ontvangst-in-de-toekomst');
    expect(add({ ontvangen: 'gisteren' })).toBe('ontvangst-in-de-toekomst');
    expect(add({ bytes: 0 })).toBe('stuk-ongeldig');
    expect(add({ sha256: 'AB' })).toBe('stuk-ongeldig');
    expect(add({ bytes: 50_000_001 })).toBe('stuk-te-groot');
    expect(add({})).toBeUndefined();
  });
});

describe('what the provider gets back', () => {
  it('the receipt names files, hashes and what did not arrive whole', () => {
    const upload = { id: 'u1', stuksoort: 'aanbiedingsbrief', naam: 'brief.pdf', bytes: 12_000_000 } as const;
    const { staat } = play([
      verklaring,
      ['2017-08-01T16:59:00', medewerker, { soort: 'begin-upload', upload }],
      submitAt('2017-08-01T16:59:59.999'),
    ]);
    expect(createOntvangstbewijs(staat.indiening!)).toEqual({
      ontvangen: '2017-08-01T14:59:59.999Z',
      oordeel: 'op tijd',
      bestanden: [{ naam: 'bestuursverklaring.pdf', bytes: 9_000_000, sha256: 'ab'.repeat(32) }],
      onvolledig: ['brief.pdf'],
    });
    expect(createSluitingsverslag(staat)).toMatchObject({
      nietIngediend: false,
      onvolledig: [{ naam: 'brief.pdf' }],
    });
  });

  it('a file of another size than was announced is not taken, and stays reported as incomplete', () => {
    const upload = { id: 'u1', stuksoort: 'aanbiedingsbrief', naam: 'brief.pdf', bytes: 12_000 } as const;
    const send = (bytes: number): Beurt => [
      '2017-07-20T10:00:00',
      medewerker,
      { soort: 'voeg-stuk-toe', stuk: { ...stuk('aanbiedingsbrief'), ...upload, bytes } },
    ];
    const begun: Beurt = ['2017-07-20T09:00:00', medewerker, { soort: 'begin-upload', upload }];
    for (const bytes of [11_999, 12_001]) {
      expect(play([begun, send(bytes)]).weigering?.code).toBe('omvang-wijkt-af');
    }
    expect(createSluitingsverslag(play([begun]).staat).onvolledig).toMatchObject([{ naam: 'brief.pdf' }]);
    expect(play([begun, send(12_000)]).staat).toMatchObject({ uploads: [], werkset: [{ bytes: 12_000 }] });
  });

  it('the closing report says that a draft was never handed in', () => {
    const { staat } = play([verklaring]);
    expect(createSluitingsverslag(staat)).toEqual({
      nietIngediend: true,
      onvolledig: [],
      nietMeegestuurd: ['bestuursverklaring.pdf'],
    });
  });
});

describe('the report of a closing', () => {
  const closing = nl('2017-08-01T17:01:00');
  const replace = (moment: string): Beurt => [moment, bestuurder, { soort: 'vervang', opgave }];
  const regel = (beurten: readonly Beurt[]) => createSluitingsregel(play(beurten).handelingen, closing);

  it.each([
    ['in time', [submitAt('2017-08-01T16:59:59.999')], ['op tijd', false, 0]],
    ['in the open minute', [submitAt('2017-08-01T17:00:00')], ['in overweging', false, 0]],
    ['too late', [submitAt('2017-08-01T17:01:00')], ['te laat', false, 1]],
    [
      'replaced in the open minute',
      [submitAt('2017-07-31T09:00:00'), replace('2017-08-01T17:00:30')],
      ['op tijd', true, 0],
    ],
    [
      'replaced too late',
      [submitAt('2017-07-31T09:00:00'), replace('2017-08-02T09:00:00')],
      ['op tijd', false, 1],
    ],
  ] as const)('%s', (_, beurten, [oordeel, vervangingInOverweging, aantalTeLaat]) => {
    const stood = regel([verklaring, ...beurten]);
    expect(stood).toMatchObject({ oordeel, vervangingInOverweging, aantalTeLaat, aantalStukken: 1 });
  });

  it('does not know what was withdrawn, and what came in time before that no longer counts', () => {
    const withdrawn: readonly Beurt[] = [
      verklaring,
      submitAt('2017-07-21T09:00:00'),
      ['2017-07-22T09:00:00', bestuurder, { soort: 'trek-in' }],
    ];
    expect(regel(withdrawn)).toBeUndefined();
    expect(regel([...withdrawn, submitAt('2017-08-02T09:00:00')])).toMatchObject({ oordeel: 'te laat' });
  });

  it('says later what it said at once: a supplement, in time or not, changes nothing', () => {
    const registered: readonly Beurt[] = [
      verklaring,
      submitAt('2017-07-21T09:00:00', { ...opgave, nieuwZorgaanbod: true }),
    ];
    const asked: Beurt = [
      '2017-08-03T09:00:00',
      inkoper,
      { soort: 'vraag-aanvulling', stuksoorten: ['bedrijfsplan'], toelichting: 'Het plan ontbreekt.' },
    ];
    const bring = (moment: string): readonly Beurt[] => [
      ['2017-08-04T09:00:00', medewerker, { soort: 'voeg-stuk-toe', stuk: stuk('bedrijfsplan') }],
      [moment, bestuurder, { soort: 'vul-aan', opgave }],
    ];
    const early = play([...registered, asked, ...bring('2017-08-04T10:00:00')]);
    const late = play([...registered, asked, ...bring('2017-08-11T10:00:00')]);
    expect([early.staat.toestand, late.staat.toestand]).toEqual(['aangevuld', 'aanvulling-gevraagd']);
    for (const { handelingen } of [early, late]) {
      expect(createSluitingsregel(handelingen, closing)).toEqual(regel(registered));
      expect(inschrijvingBijSluiting(handelingen, closing).werkset).toHaveLength(1);
    }
    expect(early.events.flatMap((one) => indieningIn(one)?.ontvangen ?? [])).toEqual([
      '2017-07-21T07:00:00Z',
      '2017-08-04T08:00:00Z',
    ]);
  });
});

describe('after the closing', () => {
  const handedIn: readonly Beurt[] = [verklaring, submitAt('2017-07-21T09:00:00')];
  const at = (moment: string, opdracht: Inschrijvingopdracht, door: Handelaar = inkoper): Beurt => [
    moment,
    door,
    opdracht,
  ];
  const newOffer: readonly Beurt[] = [
    verklaring,
    submitAt('2017-07-21T09:00:00', { ...opgave, nieuwZorgaanbod: true }),
  ];
  const asked = at('2017-08-03T09:00:00', {
    soort: 'vraag-aanvulling',
    stuksoorten: ['bedrijfsplan', 'financieel-plan'],
    toelichting: 'Het ondernemingsplan ontbreekt.',
  });

  it('the zorgkantoor cannot act before it', () => {
    expect(
      play([...handedIn, at('2017-08-01T17:00:59', { soort: 'verklaar-compleet' })]).weigering?.code,
    ).toBe('nog-verzegeld');
  });

  it('complete with every required document of the situation', () => {
    const check = at('2017-08-03T09:00:00', { soort: 'verklaar-compleet' });
    expect(play([...handedIn, check]).staat.toestand).toBe('compleet');
    const { weigering } = play([...newOffer, check]);
    expect(weigering?.code).toBe('stukken-ontbreken');
    expect(weigering?.melding).toContain('bedrijfsplan, financieel plan');
    const goesOn = submitAt('2017-07-21T09:00:00', { ...opgave, wil: 'voortzetten' });
    expect(play([verklaring, goesOn, check]).weigering).toMatchObject({
      code: 'stukkenlijst-onbekend',
      melding: 'De overeenkomst eindigt op 2017-12-31. Schrijf u in voor een nieuwe overeenkomst.',
    });
  });

  it('a supplement has five working days of its own', () => {
    const bring = (moment: string): readonly Beurt[] => [
      at('2017-08-10T09:00:00', { soort: 'voeg-stuk-toe', stuk: stuk('bedrijfsplan') }, medewerker),
      at('2017-08-10T09:00:00', { soort: 'voeg-stuk-toe', stuk: stuk('financieel-plan') }, medewerker),
      at(moment, { soort: 'vul-aan', opgave: { ...opgave, nieuwZorgaanbod: true } }, bestuurder),
    ];
    const { staat } = play([...newOffer, asked]);
    expect(staat.aanvulling?.termijn).toMatchObject({
      strikt: '2017-08-10',
      teLaatVanaf: '2017-08-10T22:00:00Z',
    });
    expect(play([...newOffer, asked, ...bring('2017-08-10T23:59:59.999')]).staat.toestand).toBe('aangevuld');
    const late = play([...newOffer, asked, ...bring('2017-08-11T00:00:00')]).staat;
    expect(late).toMatchObject({ toestand: 'aanvulling-gevraagd', besluiten: [{ soort: 'te laat' }] });
  });

  it.each([
    ['across the end of summer time', '2017-10-25', '2017-11-01', '2017-11-01T23:00:00Z'],
    ['across the begin of summer time and Easter', '2018-03-23', '2018-04-03', '2018-04-03T22:00:00Z'],
    ['across 29 February', '2020-02-27', '2020-03-05', '2020-03-05T23:00:00Z'],
    ['across the turn of the year', '2018-12-28', '2019-01-07', '2019-01-07T23:00:00Z'],
  ])('the term of a supplement %s', (_, day, strikt, teLaatVanaf) => {
    const [, , opdracht] = asked;
    const { staat } = play([...newOffer, at(`${day}T09:00:00`, opdracht)]);
    expect(staat.aanvulling?.termijn).toMatchObject({ strikt, teLaatVanaf });
  });

  it('a term in years without known holidays is refused', () => {
    const [, , opdracht] = asked;
    expect(play([...newOffer, at('2100-01-04T09:00:00', opdracht)]).weigering?.code).toBe(
      'termijn-niet-te-berekenen',
    );
  });

  it('is rejected with reasons by two people, not while the supplement may come', () => {
    const prepare = (moment: string): Beurt =>
      at(moment, { soort: 'stel-afwijzing-voor', motivering: 'Er is geen ondernemingsplan.' }, jurist);
    const reject = at('2017-08-11T10:00:00', { soort: 'wijs-af' }, tweede);
    expect(play([...newOffer, asked, prepare('2017-08-10T12:00:00')]).weigering?.code).toBe(
      'aanvultermijn-loopt',
    );
    const { staat } = play([...newOffer, asked, prepare('2017-08-11T00:00:00'), reject]);
    expect(staat.toestand).toBe('afgewezen');
    expect(staat.besluiten).toMatchObject([{ soort: 'afgewezen', voorbereidDoor: 'joost', door: 'tess' }]);
  });
});
