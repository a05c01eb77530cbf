import { assert, unreachable } from '../basis/index.ts';
import type { Centenverdeling } from './centenverdeling.ts';
import { at } from './indeling.ts';
import type { Kavelindeling } from './indeling.ts';
import type { ClickInvoer, ClickRegel, NaarRatoGrondslag } from './invoer.ts';
import { divideNaarRato } from './naar-rato.ts';

/** The run whose tiers are served, and how it divides cents. */
type Niveaurun = {
  readonly invoer: ClickInvoer;
  readonly indeling: Kavelindeling;
  readonly divide: Centenverdeling;
};

/**
 * Step 4: divides `beschikbaar` (M) over the needs (N), tier by tier, in step with the rows. A tier that fits is
 * met in full; the first that does not is divided pro rata, and lower tiers get nothing (click.md step 4;
 * S003-141…-143, -147).
 */
export function divideOverNiveaus(run: Niveaurun, needs: readonly number[], beschikbaar: number): number[] {
  const clicks = needs.map(() => 0);
  let left = beschikbaar;
  for (const rows of claimantsByNiveau(run, needs)) {
    const asked = rows.reduce((sum, row) => sum + at(needs, row), 0);
    const shares = asked <= left ? rows.map((row) => at(needs, row)) : shareNiveau(run, rows, needs, left);
    rows.forEach((row, position) => {
      clicks[row] = at(shares, position);
    });
    left = Math.max(left - asked, 0);
  }
  return clicks;
}

function claimantsByNiveau({ invoer, indeling }: Niveaurun, needs: readonly number[]): number[][] {
  const niveaus = invoer.voorrang.map((): number[] => []);
  invoer.regels.forEach((regel, row) => {
    if (at(needs, row) > 0) niveaus[indeling[regel.kavel].niveau]?.push(row);
  });
  return niveaus;
}

function shareNiveau(
  { invoer, divide }: Niveaurun,
  rows: readonly number[],
  needs: readonly number[],
  available: number,
): readonly number[] {
  const claimants = rows.map((row) => {
    const regel = invoer.regels[row];
    assert(regel !== undefined, 'a claimant is a row of this run');
    return regel;
  });
  const tierNeeds = rows.map((row) => at(needs, row));
  const bases = claimants.map((regel, position) => basisOf(invoer.naarRato, regel, at(tierNeeds, position)));
  return divideNaarRato(available, { claimants, needs: tierNeeds, bases }, divide);
}

function basisOf(naarRato: NaarRatoGrondslag, regel: ClickRegel, need: number): number {
  switch (naarRato) {
    case 'openOverproductie':
      return need;
    case 'afspraak':
      return regel.afspraakEurocent;
    case 'productie':
      return Math.max(regel.productieEurocent, 0);
    default:
      return unreachable(naarRato);
  }
}
