import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KAVELS, SECTOREN, ZORGKANTOREN, eurocent, pct } from '@kavel/core/basis';
import { compileBeleid, composeBeleid, computeBudget, evaluateEisen } from '@kavel/core/beleid';
import type { BeleidVraag, Feiten, Samenstelling } from '@kavel/core/beleid';
import {
  bezwaarVv,
  dag,
  dagplafondMenzis,
  dsw,
  eisFeiten,
  herberekeningGz,
  planFeiten,
  salland,
  sallandEisen,
  tariefFeiten,
  transitieplan,
  zorgEnZekerheid,
  zorgEnZekerheid2018Eisen,
  zorgEnZekerheidEisen,
} from '@kavel/testkit/beleid';
import { loadBeleid } from './index.ts';

/** The policy files of Salland, DSW, Zorg en Zekerheid, the transition money and the rulings against plain functions. */
const loaded = await loadBeleid(join(import.meta.dirname, '../../../..'));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
const { register, catalogus } = loaded.value;

const RUNS = { numRuns: 1_000 };

type Dagen = { readonly peildatum: string; readonly kennisdatum: string };
type Vraag = Pick<BeleidVraag, 'zorgkantoor' | 'sector'> & Partial<BeleidVraag> & { readonly dagen: Dagen };

function compose({ dagen, ...vraag }: Vraag): Samenstelling {
  const peildatum = dag(dagen.peildatum);
  const kennisdatum = dag(dagen.kennisdatum);
  const composed = composeBeleid(register, { kavel: 'VPT', ...vraag, peildatum, kennisdatum });
  if (!composed.ok) throw new Error(composed.error.code);
  return composed.value;
}

/** What the engine says, in the shape of the hand-written functions. */
function uitkomsten(samenstelling: Samenstelling): (feiten: Feiten) => unknown {
  const tarief = compileBeleid(samenstelling, catalogus);
  return (feiten) => {
    const result = tarief.evaluate(feiten);
    if (!result.ok) return { percentage: 'geweigerd', jaren: null };
    const { value } = result;
    const percentage = value.soort === 'percentage' ? value.percentage : 'geen';
    return { percentage, jaren: value.contractduurJaren ?? null };
  };
}

function eisenVan({ eisen }: Samenstelling, feiten: Feiten): Readonly<Record<string, string>> {
  return Object.fromEntries(evaluateEisen(eisen, feiten).map(({ eis, stand }) => [eis.id, stand]));
}

const perKavel = (dagen: readonly Dagen[]) =>
  KAVELS.flatMap((kavel) => dagen.map((one) => ({ kavel, dagen: one })));

const RICHTTARIEVEN = [
  { peildatum: '2024-01-01', kennisdatum: '2023-07-01', richttarief: pct(955_000) },
  { peildatum: '2024-01-01', kennisdatum: '2023-08-31', richttarief: pct(955_000) },
  { peildatum: '2024-01-01', kennisdatum: '2023-09-01', richttarief: pct(964_000) },
  { peildatum: '2024-12-31', kennisdatum: '2026-11-25', richttarief: pct(964_000) },
  { peildatum: '2025-01-01', kennisdatum: '2026-11-25', richttarief: pct(955_000) },
  { peildatum: '2026-12-31', kennisdatum: '2026-11-25', richttarief: pct(955_000) },
];

describe('the percentage', () => {
  it.each(KAVELS.flatMap((kavel) => RICHTTARIEVEN.map((dagen) => ({ kavel, dagen }))))(
    'of Salland and Zorg en Zekerheid, $kavel, $dagen.peildatum as known on $dagen.kennisdatum',
    ({ kavel, dagen }) => {
      const { richttarief, peildatum } = dagen;
      const bijSalland = uitkomsten(compose({ zorgkantoor: 'salland', sector: 'VV', kavel, dagen }));
      const bijZz = uitkomsten(compose({ zorgkantoor: 'zorg-en-zekerheid', sector: 'VV', kavel, dagen }));
      fc.assert(
        fc.property(tariefFeiten, (feiten) => {
          expect(bijSalland(feiten)).toEqual(salland(richttarief, feiten));
          expect(bijZz(feiten)).toEqual(zorgEnZekerheid(richttarief, dag(peildatum).year, feiten));
        }),
        RUNS,
      );
    },
  );

  it.each(perKavel(RICHTTARIEVEN.filter(({ peildatum }) => peildatum.startsWith('2024'))))(
    'of DSW, $kavel, $dagen.peildatum as known on $dagen.kennisdatum',
    ({ kavel, dagen }) => {
      const bijDsw = uitkomsten(compose({ zorgkantoor: 'dsw', sector: 'VV', kavel, dagen }));
      fc.assert(
        fc.property(tariefFeiten, (feiten) => {
          expect(bijDsw(feiten)).toEqual(dsw(feiten));
        }),
        RUNS,
      );
    },
  );
});

