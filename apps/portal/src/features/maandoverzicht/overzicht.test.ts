import { describe, expect, it } from 'vitest';
import { bestandenText, dagenText, filterAanbieders, readOverzicht, sumOorzaken } from './overzicht.ts';
import type { Aanbieder, Oorzaakregel, Regiomaand } from './overzicht.ts';

const maanden = [1, 2, 3].map((maand) => ({ maand, isVoorbij: maand < 3 })) as unknown as Regiomaand[];

describe('the address of the overview', () => {
  it('opens on the last month that is over', () => {
    expect(readOverzicht({}, maanden)).toEqual({
      keuze: { maand: 2, zoek: '', alleenProblemen: false },
      genegeerd: [],
    });
  });

  it('names what it does not know', () => {
    const read = readOverzicht({ maand: '13', toon: 'alles', zoek: 'x' }, maanden);
    expect(read).toEqual({
      keuze: { maand: 2, zoek: 'x', alleenProblemen: false },
      genegeerd: ['13', 'alles'],
    });
  });
});

describe('the files of a month', () => {
  it('say how many are statements of production', () => {
    const bestanden = { aangenomen: 2, teLaat: 0, opgaven: 0, geweigerd: 1 };
    expect(bestandenText(bestanden)).toBe('2 aangenomen, 1 geweigerd');
    expect(bestandenText({ ...bestanden, opgaven: 1 })).toBe('2 aangenomen (waarvan 1 opgave), 1 geweigerd');
    expect(bestandenText({ ...bestanden, opgaven: 2 })).toBe('2 aangenomen (waarvan 2 opgaven), 1 geweigerd');
  });
});

describe('providers', () => {
  const aanbieder = (naam: string, standen: readonly string[]) =>
    ({
      naam,
      agb: '99000001',
      maanden: standen.map((stand, index) => ({ maand: index + 1, stand })),
    }) as unknown as Aanbieder;
  const all = [
    aanbieder('Een', ['op-tijd', 'op-tijd', 'verwacht']),
    aanbieder('Twee', ['op-tijd', 'te-laat', 'verwacht']),
  ];

  it('are found by name or AGB-code, or by a month that is over and was not in time', () => {
    const found = (zoek: string, alleenProblemen: boolean) =>
      filterAanbieders(all, maanden, { maand: 1, zoek, alleenProblemen }).map(({ naam }) => naam);
    expect([found('TWE', false), found('99000', false), found('', true)]).toEqual([
      ['Twee'],
      ['Een', 'Twee'],
      ['Twee'],
    ]);
  });
});

describe('causes', () => {
  const regel = (maand: number, agb: string, retourcode: string, aantal: number): Oorzaakregel => ({
    ...{ maand, agb, retourcode, record: '04', veld: '0417', aantal, bestanden: 1 },
  });
  const all = [regel(1, 'a', '0582', 50), regel(1, 'a', '0611', 3), regel(2, 'b', '0611', 4)];

  it('add up over providers, most files first', () => {
    expect(sumOorzaken(all, {})).toMatchObject([
      { retourcode: '0611', aantal: 7, bestanden: 2, zorgaanbieders: 2 },
      { retourcode: '0582', aantal: 50, bestanden: 1, zorgaanbieders: 1 },
    ]);
    expect(sumOorzaken(all, { maand: 1, agb: 'b' })).toEqual([]);
  });
});

describe('days', () => {
  it.each([
    [0, 'vandaag'],
    [1, 'nog 1 dag'],
    [12, 'nog 12 dagen'],
    [-1, '1 dag geleden'],
    [-2_863, '2.863 dagen geleden'],
  ])('%i: %s', (dagen, text) => {
    expect(dagenText(dagen)).toBe(text);
  });
});
