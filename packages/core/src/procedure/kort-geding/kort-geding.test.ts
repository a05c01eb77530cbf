import { describe, expect, it, test } from 'vitest';
import {
  alleOvergangen,
  kaderinhoud,
  must,
  nl,
  proefkalender,
  proefpartijen,
  proefpersonen,
  verken,
} from '@kavel/testkit/procedure';
import type { Handelaar } from '../../basis/index.ts';
import { decide } from '../machine.ts';
import { startReactietermijn, stopTermijn } from '../reactietermijn.ts';
import type { LopendeTermijn } from '../reactietermijn.ts';
import { KORTGEDINGCODES, gevolgVoorGunning, kortgedingmachine, takkenVan } from './index.ts';
import type {
  Dagvaarding,
  Gevolgkeuze,
  Kortgedingbekend,
  Kortgedingopdracht,
  Kortgedingstaat,
  Rechterlijkoordeel,
} from './index.ts';

const { jurist, tweede, bestuurder } = proefpersonen;

function termAfter(moment: string): LopendeTermijn {
  const made = startReactietermijn(proefkalender, kaderinhoud().reactieregel, nl(moment));
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

const known: Kortgedingbekend = {
  partijen: proefpartijen,
  termijn: termAfter('2017-10-10T12:00'),
  verwerkt: ['c2'],
};
const dagvaarding: Dagvaarding = {
  voorwerp: { soort: 'gunning', id: 'g' },
  gerecht: 'Rechtbank Den Haag',
  zaaknummer: null,
  eisers: ['41000001', '41000009'],
  clausules: ['c1', 'c2'],
  betekend: '2017-10-30',
};
const oordeel: Rechterlijkoordeel = {
  dag: '2017-12-01',
  ecli: null,
  uitkomst: 'toegewezen',
  bevel: 'verbod',
  strekking: 'Niet doorgaan zonder onderzoek.',
  clausules: ['c1'],
  eerdere: 'blijft',
};
const conditional: Gevolgkeuze = {
  gevolg: 'voorwaardelijk',
  voorwaarde: 'als de rechter de vordering afwijst',
  motivering: 'De zorg moet door.',
};

type Step = readonly [Kortgedingopdracht, Handelaar, string];

function play(steps: readonly Step[], bekend = known): Kortgedingstaat {
  return steps.reduce((staat: Kortgedingstaat, [opdracht, door, at]) => {
    const besluit = decide(kortgedingmachine, { staat, opdracht, door, moment: nl(at), bekend });
    if (!besluit.ok) throw new Error(`${opdracht.soort}: ${besluit.error.code}`);
    return besluit.value.reduce(kortgedingmachine.apply, staat);
  }, kortgedingmachine.begin);
}

const served = (betekend = '2017-10-30'): Step => [
  { soort: 'leg-vast', dagvaarding: { ...dagvaarding, betekend } },
  jurist,
  '2017-11-20T09:00',
];
const ruled = (change: Partial<Rechterlijkoordeel> = {}, at = '2018-06-01T09:00'): Step => [
  { soort: 'leg-uitspraak-vast', oordeel: { ...oordeel, ...change } },
  jurist,
  at,
];
const appealed: Step = [
  { soort: 'leg-beroep-vast', dag: '2017-12-20', door: 'zorgkantoor' },
  jurist,
  '2018-01-02T09:00',
];

describe('served within the term of the award (S001-138, S003-64)', () => {
  test.each([
    ['2017-10-30', 'op tijd'],
    ['2017-10-31', 'te laat'],
  ])('award of 10 October 2017, served on %s: %s', (betekend, tijdigheid) => {
    expect(play([served(betekend)]).zaak).toMatchObject({ tijdigheid, verwerkt: ['c2'] });
  });

  test.each([
    ['2017-10-29', 'op tijd'],
    ['2017-10-30', 'in overweging'],
    ['2017-10-31', 'te laat'],
  ])('20 days that end on Sunday 29 October, served on %s: %s', (betekend, tijdigheid) => {
    const bekend = { ...known, termijn: termAfter('2017-10-09T12:00') };
    expect(play([served(betekend)], bekend).zaak?.tijdigheid).toBe(tijdigheid);
  });

  it('while a ruling stops the term, it is not too late', () => {
    const bekend = { ...known, termijn: stopTermijn(known.termijn!, nl('2017-10-20T12:00')) };
    expect(play([served('2017-11-10')], bekend).zaak?.tijdigheid).toBe('op tijd');
  });
});

describe('the definitive award', () => {
  const propose: Step = [{ soort: 'stel-gevolg-voor', keuze: conditional }, jurist, '2017-11-21T09:00'];
  const settle: Step = [{ soort: 'bepaal-gevolg' }, tweede, '2017-11-21T10:00'];

  it('waits, or is conditional once two people say so', () => {
    expect(gevolgVoorGunning(play([served()]))).toBe('wacht');
    expect(gevolgVoorGunning(play([served(), propose]))).toBe('wacht');
    expect(gevolgVoorGunning(play([served(), propose, settle]))).toBe('voorwaardelijk');
  });

  it('follows the order of the court', () => {
    expect(gevolgVoorGunning(play([served(), ruled()]))).toBe('verboden');
    expect(gevolgVoorGunning(play([served(), ruled({ bevel: 'ondergrens' })]))).toBe('voorwaardelijk');
    const rejected = ruled({ uitkomst: 'afgewezen', bevel: 'geen', clausules: [] });
    expect(gevolgVoorGunning(play([served(), rejected]))).toBe('geen');
    const during = play([served(), propose, settle, rejected, appealed]);
    expect(gevolgVoorGunning(during)).toBe('voorwaardelijk');
  });

  it('does not wait for what was withdrawn', () => {
    const withdraw: Step = [{ soort: 'leg-intrekking-vast', reden: 'geschikt' }, jurist, '2017-11-22T09:00'];
    expect(gevolgVoorGunning(play([served(), withdraw]))).toBe('geen');
  });
});

describe('in appeal both branches stay computable (uitspraak.md)', () => {
  const branches = (steps: readonly Step[]) =>
    takkenVan(play(steps)).map(({ tak, geraakt, gevolg }) => [tak, ...geraakt, gevolg].join(' '));

  it('the ruling stays, or it is quashed', () => {
    expect(branches([served(), ruled(), appealed])).toEqual(['blijft c1 verboden', 'vernietigd geen']);
  });

  it('an appeal without interest leaves the ruling (as in ECLI:NL:GHDHA:2021:2375)', () => {
    const none = ruled({ dag: '2018-05-01', uitkomst: 'niet-ontvankelijk', bevel: 'geen', clausules: [] });
    const after = [served(), ruled(), appealed, none];
    expect(branches(after)).toEqual(['blijft c1 verboden', 'vernietigd c1 verboden']);
    const final: Step = [
      { soort: 'leg-onherroepelijk-vast', reden: 'geen cassatie' },
      jurist,
      '2018-09-01T09:00',
    ];
    expect(branches([...after, final])).toEqual(['blijft c1 verboden']);
  });

  it('one that quashes takes its place (as in ECLI:NL:GHDHA:2024:199)', () => {
    const first = ruled({ uitkomst: 'afgewezen', bevel: 'geen', clausules: [] });
    const quash = ruled({
      dag: '2018-05-01',
      bevel: 'verplichting',
      clausules: ['c2'],
      eerdere: 'vernietigd',
    });
    const after = [served(), first, appealed, quash];
    expect(branches(after)).toEqual(['blijft c2 voorwaardelijk', 'vernietigd geen']);
    expect(play(after).uitspraken.map(({ instantie }) => instantie)).toEqual([
      'eerste aanleg',
      'hoger beroep',
    ]);
  });
});

const ECLI = 'ECLI:NL:RBDHA:2017:1';
const opdrachten: readonly Kortgedingopdracht[] = [
  ...[
    dagvaarding,
    { ...dagvaarding, betekend: '2017-10-31' },
    { ...dagvaarding, betekend: '2017-02-29' },
    { ...dagvaarding, betekend: '2099-01-01' },
    { ...dagvaarding, eisers: [] },
    { ...dagvaarding, gerecht: ' ' },
  ].map((one) => ({ soort: 'leg-vast' as const, dagvaarding: one })),
  { soort: 'plan-zitting', dag: '2017-11-15' },
  { soort: 'plan-zitting', dag: '2018-02-01' },
  { soort: 'plan-zitting', dag: '2017-01-01' },
  { soort: 'plan-zitting', dag: 'morgen' },
  ...[conditional, { ...conditional, voorwaarde: null }, { ...conditional, motivering: '' }].map((keuze) => ({
    soort: 'stel-gevolg-voor' as const,
    keuze,
  })),
  { soort: 'stel-gevolg-voor', keuze: { gevolg: 'geen', voorwaarde: null, motivering: 'te laat' } },
  { soort: 'bepaal-gevolg' },
  ...[
    oordeel,
    { ...oordeel, ecli: ECLI },
    { ...oordeel, ecli: 'LJN 1' },
    { ...oordeel, uitkomst: 'afgewezen' as const },
    { ...oordeel, eerdere: 'vernietigd' as const },
    { ...oordeel, strekking: '' },
  ].map((one) => ({ soort: 'leg-uitspraak-vast' as const, oordeel: one })),
  { soort: 'vul-ecli-aan', ecli: ECLI },
  { soort: 'vul-ecli-aan', ecli: 'ECLI:NL:RBDHA:2017:2' },
  { soort: 'leg-beroep-vast', dag: '2017-12-01', door: 'zorgaanbieder' },
  { soort: 'leg-beroep-vast', dag: '2017-11-01', door: 'zorgaanbieder' },
  { soort: 'leg-intrekking-beroep-vast', reden: 'geschikt' },
  ...['', '', '', 'termijn voorbij'].map((reden) => ({ soort: 'leg-onherroepelijk-vast' as const, reden })),
  ...['', '', '', 'geschikt'].map((reden) => ({ soort: 'leg-intrekking-vast' as const, reden })),
];

it('random commands: an award never goes on against a ruling in force', () => {
  const { overgangen, codes } = verken(
    {
      machine: kortgedingmachine,
      opdrachten,
      personen: [
        ...Object.values(proefpersonen),
        { ...tweede, rol: 'jurist' },
        { ...tweede, rol: 'inkoper' },
      ],
      bekend: (keuze) => (keuze % 8 === 0 ? { ...known, termijn: null } : known),
      begin: [nl('2017-12-02T09:00')],
      klokstappen: [Temporal.Duration.from('P1D')],
      klopt: ({ voor, na, opdracht, door, geweigerd }) => {
        must(!geweigerd || na === voor, 'a refusal changes nothing');
        must(na.uitspraken.length >= voor.uitspraken.length, 'a ruling stays');
        const settled = opdracht.soort === 'bepaal-gevolg' && !geweigerd;
        must(!settled || voor.voorstel?.door !== door.persoon, 'two people');
        const takken = takkenVan(na);
        must((takken.length === 0) === (na.uitspraken.length === 0), 'branches from the first ruling on');
        must(na.toestand !== 'hoger-beroep' || takken.length === 2, 'in appeal there are two');
        const [stays] = takken;
        must(stays?.gevolg !== 'verboden' || gevolgVoorGunning(na) === 'verboden', 'forbidden is forbidden');
        must(
          na.toestand !== 'aanhangig' || na.gevolg !== null || gevolgVoorGunning(na) === 'wacht',
          'it waits',
        );
      },
    },
    900,
  );
  expect(alleOvergangen(kortgedingmachine).filter((one) => !overgangen.has(one))).toEqual([]);
  expect(KORTGEDINGCODES.filter((code) => !codes.has(code))).toEqual([]);
});

it('is recorded by the zorgkantoor, not by who sues', () => {
  const besluit = decide(kortgedingmachine, {
    staat: kortgedingmachine.begin,
    opdracht: { soort: 'leg-vast', dagvaarding },
    door: bestuurder,
    moment: nl('2017-11-20T09:00'),
    bekend: known,
  });
  expect(besluit).toMatchObject({ error: { code: 'rol-mag-niet' } });
});
