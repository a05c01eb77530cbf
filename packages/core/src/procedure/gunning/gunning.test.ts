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
import type { TariefUitkomst } from '../../beleid/index.ts';
import { decide, rebuild } from '../machine.ts';
import { judgeReactie } from '../reactietermijn.ts';
import {
  GUNNINGCODES,
  createGunningsoverzicht,
  gunningmachine,
  gunningsduur,
  gunningswijzigingOf,
} from './index.ts';
import type { Gunningbekend, Gunninggebeurtenis, Gunningopdracht, Gunningsbesluitsoort } from './index.ts';

const { inkoper, jurist, tweede, tweedeIlse } = proefpersonen;
const procent = (percentage: number): TariefUitkomst => ({
  soort: 'percentage',
  percentage: pct(percentage * 10_000),
});

const bekend: Gunningbekend = {
  partijen: proefpartijen,
  kalender: proefkalender,
  reactieregel: { lengte: 20, eenheid: 'kalenderdagen', tijd: null, weekend: 'onzeker', bron: 'S003-57' },
  beoordelingGesloten: true,
  uitkomst: procent(97),
  contractjaren: { vanJaar: 2018, totEnMetJaar: 2020 },
  ervaring: { eersteContractjaar: 2010, productieJanJunEurocent: eurocent(100_000_000) },
  eenjarigOnderEurocent: eurocent(5_000_000),
  openBezwaren: [],
  openKortGedingen: [],
  retourVoorDefinitief: true,
  getekendRetour: true,
};

type Beurt = readonly [
  moment: string,
  door: Handelaar,
  opdracht: Gunningopdracht,
  bekend?: Partial<Gunningbekend> | undefined,
];

function play(beurten: readonly Beurt[]) {
  const events: Gunninggebeurtenis[] = [];
  for (const [moment, door, opdracht, change] of beurten) {
    const staat = rebuild(gunningmachine, events);
    const known = { ...bekend, ...change };
    const besluit = decide(gunningmachine, { staat, opdracht, door, moment: nl(moment), bekend: known });
    if (!besluit.ok) return { staat, events, code: besluit.error.code, melding: besluit.error.melding };
    events.push(...besluit.value);
  }
  return { staat: rebuild(gunningmachine, events), events, code: undefined, melding: undefined };
}

const prepare = (moment: string, besluit: Gunningsbesluitsoort, known?: Partial<Gunningbekend>): Beurt => {
  const grond = besluit === 'herziening' ? ({ soort: 'uitspraak', kenmerk: 'ECLI:proef' } as const) : null;
  const voorwaarde = besluit === 'voorwaardelijk' ? 'De uitkomst van kort geding 7' : null;
  return [
    moment,
    inkoper,
    { soort: 'stel-voor', besluit, motivering: 'Zo is het.', voorwaarde, grond },
    known,
  ];
};
const award = (day: string): readonly Beurt[] => [
  prepare(`${day}T09:00:00`, 'voorlopig'),
  [`${day}T10:00:00`, tweede, { soort: 'gun-voorlopig' }],
];
const definitive = (moment: string, known?: Partial<Gunningbekend>): readonly Beurt[] => [
  prepare(moment, 'definitief', known),
  [moment, tweede, { soort: 'gun-definitief' }, known],
];

describe('a provisional award', () => {
  it('of 10 October 2017 can be objected to up to 30 October (003 §2.1, §2.7)', () => {
    const { staat } = play(award('2017-10-10'));
    expect(staat).toMatchObject({
      toestand: 'voorlopig',
      ocdsStatus: 'pending',
      tarief: 970_000,
      duur: { vanJaar: 2018, totEnMetJaar: 2020 },
      bezwaarOver: 'gunning',
      termijn: { strikt: '2017-10-30', verlengd: '2017-10-30', teLaatVanaf: '2017-10-30T23:00:00Z' },
    });
  });

  it('is prepared by one and decided by another', () => {
    const start = prepare('2017-10-10T09:00:00', 'voorlopig');
    expect(play([start, ['2017-10-10T10:00:00', tweedeIlse, { soort: 'gun-voorlopig' }]]).code).toBe(
      'zelfde-persoon',
    );
    expect(play([['2017-10-10T10:00:00', tweede, { soort: 'gun-voorlopig' }]]).code).toBe('geen-voorstel');
  });

  it('takes its percentage from the policy as it is when it is decided', () => {
    const start = prepare('2017-10-10T09:00:00', 'voorlopig');
    const changed: Beurt = [
      '2017-10-10T10:00:00',
      tweede,
      { soort: 'gun-voorlopig' },
      { uitkomst: procent(96) },
    ];
    expect(play([start, changed]).code).toBe('voorstel-verouderd');
    const unknown = { soort: 'nietVastTeStellen', reden: 'leeg', ontbrekend: ['technologie'] } as const;
    const without = play([prepare('2017-10-10T09:00:00', 'voorlopig', { uitkomst: unknown })]);
    expect(without.code).toBe('tarief-onbekend');
    expect(without.melding).toContain('technologie');
    expect(play([prepare('2017-10-10T09:00:00', 'voorlopig', { beoordelingGesloten: false })]).code).toBe(
      'beoordeling-niet-gesloten',
    );
  });

  it('is for one year at less than EUR 50,000 in the first contract year, not at exactly that (S003-47)', () => {
    const first = (productie: number) =>
      gunningsduur({
        ...bekend,
        ervaring: { eersteContractjaar: 2017, productieJanJunEurocent: eurocent(productie) },
      }).totEnMetJaar;
    expect([first(4_999_999), first(5_000_000)]).toEqual([2018, 2020]);
    expect(gunningsduur({ ...bekend, uitkomst: { ...procent(97), contractduurJaren: 2 } }).totEnMetJaar).toBe(
      2019,
    );
  });
});

