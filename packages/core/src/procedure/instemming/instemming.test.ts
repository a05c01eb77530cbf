import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nl, proefkalender } from '@kavel/testkit/procedure';
import { NIEUWE_INSCHRIJVING } from '../inschrijving/index.ts';
import type { Inschrijfindiening } from '../inschrijving/index.ts';
import { startReactietermijn } from '../reactietermijn.ts';
import { createInstemming } from './index.ts';
import type { Instemming, Instemmingsbezwaar, Instemmingspublicatie, Instemmingsvraag } from './index.ts';

function publication(id: string, moment: string, raakt: readonly string[]): Instemmingspublicatie {
  const regel = {
    lengte: 20,
    eenheid: 'kalenderdagen',
    tijd: null,
    weekend: 'onzeker',
    bron: 'S003-57',
  } as const;
  const termijn = startReactietermijn(proefkalender, regel, nl(moment));
  if (!termijn.ok) throw new Error(termijn.error.code);
  return { id, moment: nl(moment).toString(), raakt, termijn: termijn.value };
}

/** The kader of 1 June 2017, the Nota of 30 June about two clausules, and the registration of 21 July (003 §2.1). */
const kader = publication('kader', '2017-06-01T12:00:00', ['doel', 'tarief', 'duur']);
const nota = publication('nota 1', '2017-06-30T12:00:00', ['tarief']);
const indiening: Inschrijfindiening = {
  ontvangen: nl('2017-07-21T09:00:00').toString(),
  door: 'bea',
  oordeel: 'op tijd',
  stukken: [],
  onvolledig: [],
  opgave: {
    wil: 'nieuwe-overeenkomst',
    nieuwZorgaanbod: false,
    alleenWoonplaatsbeleid: false,
    ongewijzigdBevestigd: true,
  },
  verzegeldTot: nl('2017-08-01T17:01:00').toString(),
};
const ingediend = { ...NIEUWE_INSCHRIJVING, toestand: 'ingediend', indiening } as const;
const vraag: Instemmingsvraag = {
  publicaties: [kader, nota],
  bezwaren: [],
  inschrijving: ingediend,
  moment: nl('2017-08-02T09:00:00'),
};

const objection = (
  publicatie: string,
  clausule: string,
  stand: Instemmingsbezwaar['stand'] = 'op tijd',
): Instemmingsbezwaar => ({ kenmerk: `b-${clausule}`, publicatie, clausules: [clausule], stand });
const read = (change: Partial<Instemmingsvraag>): readonly string[] =>
  createInstemming({ ...vraag, ...change }).map(
    ({ clausule, stand, reden }) => `${clausule}: ${stand} (${reden})`,
  );
const about = (clausule: string, change: Partial<Instemmingsvraag>): Instemming | undefined =>
  createInstemming({ ...vraag, ...change }).find((one) => one.clausule === clausule);

