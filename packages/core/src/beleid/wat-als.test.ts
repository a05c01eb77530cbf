import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eurocent, pct, sumEurocent } from '@kavel/core/basis';
import type { Kavel } from '@kavel/core/basis';
import { catalogus, clausule, dag, kader, reken, stap, vraag, wijziging } from '@kavel/testkit/beleid';
import {
  changeParameters,
  compareUitkomsten,
  evaluateRegels,
  layVoorRegels,
  listParameters,
  summarizeEffecten,
  withoutDocuments,
} from './index.ts';
import type { Beleidsregister, Parameter, Productieregel, Regeleffect, Stap } from './index.ts';

const TIENDE = 1_000;
const { peildatum, kennisdatum } = vraag;

/** 95.5%, 2 less for a, 0.3 more for b, never above 96%; whoever has less than 4 of p is excluded; 2 years. */
const STAPPEN: readonly Stap[] = [
  stap('richttarief', reken('neem', 95.5)),
  stap('nieuw', reken('trek af', 2), { als: [{ feit: 'a', toets: { soort: 'is', waarden: [true] } }] }),
  stap('opslag', reken('tel op', 0.3), { als: [{ feit: 'b', toets: { soort: 'is', waarden: [true] } }] }),
  stap('maximum', reken('ten hoogste', 96)),
  stap(
    'klein',
    { werkwoord: 'uitgesloten', reden: 'te klein' },
    { als: [{ feit: 'p', toets: { soort: 'minder dan', grens: 4 } }] },
  ),
  stap('duur', { werkwoord: 'contractduur', jaren: 2 }),
];
const REGISTER: Beleidsregister = { kaders: [kader({ stappen: STAPPEN })], wijzigingen: [] };

function regel(zorgaanbieder: string, nzaWaarde: number, rest: Partial<Productieregel> = {}): Productieregel {
  const { zorgkantoor, sector, kavel } = vraag;
  const feiten = { a: false, b: false, p: 6 };
  return {
    zorgaanbieder,
    zorgkantoor,
    sector,
    kavel,
    nzaWaardeEurocent: eurocent(nzaWaarde),
    feiten,
    ...rest,
  };
}

function parametersOf(register: Beleidsregister, regels: readonly Productieregel[]): readonly Parameter[] {
  const laid = [...layVoorRegels({ register, peildatum, kennisdatum }, regels).values()];
  return listParameters(
    laid.flatMap((one) => (one.ok ? [one.value] : [])),
    catalogus,
  );
}

function find(register: Beleidsregister, sleutel: string): Parameter {
  const found = parametersOf(register, [regel('x', 1)]).find((one) => one.sleutel === sleutel);
  if (found === undefined) throw new Error(`${sleutel} is not a parameter`);
  return found;
}

function change(register: Beleidsregister, sleutel: string, waarde: number): Beleidsregister {
  const changed = changeParameters(register, [{ parameter: find(register, sleutel), waarde }], peildatum);
  if (!changed.ok) throw new Error(changed.error.code);
  return changed.value;
}

function effecten(naar: Beleidsregister, regels: readonly Productieregel[]): readonly Regeleffect[] {
  const on = (register: Beleidsregister) =>
    evaluateRegels({ register, catalogus, peildatum, kennisdatum }, regels);
  return compareUitkomsten(regels, on(REGISTER), on(naar));
}

const regels = fc.array(
  fc
    .record({
      aanbieder: fc.integer({ min: 1, max: 8 }),
      kavel: fc.constantFrom<Kavel>('ZZP', 'VPT', 'MPT'),
      nzaWaarde: fc.integer({ min: 0, max: 2_000_000_000_000 }),
      a: fc.boolean(),
      b: fc.boolean(),
      p: fc.integer({ min: 0, max: 6 }),
    })
    .map(({ aanbieder, kavel, nzaWaarde, a, b, p }) =>
      regel(`z${aanbieder}`, nzaWaarde, { kavel, feiten: { a, b, p } }),
    ),
  { maxLength: 30 },
);