describe('a definitive award', () => {
  it('waits for the whole of the last day', () => {
    expect(play([...award('2017-10-10'), ...definitive('2017-10-30T23:59:59.999')]).code).toBe(
      'termijn-loopt',
    );
    expect(play([...award('2017-10-10'), ...definitive('2017-10-31T00:00:00')]).staat).toMatchObject({
      toestand: 'definitief',
      ocdsStatus: 'active',
    });
  });

  it('also waits where a weekend may extend the term, and says both days (12 October 2020)', () => {
    const { code, melding } = play([...award('2020-10-12'), ...definitive('2020-11-02T12:00:00')]);
    expect(code).toBe('termijn-loopt');
    expect(melding).toContain('zondag 1 november 2020');
    expect(melding).toContain('maandag 2 november 2020');
    expect(play([...award('2020-10-12'), ...definitive('2020-11-03T00:00:00')]).code).toBeUndefined();
  });

  it('counts across 29 February and the turn of the year', () => {
    const last = (day: string) => play(award(day)).staat.termijn?.strikt;
    expect([last('2020-02-10'), last('2019-02-10'), last('2017-12-15')]).toEqual([
      '2020-03-01',
      '2019-03-02',
      '2018-01-04',
    ]);
  });

  it('is not begun in years without known holidays', () => {
    expect(play(award('2100-01-04')).code).toBe('termijn-niet-te-berekenen');
  });

  it('waits for open cases, unless it is conditional and says on what', () => {
    const open = { openBezwaren: ['12'], openKortGedingen: ['7'] };
    const after = '2017-10-31T09:00:00';
    const { code, melding } = play([...award('2017-10-10'), ...definitive(after, open)]);
    expect(code).toBe('zaak-open');
    expect(melding).toContain('bezwaar 12, kort geding 7');
    const conditional: readonly Beurt[] = [
      ...award('2017-10-10'),
      prepare(after, 'voorwaardelijk', open),
      [after, tweede, { soort: 'gun-voorwaardelijk' }, open],
    ];
    expect(play(conditional).staat).toMatchObject({
      toestand: 'voorwaardelijk',
      ocdsStatus: 'pending',
      voorwaarde: 'De uitkomst van kort geding 7',
    });
    expect(play([...conditional, ...definitive('2017-12-01T09:00:00', open)]).code).toBe('zaak-open');
    expect(play([...conditional, ...definitive('2017-12-01T09:00:00')]).staat.toestand).toBe('definitief');
  });

  it('waits for the signed contract where the timetable says so (S003-23, -24)', () => {
    const unsigned = { getekendRetour: false };
    const after = '2017-10-31T09:00:00';
    expect(play([...award('2017-10-10'), ...definitive(after, unsigned)]).code).toBe('niet-getekend-retour');
    const otherOrder = { ...unsigned, retourVoorDefinitief: false };
    expect(play([...award('2017-10-10'), ...definitive(after, otherOrder)]).code).toBeUndefined();
  });
});

