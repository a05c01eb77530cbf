import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, test } from 'vitest';
import { KAVELS, SECTOREN, ZORGKANTOREN, eurocent, pct, pctText } from '@kavel/core/basis';
import type { Agb } from '@kavel/core/basis';
import { antwoordUitkomst } from '@kavel/core/beleid';
import type { Feiten } from '@kavel/core/beleid';
import { readZorgaanbieders } from '@kavel/formats/zorgaanbieders-csv';
import type { Zorgaanbiederlijst } from '@kavel/formats/zorgaanbieders-csv';
import { dag } from '@kavel/testkit/beleid';
import { exportProefaanbieders } from '../proefaanbieders/index.ts';
import { loadRegios } from '../uitnutting/index.ts';
import {
  computeTarief,
  computeTarieflijst,
  loadBeleid,
  summarizeTarieflijst,
  tarieflijstCsv,
} from './index.ts';
import type { TariefResultaat, Tarieflijst, TarieflijstVerzoek } from './index.ts';

const CHECKOUT = join(import.meta.dirname, '../../../..');
const loaded = await loadBeleid(CHECKOUT);
const regios = loadRegios();
if (!loaded.ok || !regios.ok) throw new Error('the product cannot read its own data');
const beleid = loaded.value;

/** The fictitious providers of one region, through the CSV that a person would use. */
function proeflijst(regio: string): Zorgaanbiederlijst {
  const written = exportProefaanbieders(
    { getal: 42, jaar: 2024, regio },
    { catalogus: beleid.catalogus, register: regios.ok ? regios.value : [] },
  );
  if (!written.ok) throw new Error(written.error.code);
  const lijst = readZorgaanbieders(beleid.catalogus, written.value.csv, 'proef.csv');
  if (!lijst.ok) throw new Error(JSON.stringify(lijst.error));
  return lijst.value;
}

const lijst = proeflijst('5517');
const VANDAAG = dag('2026-11-25');