describe('the parameters of a policy', () => {
  it('are its fixed numbers, each with a name, its rule as a sentence, its unit and its limits', () => {
    const found = parametersOf(REGISTER, [regel('x', 1)]);
    expect(found.map(({ sleutel, rol, waarde }) => [sleutel, rol, waarde])).toEqual([
      ['kader/richttarief/operand', 'bedrag', 955_000],
      ['kader/nieuw/operand', 'bedrag', 20_000],
      ['kader/opslag/operand', 'bedrag', 3_000],
      ['kader/maximum/operand', 'bedrag', 960_000],
      ['kader/klein/als-0', 'grens', 4],
      ['kader/duur/contractduur', 'duur', 2],
    ]);
    expect(found[1]).toMatchObject({
      naam: 'Aftrek',
      zin: 'Als feit a ja is, dan gaat er 2 procentpunt af.',
      soort: 'procentpunt',
      grenzen: { van: 0, totEnMet: 100_000 },
      stapgrootte: TIENDE,
    });
    expect(found[4]).toMatchObject({ naam: 'Grens: feit p (minder dan)', grenzen: { van: 0, totEnMet: 6 } });
  });

  it('include both bounds of a judgement and every number that a condition allows', () => {
    const bounds = { van: pct(1), totEnMet: pct(5), buiten: 'weigeren' } as const;
    const register = {
      kaders: [
        kader({
          stappen: [
            stap('oordeel', reken('neem', 'p'), { tussen: bounds }),
            stap('groep', reken('tel op', 1), {
              tenzij: [{ feit: 'q', toets: { soort: 'is', waarden: [null, 2, 3] } }],
            }),
          ],
        }),
      ],
      wijzigingen: [],
    };
    const keys = parametersOf(register, [regel('x', 1)]).map(({ sleutel }) => sleutel);
    expect(keys).toEqual([
      'kader/oordeel/van',
      'kader/oordeel/totEnMet',
      'kader/groep/operand',
      'kader/groep/tenzij-0-1',
      'kader/groep/tenzij-0-2',
    ]);
    const changed = change(register, 'kader/groep/tenzij-0-2', 5);
    expect(changed.kaders[0]?.stappen[1]?.tenzij).toEqual([
      { feit: 'q', toets: { soort: 'is', waarden: [null, 2, 5] } },
    ]);
    const lower = { parameter: find(register, 'kader/oordeel/van'), waarde: 6 };
    expect(changeParameters(register, [lower], peildatum)).toEqual({
      ok: false,
      error: { code: 'grenzen-gekruist', stap: 'oordeel' },
    });
  });

  it('leave out the step that Kavel puts in front of a group', () => {
    const groep = {
      naam: 'grote zorgaanbieders',
      als: [{ feit: 'p', toets: { soort: 'ten minste', grens: 3 } }],
      voorbehoud: false,
      clausule,
    } as const;
    const register = { kaders: [kader({ groep })], wijzigingen: [] };
    expect(parametersOf(register, [regel('x', 1)]).map(({ sleutel }) => sleutel)).toEqual([
      'kader/begin/operand',
    ]);
  });

  it('a number outside its limits is refused with those limits, and a half number as well', () => {
    const parameter = find(REGISTER, 'kader/richttarief/operand');
    for (const waarde of [-1, 1_000_001, 0.5]) {
      expect(changeParameters(REGISTER, [{ parameter, waarde }], peildatum)).toEqual({
        ok: false,
        error: {
          code: 'parameter-buiten-grenzen',
          sleutel: parameter.sleutel,
          waarde,
          van: 0,
          totEnMet: 1_000_000,
        },
      });
    }
  });

  it('a change leaves the register as it was, and a step that holds on another day as it is', () => {
    const later = stap('later', reken('tel op', 1), { geldig: { van: dag('2024-07-01') } });
    const now = stap('later', reken('tel op', 2), {
      geldig: { van: dag('2024-01-01'), totEnMet: dag('2024-06-30') },
    });
    const register = { kaders: [kader({ stappen: [...STAPPEN, now, later] })], wijzigingen: [] };
    const copy = structuredClone(register.kaders[0]?.stappen.map(({ bewerking }) => bewerking));
    const stappen = change(register, 'kader/later/operand', 5_000).kaders[0]?.stappen ?? [];
    expect(stappen.at(-2)?.bewerking).toEqual(reken('tel op', 0.5));
    expect(stappen.at(-1)).toBe(later);
    expect(register.kaders[0]?.stappen.map(({ bewerking }) => bewerking)).toEqual(copy);
  });

  it('a number of an amendment is changed in the amendment, and leaving that out brings the old number back', () => {
    const nota = wijziging({
      ingrepen: [{ soort: 'vervang', doel: 'richttarief', stap: stap('richttarief', reken('neem', 95.8)) }],
    });
    const register = { ...REGISTER, wijzigingen: [nota] };
    const changed = change(register, 'wijziging/richttarief/operand', 951_000);
    expect(changed.kaders[0]).toBe(register.kaders[0]);
    const percentageOf = (one: Beleidsregister) =>
      evaluateRegels({ register: one, catalogus, peildatum, kennisdatum }, [regel('x', 1)])[0];
    expect(percentageOf(changed)).toMatchObject({ percentage: 951_000 });
    expect(percentageOf(withoutDocuments(changed, ['wijziging']))).toMatchObject({ percentage: 955_000 });
  });
});

