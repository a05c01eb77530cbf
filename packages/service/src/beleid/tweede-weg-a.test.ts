import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KAVELS, ZORGKANTOREN, pct } from '@kavel/core/basis';
import { compileBeleid, composeBeleid, evaluateEisen } from '@kavel/core/beleid';
import type { BeleidVraag, Beleidsregister, TariefUitkomst } from '@kavel/core/beleid';
import {
  dag,
  landelijk2022,
  landelijkGzGgz,
  menzis,
  menzisEisen,
  richttariefFeiten,
  vgz,
  zilverenKruis,
  zilverenKruisEisen,
} from '@kavel/testkit/beleid';
import type { RichttariefFeiten, Richttariefeisen, Richttariefuitkomst } from '@kavel/testkit/beleid';
import { loadBeleid } from './index.ts';

const loaded = await loadBeleid(join(import.meta.dirname, '../../../..'));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
const beleid = loaded.value;

/** The engine on the policy files against a function by hand, over random complete facts. */
function same(
  vraag: BeleidVraag,
  oracle: (feiten: RichttariefFeiten) => Richttariefuitkomst,
  register: Beleidsregister = beleid.register,
): void {
  const composed = composeBeleid(register, vraag);
  const tarief = composed.ok ? compileBeleid(composed.value, beleid.catalogus) : undefined;
  if (!composed.ok) expect(composed.error.code).toBe('geen-beleid-van-kracht');
  fc.assert(
    fc.property(richttariefFeiten, (feiten) => {
      const result = tarief?.evaluate(feiten);
      if (result?.ok === false) throw new Error(result.error.code);
      expect(comparable(result?.value)).toEqual(oracle(feiten));
    }),
    { numRuns: 500 },
  );
}

/** No policy at all tells no more than a policy without a figure. */
function comparable(uitkomst: TariefUitkomst | undefined): Richttariefuitkomst {
  const jaren = uitkomst?.contractduurJaren ?? null;
  if (uitkomst?.soort === 'percentage') return { percentage: uitkomst.percentage, jaren };
  return { percentage: uitkomst?.soort === 'uitgesloten' ? 'uitgesloten' : 'geen', jaren };
}

/** Peildatum, kennisdatum, and the richttarief of verpleging en verzorging that six zorgkantoren then have. */
const DAGEN = [
  ['2024-01-01', '2023-07-01', 955_000],
  ['2024-01-01', '2023-08-31', 955_000],
  ['2024-01-01', '2023-09-01', 964_000],
  ['2024-12-31', '2023-10-30', 964_000],
  ['2024-01-01', '2023-10-31', 964_000],
  ['2025-01-01', '2023-10-31', 955_000],
  ['2025-01-01', '2024-12-01', 955_000],
  ['2026-12-31', '2026-11-25', 955_000],
] as const;

describe.each(DAGEN)('on %s as known on %s', (peildatum, kennisdatum, hoogte) => {
  const richttarief = pct(hoogte);
  const at = { sector: 'VV', peildatum: dag(peildatum), kennisdatum: dag(kennisdatum) } as const;

  it.each(KAVELS)('Zilveren Kruis, %s', (kavel) => {
    const stand = {
      notaBekend: hoogte === 964_000,
      historischVerboden: peildatum.startsWith('2024') && kennisdatum >= '2023-10-31',
      nieuwPercentage: 935_000,
    };
    same({ zorgkantoor: 'zilveren-kruis', kavel, ...at }, (feiten) => zilverenKruis(kavel, stand, feiten));
  });

  it.each(KAVELS)('Zilveren Kruis on source 001 alone, %s', (kavel) => {
    const stand = { notaBekend: false, historischVerboden: false, nieuwPercentage: 'geen' } as const;
    const alleen001 = { kaders: beleid.register.kaders, wijzigingen: [] };
    const oracle = (feiten: RichttariefFeiten): Richttariefuitkomst => zilverenKruis(kavel, stand, feiten);
    same({ zorgkantoor: 'zilveren-kruis', kavel, ...at }, oracle, alleen001);
  });

  it.each(KAVELS)('VGZ, %s', (kavel) => {
    same({ zorgkantoor: 'vgz', kavel, ...at }, (feiten) => vgz(kavel, richttarief, feiten));
  });

  it.each(KAVELS)('Menzis, %s', (kavel) => {
    same({ zorgkantoor: 'menzis', kavel, ...at }, (feiten) => menzis(kavel, richttarief, feiten));
  });
});

describe.each(ZORGKANTOREN)('the national percentages from outside the sources, %s', (zorgkantoor) => {
  it('2022, all sectors', () => {
    for (const [sector, kavel] of [
      ['VV', 'ZZP'],
      ['GZ', 'MEERZORG_GZ'],
      ['GGZ', 'MPT'],
    ] as const) {
      for (const peildatum of ['2022-01-01', '2022-12-31'].map(dag)) {
        const vraag = { zorgkantoor, sector, kavel, peildatum, kennisdatum: dag('2021-05-28') };
        same(vraag, () => landelijk2022(zorgkantoor));
      }
    }
  });

  it.each(['GZ', 'GGZ'] as const)('2024, %s', (sector) => {
    for (const peildatum of ['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map(dag)) {
      const vraag = { zorgkantoor, sector, kavel: 'VPT', peildatum, kennisdatum: dag('2023-10-01') } as const;
      same(vraag, () => landelijkGzGgz(sector, peildatum.year));
    }
  });
});

describe('the requirements beside the percentage', () => {
  const at = { peildatum: dag('2024-01-01'), kennisdatum: dag('2023-10-05') };
  const sameEisen = (vraag: BeleidVraag, oracle: (feiten: RichttariefFeiten) => Richttariefeisen): void => {
    const composed = composeBeleid(beleid.register, vraag);
    if (!composed.ok) throw new Error(composed.error.code);
    fc.assert(
      fc.property(richttariefFeiten, (feiten) => {
        const applying = evaluateEisen(composed.value.eisen, feiten).filter(
          ({ stand }) => stand !== 'niet van toepassing',
        );
        const expected = Object.entries(oracle(feiten)).map(
          ([id, voldaan]) => [id, voldaan ? 'voldaan' : 'niet voldaan'] as const,
        );
        expect(new Map(applying.map(({ eis, stand }) => [eis.id, stand]))).toEqual(new Map(expected));
      }),
      { numRuns: 500 },
    );
  };

  it.each(KAVELS)('Zilveren Kruis, %s', (kavel) => {
    sameEisen({ zorgkantoor: 'zilveren-kruis', sector: 'VV', kavel, ...at }, (feiten) =>
      zilverenKruisEisen(kavel, feiten),
    );
  });

  it.each(KAVELS)('Menzis, %s', (kavel) => {
    for (const sector of ['VV', 'GZ'] as const)
      sameEisen({ zorgkantoor: 'menzis', sector, kavel, ...at }, (feiten) =>
        menzisEisen(sector, kavel, feiten),
      );
  });
});