describe('what must be met', () => {
  it.each(KAVELS)('at Salland and Zorg en Zekerheid, %s', (kavel) => {
    const dagen = { peildatum: '2024-01-01', kennisdatum: '2023-07-01' };
    const toen = { peildatum: '2018-12-31', kennisdatum: '2017-06-01' };
    const bijSalland = compose({ zorgkantoor: 'salland', sector: 'VV', kavel, dagen });
    const bijZz = compose({ zorgkantoor: 'zorg-en-zekerheid', sector: 'VV', kavel, dagen });
    const in2018 = compose({ zorgkantoor: 'zorg-en-zekerheid', sector: 'GZ', kavel, dagen: toen });
    fc.assert(
      fc.property(eisFeiten, (feiten) => {
        expect(eisenVan(bijSalland, feiten)).toEqual(sallandEisen(kavel, feiten));
        expect(eisenVan(bijZz, feiten)).toEqual(zorgEnZekerheidEisen(kavel, feiten));
        expect(eisenVan(in2018, feiten)).toEqual(zorgEnZekerheid2018Eisen(kavel, feiten));
      }),
      RUNS,
    );
  });

  it.each([
    [2022, '2022-01-01'],
    [2022, '2022-12-31'],
    [2023, '2023-01-01'],
    [2023, '2023-12-31'],
  ] as const)('for transition money of %i on %s', (budgetjaar, peildatum) => {
    const dagen = { peildatum, kennisdatum: '2022-08-01' };
    const plannen = ZORGKANTOREN.flatMap((zorgkantoor) =>
      (['VV', 'GZ'] as const).map((sector) =>
        compose({ zorgkantoor, sector, dagen, onderwerp: 'transitie' }),
      ),
    );
    fc.assert(
      fc.property(planFeiten, fc.constantFrom(...plannen), (plan, samenstelling) => {
        expect(eisenVan(samenstelling, plan)).toEqual(transitieplan(budgetjaar, plan));
      }),
      RUNS,
    );
  });
});

describe('money that is no tariff', () => {
  const regelsVan = (vraag: Vraag) => compose(vraag).budgetregels;

  it('keeps one hundredth of the room of DSW for innovation, rounded down', () => {
    const dagen = { peildatum: '2024-07-01', kennisdatum: '2024-07-01' };
    const [regel] = regelsVan({ zorgkantoor: 'dsw', sector: 'VV', dagen }).filter(
      ({ id }) => id === 'innovatie',
    );
    if (regel?.soort !== 'reserve') throw new Error('DSW has no reserve');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 14 }), (ruimte) => {
        expect(computeBudget(regel.omvang, eurocent(ruimte))).toBe((ruimte - (ruimte % 100)) / 100);
      }),
    );
  });

  it('is 30 million a year for the transition, and 40 more for VV only', () => {
    const dagen = { peildatum: '2023-07-01', kennisdatum: '2023-07-01' };
    const bedragen = (sector: 'VV' | 'GZ'): unknown =>
      regelsVan({ zorgkantoor: 'vgz', sector, dagen, onderwerp: 'transitie' }).map((regel) =>
        regel.soort === 'voorrang' ? undefined : computeBudget(regel.omvang, eurocent(0)),
      );
    expect(bedragen('VV')).toEqual([30_000_000_00, 40_000_000_00]);
    expect(bedragen('GZ')).toEqual([30_000_000_00]);
  });

  it.each(['salland', 'dsw', 'zorg-en-zekerheid'] as const)('has an order at %s', (zorgkantoor) => {
    const dagen = { peildatum: '2024-07-01', kennisdatum: '2024-07-01' };
    const regels = regelsVan({ zorgkantoor, sector: 'VV', dagen });
    const volgorde = regels.flatMap((regel) => (regel.soort === 'voorrang' ? [regel.niveaus] : []));
    expect(volgorde).toHaveLength(1);
    expect(volgorde[0]?.[0]?.kavels).toEqual(
      zorgkantoor === 'zorg-en-zekerheid' ? undefined : ['VPT', 'MPT'],
    );
  });
});