describe('the effect of a change', () => {
  it('is told per line in procentpunten and in eurocents, and added up apart from what has no number', () => {
    const lines = [
      regel('groot', 100_000_000),
      regel('groot', 10_000_000, { kavel: 'VPT' }),
      regel('nieuw', 1_000_000, { feiten: { a: true, b: false, p: 6 } }),
      regel('klein', 5_000_000, { feiten: { a: false, b: false, p: 3 } }),
    ];
    const found = effecten(change(REGISTER, 'kader/richttarief/operand', 954_000), lines);
    expect(found.map(({ effect, verschil }) => [effect, verschil])).toEqual([
      ['minder', { percentage: -1_000, bedragEurocent: -100_000 }],
      ['minder', { percentage: -1_000, bedragEurocent: -10_000 }],
      ['minder', { percentage: -1_000, bedragEurocent: -1_000 }],
      ['geenGetal', null],
    ]);
    expect(summarizeEffecten(found)).toMatchObject({
      vergelijkbaar: {
        regels: 3,
        voorEurocent: 105_985_000,
        naEurocent: 105_874_000,
        verschilEurocent: -111_000,
      },
      zorgaanbieders: { alle: 3, vooruit: 0, achteruit: 2, gelijk: 0, zonderVerschil: 1 },
      zonderGetal: [{ oorzaak: 'uitgesloten', reden: 'te klein', regels: 1 }],
      krijgtGetal: { regels: 0, bedragEurocent: 0 },
    });
  });

  it('getting or losing a number is no difference in money', () => {
    const lines = [
      regel('klein', 1_000_000, { feiten: { a: false, b: false, p: 3 } }),
      regel('groot', 2_000_000, { feiten: { a: false, b: false, p: 5 } }),
    ];
    const lower = summarizeEffecten(effecten(change(REGISTER, 'kader/klein/als-0', 2), lines));
    expect(lower.krijgtGetal).toEqual({ regels: 1, bedragEurocent: 955_000 });
    expect(lower.vergelijkbaar.verschilEurocent).toBe(0);
    const higher = summarizeEffecten(effecten(change(REGISTER, 'kader/klein/als-0', 6), lines));
    expect(higher.verliestGetal).toEqual({ regels: 1, bedragEurocent: 1_910_000 });
    expect(higher.vergelijkbaar).toMatchObject({ regels: 0, voorEurocent: 0, verschilEurocent: 0 });
    expect(higher.zonderGetal).toEqual([{ oorzaak: 'uitgesloten', reden: 'te klein', regels: 2 }]);
  });

  it('another contract duration is counted, and moves no money', () => {
    const found = summarizeEffecten(
      effecten(change(REGISTER, 'kader/duur/contractduur', 3), [regel('x', 100)]),
    );
    expect(found).toMatchObject({ andereDuur: 1, vergelijkbaar: { verschilEurocent: 0 } });
  });

  it('a year without policy and documents that contradict each other are said, not counted as zero', () => {
    const on = (register: Beleidsregister, day: string) =>
      evaluateRegels({ register, catalogus, peildatum: dag(day), kennisdatum }, [regel('x', 100)])[0];
    expect(on(REGISTER, '2023-01-01')).toMatchObject({ soort: 'geenGetal', oorzaak: 'geenBeleid' });
    const twice = { ...REGISTER, kaders: [...REGISTER.kaders, kader({ id: 'ander' })] };
    expect(on(twice, '2024-06-01')).toMatchObject({ soort: 'geenGetal', oorzaak: 'tegenstrijdig' });
  });
});

