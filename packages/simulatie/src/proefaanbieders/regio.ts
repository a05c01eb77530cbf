import { eurocent, findRegio, mulDiv, periodeHas } from '@kavel/core/basis';
import type { Eurocent, Regio, RegioCode, RegioOnbekendRefusal, Result, Sector } from '@kavel/core/basis';

/** The regions of a contract year, each under one code: Friesland has a second one (nza.md §1). */
export function listProefregios(register: readonly Regio[], jaar: number): Regio[] {
  const valid = register.filter((regio) => periodeHas(regio.geldig, firstDay(jaar)));
  return valid.filter(
    (regio) =>
      !valid.some(
        (other) =>
          other.naam === regio.naam && other.zorgkantoor === regio.zorgkantoor && other.code < regio.code,
      ),
  );
}

/** The region of `listProefregios` that bears `code`. */
export function findProefregio(
  register: readonly Regio[],
  jaar: number,
  code: string,
): Result<Regio, RegioOnbekendRefusal> {
  return findRegio(listProefregios(register, jaar), code, firstDay(jaar));
}

function firstDay(jaar: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 });
}

/**
 * What the country spent on care in kind in 2022, VPT and MPT included (nza.md §2.1). A scale for fictitious amounts
 * and no more: those amounts hold NHC and NIC too, and are no maximum tariffs.
 */
const LANDELIJK_EUROCENT: Readonly<Record<Sector, number>> = {
  VV: 1_529_270_000_000,
  GZ: 949_330_000_000,
  GGZ: 187_620_000_000,
};

/** Contracts of a provider in a region; a planning figure of nza.md §6, which has no source for it. */
const LANDELIJK_AANBIEDERS = 3_000;
const FEWEST_AANBIEDERS = 30;

/**
 * How regions differ in size. The contracteerruimte of a region is not public; the subsidy for eerstelijns verblijf
 * of 2015, in euros, is one of three real amounts by region and serves as key only (nza.md §2.3). That of 5522 is
 * with 5519, into which it went.
 */
const VERDEELSLEUTEL: Readonly<Record<string, number>> = {
  5501: 3_678_411,
  5502: 3_982_937,
  5503: 2_795_281,
  5504: 2_329_881,
  5505: 3_927_655,
  5506: 2_105_241,
  5507: 4_889_324,
  5508: 2_477_565,
  5509: 5_246_419,
  5510: 652_828,
  5511: 2_085_548,
  5512: 2_689_966,
  5513: 2_179_623,
  5514: 1_674_784,
  5515: 3_637_865,
  5516: 1_365_503,
  5517: 2_322_369,
  5518: 4_491_223,
  5519: 2_458_666,
  5520: 1_182_928,
  5521: 4_109_063,
  5523: 1_971_695,
  5524: 2_153_776,
  5525: 2_436_271,
  5526: 3_382_656,
  5527: 2_162_173,
  5528: 2_923_106,
  5529: 2_759_165,
  5530: 2_705_815,
  5531: 4_028_324,
  5532: 1_193_941,
};
const SLEUTELS = Object.values(VERDEELSLEUTEL);
const SLEUTEL_TOTAAL = SLEUTELS.reduce((sum, sleutel) => sum + sleutel, 0);
/** For a region that the table of 2015 does not have. */
const SLEUTEL_GEMIDDELD = mulDiv(SLEUTEL_TOTAAL, 1, SLEUTELS.length, 'rekenkundig');

/** A year of production of one sector in one region, at the maximum tariff. It depends on no other region. */
export function productieEurocent(regio: RegioCode, sector: Sector): Eurocent {
  return eurocent(partOf(LANDELIJK_EUROCENT[sector], regio));
}

/** How many providers have a contract in the region. */
export function aantalAanbieders(regio: RegioCode): number {
  return Math.max(FEWEST_AANBIEDERS, partOf(LANDELIJK_AANBIEDERS, regio));
}

/** The part of the country's `total` that falls to a region. */
export function partOf(total: number, regio: RegioCode): number {
  return mulDiv(total, VERDEELSLEUTEL[regio] ?? SLEUTEL_GEMIDDELD, SLEUTEL_TOTAAL, 'rekenkundig');
}

/** Where a region stands when all of the key stand in a row, in units of the key. */
export function partsBefore(regio: RegioCode): {
  readonly before: number;
  readonly own: number;
  readonly all: number;
} {
  let before = 0;
  for (const [code, sleutel] of Object.entries(VERDEELSLEUTEL)) {
    if (code === regio) return { before, own: sleutel, all: SLEUTEL_TOTAAL };
    before += sleutel;
  }
  throw new Error(`Defect: region ${regio} has no part in the key`);
}
