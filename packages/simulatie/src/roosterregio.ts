import type { RegioCode, Zorgkantoor } from '@kavel/core/basis';
import type { Scenario, Zwijger } from './scenario.ts';
import type { GesimuleerdeZorgaanbieder } from './zorgaanbieder.ts';

/** A region before anything happens in it: who works there and what will go wrong. */
export type Roosterregio = {
  readonly code: RegioCode;
  readonly zorgkantoor: Zorgkantoor;
  readonly aanbieders: readonly GesimuleerdeZorgaanbieder[];
  readonly scenario: Scenario;
};

/** Who of the region falls silent before the year is over. */
export function zwijgersIn({ aanbieders, scenario }: Roosterregio): readonly Zwijger[] {
  return scenario.zwijgers.filter((zwijger) => aanbieders.some(({ agb }) => agb === zwijger.agb));
}
