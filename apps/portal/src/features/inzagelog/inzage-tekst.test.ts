import type { Toegang } from '@kavel/contract';
import { expect, test } from 'vitest';
import { betreftText, inzageCsv, uitkomstText, wieText } from './inzage-tekst.ts';

type Rij = Toegang['toegangen'][number];

const VRAAG = { id: 7, op: '2018-02-12T09:00:00.123Z', handeling: 'readZorgaanbieder', verzoek: 'v' };
const KAAL: Rij = { ...VRAAG, uitkomst: 'toegestaan', status: 200, bron: '127.0.0.1' };
const RIJ: Rij = {
  ...KAAL,
  ...{ persoon: '=anja', rol: 'bestuurder', organisatie: '10000001', regio: '5517', agb: '10000002' },
  ...{ uitkomst: 'geweigerd', status: 403, reden: 'andere-organisatie' },
};

test('a row says who, about what and what came of it, in words', () => {
  expect(wieText(RIJ)).toBe('=anja, bestuurder van een zorgaanbieder, 10000001');
  expect(betreftText(RIJ)).toBe('regio 5517, AGB-code 10000002');
  expect(uitkomstText(RIJ)).toBe('geweigerd: Dit is niet van uw organisatie (403)');
});

test('nobody, nothing and no reason are said as such', () => {
  expect(wieText(KAAL)).toBe('niemand aangemeld');
  expect(betreftText(KAAL)).toBe('geen dossier genoemd');
  expect(uitkomstText(KAAL)).toBe('toegestaan (200)');
});

test('the CSV has every field, and runs no formula of a name', () => {
  const [, line] = inzageCsv([RIJ]).split('\r\n');
  expect(line).toBe(
    "2018-02-12T09:00:00.123Z;'=anja;bestuurder;10000001;readZorgaanbieder;;5517;;10000002;geweigerd;403;andere-organisatie;v;127.0.0.1",
  );
});
