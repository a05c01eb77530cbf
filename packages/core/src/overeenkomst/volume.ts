import { HONDERD_PROCENT, err, mulDiv, ok, pct } from '../basis/index.ts';
import type { Pct, Result } from '../basis/index.ts';

/** How January-June becomes a year: twice, or by the days of the base year. */
export const EXTRAPOLATIES = ['x12/6', 'dagen'] as const;
export type Extrapolatie = (typeof EXTRAPOLATIES)[number];

/**
 * What the toekenningspercentage of 50% means (ANO-7). `helftVanJaar`: half of the extrapolated year. `volJaar`:
 * the half year itself is the 50%, so the extrapolated year is granted whole.
 */
export const TOEKENNINGSLEZINGEN = ['helftVanJaar', 'volJaar'] as const;
export type Toekenningslezing = (typeof TOEKENNINGSLEZINGEN)[number];

export type Volumeregels = {
  readonly extrapolatie: Extrapolatie;
  readonly toekenningspercentage: Pct;
  readonly lezing: Toekenningslezing;
};

/** S003-128 and -129 (ZIN: ZZP, VPT, MPT, meerzorg); the reading is `aangenomen`. */
export const VOLUMEREGELS_2018: Volumeregels = {
  extrapolatie: 'x12/6',
  toekenningspercentage: pct(HONDERD_PROCENT / 2),
  lezing: 'helftVanJaar',
};

export type VolumeregelsRefusal = {
  readonly code: 'toekenningspercentage-buiten-bereik' | 'toekenningspercentage-past-niet-bij-lezing';
};

/** One factor for every volume of a set, as a fraction: only the volume itself is rounded. */
export type Volumefactor = { readonly teller: number; readonly noemer: number };

/**
 * Factor from approved production January-June of `basisjaar` to initial volume. `volJaar` gives the 50% its
 * meaning, so another percentage under that reading is refused instead of ignored.
 */
export function volumefactor(
  regels: Volumeregels,
  basisjaar: number,
): Result<Volumefactor, VolumeregelsRefusal> {
  const { toekenningspercentage, lezing } = regels;
  if (toekenningspercentage < 0 || toekenningspercentage > HONDERD_PROCENT) {
    return err({ code: 'toekenningspercentage-buiten-bereik' });
  }
  if (lezing === 'volJaar' && toekenningspercentage * 2 !== HONDERD_PROCENT) {
    return err({ code: 'toekenningspercentage-past-niet-bij-lezing' });
  }
  const granted = lezing === 'volJaar' ? HONDERD_PROCENT : toekenningspercentage;
  const { teller, noemer } = extrapolate(regels.extrapolatie, basisjaar);
  return ok({ teller: teller * granted, noemer: noemer * HONDERD_PROCENT });
}

function extrapolate(extrapolatie: Extrapolatie, basisjaar: number): Volumefactor {
  if (extrapolatie === 'x12/6') return { teller: 12, noemer: 6 };
  const lastOfJune = Temporal.PlainDate.from({ year: basisjaar, month: 6, day: 30 });
  return { teller: lastOfJune.daysInYear, noemer: lastOfJune.dayOfYear };
}

/**
 * Initial volume (or meerzorg amount in cents) from the base H = production January-June minus bovenregionale
 * zorg: rond(H x factor), half up to a whole unit, once at the end (afspraak-declaratie.md, step 2).
 */
export function calculateVolume(basis: number, { teller, noemer }: Volumefactor): number {
  return mulDiv(basis, teller, noemer, 'rekenkundig');
}
