import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { WEEKDAGEN, compareDays } from '../basis/index.ts';
import { controleerTijdpad, createWerkkalender, deriveTijdpad, laatsteDag, reactieEinden } from './index.ts';
import type {
  Dagbepaling,
  Termijneenheid,
  Tijdpad,
  Tijdpadontwerp,
  Tijdpadregel,
  Tijdpadrol,
  Tijdpadstap,
  Wanneer,
} from './index.ts';

const date = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const kalender = createWerkkalender([]);

const on = (text: string): Dagbepaling => ({ soort: 'dag', dag: date(text) });
const anchor = (anker: string): Dagbepaling => ({ soort: 'anker', anker });
const after = (stap: string, lengte: number, eenheid: Termijneenheid = 'kalenderdagen'): Dagbepaling => ({
  soort: 'na',
  stap,
  termijn: { lengte, eenheid },
});

function step(id: string, wanneer?: Wanneer<Dagbepaling>, rol?: Tijdpadrol): Tijdpadregel {
  const base = { id, wat: id, wie: 'zorgkantoor', vermeldingen: [] } as const;
  return { ...base, ...(wanneer && { wanneer }), ...(rol && { rol }) };
}

function design(regels: readonly Tijdpadregel[], rest: Partial<Tijdpadontwerp> = {}): Tijdpadontwerp {
  const head = { id: 't', titel: 't', procedurejaren: [2018], reactietermijnen: [], ankers: new Map() };
  return { ...head, ...rest, regels };
}

function derive(ontwerp: Tijdpadontwerp): Tijdpad {
  const derived = deriveTijdpad(ontwerp, kalender);
  if (!derived.ok) throw new Error(JSON.stringify(derived.error));
  return derived.value;
}

/** `uiterlijk 2018-01-22 (2018-01-23)` per step, the extended day between brackets. */
function days({ stappen }: Tijdpad): string[] {
  return stappen.map(({ wanneer, verlengd, onbekend }) => {
    if (wanneer === undefined) return onbekend ?? 'ontbreekt';
    const what =
      wanneer.soort === 'periode'
        ? `${wanneer.van.toString()}/${wanneer.totEnMet.toString()}`
        : `${wanneer.soort} ${wanneer.dag.toString()}`;
    return verlengd === undefined ? what : `${what} (${verlengd.toString()})`;
  });
}

