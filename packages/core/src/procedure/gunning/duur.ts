import { isEenjarig } from '../../overeenkomst/index.ts';
import type { Gunningbekend } from './opdracht.ts';
import type { Gunningsduur } from './staat.ts';

/**
 * The contract years of an award: what the policy says, else one year for who has too little experience and all years
 * of the kader for everybody else (003 §2.5, S003-47 … -49).
 */
export function gunningsduur({
  uitkomst,
  contractjaren,
  ervaring,
  eenjarigOnderEurocent,
}: Pick<Gunningbekend, 'uitkomst' | 'contractjaren' | 'ervaring' | 'eenjarigOnderEurocent'>): Gunningsduur {
  const { vanJaar, totEnMetJaar } = contractjaren;
  const little = isEenjarig(vanJaar, ervaring, eenjarigOnderEurocent);
  const years = uitkomst.contractduurJaren ?? (little ? 1 : totEnMetJaar - vanJaar + 1);
  return { vanJaar, totEnMetJaar: vanJaar + years - 1 };
}
