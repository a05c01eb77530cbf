import type { Kavel } from '../../basis/index.ts';
import type { FeitWaarde, Feiten } from '../../beleid/index.ts';
import { oordeelOver } from './staat.ts';
import type { Beoordelaar, Beoordelingstaat } from './staat.ts';

/** The facts that the policy asks for a kavel, of a closed assessment (S001-137); undefined while it is open. */
export function beoordelingsfeiten(
  { toestand, criteria, beoordelaars, consensus }: Beoordelingstaat,
  kavel: Kavel,
): Feiten | undefined {
  const [first] = beoordelaars;
  if (toestand !== 'gesloten' || first === undefined) return undefined;
  const feiten: Record<string, FeitWaarde> = {};
  for (const { id, feit, kavel: only } of criteria) {
    if (only !== null && only !== kavel) continue;
    const oordeel = oordeelOver(consensus, id) ?? oordeelOver(first.oordelen, id);
    if (oordeel !== undefined) feiten[feit] = oordeel.waarde;
  }
  return feiten;
}

/**
 * The assessors with the answers that `persoon` may see: until both handed in, each sees only its own, and others none,
 * so that the two judge apart.
 */
export function zichtbareOordelen(
  { beoordelaars }: Beoordelingstaat,
  persoon: string,
): readonly Beoordelaar[] {
  const both = beoordelaars.every(({ ingeleverd }) => ingeleverd);
  return beoordelaars.map((one) => (both || one.persoon === persoon ? one : { ...one, oordelen: [] }));
}
