import { alleOvergangen, must, nl, proefpartijen, proefpersonen, verken } from '@kavel/testkit/procedure';
import { describe, expect, it } from 'vitest';
import { eurocent } from '../../basis/index.ts';
import type { Handelaar } from '../../basis/index.ts';
import { decide, rebuild } from '../machine.ts';
import { DIALOOGWEIGERCODES, createDialoogcontrole, dialoogmachine, openAfspraken } from './index.ts';
import type {
  Dialoogafspraak,
  Dialoogbekend,
  Dialooggebeurtenis,
  Dialoogopdracht,
  Gesprek,
} from './index.ts';

const { inkoper, bestuurder, medewerker, jurist, vreemdeInkoper } = proefpersonen;
const bekend: Dialoogbekend = {
  partijen: proefpartijen,
  aanvang: { tijd: { van: '2017-08-16', totEnMet: '2017-10-03', contractjaar: 2018 }, eenjarig: true },
};
const begin: Dialoogopdracht = { soort: 'begin', heeftMeerbedskamers: true };
const gesprek: Gesprek = {
  dag: '2017-09-05',
  onderwerpen: ['wachttijden', 'meerbedskamers'],
  samenvatting: 'FICTIEF',
};
const talk = (change: Partial<Gesprek> = {}): Dialoogopdracht => ({
  soort: 'leg-gesprek-vast',
  gesprek: { ...gesprek, ...change },
});
const agree = (change: Partial<Dialoogafspraak> = {}): Dialoogopdracht => ({
  soort: 'maak-afspraak',
  afspraak: {
    ...{ id: 'a1', onderwerp: 'meerbedskamers', wat: 'Twee kamers minder. (FICTIEF)' },
    ...{ eigenaar: 'zorgaanbieder', uiterlijk: '2018-06-30' },
    ...change,
  },
});
const done = (afspraak = 'a1', dag = '2017-09-05'): Dialoogopdracht => ({
  soort: 'meld-gereed',
  afspraak,
  dag,
});
const plan = (uiterlijk = '2018-12-31'): Dialoogopdracht => ({
  soort: 'leg-doelmatigheidsplan-vast',
  plan: {
    ...{ van: 'ZZP', naar: 'VPT', verschuivingEurocent: eurocent(1_000_000), uiterlijk, beloning: null },
  },
});

type Beurt = readonly [door: Handelaar, opdracht: Dialoogopdracht];

/** Plays commands at noon on 5 September 2017; the code of the first refusal, or the state. */
function play(...beurten: readonly Beurt[]) {
  const events: Dialooggebeurtenis[] = [];
  const moment = nl('2017-09-05T12:00:00');
  for (const [door, opdracht] of beurten) {
    const staat = rebuild(dialoogmachine, events);
    const besluit = decide(dialoogmachine, { staat, opdracht, door, moment, bekend });
    if (!besluit.ok) return { staat, code: besluit.error.code };
    events.push(...besluit.value);
  }
  return { staat: rebuild(dialoogmachine, events), code: undefined };
}
const opened = (...beurten: readonly Beurt[]) => play([inkoper, begin], ...beurten);

