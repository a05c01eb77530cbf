import fc from 'fast-check';
import { pct } from '@kavel/core/basis';
import type { Pct } from '@kavel/core/basis';
import type { EisFeiten, PlanFeiten, TariefFeiten } from './tweede-weg-b.ts';

/** Complete facts for the policies of tweede-weg-b.ts. */
const PUNT = 10_000;

const orNone = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { nil: null, freq: 6 });

/** Anywhere between the bounds of the catalogue, and often at a figure of a policy or one step beside it. */
function rond(van: number, totEnMet: number, ...figures: readonly number[]): fc.Arbitrary<Pct | null> {
  const beside = figures.flatMap((figure) => [figure * PUNT - 1, figure * PUNT, figure * PUNT + 1]);
  const anywhere = fc.integer({ min: van * PUNT, max: totEnMet * PUNT });
  return orNone(fc.oneof(anywhere, fc.constantFrom(...beside)).map(pct));
}

export const tariefFeiten: fc.Arbitrary<TariefFeiten> = fc.record({
  nieuweAanbieder: fc.boolean(),
  percentageVorigJaar: rond(0, 200, 91, 96.5, 97.5, 98.5),
  monitorUitkomst: rond(-2, 2, -1, 0, 1),
  differentiatie: rond(-3, 2, -2, 0, 1),
  werkgeversopslag: fc.boolean(),
});

const dagen = rond(0, 1_000, 365, 366);

export const eisFeiten: fc.Arbitrary<EisFeiten> = fc.record({
  voldoetAanBasis: fc.boolean(),
  tijdelijkeExtraZorg: fc.boolean(),
  bewezenInnovaties: rond(0, 4, 2),
  aandeelVerblijfMetBehandeling: rond(0, 100, 80),
  vptUitbreiding: fc.boolean(),
  functieInWijk: fc.boolean(),
  dagenMetBehandeling: dagen,
  dagenMetBehandelingVorigJaar: dagen,
});

export const planFeiten: fc.Arbitrary<PlanFeiten> = fc.record({
  planStimuleringsbudget: fc.boolean(),
  planDoelStimuleren: fc.boolean(),
  planDoelScheiden: fc.boolean(),
  planOuderenzorg: fc.boolean(),
  planVergoedtBouwplannen: fc.boolean(),
  planZorgaanbieders: rond(0, 5, 2),
  planBinnenMededinging: fc.boolean(),
  planDraagvlak: fc.boolean(),
  planGerichtOpVerandering: fc.boolean(),
  planStructureleBorging: fc.boolean(),
  planTijdslijnen: fc.boolean(),
  planDubbelGefinancierd: fc.boolean(),
  planOndertekend: fc.boolean(),
  planUitvoeringsjaar: orNone(fc.integer({ min: 2021, max: 2025 })),
  percentageMetTransitiegeld: rond(90, 110, 100),
  planVerantwoording: fc.boolean(),
  planHelemaalUitgevoerd: fc.boolean(),
});