describe('deriving', () => {
  it('counts from the last day of the other step, in the order of the timetable', () => {
    const regels = [
      step('d', { soort: 'uiterlijk', dag: after('c', 2, 'maanden') }),
      step('a', { soort: 'moment', dag: anchor('begin') }),
      step('b', { soort: 'voor', dag: after('a', 3) }),
      step('c', { soort: 'periode', van: after('b', 1, 'werkdagen'), totEnMet: on('2018-01-31') }),
    ];
    const tijdpad = derive(design(regels, { ankers: new Map([['begin', date('2018-01-01')]]) }));
    expect(tijdpad.stappen.map(({ rij, id }) => `${rij} ${id}`)).toEqual(['1 d', '2 a', '3 b', '4 c']);
    expect(days(tijdpad)).toEqual([
      // Two months after 31 January is Saturday 31 March; then comes Easter.
      'uiterlijk 2018-03-31 (2018-04-03)',
      'moment 2018-01-01',
      // Before 4 January means 3 January at the latest, and the next working day is the 4th.
      'voor 2018-01-04',
      '2018-01-04/2018-01-31',
    ]);
  });

  it('keeps both the strict and the extended last day of a step that is due, and of no other', () => {
    const sunday = after('a', 6);
    const tijdpad = derive(
      design([
        step('a', { soort: 'moment', dag: on('2018-01-01') }),
        step('b', { soort: 'uiterlijk', dag: sunday }),
        step('c', { soort: 'periode', van: sunday, totEnMet: sunday }),
        step('d', { soort: 'moment', dag: sunday }),
        step('e', { soort: 'voor', dag: sunday }),
      ]),
    );
    expect(days(tijdpad).slice(1)).toEqual([
      'uiterlijk 2018-01-07 (2018-01-08)',
      '2018-01-07/2018-01-07 (2018-01-08)',
      'moment 2018-01-07',
      'voor 2018-01-07',
    ]);
  });

  it('after a step without a day says so, however long the chain', () => {
    const tijdpad = derive(
      design([
        step('a', { soort: 'moment', dag: { soort: 'onbekend', reden: 'nog niet gekozen' } }),
        step('b', { soort: 'uiterlijk', dag: after('a', 1) }),
        step('c', { soort: 'periode', van: on('2018-01-01'), totEnMet: after('b', 1) }),
        step('d'),
        step('e', { soort: 'uiterlijk', dag: after('d', 1) }),
      ]),
    );
    expect(days(tijdpad)).toEqual([
      'nog niet gekozen',
      'de stap a heeft geen datum',
      'de stap b heeft geen datum',
      'ontbreekt',
      'de stap d heeft geen datum',
    ]);
  });

  it('a term to object ends per step after which it starts', () => {
    const tijdpad = derive(
      design(
        [
          step('a', { soort: 'uiterlijk', dag: on('2017-10-10') }),
          step('b', { soort: 'voor', dag: on('2020-10-13') }),
          step('c'),
        ],
        {
          reactietermijnen: [
            {
              id: 'r',
              wat: 'r',
              termijn: { lengte: 20, eenheid: 'kalenderdagen' },
              na: ['a', 'b', 'c'],
            },
          ],
        },
      ),
    );
    expect(
      reactieEinden(tijdpad, kalender).map(
        ({ na, einde }) => `${na.id} ${einde.strikt.toString()} ${einde.verlengd.toString()}`,
      ),
    ).toEqual(['a 2017-10-30 2017-10-30', 'b 2020-11-01 2020-11-02']);
  });
});

describe('what cannot be derived is refused', () => {
  const here = (rij: number, dag = 'dag'): object => ({ in: 'stap', rij, dag });
  const term = (na: string[]): Partial<Tijdpadontwerp> => ({
    reactietermijnen: [{ id: 'r', wat: 'r', termijn: { lengte: 1, eenheid: 'kalenderdagen' }, na }],
  });
  const a = step('a', { soort: 'moment', dag: on('2018-01-01') });

  it.each([
    [
      'a step that is not there',
      design([step('b', { soort: 'uiterlijk', dag: after('x', 1) })]),
      [{ code: 'stap-onbekend', plaats: here(1), stap: 'x' }],
    ],
    [
      'an anchor that is not there',
      design([step('b', { soort: 'periode', van: on('2018-01-01'), totEnMet: anchor('x') })]),
      [{ code: 'anker-onbekend', plaats: here(1, 'totEnMet'), anker: 'x' }],
    ],
    ['two steps of one name', design([a, a]), [{ code: 'stap-dubbel', plaats: here(2), stap: 'a' }]],
    [
      'a step that waits for itself',
      design([a, step('b', { soort: 'uiterlijk', dag: after('b', 1) })]),
      [{ code: 'verwijzing-rond', rij: 2, kring: ['b'] }],
    ],
    [
      'a circle, told once at its first step, not at a step that leads into it',
      design([
        step('in', { soort: 'uiterlijk', dag: after('c', 1) }),
        step('b', { soort: 'uiterlijk', dag: after('d', 1) }),
        step('c', { soort: 'periode', van: on('2018-01-01'), totEnMet: after('b', 1) }),
        step('d', { soort: 'uiterlijk', dag: after('c', 1) }),
      ]),
      [{ code: 'verwijzing-rond', rij: 2, kring: ['b', 'd', 'c'] }],
    ],
    [
      'a term after a step that is not there',
      design([a], term(['a', 'x'])),
      [{ code: 'stap-onbekend', plaats: { in: 'reactietermijn', index: 0, na: 1 }, stap: 'x' }],
    ],
    [
      'a term with the name of a step',
      design([{ ...a, id: 'r' }], term(['r'])),
      [{ code: 'stap-dubbel', plaats: { in: 'reactietermijn', index: 0, na: 0 }, stap: 'r' }],
    ],
    [
      'a term that the calendar cannot count, told once',
      design([
        a,
        step('b', { soort: 'uiterlijk', dag: after('a', 0) }),
        step('c', { soort: 'uiterlijk', dag: after('b', 5) }),
      ]),
      [{ code: 'termijn-onmogelijk', plaats: here(2), reden: { code: 'lengte-ongeldig', lengte: 0 } }],
    ],
    [
      'a term to object past the last year of the calendar',
      design([step('a', { soort: 'moment', dag: on('2099-12-31') })], term(['a'])),
      [
        {
          code: 'termijn-onmogelijk',
          plaats: { in: 'reactietermijn', index: 0, na: 0 },
          reden: { code: 'buiten-kalender', eersteJaar: 2000, laatsteJaar: 2099 },
        },
      ],
    ],
  ])('%s', (_, ontwerp, refusals) => {
    expect(deriveTijdpad(ontwerp, kalender)).toEqual({ ok: false, error: refusals });
  });
});

