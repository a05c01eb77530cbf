import { describe, expect, it } from 'vitest';
import { alleOvergangen, must, nl, proefpartijen, proefpersonen, verken } from '@kavel/testkit/procedure';
import { catalogus } from '@kavel/testkit/beleid';
import type { Handelaar } from '../../basis/index.ts';
import { decide, rebuild } from '../machine.ts';
import { BEOORDELINGCODES, beoordelingmachine, beoordelingsfeiten, zichtbareOordelen } from './index.ts';
import type { Beoordelingbekend, Beoordelinggebeurtenis, Beoordelingopdracht, Criterium } from './index.ts';

const { inkoper, inkoper2, beoordelaar1, beoordelaar2, beoordelaar3 } = proefpersonen;

/** Facts `a` (yes or no) and `p` (a percentage) of the small catalogue of the policy tests. */
const criteria: readonly Criterium[] = [
  { id: 'c1', vraag: 'Zet de zorgaanbieder technologie in?', feit: 'a', kavel: null, bron: 'proef §1' },
  { id: 'c2', vraag: 'Welk percentage past bij het voorstel?', feit: 'p', kavel: 'VPT', bron: 'proef §2' },
];
const bekend: Beoordelingbekend = {
  partijen: proefpartijen,
  criteria,
  catalogus,
  inschrijvingCompleet: true,
};

type Beurt = readonly [door: Handelaar, opdracht: Beoordelingopdracht];

function play(beurten: readonly Beurt[], known = bekend) {
  const events: Beoordelinggebeurtenis[] = [];
  for (const [door, opdracht] of beurten) {
    const staat = rebuild(beoordelingmachine, events);
    const moment = nl('2017-08-21T10:00:00');
    const besluit = decide(beoordelingmachine, { staat, opdracht, door, moment, bekend: known });
    if (!besluit.ok) return { staat, code: besluit.error.code };
    events.push(...besluit.value);
  }
  return { staat: rebuild(beoordelingmachine, events), code: undefined };
}

const begin: Beurt = [inkoper, { soort: 'begin', beoordelaars: ['bo', 'bas'] }];
const free = (door: Handelaar): Beurt => [door, { soort: 'verklaar-belang', belang: false, toelichting: '' }];
const judge = (door: Handelaar, c1: boolean, c2: string): readonly Beurt[] => [
  [door, { soort: 'beoordeel', criterium: 'c1', waarde: c1, motivering: 'gezien' }],
  [door, { soort: 'beoordeel', criterium: 'c2', waarde: c2, motivering: 'gelezen' }],
  [door, { soort: 'lever-in' }],
];
const both: readonly Beurt[] = [begin, free(beoordelaar1), free(beoordelaar2)];

describe('an assessment by two people', () => {
  it('that agree is closed by a third and gives the facts in their exact unit', () => {
    const { staat } = play([
      ...both,
      ...judge(beoordelaar1, true, '0.0001'),
      ...judge(beoordelaar2, true, '0.0001'),
    ]);
    expect(staat.toestand).toBe('eens');
    expect(beoordelingsfeiten(staat, 'VPT')).toBeUndefined();
    const closed = play([
      ...both,
      ...judge(beoordelaar1, true, '0.0001'),
      ...judge(beoordelaar2, true, '0.0001'),
      [inkoper2, { soort: 'sluit' }],
    ]);
    expect(beoordelingsfeiten(closed.staat, 'VPT')).toEqual({ a: true, p: 1 });
    expect(beoordelingsfeiten(closed.staat, 'ZZP')).toEqual({ a: true });
  });

  it('that differ settle it: one proposes, the other confirms', () => {
    const differ: readonly Beurt[] = [
      ...both,
      ...judge(beoordelaar1, true, '0.0001'),
      ...judge(beoordelaar2, true, '0.0002'),
    ];
    const propose: Beurt = [
      beoordelaar1,
      { soort: 'stel-consensus-voor', criterium: 'c2', waarde: '0.0003', motivering: 'samen gelezen' },
    ];
    const confirm = (door: Handelaar): Beurt => [door, { soort: 'bevestig-consensus', criterium: 'c2' }];
    expect(play(differ).staat.toestand).toBe('consensus');
    expect(play([...differ, propose, confirm(beoordelaar1)]).code).toBe('geen-voorstel');
    const { staat } = play([...differ, propose, confirm(beoordelaar2), [inkoper, { soort: 'sluit' }]]);
    expect(beoordelingsfeiten(staat, 'VPT')).toEqual({ a: true, p: 3 });
  });

  it('judge apart: neither sees the other before both handed in', () => {
    const half = [...both, ...judge(beoordelaar1, true, '0.0001')];
    const seen = (beurten: readonly Beurt[], persoon: string): readonly number[] =>
      zichtbareOordelen(play(beurten).staat, persoon).map(({ oordelen }) => oordelen.length);
    expect(seen(half, 'bas')).toEqual([0, 0]);
    expect(seen(half, 'bo')).toEqual([2, 0]);
    expect(seen(half, 'ilse')).toEqual([0, 0]);
    expect(seen([...half, ...judge(beoordelaar2, true, '0.0002')], 'bas')).toEqual([2, 2]);
  });

  it('a declared interest bars, and whoever was barred does not come back', () => {
    const barred: Beurt = [
      beoordelaar1,
      { soort: 'verklaar-belang', belang: true, toelichting: 'lid van de raad' },
    ];
    const judges: Beurt = [
      beoordelaar1,
      { soort: 'beoordeel', criterium: 'c1', waarde: true, motivering: 'x' },
    ];
    expect(play([begin, barred, judges]).code).toBe('belang-sluit-uit');
    expect(play([begin, barred, free(beoordelaar1)]).code).toBe('belang-sluit-uit');
    expect(play([begin, judges]).code).toBe('belang-niet-verklaard');
    const swap: Beurt = [inkoper, { soort: 'vervang-beoordelaar', uit: 'bo', in: 'bram' }];
    const back: Beurt = [inkoper, { soort: 'vervang-beoordelaar', uit: 'bas', in: 'bo' }];
    expect(play([begin, barred, swap, back]).code).toBe('belang-sluit-uit');
    const { staat } = play([
      begin,
      barred,
      swap,
      free(beoordelaar3),
      free(beoordelaar2),
      ...judge(beoordelaar3, false, '0'),
      ...judge(beoordelaar2, false, '0'),
    ]);
    expect(staat).toMatchObject({ toestand: 'eens', uitgesloten: [{ persoon: 'bo' }] });
  });

  it('an interest that comes to light late opens the assessment again', () => {
    const late: Beurt = [
      beoordelaar1,
      { soort: 'verklaar-belang', belang: true, toelichting: 'nieuwe baan' },
    ];
    const agreed: readonly Beurt[] = [
      ...both,
      ...judge(beoordelaar1, true, '0'),
      ...judge(beoordelaar2, true, '0'),
    ];
    expect(play([...agreed, late]).staat.toestand).toBe('loopt');
    expect(play([...agreed, late, [inkoper, { soort: 'sluit' }]]).code).toBe('toestand-past-niet');
  });

  it('a value that the policy cannot read is refused', () => {
    const wrong: Beurt = [
      beoordelaar1,
      { soort: 'beoordeel', criterium: 'c2', waarde: 'veel', motivering: 'x' },
    ];
    expect(play([...both, wrong]).code).toBe('waarde-ongeldig');
  });
});

