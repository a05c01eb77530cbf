import { describe, expect, it } from 'vitest';
import { catalogus, clausule, dag, kader, reken, stap, vraag, wijziging } from '@kavel/testkit/beleid';
import { compileBeleid, composeBeleid, listRegelstanden } from './index.ts';
import type { Beleidsregister, Eis, Ingreep, Wijziging } from './index.ts';

const dagplafond: Eis = {
  id: 'dagplafond',
  feit: 'p',
  toets: { soort: 'ten hoogste', grens: { soort: 'vast', waarde: 3 } },
  als: [],
  tenzij: [],
  gevolg: 'Niets.',
  clausule,
};
const basis = kader({ stappen: [stap('begin', reken('neem', 95.5))], eisen: [dagplafond] });

const uitspraak = (
  id: string,
  bekend: string,
  ingrepen: Ingreep[],
  rest: Partial<Wijziging> = {},
): Wijziging => wijziging({ id, titel: id, rang: 'uitspraak', bekendVanaf: dag(bekend), ingrepen, ...rest });

const vonnis = uitspraak('vonnis', '2023-10-06', [
  { soort: 'vervalt', doel: 'dagplafond', clausule },
  { soort: 'vervang', doel: 'begin', stap: stap('begin', reken('neem', 96)) },
]);
const hof = uitspraak('hof', '2024-02-13', [{ soort: 'trek in', doel: 'vonnis', clausule }]);
const cassatie = uitspraak('cassatie', '2025-01-10', [{ soort: 'trek in', doel: 'hof', clausule }]);

function standen(register: Beleidsregister, kennisdatum: string, peildatum = '2024-06-01'): string[] {
  const found = listRegelstanden(register, {
    ...vraag,
    peildatum: dag(peildatum),
    kennisdatum: dag(kennisdatum),
  });
  if (!found.ok) throw new Error(found.error.code);
  return found.value.map(({ id, herkomst, stand, door }) =>
    [id, herkomst.id, stand, ...(door === undefined ? [] : [door.id])].join(' '),
  );
}

function percentage(register: Beleidsregister, kennisdatum: string): unknown {
  const composed = composeBeleid(register, { ...vraag, kennisdatum: dag(kennisdatum) });
  if (!composed.ok) throw new Error(composed.error.code);
  const result = compileBeleid(composed.value, catalogus).evaluate({});
  if (!result.ok) return result.error.code;
  return result.value.soort === 'percentage' ? result.value.percentage : result.value.reden;
}

describe('the states of a rule on both time axes', () => {
  const register = { kaders: [basis], wijzigingen: [vonnis, hof, cassatie] };

  it('is in force until a ruling is known, then replaced or struck by it', () => {
    expect(standen(register, '2023-10-05')).toEqual([
      'begin kader van kracht',
      'dagplafond kader van kracht',
    ]);
    expect(standen(register, '2023-10-06')).toEqual([
      'begin vonnis van kracht',
      'dagplafond kader vervallen vonnis',
      'begin kader vervangen vonnis',
    ]);
    expect(percentage(register, '2023-10-05')).toBe(955_000);
    expect(percentage(register, '2023-10-06')).toBe(960_000);
  });

  it('revives when the ruling is quashed, by whom is told, and falls again when the quashing is', () => {
    expect(standen(register, '2024-02-13')).toEqual([
      'begin kader herleefd hof',
      'dagplafond kader herleefd hof',
    ]);
    expect(percentage(register, '2024-02-13')).toBe(955_000);
    expect(standen(register, '2025-01-10')).toEqual(standen(register, '2023-10-06'));
    expect(percentage(register, '2025-01-10')).toBe(960_000);
  });

  it('is only published before its first day, and nothing before it is known', () => {
    expect(standen(register, '2023-07-01', '2023-12-31')).toEqual([
      'begin kader gepubliceerd',
      'dagplafond kader gepubliceerd',
    ]);
    expect(standen(register, '2023-06-30', '2023-12-31')).toEqual([]);
  });

  it('while suspended gives no outcome and says who suspended it', () => {
    const opgeschort = uitspraak('schorsing', '2023-11-01', [
      { soort: 'schort op', doel: 'begin', clausule },
      { soort: 'schort op', doel: 'dagplafond', clausule },
    ]);
    const suspended = { kaders: [basis], wijzigingen: [opgeschort] };
    expect(standen(suspended, '2024-01-01')).toEqual([
      'begin kader opgeschort schorsing',
      'dagplafond kader opgeschort schorsing',
    ]);
    expect(percentage(suspended, '2023-10-31')).toBe(955_000);
    expect(percentage(suspended, '2024-01-01')).toBe('de regel begin is opgeschort door schorsing');
  });

  it('cannot be withdrawn by a lower rank', () => {
    const nota = wijziging({
      id: 'nota',
      ingrepen: [{ soort: 'trek in', doel: 'vonnis', clausule }],
      bekendVanaf: dag('2024-01-01'),
    });
    const composed = composeBeleid({ kaders: [basis], wijzigingen: [vonnis, nota] }, vraag);
    expect(composed).toEqual({
      ok: false,
      error: { code: 'rang-te-laag', wijziging: 'nota', doel: 'vonnis' },
    });
  });
});