describe('a ruling', () => {
  const freeze = (moment: string): Beurt => [
    moment,
    jurist,
    { soort: 'bevries', uitspraak: 'ECLI:NL:RBDHA:2020:9527', motivering: 'De regel is getroffen.' },
  ];
  const resume = (moment: string): Beurt => [
    moment,
    jurist,
    { soort: 'hervat', motivering: 'Er is nieuw beleid.' },
  ];

  it('freezes: no award, and the term does not run out meanwhile', () => {
    const frozen = [...award('2017-10-10'), freeze('2017-10-20T09:00:00')];
    expect(play([...frozen, ...definitive('2017-12-01T09:00:00')]).code).toBe('toestand-past-niet');
    const { staat } = play([...frozen, resume('2017-12-01T09:00:00')]);
    expect(staat.toestand).toBe('voorlopig');
    expect(staat.termijn?.strikt).toBe('2017-12-11');
    expect(play([...frozen, resume('2017-12-01T09:00:00'), ...definitive('2017-12-11T12:00:00')]).code).toBe(
      'termijn-loopt',
    );
    expect(
      play([...frozen, resume('2017-12-01T09:00:00'), ...definitive('2017-12-12T00:00:00')]).code,
    ).toBeUndefined();
  });

  it('leads to a revision with old, new, difference and a new term for the change only', () => {
    const floor = { uitkomst: procent(98) };
    const { staat } = play([
      ...award('2017-10-10'),
      ...definitive('2017-10-31T09:00:00'),
      prepare('2017-11-10T09:00:00', 'herziening', floor),
      ['2017-11-10T10:00:00', tweede, { soort: 'herzie' }, floor],
    ]);
    expect(staat).toMatchObject({
      toestand: 'voorlopig',
      ocdsStatus: 'pending',
      tarief: 980_000,
      bezwaarOver: 'herziening',
      termijn: { strikt: '2017-11-30' },
      herzieningen: [{ oud: 970_000, nieuw: 980_000, verschil: 10_000, grond: { kenmerk: 'ECLI:proef' } }],
    });
  });

  it('that changes nothing gives no revision', () => {
    expect(play([...award('2017-10-10'), prepare('2017-11-10T09:00:00', 'herziening')]).code).toBe(
      'niets-veranderd',
    );
  });
});

it('the overview adds up what a set of decisions does to everybody and to the room', () => {
  const regel = (zorgaanbieder: string, oud: number | null, nieuw: number) => ({
    zorgaanbieder,
    ...({ kavel: zorgaanbieder === 'c' ? 'VPT' : 'ZZP', besluit: 'voorlopig' } as const),
    oud: oud === null ? null : pct(oud * 10_000),
    nieuw: pct(nieuw * 10_000),
    maximumEurocent: eurocent(10_000_000),
  });
  const overzicht = createGunningsoverzicht(
    [regel('a', 96, 98), regel('b', null, 97), regel('c', 97, 97)],
    eurocent(29_000_000),
  );
  expect(overzicht.effecten.map(({ verschilEurocent }) => verschilEurocent)).toEqual([200_000, 9_700_000, 0]);
  expect(overzicht).toMatchObject({
    oudEurocent: 19_300_000,
    nieuwEurocent: 29_200_000,
    verschilEurocent: 9_900_000,
    tekortEurocent: 200_000,
    perKavel: [
      { kavel: 'ZZP', verschilEurocent: 9_900_000 },
      { kavel: 'VPT', nieuwEurocent: 9_700_000, verschilEurocent: 0 },
    ],
  });
  expect(overzicht.perZorgaanbieder.map((one) => `${one.zorgaanbieder} ${one.nieuwEurocent}`)).toEqual([
    'a 9800000',
    'b 9700000',
    'c 9700000',
  ]);
  expect(createGunningsoverzicht([], null)).toMatchObject({ nieuwEurocent: 0, tekortEurocent: null });
});

it('what changes of an award is what is proposed, else nothing of what stands', () => {
  const change = (...beurten: readonly Beurt[]) => gunningswijzigingOf(play(beurten).staat);
  const given = award('2017-10-10');
  const less = { uitkomst: procent(95) };
  expect(change()).toBeUndefined();
  expect(change(prepare('2017-10-09T09:00:00', 'voorlopig'))).toEqual({
    ...{ besluit: 'voorlopig', oud: null, nieuw: 970_000 },
  });
  expect(change(...given)).toEqual({ besluit: null, oud: 970_000, nieuw: 970_000 });
  expect(change(...given, prepare('2017-11-01T09:00:00', 'herziening', less))).toMatchObject({
    ...{ oud: 970_000, nieuw: 950_000 },
  });
  expect(change(...given, prepare('2017-11-01T09:00:00', 'definitief'))).toMatchObject({ nieuw: 970_000 });
  const withdrawal = prepare('2017-11-01T09:00:00', 'intrekking');
  expect(change(...given, withdrawal)).toEqual({ besluit: 'intrekking', oud: 970_000, nieuw: 0 });
  expect(change(...given, withdrawal, ['2017-11-01T10:00:00', tweede, { soort: 'trek-in' }])).toBeUndefined();
});

