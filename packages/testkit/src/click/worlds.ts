import { eurocent, KAVELS } from '@kavel/core/basis';
import type { Agb, Eurocent, Kavel, RegioCode } from '@kavel/core/basis';
import type { ClickInstellingen, ClickInvoer, ClickRegel } from '@kavel/core/click';
import fc from 'fast-check';

/** Random click runs: every setting, few distinct amounts (so that ties happen), small and huge money, short room. */

const PROVIDERS = Array.from({ length: 12 }, (_, index) => String(10000001 + index) as Agb);
const ROW_IDS = PROVIDERS.flatMap((agb) => KAVELS.map((kavel) => ({ agb, kavel })));

const voorrang: fc.Arbitrary<readonly (readonly Kavel[])[]> = fc.oneof(
  fc.constant([['VPT', 'MPT'], ['ZZP'], ['MEERZORG_GZ', 'MEERZORG_VVGGZ']] as const),
  fc.constant([KAVELS]),
  fc
    .tuple(fc.shuffledSubarray([...KAVELS], { minLength: KAVELS.length }), fc.integer({ min: 1, max: 4 }))
    .map(([kavels, cut]) => [kavels.slice(0, cut), kavels.slice(cut)]),
);

const schuifgroepen: fc.Arbitrary<readonly (readonly Kavel[])[]> = fc.constantFrom(
  [['ZZP', 'VPT', 'MPT']] as const,
  [['ZZP', 'VPT', 'MPT']] as const,
  [],
  [
    ['VPT', 'MPT'],
    ['ZZP', 'MEERZORG_GZ'],
  ] as const,
  [KAVELS],
);

export const clickInstellingen: fc.Arbitrary<ClickInstellingen> = fc.record({
  verdeling: fc.constantFrom('twaalfden', 'dagen'),
  ruimte: fc.constantFrom('cumulatief', 'cumulatief', 'maand'),
  naarRato: fc.constantFrom('openOverproductie', 'afspraak', 'productie'),
  voorrang,
  schuifgroepen,
});

/** Scales: cents, everyday amounts, and products far past 2^53. */
const SCALES = [1, 97, 120_000, 1_000_000_007] as const;

/** A handful of amounts from which a world draws, so that equal needs and equal remainders are common. */
const amountPool = fc
  .tuple(
    fc.constantFrom(...SCALES),
    fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 4 }),
  )
  .map(([scale, factors]) => [0, ...factors.map((factor) => factor * scale)]);

const draw = fc.nat({ max: 1_000_000 });

type RowDraw = {
  readonly afspraak: number;
  readonly productie: number;
  readonly soort: number;
  readonly openstaand: number;
};

const rowDraw: fc.Arbitrary<RowDraw> = fc.record({
  afspraak: draw,
  productie: draw,
  soort: draw,
  openstaand: draw,
});

function pick(pool: readonly number[], index: number): number {
  return pool[index % pool.length] ?? 0;
}

/** Seven in ten produce around the agreement or above it, one in ten nothing, two in ten a credit. */
function productieOf(pool: readonly number[], { soort, productie }: RowDraw): number {
  const share = Math.floor((pick(pool, productie) * (soort % 7)) / 12);
  const kind = soort % 10;
  if (kind === 0) return 0;
  return kind <= 2 ? -pick(pool, productie) : share + pick(pool, Math.floor(productie / 7));
}

/** Between 2 and 40 rows with distinct providers and kavels, in random order. */
const regels: fc.Arbitrary<readonly ClickRegel[]> = fc
  .tuple(
    amountPool,
    fc.shuffledSubarray(ROW_IDS, { minLength: 2, maxLength: 40 }),
    fc.array(rowDraw, { minLength: 40, maxLength: 40 }),
    fc.boolean(),
  )
  .map(([pool, ids, draws, carries]) =>
    ids.map((id, index) => {
      const row = draws[index] ?? { afspraak: 0, productie: 0, soort: 0, openstaand: 0 };
      return {
        ...id,
        afspraakEurocent: eurocent(pick(pool, row.afspraak)),
        productieEurocent: eurocent(productieOf(pool, row)),
        openstaandEurocent: eurocent(carries ? pick(pool, row.openstaand) : 0),
      };
    }),
  );

/**
 * One run that the rules accept: agreements fit in the room, and what was paid is at most the room of the months
 * before (often exactly that, so that room is short). `ruimteBefore` gives that room.
 */
export function clickWorlds(ruimteBefore: (invoer: ClickInvoer) => bigint): fc.Arbitrary<ClickInvoer> {
  return fc
    .record({
      regio: fc.constantFrom('5516', '5517') as fc.Arbitrary<RegioCode>,
      jaar: fc.integer({ min: 2018, max: 2026 }),
      maand: fc.integer({ min: 1, max: 12 }),
      instellingen: clickInstellingen,
      regels,
      spare: fc.nat({ max: 40 }),
      reserve: fc.nat({ max: 3 }),
      paidPermille: fc.oneof(fc.constant(1000), fc.nat({ max: 1000 })),
    })
    .map(({ instellingen, spare, reserve, paidPermille, ...run }) => {
      const agreed = run.regels.reduce((sum, regel) => sum + regel.afspraakEurocent, 0);
      const reservering = Math.floor((agreed * reserve) / 100);
      const ruimte = agreed + reservering + Math.floor((agreed * spare) / 100) + spare;
      const world: ClickInvoer = {
        ...instellingen,
        ...run,
        contracteerruimteEurocent: eurocent(ruimte),
        reserveringEurocent: eurocent(reservering),
        eerderBetaaldEurocent: eurocent(0),
      };
      return { ...world, eerderBetaaldEurocent: paidBefore(world, ruimteBefore, paidPermille) };
    });
}

function paidBefore(
  world: ClickInvoer,
  ruimteBefore: (invoer: ClickInvoer) => bigint,
  permille: number,
): Eurocent {
  return eurocent(Number((ruimteBefore(world) * BigInt(permille)) / 1000n));
}