describe('the rulings', () => {
  const heeft = (samenstelling: Samenstelling, id: string): boolean =>
    samenstelling.voorbehouden.some((one) => one.id === id);

  it.each(['2023-10-30', '2023-10-31'])('give a yearly objection as known on %s', (kennisdatum) => {
    for (const peildatum of ['2024-01-01', '2025-01-01', '2026-12-31']) {
      const dagen = { peildatum, kennisdatum };
      for (const zorgkantoor of ZORGKANTOREN.filter((one) => one !== 'dsw' || peildatum < '2025')) {
        const samenstelling = compose({ zorgkantoor, sector: 'VV', dagen });
        expect(heeft(samenstelling, 'jaarlijks-bezwaar')).toBe(bezwaarVv(zorgkantoor, kennisdatum));
      }
    }
  });

  it.each(['2024-02-12', '2024-02-13'])(
    'have the tariff of GZ recalculated as known on %s',
    (kennisdatum) => {
      const dagen = { peildatum: '2024-12-31', kennisdatum };
      for (const zorgkantoor of ZORGKANTOREN) {
        const samenstelling = compose({ zorgkantoor, sector: 'GZ', dagen });
        const is = heeft(samenstelling, 'richttarief-wordt-herberekend');
        expect(is).toBe(herberekeningGz(zorgkantoor, kennisdatum));
        expect(uitkomsten(samenstelling)({})).toMatchObject({ percentage: 957_000 });
      }
    },
  );

  it.each(['2023-10-05', '2023-10-06', '2024-02-12', '2024-02-13'])(
    'strike the bound of Menzis and quash that, as known on %s',
    (kennisdatum) => {
      for (const peildatum of ['2024-01-01', '2026-12-31']) {
        const dagen = { peildatum, kennisdatum };
        const menzis = compose({ zorgkantoor: 'menzis', sector: 'GZ', kavel: 'ZZP', dagen });
        const grens = menzis.eisen.some(({ id }) => id === 'dagplafond-intramuraal');
        expect(grens).toBe(dagplafondMenzis(kennisdatum));
        expect(heeft(menzis, 'jaarlijks-bezwaar')).toBe(!dagplafondMenzis(kennisdatum));
      }
    },
  );

  it('take the historically lower percentage from Zilveren Kruis for 2024, and nothing else', () => {
    const bij = (peildatum: string, kennisdatum: string): Samenstelling =>
      compose({ zorgkantoor: 'zilveren-kruis', sector: 'VV', dagen: { peildatum, kennisdatum } });
    const ids = ({ stappen }: Samenstelling): string[] => stappen.map(({ id }) => id);
    const voor = bij('2024-01-01', '2023-10-30');
    const gebleven = ids(voor).filter((id) => id !== 'historisch-lager-tarief');
    expect(ids(voor)).toContain('historisch-lager-tarief');
    expect(ids(bij('2024-01-01', '2023-10-31'))).toEqual(gebleven);
    expect(ids(bij('2025-01-01', '2024-12-31'))).toContain('historisch-lager-tarief');
  });

  it('of 2021 in appeal leaves every percentage as it was', () => {
    for (const zorgkantoor of ZORGKANTOREN) {
      for (const sector of SECTOREN) {
        const bij = (kennisdatum: string): Samenstelling =>
          compose({ zorgkantoor, sector, dagen: { peildatum: '2021-12-31', kennisdatum } });
        expect(bij('2021-03-30').stappen).toEqual(bij('2021-03-29').stappen);
        expect(heeft(bij('2021-03-30'), 'hoger-beroep')).toBe(
          zorgkantoor !== 'dsw' && zorgkantoor !== 'menzis',
        );
      }
    }
  });
});