it('random commands and a moving clock: nothing definitive while a term runs or a case is open', () => {
  const besluiten: readonly Gunningsbesluitsoort[] = [
    'voorlopig',
    'voorwaardelijk',
    'definitief',
    'herziening',
    'intrekking',
    'afwijzing',
  ];
  const propose = (besluit: Gunningsbesluitsoort) => ({
    soort: 'stel-voor' as const,
    besluit,
    motivering: 'reden',
    voorwaarde: 'de zaak',
    grond: { soort: 'bezwaar' as const, kenmerk: '12' },
  });
  const opdrachten: readonly Gunningopdracht[] = [
    ...besluiten.map(propose),
    propose('herziening'),
    propose('herziening'),
    propose('definitief'),
    { ...propose('voorlopig'), motivering: '' },
    { ...propose('voorwaardelijk'), voorwaarde: null },
    { ...propose('herziening'), grond: null },
    { soort: 'gun-voorlopig' },
    { soort: 'gun-voorwaardelijk' },
    { soort: 'gun-definitief' },
    { soort: 'herzie' },
    { soort: 'trek-in' },
    { soort: 'wijs-af' },
    { soort: 'bevries', uitspraak: 'ECLI:proef', motivering: 'reden' },
    { soort: 'bevries', uitspraak: '', motivering: 'reden' },
    { soort: 'hervat', motivering: 'reden' },
  ];
  const worlds: readonly Gunningbekend[] = [
    bekend,
    bekend,
    { ...bekend, openBezwaren: ['13'] },
    { ...bekend, openKortGedingen: ['8'], uitkomst: procent(98) },
    { ...bekend, uitkomst: procent(98) },
    { ...bekend, openBezwaren: ['12'] },
    { ...bekend, openKortGedingen: ['7'], uitkomst: procent(98) },
    { ...bekend, getekendRetour: false },
    { ...bekend, beoordelingGesloten: false },
    { ...bekend, uitkomst: { soort: 'uitgesloten', reden: 'Uitgesloten.' } },
    { ...bekend, uitkomst: { soort: 'nietVastTeStellen', reden: 'Leeg.', ontbrekend: [] } },
  ];
  const open = { openBezwaren: ['12'] };
  const conditional: readonly Beurt[] = [
    ...award('2017-10-10'),
    prepare('2017-10-31T09:00:00', 'voorwaardelijk', open),
    ['2017-10-31T10:00:00', tweede, { soort: 'gun-voorwaardelijk' }, open],
  ];
  // Several commands in the same world: the world changes by the day.
  const worldOf = (keuze: number, moment: Temporal.Instant): Gunningbekend => {
    const day = Math.floor(moment.epochMilliseconds / 86_400_000);
    return worlds[(keuze % 3 === 0 ? keuze : day) % worlds.length] ?? bekend;
  };
  const { overgangen, codes } = verken(
    {
      machine: gunningmachine,
      opdrachten,
      personen: Object.values(proefpersonen),
      bekend: worldOf,
      aanlopen: [{ moment: nl('2017-11-01T09:00:00'), gebeurtenissen: play(conditional).events }],
      begin: [
        nl('2017-10-10T09:00:00'),
        nl('2018-03-20T12:00:00'),
        nl('2020-02-12T09:00:00'),
        nl('2017-12-31T23:59:59.999'),
      ],
      klokstappen: ['PT0S', 'PT0S', 'PT0S', 'PT1M', 'PT23H', 'P20D', 'P21D'].map((one) =>
        Temporal.Duration.from(one),
      ),
      klopt: ({ voor, na, opdracht, moment, bekend: known, geweigerd }) => {
        must(!geweigerd || na === voor, 'a refusal changes nothing');
        must(
          na.besluiten.every(({ door, voorbereidDoor }) => door !== voorbereidDoor),
          'two people',
        );
        must((na.toestand === 'definitief') === (na.ocdsStatus === 'active'), 'active is definitive');
        must(na.toestand !== 'voorwaardelijk' || na.voorwaarde !== null, 'a condition is named');
        must(na.toestand !== 'voorlopig' || na.termijn !== null, 'a provisional award has its term');
        must(
          na.toestand !== 'bevroren' ||
            na.termijn === null ||
            judgeReactie(na.termijn, moment) === judgeReactie(voor.termijn ?? na.termijn, moment),
          'freezing takes nothing away',
        );
        if (geweigerd || (opdracht.soort !== 'gun-definitief' && opdracht.soort !== 'gun-voorwaardelijk'))
          return;
        must(voor.termijn !== null && judgeReactie(voor.termijn, moment) === 'te laat', 'after the term');
        const open = known.openBezwaren.length + known.openKortGedingen.length > 0;
        must(open === (opdracht.soort === 'gun-voorwaardelijk'), 'with open cases only conditional');
      },
    },
    600,
  );
  expect([...overgangen].sort()).toEqual(alleOvergangen(gunningmachine));
  expect(GUNNINGCODES.filter((code) => !codes.has(code))).toEqual(['termijn-niet-te-berekenen']);
});
