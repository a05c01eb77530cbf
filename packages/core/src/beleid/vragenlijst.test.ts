import { describe, expect, it } from 'vitest';
import { catalogus, clausule, kader, reken, stap, vraag } from '@kavel/testkit/beleid';
import { pct } from '../basis/index.ts';
import type { Zorgkantoor } from '../basis/index.ts';
import { compileBeleid, composeBeleid, walkVragenlijst } from './index.ts';
import type { Eis, Feiten, Kader, Stap, TariefBeleid, Toets, Voorwaarde } from './index.ts';

function beleid(stappen: readonly Stap[], rest: Partial<Kader> = {}): TariefBeleid {
  const composed = composeBeleid({ kaders: [kader({ stappen, ...rest })], wijzigingen: [] }, vraag);
  if (!composed.ok) throw new Error(composed.error.code);
  return compileBeleid(composed.value, catalogus);
}

const ja: Toets = { soort: 'is', waarden: [true] };
const als = (feit: string, toets: Toets = ja): { readonly als: Voorwaarde } => ({ als: [{ feit, toets }] });
const begin = stap('begin', reken('neem', 95.5));
const eis: Eis = {
  id: 'eis',
  feit: 'b',
  toets: { soort: 'is', waarden: [true] },
  als: [],
  tenzij: [],
  gevolg: 'Geen.',
  clausule,
};

const open = (tarief: TariefBeleid, feiten: Feiten = {}): readonly string[] =>
  walkVragenlijst(new Map([['cz', tarief]]), feiten).open.map(({ feit }) => feit);

describe('the questions that are left', () => {
  it('are those whose answer can still change the outcome', () => {
    const tarief = beleid([
      begin,
      stap('nieuw', reken('neem', 91), { ...als('a'), enKlaar: true }),
      stap('op', reken('tel op', 'd')),
      stap('hoogste', reken('ten hoogste', 97)),
    ]);
    expect(open(tarief)).toEqual(['a', 'd']);
    expect(open(tarief, { a: true })).toEqual([]);
    expect(open(tarief, { a: false })).toEqual(['d']);
    expect(open(tarief, { a: false, d: pct(1) })).toEqual([]);
  });

  it('leave out what no value of can matter any more', () => {
    const tarief = beleid([begin, stap('op', reken('tel op', 1), als('a')), stap('vast', reken('neem', 90))]);
    expect(open(tarief)).toEqual([]);
  });

  it('keep what only reserves: an outcome stands while it is unknown, and changes when it is told', () => {
    const tarief = beleid([
      begin,
      stap('ander', reken('neem', 'p'), { ...als('p', { soort: 'bekend' }), voorbehoud: true }),
    ]);
    expect(tarief.evaluate({})).toMatchObject({ value: { percentage: 955_000 } });
    expect(open(tarief)).toEqual(['p']);
    expect(open(tarief, { p: null })).toEqual([]);
  });

  it('name the contract duration and the eis apart, after the outcome', () => {
    const duur = stap('duur', { werkwoord: 'contractduur', jaren: 1 }, als('a'));
    const tarief = beleid([begin, duur, stap('op', reken('tel op', 'd'))], { eisen: [eis] });
    expect(walkVragenlijst(new Map([['cz', tarief]]), {}).open).toEqual([
      { feit: 'd', bij: [{ zorgkantoor: 'cz', belangen: ['uitkomst'] }] },
      { feit: 'a', bij: [{ zorgkantoor: 'cz', belangen: ['contractduur'] }] },
      { feit: 'b', bij: [{ zorgkantoor: 'cz', belangen: ['eis'] }] },
    ]);
  });

  it('end for who is excluded: no duration, no eis', () => {
    const weg = stap('weg', { werkwoord: 'uitgesloten', reden: 'alleen thuis' }, als('a'));
    const duur = stap('duur', { werkwoord: 'contractduur', jaren: 1 }, als('b'));
    const tarief = beleid([begin, duur, weg], { eisen: [eis] });
    expect(open(tarief)).toEqual(['a', 'b']);
    expect(open(tarief, { a: true })).toEqual([]);
  });

  it('end for whose judgement is out of bounds, but not while that may not apply', () => {
    const tussen = { van: pct(-1), totEnMet: pct(1), buiten: 'weigeren' as const };
    const tarief = beleid([
      begin,
      stap('nieuw', reken('neem', 91), { ...als('a'), enKlaar: true }),
      stap('oordeel', reken('tel op', 'd'), { tussen }),
      stap('op', reken('tel op', 1), als('b')),
    ]);
    expect(tarief.evaluate({ d: pct(2) })).toMatchObject({ value: { ontbrekend: ['a'] } });
    expect(open(tarief, { d: pct(2) })).toEqual(['a']);
    expect(open(tarief, { d: pct(2), a: false })).toEqual([]);
    expect(open(tarief, { d: pct(2), a: true })).toEqual([]);
    expect(tarief.evaluate({ d: pct(2), a: false })).toMatchObject({ error: { stap: 'oordeel' } });
  });
});

describe('several zorgkantoren', () => {
  const bij = (...policies: [Zorgkantoor, TariefBeleid][]) => new Map(policies);
  const op = (feit: string): Stap => stap(feit, reken('tel op', 1), als(feit));

  it('are asked first what changes most of them, and told where it matters', () => {
    const both = bij(['vgz', beleid([begin, op('a'), op('b')])], ['cz', beleid([begin, op('b')])]);
    expect(walkVragenlijst(both, {}).open).toEqual([
      {
        feit: 'b',
        bij: [
          { zorgkantoor: 'vgz', belangen: ['uitkomst'] },
          { zorgkantoor: 'cz', belangen: ['uitkomst'] },
        ],
      },
      { feit: 'a', bij: [{ zorgkantoor: 'vgz', belangen: ['uitkomst'] }] },
    ]);
  });

  it('get the answers that count and not the others', () => {
    const nieuw = stap('nieuw', reken('neem', 91), { ...als('a'), enKlaar: true });
    const lijst = (feiten: Feiten) =>
      walkVragenlijst(bij(['dsw', beleid([begin, nieuw, stap('op', reken('tel op', 'd'))])]), feiten);
    expect(lijst({ d: pct(5), a: true, q: null }).feiten).toEqual({ a: true });
    const bestaand = lijst({ d: pct(5), a: false });
    expect(bestaand.feiten).toEqual({ a: false, d: 5 });
    expect(bestaand.gesteld.map(({ feit }) => feit)).toEqual(['a', 'd']);
  });
});