test('a wrong year moves to the one year of the procedure; with more years, or no such day, it is not guessed', () => {
  const order = (day: string, procedurejaren: readonly number[]): string[] => {
    const tijdpad = derive(
      design(
        [
          step('v', { soort: 'uiterlijk', dag: on(day) }, 'vragen-sluiten'),
          step('n', { soort: 'uiterlijk', dag: on('2018-02-15') }, 'nota-van-inlichtingen'),
        ],
        { procedurejaren },
      ),
    );
    return controleerTijdpad(tijdpad, kalender).map(({ code }) => code);
  };
  expect(order('2016-03-01', [2018])).toEqual(['jaar-past-niet', 'nota-voor-sluiten-vragen']);
  expect(order('2016-03-01', [2018, 2019])).toEqual(['jaar-past-niet']);
  expect(order('2016-02-29', [2018])).toEqual(['jaar-past-niet']);
});

test('what closes at the same moment is in order, and a contract due before its award is told once', () => {
  const codes = (retour: string): string[] => {
    const regels = [
      step('v', { soort: 'uiterlijk', dag: on('2018-02-15') }, 'vragen-sluiten'),
      step('n', { soort: 'voor', dag: on('2018-02-16') }, 'nota-van-inlichtingen'),
      step('g', { soort: 'moment', dag: on('2018-03-05') }, 'voorlopige-gunning'),
      step('r', { soort: 'uiterlijk', dag: on(retour) }, 'ondertekend-retour'),
    ];
    const termijn = { lengte: 4, eenheid: 'kalenderdagen' } as const;
    const tijdpad = derive(design(regels, { reactietermijnen: [{ id: 't', wat: 't', termijn, na: ['g'] }] }));
    return controleerTijdpad(tijdpad, kalender).map(({ code }) => code);
  };
  expect(codes('2018-03-09')).toEqual([]);
  expect(codes('2018-03-08')).toEqual(['retour-voor-einde-termijn']);
  expect(codes('2018-03-02')).toEqual(['volgorde-onmogelijk']);
});

