import { describe, expect, it } from 'vitest';
import { catalogus, clausule, kader, reken, stap, vraag, wijziging } from '@kavel/testkit/beleid';
import { compileBeleid, composeBeleid } from './index.ts';
import type { Beleidsregister, Feiten, Groep } from './index.ts';

const groep = (naam: string, waarde: boolean, voorbehoud = false): { groep: Groep } => ({
  groep: {
    naam,
    als: [{ feit: 'a', toets: { soort: 'is', waarden: [waarde] } }],
    voorbehoud,
    clausule,
  },
});

function uitkomst(register: Beleidsregister, feiten: Feiten): unknown {
  const composed = composeBeleid(register, vraag);
  if (!composed.ok) return composed.error.code;
  const result = compileBeleid(composed.value, catalogus).evaluate(feiten);
  if (!result.ok) return result.error.code;
  return result.value.soort === 'percentage' ? result.value.percentage : result.value.reden;
}

describe('a kader for a group of providers', () => {
  const alleen = { kaders: [kader(groep('bestaande zorgaanbieders', false))], wijzigingen: [] };

  it('gives others no tariff, says whose it is, and asks who it is', () => {
    expect(uitkomst(alleen, { a: false })).toBe(955_000);
    expect(uitkomst(alleen, { a: true })).toContain('dit kader geldt voor bestaande zorgaanbieders');
    expect(uitkomst(alleen, {})).toBe('feit ontbreekt: a (feit a)');
  });

  it('only reserves while it is unknown who it is, where the document says so', () => {
    const reserved = { kaders: [kader(groep('bestaande zorgaanbieders', false, true))], wijzigingen: [] };
    expect(uitkomst(reserved, {})).toBe(955_000);
    expect(uitkomst(reserved, { a: true })).toContain('ander kader');
  });

  it('stands beside one of the same rank for the others, and each provider meets its own', () => {
    const nieuw = kader({
      id: 'nieuw',
      stappen: [stap('begin-nieuw', reken('neem', 93))],
      ...groep('nieuwe zorgaanbieders', true),
    });
    const both = { kaders: [...alleen.kaders, nieuw], wijzigingen: [] };
    expect(uitkomst(both, { a: false })).toBe(955_000);
    expect(uitkomst(both, { a: true })).toBe(930_000);
    expect(uitkomst(both, {})).toBe('feit ontbreekt: a (feit a)');
    const overlap = {
      kaders: [...alleen.kaders, { ...nieuw, ...groep('ook bestaande', false) }],
      wijzigingen: [],
    };
    expect(uitkomst(overlap, { a: false })).toBe('twee-kaders-van-kracht');
  });
});

describe('an amendment for a group', () => {
  const base = kader();
  const amend = (ingrepen: Parameters<typeof wijziging>[0] & object) => ({
    kaders: [base],
    wijzigingen: [wijziging({ ...groep('nieuwe zorgaanbieders', true), ...ingrepen })],
  });

  it('replaces a rule for the group and leaves it for the others', () => {
    const vervang = amend({
      ingrepen: [{ soort: 'vervang', doel: 'begin', stap: stap('begin-nieuw', reken('neem', 91)) }],
    });
    expect(uitkomst(vervang, { a: true })).toBe(910_000);
    expect(uitkomst(vervang, { a: false })).toBe(955_000);
    expect(uitkomst(vervang, {})).toBe('feit ontbreekt: a (feit a)');
  });

  it('strikes, suspends and adds for the group only', () => {
    expect(
      uitkomst(amend({ ingrepen: [{ soort: 'vervalt', doel: 'begin', clausule }] }), { a: true }),
    ).toContain('geen stap');
    const opgeschort = amend({ ingrepen: [{ soort: 'schort op', doel: 'begin', clausule }] });
    expect(uitkomst(opgeschort, { a: true })).toContain('opgeschort');
    expect(uitkomst(opgeschort, { a: false })).toBe(955_000);
    const erbij = amend({
      ingrepen: [{ soort: 'voeg toe', plaats: 'na', doel: 'begin', stap: stap('af', reken('trek af', 2)) }],
    });
    expect([uitkomst(erbij, { a: true }), uitkomst(erbij, { a: false })]).toEqual([935_000, 955_000]);
  });
});
