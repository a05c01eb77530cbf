import { err, eurocent, ok, sumEurocent } from '../basis/index.ts';
import type { Eurocent, Kavel, Result } from '../basis/index.ts';
import type { OvereenkomstInvoer } from './invoer.ts';
import { agreeWithZorgaanbieder } from './productieafspraak.ts';
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