function compute(given: Zorgaanbiederlijst, verzoek: TarieflijstVerzoek): Tarieflijst {
  const result = computeTarieflijst(beleid, given, verzoek, VANDAAG);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('a list of providers', () => {
  it('has for each line the outcome that the line has alone, also where facts are unknown', () => {
    const questions = fc.record(
      {
        zorgkantoor: fc.constantFrom(...ZORGKANTOREN),
        jaar: fc.constantFrom(2018, 2019, 2021, 2024, 2025, 2026),
        sector: fc.constantFrom(...SECTOREN),
        kennisdatum: fc.constantFrom(dag('2020-09-30'), dag('2023-08-31'), dag('2026-01-01')),
      },
      { requiredKeys: ['zorgkantoor', 'jaar'] },
    );
    const unknown = fc.subarray([...beleid.catalogus.keys()], { maxLength: 4 });
    fc.assert(
      fc.property(questions, unknown, fc.subarray([...lijst.regels]), (verzoek, gone, some) => {
        const regels = some.map((regel) => ({ ...regel, feiten: without(regel.feiten, gone) }));
        const { regels: answered, overgeslagen } = compute({ feiten: lijst.feiten, regels }, verzoek);
        expect(answered.length + overgeslagen).toBe(regels.length);
        for (const regel of answered) {
          const { antwoord, ontbrekend } = alone(regel, verzoek);
          const { uitkomst } = regel;
          expect(antwoordUitkomst(uitkomst)).toEqual(antwoord.uitkomst);
          expect(uitkomst.soort === 'nietVastTeStellen' ? uitkomst.ontbrekend : []).toEqual(ontbrekend);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('settles an unknown fact anew for lines that differ in another', () => {
    const values = {
      nieuweAanbieder: [false, true],
      vrijVoorstel: [null, 972_000],
      bewegingenEnDoelen: [false, true],
      technologie: [false, true],
    };
    const combinations = Object.entries(values).reduce<Feiten[]>(
      (all, [naam, both]) => all.flatMap((one) => both.map((waarde) => ({ ...one, [naam]: waarde }))),
      [{}],
    );
    const [regel] = lijst.regels;
    if (regel === undefined) throw new Error('the list is empty');
    const verzoek = { zorgkantoor: 'cz', jaar: 2024 } as const;
    for (const open of Object.keys(values)) {
      const regels = combinations.map((feiten) => ({ ...regel, feiten: without(feiten, [open]) }));
      const { regels: answered } = compute({ feiten: [], regels }, verzoek);
      expect(answered.map(({ uitkomst }) => antwoordUitkomst(uitkomst))).toEqual(
        regels.map((one) => alone(one, verzoek).antwoord.uitkomst),
      );
    }
  });

  it('keeps its order and lines, and can be asked for one sector', () => {
    const all = compute(lijst, { zorgkantoor: 'cz', jaar: 2024 });
    expect(all.regels.map(({ regel }) => regel)).toEqual(lijst.regels.map(({ regel }) => regel));
    const one = compute(lijst, { zorgkantoor: 'cz', jaar: 2024, sector: 'VV' });
    expect(one.regels).toEqual(all.regels.filter(({ sector }) => sector === 'VV'));
    expect(one.overgeslagen).toBe(all.regels.length - one.regels.length);
    expect(one.ongebruikt).toContain('mptGroei');
    expect(one.ongebruikt).not.toContain('technologie');
    expect(one.samenstellingen.map(({ sector, kavel }) => `${sector} ${kavel}`)).toEqual(
      expect.arrayContaining(['VV ZZP', 'VV VPT', 'VV MPT']),
    );
  });

  it('is refused with a peildatum outside the year, and with every line that a policy cannot judge', () => {
    const outside = computeTarieflijst(
      beleid,
      lijst,
      { zorgkantoor: 'cz', jaar: 2024, peildatum: dag('2023-12-31') },
      VANDAAG,
    );
    expect(outside).toMatchObject({ error: [{ refusal: { code: 'peildatum-buiten-jaar' } }] });
    const strict = { van: pct(-5_000), totEnMet: pct(5_000), buiten: 'weigeren' } as const;
    const judged = {
      ...beleid,
      register: {
        ...beleid.register,
        kaders: beleid.register.kaders.map((kader) => ({
          ...kader,
          stappen: kader.stappen.map((stap) =>
            stap.id === 'technologie'
              ? {
                  ...stap,
                  als: [],
                  tussen: strict,
                  bewerking: {
                    werkwoord: 'tel op',
                    operand: { soort: 'feit', feit: 'differentiatie' },
                  } as const,
                }
              : stap,
          ),
        })),
      },
    };
    const result = computeTarieflijst(
      judged,
      lijst,
      { zorgkantoor: 'cz', jaar: 2024, sector: 'VV' },
      VANDAAG,
    );
    if (result.ok) throw new Error('a judgement outside its bounds was taken');
    const outsideBounds = lijst.regels.filter(
      ({ sector, feiten }) => sector === 'VV' && Math.abs(Number(feiten['differentiatie'])) > 5_000,
    );
    expect(outsideBounds.length).toBeGreaterThan(5);
    expect(result.error.map(({ regel }) => regel)).toEqual(outsideBounds.map(({ regel }) => regel));
    expect(result.error[0]?.refusal).toMatchObject({
      code: 'oordeel-buiten-grenzen',
      feit: 'differentiatie',
    });
  });
});

type Regel = Zorgaanbiederlijst['regels'][number];

/** The answer to one line by the way of `kavel tarief --feiten`. */
function alone({ sector, kavel, feiten }: Regel, verzoek: TarieflijstVerzoek): TariefResultaat {
  const result = computeTarief(beleid, { ...verzoek, sector, kavel, feiten, herkomst: 'proef' }, VANDAAG);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function without(feiten: Feiten, gone: readonly string[]): Feiten {
  return Object.fromEntries(Object.entries(feiten).filter(([naam]) => !gone.includes(naam)));
}

describe('what a list comes to', () => {
  const line = (regel: number, technologie: boolean | undefined, nzaWaardeEurocent?: number) => ({
    ...({ regel, agb: `1000000${regel}` as Agb, naam: '', sector: 'VV', kavel: KAVELS[0] } as const),
    ...(nzaWaardeEurocent === undefined ? {} : { nzaWaardeEurocent: eurocent(nzaWaardeEurocent) }),
    feiten: {
      nieuweAanbieder: false,
      vrijVoorstel: null,
      bewegingenEnDoelen: false,
      ...(technologie === undefined ? {} : { technologie }),
    },
  });
  const kort = (...regels: ReturnType<typeof line>[]) =>
    summarizeTarieflijst(compute({ feiten: [], regels }, { zorgkantoor: 'cz', jaar: 2025 }));

  test('a line without a number counts, and is in no figure', () => {
    const samenvatting = kort(
      line(1, false, 1_000),
      line(2, true, 20_005),
      line(3, undefined, 9_999),
      line(4, true),
    );
    expect(samenvatting).toEqual({
      aantal: 4,
      overgeslagen: 0,
      fictief: 0,
      uitkomsten: { percentage: 3, nietVastTeStellen: 1, uitgesloten: 0 },
      percentages: {
        laagste: 955_000,
        eersteKwartiel: 955_000,
        mediaan: 956_000,
        derdeKwartiel: 956_000,
        hoogste: 956_000,
        verdeling: [
          { percentage: 955_000, aantal: 1 },
          { percentage: 956_000, aantal: 2 },
        ],
      },
      // 955 and 19,124.78 rounded to 19,125.
      waarde: { regels: 2, nzaWaardeEurocent: 21_005, waardeEurocent: 20_080 },
      redenen: [
        {
          soort: 'nietVastTeStellen',
          reden: 'feit ontbreekt: technologie (bewezen arbeidsbesparende technologie)',
          aantal: 1,
        },
      ],
    });
  });

  test('a list without any number has no percentages and no value', () => {
    expect(kort(line(1, undefined, 1_000))).not.toHaveProperty('percentages');
    expect(kort(line(1, undefined, 1_000))).not.toHaveProperty('waarde');
  });

  test('the counts and the distribution are those of the lines', () => {
    const all = compute(lijst, { zorgkantoor: 'zorg-en-zekerheid', jaar: 2018 });
    const { aantal, fictief, uitkomsten, percentages, redenen } = summarizeTarieflijst(all);
    expect(aantal).toBe(lijst.regels.length);
    expect(fictief).toBe(aantal);
    const { percentage, nietVastTeStellen, uitgesloten } = uitkomsten;
    expect(percentage + nietVastTeStellen + uitgesloten).toBe(aantal);
    expect(percentages?.verdeling.reduce((sum, one) => sum + one.aantal, 0)).toBe(percentage);
    expect(redenen.reduce((sum, one) => sum + one.aantal, 0)).toBe(aantal - percentage);
    const below = all.regels.filter(
      ({ uitkomst }) => uitkomst.soort === 'percentage' && uitkomst.percentage < (percentages?.mediaan ?? 0),
    );
    expect(below.length).toBeLessThanOrEqual(percentage / 2);
  });
});

test('the outcomes as CSV have one row for each line', () => {
  const all = compute(lijst, { zorgkantoor: 'cz', jaar: 2024 });
  const rows: Record<string, string>[] = parse(tarieflijstCsv(all), {
    bom: true,
    delimiter: ';',
    columns: true,
  });
  expect(rows).toHaveLength(all.regels.length);
  for (const [index, row] of rows.entries()) {
    const { agb, kavel, uitkomst, waardeEurocent } = all.regels[index] ?? {};
    expect(row).toMatchObject({ agb, kavel, uitkomst: uitkomst?.soort });
    const percentage = uitkomst?.soort === 'percentage' ? pctText(uitkomst.percentage).slice(0, -1) : '';
    expect(row['percentage']).toBe(percentage);
    expect(row['waardeEurocent']).toBe(String(waardeEurocent ?? ''));
    expect(row['reden'] === '').toBe(uitkomst?.soort === 'percentage');
  }
});
