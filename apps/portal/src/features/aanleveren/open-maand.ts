import type { EigenAanleveringen } from '@kavel/contract';

/** The first month that is over and has no accepted file; when there is none, the last month that is over. */
export function openMaand(maanden: EigenAanleveringen['maanden']): number {
  const voorbij = maanden.filter(({ isVoorbij }) => isVoorbij);
  const open = voorbij.find(({ bestanden }) => bestanden.aangenomen === 0);
  return open?.maand ?? voorbij.at(-1)?.maand ?? 1;
}