/** A chain of steps, each some days after an earlier one or after an anchor. */
const chains = fc
  .array(fc.record({ back: fc.nat(), lengte: fc.integer({ min: 1, max: 60 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((links) =>
    links.map(({ back, lengte }, index) =>
      step(`s${index}`, {
        soort: 'uiterlijk',
        dag: index === 0 ? anchor('begin') : after(`s${back % index}`, lengte),
      }),
    ),
  );
const someDay = fc
  .integer({ min: 0, max: 365 * 40 })
  .map((offset) => date('2002-01-01').add({ days: offset }));

test('property: the same timetable gives the same days, in whatever order its steps stand', () => {
  fc.assert(
    fc.property(chains, someDay, (regels, begin) => {
      const ankers = new Map([['begin', begin]]);
      const forward = derive(design(regels, { ankers }));
      const backward = derive(design(regels.toReversed(), { ankers }));
      const byId = ({ stappen }: Tijdpad): string[] =>
        stappen.map(({ id, wanneer, verlengd }) => JSON.stringify([id, wanneer, verlengd])).sort();
      expect(byId(derive(design(regels, { ankers })))).toEqual(byId(forward));
      expect(byId(backward)).toEqual(byId(forward));
    }),
  );
});

test('property: anchors moved by whole weeks move every step in calendar days by as many', () => {
  fc.assert(
    fc.property(chains, someDay, fc.integer({ min: -50, max: 50 }), (regels, begin, weeks) => {
      const last = (from: Temporal.PlainDate): Temporal.PlainDate[] =>
        derive(design(regels, { ankers: new Map([['begin', from]]) })).stappen.map(({ wanneer }) =>
          laatsteDag(wanneer ?? { soort: 'moment', dag: from }),
        );
      const moved = last(begin.add({ weeks }));
      expect(moved.map(String)).toEqual(last(begin).map((dag) => dag.add({ weeks }).toString()));
    }),
  );
});

const gap = fc.integer({ min: 1, max: 45 });
const gaps = fc.record({
  vragen: gap,
  nota: gap,
  inschrijving: gap,
  dialoog: gap,
  gunning: gap,
  reactie: gap,
});

test('property: a timetable derived in the order of the procedure has no fault, printed weekdays included', () => {
  fc.assert(
    fc.property(someDay, gaps, fc.constantFrom('kalenderdagen', 'werkdagen'), (begin, length, eenheid) => {
      const due = (stap: string, lengte: number): Wanneer<Dagbepaling> => ({
        soort: 'uiterlijk',
        dag: after(stap, lengte, eenheid),
      });
      const regels = [
        step('kader', { soort: 'moment', dag: anchor('begin') }, 'publicatie-kader'),
        step('vragen', due('kader', length.vragen), 'vragen-sluiten'),
        step('nota', due('vragen', length.nota), 'nota-van-inlichtingen'),
        step('inschrijving', due('nota', length.inschrijving), 'inschrijving-sluit'),
        step('dialoog', due('inschrijving', length.dialoog), 'dialoog'),
        step('gunning', due('dialoog', length.gunning), 'voorlopige-gunning'),
        step('retour', due('gunning', length.reactie), 'ondertekend-retour'),
        step('definitief', due('gunning', length.reactie + 1), 'definitieve-gunning'),
      ];
      const derived = derive(
        design(regels, {
          ankers: new Map([['begin', begin]]),
          procedurejaren: [0, 1, 2].map((later) => begin.year + later),
          reactietermijnen: [
            { id: 'r', wat: 'r', termijn: { lengte: length.reactie, eenheid }, na: ['gunning'] },
          ],
        }),
      );
      const found = controleerTijdpad({ ...derived, stappen: derived.stappen.map(printWeekday) }, kalender);
      expect(found.filter(({ klasse }) => klasse === 'fout')).toEqual([]);
      const sorted = derived.stappen.map(({ wanneer }) =>
        laatsteDag(wanneer ?? { soort: 'moment', dag: begin }),
      );
      expect(sorted.map(String)).toEqual(sorted.toSorted(compareDays).map(String));
    }),
  );
});

/** The weekday by the calendar of JavaScript, where Sunday comes first. */
function printWeekday(stap: Tijdpadstap): Tijdpadstap {
  if (stap.wanneer === undefined || stap.wanneer.soort === 'periode') return stap;
  const { year, month, day } = stap.wanneer.dag;
  const weekdag = WEEKDAGEN[(new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7];
  return weekdag === undefined ? stap : { ...stap, weekdag };
}
