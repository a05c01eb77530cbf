import { expect, it } from 'vitest';
import { dagText, geldende, geldendText, voorbeeldTitel, zoekSoort } from './editie-tekst.ts';

const none = { aantal: 0, eerste: [] };
const goed = (aantal: number) => ({
  ...({ uitkomst: 'goed', versie: '0', soort: 'tarieven', ongewijzigd: 1_200 } as const),
  verschillen: { nieuw: { aantal, eerste: [] }, gewijzigd: none, beeindigd: none, vervallen: none },
  ...{ koppelingen: none, tarieven: none, strijd: none, opmerkingen: none },
});

it('the title counts what changes, and says when nothing does', () => {
  expect(voorbeeldTitel(goed(3))).toBe('3 nieuw, 1.200 onveranderd');
  expect(voorbeeldTitel(goed(0))).toBe('Deze editie verandert niets: 1.200 onveranderd');
});

it('a code is a return code of four digits or a prestatie, in any case', () => {
  expect(zoekSoort(' 0611')).toEqual({ soort: 'retourcode', code: '0611' });
  expect(zoekSoort('z043')).toEqual({ soort: 'prestatie', code: 'Z043' });
  expect([zoekSoort(''), zoekSoort('43'), zoekSoort('Z0433333')]).toEqual([undefined, undefined, undefined]);
});

it('an edition that was taken back no longer counts', () => {
  const editie = {
    versie: '1',
    soort: 'tarieven',
    bestand: '',
    bron: '',
    door: '',
    op: '',
    rijen: 1,
    geldend: 1,
  } as const;
  const back = { ...editie, ingetrokken: { door: '', op: '' } };
  expect(geldende([back, editie, { ...editie, soort: 'retourcodes' }], 'tarieven')).toEqual([editie]);
  expect(dagText('2019-12-31')).toBe('31 december 2019');
});

it('an edition says how much of it counts', () => {
  expect(geldendText({ soort: 'koppeltabel', rijen: 1_250, geldend: 1_240 })).toBe('1.240 van 1.250 rijen');
});