describe('properties', () => {
  it('no change: every difference is zero and nobody changes kind', () => {
    fc.assert(
      fc.property(regels, (lines) => {
        const same = change(REGISTER, 'kader/richttarief/operand', 955_000);
        const found = effecten(same, lines);
        expect(found.every(({ voor, na }) => JSON.stringify(voor) === JSON.stringify(na))).toBe(true);
        const { vergelijkbaar, zorgaanbieders } = summarizeEffecten(found);
        expect(vergelijkbaar.verschilEurocent).toBe(0);
        expect([zorgaanbieders.vooruit, zorgaanbieders.achteruit]).toEqual([0, 0]);
      }),
    );
  });

  it('a cap that nobody reaches changes nothing', () => {
    fc.assert(
      fc.property(regels, fc.integer({ min: 958_000, max: 1_000_000 }), (lines, cap) => {
        const found = effecten(change(REGISTER, 'kader/maximum/operand', cap), lines);
        expect(found.every(({ effect }) => effect === 'gelijk' || effect === 'geenGetal')).toBe(true);
      }),
    );
  });

  it('another richttarief moves whoever is under the cap before and after by exactly as much', () => {
    fc.assert(
      fc.property(regels, fc.integer({ min: -30_000, max: 30_000 }), (lines, d) => {
        for (const { voor, na, verschil } of effecten(
          change(REGISTER, 'kader/richttarief/operand', 955_000 + d),
          lines,
        )) {
          if (voor.soort === 'geenGetal' || na.soort === 'geenGetal') continue;
          if (na.percentage < 960_000) expect(verschil?.percentage).toBe(d);
        }
      }),
    );
  });

  it('the total is the sum of the lines and of the kavels, and every provider is counted once', () => {
    fc.assert(
      fc.property(regels, fc.integer({ min: 0, max: 6 }), (lines, grens) => {
        const found = effecten(change(REGISTER, 'kader/klein/als-0', grens), lines);
        const { vergelijkbaar, perKavel, zorgaanbieders, ...totaal } = summarizeEffecten(found);
        const parts = [...perKavel.values()];
        expect(vergelijkbaar.verschilEurocent).toBe(
          sumEurocent(found.flatMap(({ verschil }) => (verschil === null ? [] : [verschil.bedragEurocent]))),
        );
        expect(sumEurocent(parts.map(({ naEurocent }) => naEurocent))).toBe(vergelijkbaar.naEurocent);
        const withoutNumber = totaal.zonderGetal.reduce((sum, one) => sum + one.regels, 0);
        expect(vergelijkbaar.regels + totaal.krijgtGetal.regels + withoutNumber).toBe(lines.length);
        const { alle, vooruit, achteruit, gelijk, zonderVerschil } = zorgaanbieders;
        expect(vooruit + achteruit + gelijk + zonderVerschil).toBe(alle);
        expect(alle).toBe(new Set(lines.map(({ zorgaanbieder }) => zorgaanbieder)).size);
      }),
    );
  });

  it('a second way, one line at a time and in whole numbers without the engine, gives the same', () => {
    const second = ({ feiten: { a, b, p }, nzaWaardeEurocent }: Productieregel, richttarief: number) => {
      if (typeof p === 'number' && p < 4) return null;
      const percentage = Math.min(
        960_000,
        richttarief - (a === true ? 20_000 : 0) + (b === true ? 3_000 : 0),
      );
      return Number((BigInt(nzaWaardeEurocent) * BigInt(percentage) * 2n + 1_000_000n) / 2_000_000n);
    };
    fc.assert(
      fc.property(regels, fc.integer({ min: 900_000, max: 1_000_000 }), (lines, richttarief) => {
        for (const { regel: line, na } of effecten(
          change(REGISTER, 'kader/richttarief/operand', richttarief),
          lines,
        )) {
          expect(na.soort === 'percentage' ? na.bedragEurocent : null).toBe(second(line, richttarief));
        }
      }),
    );
  });
});
