import type { Regio } from '@kavel/core/basis';
import { createChance } from './chance.ts';
import { JAAR } from './dag.ts';
import { createLandelijkeRegio } from './landelijk.ts';
import { listProefregios } from './proefaanbieders/regio.ts';
import type { Roosterregio } from './roosterregio.ts';
import { drawScenario } from './scenario.ts';
import { KLEINE_REGIOS } from './schaal.ts';
import type { Schaal } from './schaal.ts';
import { createZorgaanbieders } from './zorgaanbieder.ts';

/**
 * Everything that is decided before the first client, small enough to hold for the whole country: the regions that are
 * asked, and the others of their zorgkantoren because those share a reserve.
 */
export function createRooster(getal: number, schaal: Schaal, register: readonly Regio[]): Roosterregio[] {
  if (schaal.naam === 'klein') return createKleinRooster(getal);
  const all = listProefregios(register, JAAR);
  const zorgkantoren = new Set(
    all.filter(({ code }) => schaal.codes.includes(code)).map(({ zorgkantoor }) => zorgkantoor),
  );
  return all
    .filter(({ zorgkantoor }) => zorgkantoren.has(zorgkantoor))
    .map((regio) => createLandelijkeRegio(getal, regio));
}

function createKleinRooster(getal: number): Roosterregio[] {
  const aanbieders = createZorgaanbieders(createChance(getal, 'zorgaanbieders'), KLEINE_REGIOS);
  const zwijgregios = KLEINE_REGIOS.filter(({ heeftZwijger }) => heeftZwijger).map(({ code }) => code);
  const scenario = drawScenario(createChance(getal, 'scenario'), aanbieders, zwijgregios);
  return KLEINE_REGIOS.map(({ code }) => ({
    code,
    zorgkantoor: 'zorg-en-zekerheid',
    aanbieders: aanbieders.filter(({ regio }) => regio === code),
    scenario,
  }));
}
