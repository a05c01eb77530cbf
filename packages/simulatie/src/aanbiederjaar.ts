import { createBsnSource } from './bsn.ts';
import { createChance } from './chance.ts';
import { JAAR } from './dag.ts';
import { simulateIndieningen } from './indiening.ts';
import type { Indiening } from './indiening.ts';
import { declaratietarieven } from './overeenkomst.ts';
import type { Contractant, Declaratietarief } from './overeenkomst.ts';
import type { Scenario } from './scenario.ts';
import { askPercentages, drawVorigJaar } from './tariefpercentage.ts';
import type { Tariefvraag } from './tariefpercentage.ts';
import type { Maximumtarief } from '@kavel/core/overeenkomst';
import { simulateZorg } from './zorg.ts';
import type { GesimuleerdeZorgaanbieder } from './zorgaanbieder.ts';

/** What every provider of a world is made with. */
export type Werkplaats = {
  readonly getal: number;
  readonly tarieven: readonly Maximumtarief[];
  readonly ask: Tariefvraag;
};

/** All that one provider claims in the year. It is made, used and forgotten: the lines of a country do not fit. */
export type Aanbiederjaar = {
  readonly contractant: Contractant;
  readonly tarieven: readonly Declaratietarief[];
  readonly indieningen: readonly Indiening[];
};

/** Two years of care and the percentages; chance comes from the number and the AGB-code alone. */
export function createContractant(
  { getal, ask }: Werkplaats,
  aanbieder: GesimuleerdeZorgaanbieder,
): Contractant {
  const chance = createChance(getal, 'zorg', aanbieder.agb);
  const zorg = simulateZorg(chance, aanbieder, createBsnSource(chance, aanbieder.bsnBlok));
  const eersteContractjaar = aanbieder.profiel === 'starter' ? JAAR - 1 : JAAR - chance.between(3, 20);
  const vorigJaar = drawVorigJaar(chance);
  const percentages = askPercentages(aanbieder.sector, vorigJaar, ask);
  return { aanbieder, zorg, eersteContractjaar, vorigJaar, percentages };
}

export function createAanbiederjaar(
  werkplaats: Werkplaats,
  aanbieder: GesimuleerdeZorgaanbieder,
  scenario: Scenario,
): Aanbiederjaar {
  const contractant = createContractant(werkplaats, aanbieder);
  const tarieven = declaratietarieven(contractant, werkplaats.tarieven);
  const indieningen = simulateIndieningen(createChance(werkplaats.getal, 'productie', aanbieder.agb), {
    aanbieder,
    zorg: contractant.zorg,
    tarieven: new Map(tarieven.map(({ prestatie, tariefEurocent }) => [prestatie, tariefEurocent])),
    teLaat: scenario.teLaat(aanbieder.agb),
    zwijgtVanaf: scenario.zwijgers.find(({ agb }) => agb === aanbieder.agb)?.vanafMaand,
  });
  return { contractant, tarieven, indieningen };
}
