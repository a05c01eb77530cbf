import type { RegioCode, Zorgkantoor } from '@kavel/core/basis';
import type { Scenario } from './scenario.ts';
import type { GesimuleerdeZorgaanbieder } from './zorgaanbieder.ts';

/** A region before anything happens in it: who works there and what will go wrong. */
export type Roosterregio = {
  readonly code: RegioCode;
  readonly zorgkantoor: Zorgkantoor;
  readonly aanbieders: readonly GesimuleerdeZorgaanbieder[];
  readonly scenario: Scenario;
};
