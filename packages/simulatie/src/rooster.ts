import { ok } from '@kavel/core/basis';
import type { RegioCode, Result, Zorgkantoor } from '@kavel/core/basis';
import { createChance } from './chance.ts';
import { drawScenario } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import { findSchaal } from './schaal.ts';
import type { SchaalRefusal } from './schaal.ts';
import { createZorgaanbieders } from './zorgaanbieder.ts';
import type { GesimuleerdeZorgaanbieder } from './zorgaanbieder.ts';

/** A region before anything happens in it: who works there and what will go wrong. */
export type Roosterregio = {
  readonly code: RegioCode;
  readonly zorgkantoor: Zorgkantoor;
  readonly aanbieders: readonly GesimuleerdeZorgaanbieder[];
  readonly scenario: Scenario;
};

export type Rooster = { readonly regios: readonly Roosterregio[] };

type Roostervraag = { readonly schaal: string; readonly getal: number };

/** Everything that is decided before the first client: small enough to hold for the whole country. */
export function createRooster({ schaal: naam, getal }: Roostervraag): Result<Rooster, SchaalRefusal> {
  const schaal = findSchaal(naam);
  if (!schaal.ok) return schaal;
  const aanbieders = createZorgaanbieders(createChance(getal, 'zorgaanbieders'), schaal.value);
  const scenario = drawScenario(createChance(getal, 'scenario'), aanbieders);
  const regios = schaal.value.regios.map(({ code }) => ({
    code,
    zorgkantoor: 'zorg-en-zekerheid' as const,
    aanbieders: aanbieders.filter(({ regio }) => regio === code),
    scenario,
  }));
  return ok({ regios });
}
