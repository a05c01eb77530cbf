import { err, eurocent, ok, sumEurocent } from '../basis/index.ts';
import type { Eurocent, Kavel, Result } from '../basis/index.ts';
import type { OvereenkomstInvoer } from './invoer.ts';
import { agreeWithZorgaanbieder } from './productieafspraak.ts';
import { findTarief, maximumEurocent } from './tarief.ts';
import type { Maximumtarief } from './tarief.ts';
import type { Kavelafspraak, Productieafspraak, Productieafspraken } from './uitkomst.ts';
import { volumefactor } from './volume.ts';
import type { OvereenkomstRefusal } from './weigering.ts';

/**
 * The initial production agreements of a region and year, or every reason why the set is refused. Their sum must
 * fit in the room: contracteerruimte minus reservering (S003-113; afspraak-declaratie.md, step 4).
 */
export function calculateAfspraken(
  invoer: OvereenkomstInvoer,
  tarieven: readonly Maximumtarief[],
): Result<Productieafspraken, OvereenkomstRefusal[]> {
  const { jaar, instellingen, zorgaanbieders } = invoer;
  const factor = volumefactor(instellingen, jaar - 1);
  if (!factor.ok) return err([{ ...factor.error, veld: 'instellingen.toekenningspercentage' }]);
  const ruimteEurocent = eurocent(invoer.contracteerruimteEurocent - invoer.reserveringEurocent);
  if (ruimteEurocent < 0) return err([{ code: 'reservering-boven-ruimte', veld: 'reserveringEurocent' }]);
  if (!canBeAdded(invoer, tarieven)) return err([{ code: 'bedragen-te-groot', veld: 'zorgaanbieders' }]);
  const kader = { jaar, instellingen, tarieven, factor: factor.value };
  const agreed = zorgaanbieders.map((aanbieder, index) =>
    agreeWithZorgaanbieder(kader, aanbieder, `zorgaanbieders[${index}]`),
  );
  const refusals = [...doubles(invoer), ...agreed.flatMap((one) => (one.ok ? [] : one.error))];
  if (refusals.length > 0) return err(refusals);
  return fitInRoom(
    invoer,
    ruimteEurocent,
    agreed.flatMap((one) => (one.ok ? [one.value] : [])),
  );
}

/** A year is less than three times its first half, and no price is above its maximum. */
const RUIM = 3;
/** Claimed units in one tariff unit, and the most that a bound makes of last year. */
const MEESTE_EENHEDEN = 60;
const MEESTE_GROEI = 10;

/**
 * Whether every amount and volume of the set is a whole number that can be told exactly, also added up. Judged on the wide
 * side before anything is calculated: a sum that is rounded is above the limit when the true one is.
 */
function canBeAdded(
  { jaar, zorgaanbieders }: OvereenkomstInvoer,
  tarieven: readonly Maximumtarief[],
): boolean {
  const day = Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 });
  const maxima = new Map<string, number>();
  const maximumOf = (prestatie: string): number => {
    const known = maxima.get(prestatie);
    if (known !== undefined) return known;
    const tarief = findTarief(tarieven, prestatie, day);
    const maximum = tarief.ok ? maximumEurocent(tarief.value) : 0;
    maxima.set(prestatie, maximum);
    return maximum;
  };
  let most = 0;
  for (const { prestaties, meerzorg } of zorgaanbieders) {
    for (const { prestatie, productieJanJun, volumeVorigJaar = 0 } of prestaties) {
      most += RUIM * productieJanJun * (maximumOf(prestatie) + MEESTE_EENHEDEN);
      most += MEESTE_GROEI * volumeVorigJaar;
    }
    for (const { productieJanJunEurocent } of meerzorg) most += RUIM * productieJanJunEurocent;
  }
  return most <= Number.MAX_SAFE_INTEGER;
}

function doubles({ zorgaanbieders }: OvereenkomstInvoer): OvereenkomstRefusal[] {
  const seen = new Set<string>();
  return zorgaanbieders.flatMap(({ agb }, index) => {
    if (seen.has(agb)) return [{ code: 'zorgaanbieder-dubbel', veld: `zorgaanbieders[${index}].agb`, agb }];
    seen.add(agb);
    return [];
  });
}

function fitInRoom(
  { regio, jaar }: OvereenkomstInvoer,
  ruimteEurocent: Eurocent,
  zorgaanbieders: readonly Productieafspraak[],
): Result<Productieafspraken, OvereenkomstRefusal[]> {
  const somEurocent = sumEurocent(zorgaanbieders.map(({ totaalEurocent }) => totaalEurocent));
  if (somEurocent > ruimteEurocent) {
    const overschrijdingEurocent = eurocent(somEurocent - ruimteEurocent);
    const veld = 'contracteerruimteEurocent';
    return err([
      { code: 'afspraken-boven-ruimte', veld, somEurocent, ruimteEurocent, overschrijdingEurocent },
    ]);
  }
  const sorted = zorgaanbieders.toSorted((left, right) => (left.agb < right.agb ? -1 : 1));
  const regels = sorted.flatMap(kavelafspraken);
  return ok({ regio, jaar, ruimteEurocent, somEurocent, zorgaanbieders: sorted, regels });
}

/** A per kavel: the sum over its prestaties, meerzorg as agreed (S003-130, -131); sorted by kavel. */
export function kavelafspraken({ agb, prestaties, meerzorg }: Productieafspraak): Kavelafspraak[] {
  const sums = new Map<Kavel, Eurocent>();
  for (const { kavel, bedragEurocent } of [...prestaties, ...meerzorg]) {
    sums.set(kavel, eurocent((sums.get(kavel) ?? 0) + bedragEurocent));
  }
  return [...sums]
    .map(([kavel, afspraakEurocent]) => ({ agb, kavel, afspraakEurocent }))
    .sort((left, right) => (left.kavel < right.kavel ? -1 : 1));
}
