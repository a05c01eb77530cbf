import type { Kavel } from '../basis/index.ts';
import type { Toewijzing } from './bericht.ts';

/** Why an allocation gives no expected days. */
export const REDENEN_ZONDER_DAGEN = ['mpt', 'pgb', 'verkeerde-bed', 'administratief', 'geen-opname'] as const;
export type RedenZonderDagen = (typeof REDENEN_ZONDER_DAGEN)[number];

const ADMINISTRATIEF = '5';

/**
 * The kavel in which the days of an allocation fall, or why there are none. Stay and VPT are counted in days; MPT is
 * not, PGB is no purchase, and of code 9 the sources say no more than its name (standards.md §2.3; ADR 0081).
 */
export function dagkavelOf({
  leveringsvorm,
  soortToewijzing,
  opname,
}: Pick<Toewijzing, 'leveringsvorm' | 'soortToewijzing' | 'opname'>): Dagkavel | RedenZonderDagen {
  switch (leveringsvorm) {
    case '7':
      return 'mpt';
    case '2':
      return 'pgb';
    case '9':
      return 'verkeerde-bed';
    case '4':
    case '8':
      if (soortToewijzing === ADMINISTRATIEF) return 'administratief';
      return opname === false ? 'geen-opname' : 'ZZP';
    case '5':
      return soortToewijzing === ADMINISTRATIEF ? 'administratief' : 'VPT';
  }
}

/** A kavel whose care is counted in days. */
export type Dagkavel = Extract<Kavel, 'ZZP' | 'VPT'>;

export function isDagkavel(kavel: Kavel | RedenZonderDagen): kavel is Dagkavel {
  return kavel === 'ZZP' || kavel === 'VPT';
}
