import { err, eurocent, ok } from '../basis/index.ts';
import type { Kavel, Result } from '../basis/index.ts';
import type { ClickInvoer, ClickRegel } from './invoer.ts';
import type { ClickRefusal } from './weigering.ts';

/** The Wlz came into force on 1 January 2015: there is no contract year before it. */
const EERSTE_JAAR = 2015;
const LAATSTE_JAAR = 2100;

/** Rows by agb, then kavel: the order in which everything is computed, hashed and shown. */
export function sortRegels<Row extends Pick<ClickRegel, 'agb' | 'kavel'>>(
  regels: readonly Row[],
): readonly Row[] {
  const sorted = regels.every((regel, row) => {
    const before = regels[row - 1];
    return before === undefined || compareRegels(before, regel) <= 0;
  });
  return sorted ? regels : [...regels].sort(compareRegels);
}

function compareRegels(
  left: Pick<ClickRegel, 'agb' | 'kavel'>,
  right: Pick<ClickRegel, 'agb' | 'kavel'>,
): number {
  if (left.agb !== right.agb) return left.agb < right.agb ? -1 : 1;
  if (left.kavel !== right.kavel) return left.kavel < right.kavel ? -1 : 1;
  return 0;
}

/**
 * What must hold of the input before anything is computed. `invoer.regels` are sorted, so that the refusal named
 * first does not depend on the order of a file.
 */
export function checkClickInvoer(invoer: ClickInvoer): Result<ClickInvoer, ClickRefusal> {
  const refusal =
    refuseTijdvak(invoer) ??
    refuseInstellingen(invoer) ??
    refuseRegels(invoer) ??
    refuseOmvang(invoer) ??
    refuseRuimte(invoer);
  return refusal === undefined ? ok(invoer) : err(refusal);
}

/** A contract year under the Wlz and a month of it. */
export function refuseTijdvak({
  jaar,
  maand,
}: Pick<ClickInvoer, 'jaar' | 'maand'>): ClickRefusal | undefined {
  if (!isWholeBetween(jaar, EERSTE_JAAR, LAATSTE_JAAR)) return { code: 'jaar-ongeldig', jaar };
  return isWholeBetween(maand, 1, 12) ? undefined : { code: 'maand-ongeldig', maand };
}

function isWholeBetween(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high;
}

function refuseInstellingen({ voorrang, schuifgroepen }: ClickInvoer): ClickRefusal | undefined {
  const twiceInVoorrang = firstTwice(voorrang.flat());
  if (twiceInVoorrang !== undefined) return { code: 'voorrang-dubbel', kavel: twiceInVoorrang };
  const twiceInGroep = firstTwice(schuifgroepen.flat());
  return twiceInGroep === undefined ? undefined : { code: 'schuifgroep-dubbel', kavel: twiceInGroep };
}

function firstTwice(kavels: readonly Kavel[]): Kavel | undefined {
  return kavels.find((kavel, position) => kavels.indexOf(kavel) !== position);
}

function refuseRegels(invoer: ClickInvoer): ClickRefusal | undefined {
  const served = new Set(invoer.voorrang.flat());
  let before: ClickRegel | undefined;
  for (const regel of invoer.regels) {
    const { agb, kavel, afspraakEurocent, openstaandEurocent } = regel;
    if (before?.agb === agb && before.kavel === kavel) return { code: 'regel-dubbel', agb, kavel };
    if (!served.has(kavel)) return { code: 'voorrang-ontbreekt', kavel };
    if (afspraakEurocent < 0) {
      return { code: 'bedrag-negatief', bedrag: 'afspraakEurocent', waarde: afspraakEurocent, agb, kavel };
    }
    if (openstaandEurocent < 0) {
      return {
        code: 'bedrag-negatief',
        bedrag: 'openstaandEurocent',
        waarde: openstaandEurocent,
        agb,
        kavel,
      };
    }
    before = regel;
  }
  return undefined;
}

/** Every sum of a run stays below this one, so none of them can lose a cent. */
function refuseOmvang(invoer: ClickInvoer): ClickRefusal | undefined {
  let magnitude = Math.abs(invoer.contracteerruimteEurocent) + Math.abs(invoer.eerderBetaaldEurocent);
  for (const { afspraakEurocent, productieEurocent, openstaandEurocent } of invoer.regels) {
    magnitude += afspraakEurocent + Math.abs(productieEurocent) + openstaandEurocent;
  }
  return magnitude <= Number.MAX_SAFE_INTEGER ? undefined : { code: 'bedragen-te-groot' };
}

function refuseRuimte(invoer: ClickInvoer): ClickRefusal | undefined {
  const { contracteerruimteEurocent, reserveringEurocent } = invoer;
  for (const bedrag of ['contracteerruimteEurocent', 'reserveringEurocent'] as const) {
    if (invoer[bedrag] < 0) return { code: 'bedrag-negatief', bedrag, waarde: invoer[bedrag] };
  }
  const beschikbaar = contracteerruimteEurocent - reserveringEurocent;
  if (beschikbaar < 0)
    return { code: 'reservering-boven-ruimte', contracteerruimteEurocent, reserveringEurocent };
  const afspraken = invoer.regels.reduce((sum, regel) => sum + regel.afspraakEurocent, 0);
  if (afspraken <= beschikbaar) return undefined;
  return {
    code: 'afspraken-boven-ruimte',
    beschikbaarEurocent: eurocent(beschikbaar),
    afsprakenEurocent: eurocent(afspraken),
    teveelEurocent: eurocent(afspraken - beschikbaar),
  };
}
