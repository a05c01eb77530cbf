import { err, eurocent, mulDiv, ok } from '../basis/index.ts';
import type { Afronding, Agb, Eurocent, Result } from '../basis/index.ts';
import { VOLUME_PER_TARIEFEENHEID } from './tarief.ts';
import type { Tariefeenheid } from './tarief.ts';
import type { Productieafspraken } from './uitkomst.ts';

/**
 * How the claimed minute of an hour price is rounded. AW319 takes 0425 times 0418 and does not say how a minute is
 * priced, so this is a setting.
 */
export const MINUUTPRIJZEN = ['rekenkundig', 'omlaag', 'omhoog'] as const satisfies readonly Afronding[];

/** 0425 = rond(hour price / 60): `aangenomen` (afspraak-declaratie.md, Money and rounding). */
export const MINUUTPRIJS_AANGENOMEN: Afronding = 'rekenkundig';

/**
 * Units of COD218 in which the koppeltabel lets Wlz care be claimed, and how many of them one tariff unit has. A
 * dagdeel has no length in the source, so nothing turns it into hours.
 */
const TIJDSEENHEDEN = {
  '01': { naam: 'minuut', tariefeenheid: 'uur', aantal: 60 },
  '04': { naam: 'uur', tariefeenheid: 'uur', aantal: 1 },
  '14': { naam: 'etmaal', tariefeenheid: 'etmaal', aantal: 1 },
  '16': { naam: 'dagdeel', tariefeenheid: 'dagdeel', aantal: 1 },
  '81': { naam: 'stuk', tariefeenheid: 'stuk', aantal: 1 },
} as const satisfies Record<string, { naam: string; tariefeenheid: Tariefeenheid; aantal: number }>;

/** What people call a tijdseenheid in which Wlz care is claimed; undefined for any other. */
export function tijdseenheidNaam(tijdseenheid: string): string | undefined {
  return Object.entries(TIJDSEENHEDEN).find(([code]) => code === tijdseenheid)?.[1].naam;
}

/** The tijdseenheid of a claim does not go with the unit of the tariff, or is not one that the koppeltabel uses. */
export type EenheidRefusal = {
  readonly code: 'eenheid-niet-om-te-rekenen';
  readonly tijdseenheid: string;
  readonly tariefeenheid: Tariefeenheid;
};

/** How many claimed units one unit of the tariff has. */
export function declaredPerTariefeenheid(
  tijdseenheid: string,
  tariefeenheid: Tariefeenheid,
): Result<number, EenheidRefusal> {
  const eenheid = Object.entries(TIJDSEENHEDEN).find(([code]) => code === tijdseenheid)?.[1];
  if (eenheid?.tariefeenheid === tariefeenheid) return ok(eenheid.aantal);
  return err({ code: 'eenheid-niet-om-te-rekenen', tijdseenheid, tariefeenheid });
}

/** In which unit a prestatie is claimed and priced, and how its minute is rounded. */
export type Declaratieeenheid = {
  readonly tijdseenheid: string;
  readonly tariefeenheid: Tariefeenheid;
  readonly minuutprijs: Afronding;
};

/** The tarief of one claimed unit (AW319 field 0425), in cents, of a price per tariff unit. */
export function calculateDeclaratietarief(
  prijs: Eurocent,
  { tijdseenheid, tariefeenheid, minuutprijs }: Declaratieeenheid,
): Result<Eurocent, EenheidRefusal> {
  const aantal = declaredPerTariefeenheid(tijdseenheid, tariefeenheid);
  return aantal.ok ? ok(eurocent(mulDiv(prijs, 1, aantal.value, minuutprijs))) : aantal;
}

/** What claims over the whole agreed volume of a prestatie come to, beside the agreed amount. */
export type Declaratieverschil = {
  readonly agb: Agb;
  readonly prestatie: string;
  readonly tijdseenheid: string;
  /** 0425 of one claimed unit. */
  readonly tariefEurocent: Eurocent;
  readonly declaratieEurocent: Eurocent;
  readonly afspraakEurocent: Eurocent;
  /** Claims minus agreement: what the rounding of the claimed unit makes. */
  readonly verschilEurocent: Eurocent;
};

/**
 * Per prestatie what the rounding of a claimed unit makes over the agreed volume; a prestatie whose two agree is left
 * out. A prestatie without a known tijdseenheid, or with one that does not go with its tariff, cannot be compared.
 */
export function declaratieverschillen(
  { zorgaanbieders }: Pick<Productieafspraken, 'zorgaanbieders'>,
  tijdseenheidOf: (prestatie: string) => string | undefined,
  minuutprijs: Afronding,
): readonly Declaratieverschil[] {
  return zorgaanbieders.flatMap(({ agb, prestaties }) =>
    prestaties.flatMap(({ prestatie, tariefeenheid, prijsEurocent, volume, bedragEurocent }) => {
      const tijdseenheid = tijdseenheidOf(prestatie);
      if (tijdseenheid === undefined) return [];
      const aantal = declaredPerTariefeenheid(tijdseenheid, tariefeenheid);
      if (!aantal.ok) return [];
      const tariefEurocent = eurocent(mulDiv(prijsEurocent, 1, aantal.value, minuutprijs));
      const perVolume = VOLUME_PER_TARIEFEENHEID[tariefeenheid];
      const declaratieEurocent = eurocent(
        mulDiv(tariefEurocent, volume * aantal.value, perVolume, 'rekenkundig'),
      );
      const verschilEurocent = eurocent(declaratieEurocent - bedragEurocent);
      if (verschilEurocent === 0) return [];
      const bedragen = { declaratieEurocent, afspraakEurocent: bedragEurocent, verschilEurocent };
      return [{ agb, prestatie, tijdseenheid, tariefEurocent, ...bedragen }];
    }),
  );
}
