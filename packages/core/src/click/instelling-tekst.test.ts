import { expect, test } from 'vitest';
import { eurocent } from '../basis/index.ts';
import { CLICKVERDELINGEN, NAAR_RATO_GRONDSLAGEN, RUIMTEGEBRUIKEN, instellingTeksten } from './index.ts';
import type { ClickInstellingen } from './index.ts';

const instellingen: ClickInstellingen = {
  verdeling: 'dagen',
  ruimte: 'cumulatief',
  naarRato: 'openOverproductie',
  voorrang: [['VPT', 'MPT'], ['ZZP'], ['MEERZORG_GZ', 'MEERZORG_VVGGZ']],
  schuifgroepen: [['ZZP', 'VPT', 'MPT']],
};
const teksten = (rest: Partial<ClickInstellingen>) =>
  instellingTeksten({ ...instellingen, ...rest }, eurocent(30_000_000));

test('each setting says what it means', () => {
  expect(teksten({})).toEqual({
    verdeling: 'Een maand telt mee voor het aantal dagen dat zij heeft.',
    ruimte: 'Ruimte die in een maand overblijft, telt mee in de maanden erna.',
    naarRato:
      'Is er te weinig ruimte, dan wordt zij verdeeld naar wat ieder nog heeft openstaan boven zijn afspraak.',
    voorrang: 'Wie voorgaat: VPT en MPT; daarna ZZP; daarna Meerzorg GZ en Meerzorg VV/GGZ.',
    schuifgroepen: 'Een zorgaanbieder kan schuiven tussen ZZP, VPT en MPT; met andere kavels niet.',
    reservering: 'Van de contracteerruimte blijft € 300.000,00 apart.',
  });
  expect(teksten({ schuifgroepen: [] }).schuifgroepen).toBe(
    'Een zorgaanbieder kan niet schuiven tussen kavels.',
  );
});

test('no two choices of a setting read the same', () => {
  const distinct = (all: readonly string[]): boolean => new Set(all).size === all.length;
  expect(distinct(CLICKVERDELINGEN.map((verdeling) => teksten({ verdeling }).verdeling))).toBe(true);
  expect(distinct(RUIMTEGEBRUIKEN.map((ruimte) => teksten({ ruimte }).ruimte))).toBe(true);
  expect(distinct(NAAR_RATO_GRONDSLAGEN.map((naarRato) => teksten({ naarRato }).naarRato))).toBe(true);
});
