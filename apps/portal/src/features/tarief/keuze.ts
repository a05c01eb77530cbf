import { KAVELS, ZORGKANTOREN } from '@kavel/core/basis';
import type { Kavel, Sector, Zorgkantoor } from '@kavel/core/basis';
import type { Beleidsregister } from '@kavel/core/beleid';
import { jarenOf } from '../../api/jaren.ts';

/** What is asked, before anything is known of the provider: which year, which care, of whom, and as known when. */
export type TariefKeuze = {
  readonly jaar: number;
  readonly sector: Sector;
  readonly kavel: Kavel;
  /** In the order of ZORGKANTOREN, at least one. */
  readonly zorgkantoren: readonly Zorgkantoor[];
  readonly peildatum: Temporal.PlainDate;
  readonly kennisdatum: Temporal.PlainDate;
};

/** This year's care with stay, of everyone; the last year that can be asked when this year is past it. */
export function defaultKeuze(register: Beleidsregister, vandaag: Temporal.PlainDate): TariefKeuze {
  const jaar = Math.min(vandaag.year, jarenOf(register).at(-1) ?? vandaag.year);
  return {
    jaar,
    sector: 'VV',
    kavel: 'ZZP',
    zorgkantoren: ZORGKANTOREN,
    peildatum: firstDayOf(jaar),
    kennisdatum: vandaag,
  };
}

export function firstDayOf(jaar: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 });
}

const MEERZORG: Readonly<Record<Sector, Kavel>> = {
  VV: 'MEERZORG_VVGGZ',
  GZ: 'MEERZORG_GZ',
  GGZ: 'MEERZORG_VVGGZ',
};

/** The kavels of a sector: of the two for meerzorg only its own. */
export function kavelsOf(sector: Sector): readonly Kavel[] {
  return KAVELS.filter((kavel) => !kavel.startsWith('MEERZORG') || kavel === MEERZORG[sector]);
}

/** The same kind of care in another sector. */
export function kavelIn(sector: Sector, kavel: Kavel): Kavel {
  return kavelsOf(sector).includes(kavel) ? kavel : MEERZORG[sector];
}