it('random commands and a moving clock: two apart, each with a reason, nobody with an interest', () => {
  const say = (criterium: string, waarde: boolean | string, motivering = 'reden') =>
    ({ criterium, waarde, motivering }) as const;
  const opdrachten: readonly Beoordelingopdracht[] = [
    { soort: 'begin', beoordelaars: ['bo', 'bas'] },
    { soort: 'begin', beoordelaars: ['bo', 'bo'] },
    ...[false, false, false, true].map((belang) => ({
      soort: 'verklaar-belang' as const,
      belang,
      toelichting: 'familie',
    })),
    { soort: 'verklaar-belang', belang: true, toelichting: '' },
    { soort: 'vervang-beoordelaar', uit: 'bo', in: 'bram' },
    { soort: 'vervang-beoordelaar', uit: 'bas', in: 'bo' },
    ...[
      say('c1', true),
      say('c1', true),
      say('c1', false),
      say('c2', '0.0001'),
      say('c2', '0.0001'),
      say('c2', '0.0002'),
      say('c2', 'x'),
      say('c3', true),
      say('c1', true, ' '),
    ].map((one) => ({ soort: 'beoordeel' as const, ...one })),
    { soort: 'lever-in' },
    ...[say('c1', true), say('c2', '0.0001'), say('c1', 'x'), say('c1', true, '')].map((one) => ({
      soort: 'stel-consensus-voor' as const,
      ...one,
    })),
    { soort: 'bevestig-consensus', criterium: 'c1' },
    { soort: 'bevestig-consensus', criterium: 'c2' },
    { soort: 'sluit' },
  ];
  const good = Array.from({ length: 12 }, () => bekend);
  const worlds = [...good, { ...bekend, criteria: [] }, { ...bekend, inschrijvingCompleet: false }];
  const alsoAssessor = { persoon: 'bo', rol: 'inkoper', organisatie: proefpartijen.zorgkantoor } as const;
  const { overgangen, codes } = verken(
    {
      machine: beoordelingmachine,
      opdrachten,
      personen: [...Object.values(proefpersonen), alsoAssessor],
      bekend: (keuze) => worlds[keuze % worlds.length] ?? bekend,
      begin: [nl('2017-08-16T09:00:00')],
      klokstappen: [Temporal.Duration.from('PT1H')],
      klopt: ({ na }) => {
        const people = new Set(na.beoordelaars.map(({ persoon }) => persoon));
        must(people.size === na.beoordelaars.length, 'two different people');
        must(
          na.beoordelaars.every(({ oordelen }) =>
            oordelen.every(({ motivering }) => motivering.trim() !== ''),
          ),
          'reasons',
        );
        const closed = beoordelingsfeiten(na, 'VPT');
        must((closed !== undefined) === (na.toestand === 'gesloten'), 'facts come of a closed assessment');
        if (closed === undefined) return;
        must(Object.keys(closed).length === na.criteria.length, 'each criterium has a fact');
        must(
          na.beoordelaars.every(({ belang, ingeleverd }) => belang === false && ingeleverd),
          'nobody with an interest',
        );
        must(!people.has(na.gesloten?.door ?? ''), 'a third closes');
      },
    },
    600,
  );
  expect([...overgangen].sort()).toEqual(alleOvergangen(beoordelingmachine));
  expect(BEOORDELINGCODES.filter((code) => !codes.has(code))).toEqual([]);
});