describe('a dialogue', () => {
  it('begins with the days of the timetable and what is known of the provider', () => {
    const { staat } = opened();
    expect(staat).toMatchObject({
      toestand: 'open',
      tijd: { van: '2017-08-16', contractjaar: 2018 },
      partner: { eenjarig: true, heeftMeerbedskamers: true },
    });
    const { agenda } = createDialoogcontrole(staat, Temporal.PlainDate.from('2017-09-05'));
    expect(agenda.map(({ onderwerp }) => onderwerp)).toEqual(
      expect.arrayContaining(['ontwikkeling-nieuwe-aanbieder', 'meerbedskamers', 'kwaliteitsrapportage']),
    );
    expect(createDialoogcontrole(dialoogmachine.begin, Temporal.PlainDate.from('2019-01-01'))).toEqual({
      ...{ agenda: [], bevindingen: [], openAfspraken: [] },
    });
  });

  it('keeps talks, agreements and the plan, and says what is late', () => {
    const { staat } = opened([inkoper, talk()], [inkoper, agree()], [inkoper, plan()]);
    expect(staat).toMatchObject({
      gesprekken: [gesprek],
      afspraken: [{ id: 'a1', gereed: null }],
      doelmatigheidsplan: { van: 'ZZP', naar: 'VPT' },
    });
    const { bevindingen, openAfspraken: open } = createDialoogcontrole(
      staat,
      Temporal.PlainDate.from('2018-07-01'),
    );
    expect(bevindingen.map(({ code, plaats }) => `${code} ${plaats}`)).toEqual(
      expect.arrayContaining(['afspraak-te-laat a1', 'onderwerp-niet-besproken kwaliteitsrapportage']),
    );
    expect(bevindingen.map(({ plaats }) => plaats)).not.toContain('wachttijden');
    expect(open).toHaveLength(1);
  });

  it('holds an agreement to who does it, once, and closes when all are done', () => {
    const made: Beurt = [inkoper, agree()];
    expect(opened(made, [inkoper, done()]).code).toBe('niet-de-eigenaar');
    expect(opened(made, [inkoper, { soort: 'sluit' }]).code).toBe('afspraken-open');
    const { staat } = opened(made, [medewerker, done()], [inkoper, { soort: 'sluit' }]);
    expect(staat).toMatchObject({ toestand: 'gesloten', afspraken: [{ gereed: '2017-09-05' }] });
    expect(opened(made, [bestuurder, done()], [bestuurder, done()]).code).toBe('al-gereed');
    expect(opened(made, [bestuurder, done('a2')]).code).toBe('afspraak-onbekend');
    expect(opened(made, made).code).toBe('afspraak-bestaat-al');
  });

  it.each([
    ['tomorrow', talk({ dag: '2017-09-06' }), 'dag-in-de-toekomst'],
    ['on no day', talk({ dag: '2017-02-29' }), 'dag-ongeldig'],
    ['about nothing', talk({ onderwerpen: [] }), 'gesprek-onvolledig'],
    ['without words', talk({ samenvatting: ' ' }), 'gesprek-onvolledig'],
    ['until no day', agree({ uiterlijk: '2018-06-31' }), 'dag-ongeldig'],
    ['to do nothing', agree({ wat: '' }), 'afspraak-onvolledig'],
    ['with a plan until no day', plan('nooit'), 'dag-ongeldig'],
  ] as const)('a talk or an agreement %s is refused', (_, opdracht, code) => {
    expect(opened([inkoper, opdracht]).code).toBe(code);
  });

  it('is of its own two parties, and recorded by the inkoper', () => {
    expect(play([vreemdeInkoper, begin]).code).toBe('andere-organisatie');
    for (const door of [bestuurder, jurist]) expect(play([door, begin]).code).toBe('rol-mag-niet');
  });
});

it('random commands and a moving clock: nothing is done by another than its owner, and no closing with open work', () => {
  const opdrachten: readonly Dialoogopdracht[] = [
    begin,
    talk(),
    talk({ onderwerpen: [] }),
    talk({ dag: '2018-03-01' }),
    agree(),
    agree({ id: 'a2', eigenaar: 'zorgkantoor' }),
    agree({ id: 'a3', wat: ' ' }),
    agree({ id: 'a4', uiterlijk: 'ooit' }),
    done(),
    done('a2'),
    done('a9'),
    plan(),
    { soort: 'sluit' },
  ];
  const { overgangen, codes } = verken(
    {
      machine: dialoogmachine,
      opdrachten,
      personen: Object.values(proefpersonen),
      bekend: () => bekend,
      begin: [nl('2017-09-04T23:59:59.999'), nl('2017-12-31T23:59:59.999')],
      klokstappen: ['PT0S', 'PT1M', 'PT23H', 'P30D'].map((one) => Temporal.Duration.from(one)),
      klopt: ({ voor, na, opdracht, door, geweigerd }) => {
        must(!geweigerd || na === voor, 'a refusal changes nothing');
        must(na.toestand !== 'gesloten' || openAfspraken(na).length === 0, 'closed is done');
        must(
          new Set(na.afspraken.map(({ id }) => id)).size === na.afspraken.length,
          'one agreement per mark',
        );
        if (geweigerd || opdracht.soort !== 'meld-gereed') return;
        const { eigenaar } = na.afspraken.find(({ id }) => id === opdracht.afspraak) ?? {};
        must((eigenaar === 'zorgkantoor') === (door.rol === 'inkoper'), 'done by its owner');
      },
    },
    200,
  );
  expect([...overgangen].sort()).toEqual(alleOvergangen(dialoogmachine));
  expect(DIALOOGWEIGERCODES.filter((code) => !codes.has(code))).toEqual([]);
});