describe('who registers (003 §2.3, S003-42, -43)', () => {
  it('agrees with the whole kader as it reads now', () => {
    expect(read({})).toEqual([
      'doel: akkoord (geen-bezwaar)',
      'tarief: akkoord (geen-bezwaar)',
      'duur: akkoord (geen-bezwaar)',
    ]);
    expect(about('tarief', {})?.publicatie).toBe('nota 1');
  });

  it('except what it objected to in time', () => {
    expect(read({ bezwaren: [objection('kader', 'duur')] })).toEqual([
      'doel: akkoord (geen-bezwaar)',
      'tarief: akkoord (geen-bezwaar)',
      'duur: uitgezonderd (bezwaar-op-tijd)',
    ]);
    expect(about('duur', { bezwaren: [objection('kader', 'duur')] })?.bezwaren).toEqual(['b-duur']);
  });

  it('an objection that is late or withdrawn changes nothing, one in doubt leaves it open', () => {
    const of = (stand: Instemmingsbezwaar['stand']) =>
      about('duur', { bezwaren: [objection('kader', 'duur', stand)] });
    expect(of('te laat')).toMatchObject({ stand: 'akkoord', reden: 'bezwaar-te-laat' });
    expect(of('ingetrokken')).toMatchObject({ stand: 'akkoord', reden: 'bezwaar-ingetrokken' });
    expect(of('in overweging')).toMatchObject({ stand: 'onbeslist', reden: 'bezwaar-in-overweging' });
  });

  it('what the source does not settle is said to be open', () => {
    expect(about('tarief', { bezwaren: [objection('kader', 'tarief')] })).toMatchObject({
      stand: 'onbeslist',
      reden: 'bezwaar-tegen-eerdere-tekst',
    });
    const change = publication('wijziging 1', '2017-07-25T12:00:00', ['doel']);
    expect(about('doel', { publicaties: [kader, nota, change] })).toMatchObject({
      reden: 'na-inschrijving-gepubliceerd',
    });
    expect(about('tarief', { moment: nl('2017-07-20T23:59:59.999') })).toMatchObject({
      reden: 'termijn-loopt',
    });
    expect(about('tarief', { moment: nl('2017-07-21T00:00:00') })).toMatchObject({ stand: 'akkoord' });
  });

  it('who did not, withdrew or was too late agreed with nothing; in doubt it is open', () => {
    const of = (
      inschrijving: Instemmingsvraag['inschrijving'],
      bezwaren: readonly Instemmingsbezwaar[] = [],
    ) => about('duur', { inschrijving, bezwaren });
    expect(of(NIEUWE_INSCHRIJVING)).toMatchObject({ stand: 'geen akkoord', reden: 'geen-inschrijving' });
    expect(of({ ...NIEUWE_INSCHRIJVING, toestand: 'ingetrokken' })).toMatchObject({ reden: 'ingetrokken' });
    expect(of({ ...NIEUWE_INSCHRIJVING, toestand: 'te-laat' })).toMatchObject({
      reden: 'te-laat-ingeschreven',
    });
    const doubt = { ...NIEUWE_INSCHRIJVING, toestand: 'in-overweging', overweging: indiening } as const;
    expect(of(doubt)).toMatchObject({ stand: 'onbeslist', reden: 'inschrijving-in-overweging' });
    expect(of(doubt, [objection('kader', 'duur')])).toMatchObject({ stand: 'uitgezonderd' });
    expect(of({ ...ingediend, toestand: 'afgewezen' })).toMatchObject({ stand: 'akkoord' });
  });
});

it('an objection touches only the clausules it names, and never makes anybody agree', () => {
  const clausules = ['doel', 'tarief', 'duur'];
  const bezwaar = fc.record({
    kenmerk: fc.constantFrom('1', '2', '3'),
    publicatie: fc.constantFrom('kader', 'nota 1'),
    clausules: fc.subarray(clausules),
    stand: fc.constantFrom<Instemmingsbezwaar['stand']>('op tijd', 'in overweging', 'te laat', 'ingetrokken'),
  });
  const inschrijvingen = [
    ingediend,
    NIEUWE_INSCHRIJVING,
    { ...NIEUWE_INSCHRIJVING, toestand: 'in-overweging', overweging: indiening } as const,
  ];
  fc.assert(
    fc.property(
      fc.array(bezwaar, { maxLength: 4 }),
      bezwaar,
      fc.constantFrom(...inschrijvingen),
      fc.integer({ min: 0, max: 70 }),
      (bezwaren, extra, inschrijving, days) => {
        const moment = nl('2017-06-02T12:00:00').add({ hours: 24 * days });
        const before = createInstemming({ ...vraag, bezwaren, inschrijving, moment });
        const after = createInstemming({ ...vraag, bezwaren: [...bezwaren, extra], inschrijving, moment });
        expect(after.map(({ clausule }) => clausule)).toEqual(clausules);
        after.forEach((one, index) => {
          const was = before[index];
          if (!extra.clausules.includes(one.clausule)) expect(one).toEqual(was);
          if (was?.stand !== 'akkoord') expect(one.stand).not.toBe('akkoord');
        });
      },
    ),
    { numRuns: 200 },
  );
});
