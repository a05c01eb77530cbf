import { assert } from '../basis/index.ts';
import type { Centenverdeling } from './centenverdeling.ts';
import { at } from './indeling.ts';
import type { Kavelindeling } from './indeling.ts';
import type { ClickRegel } from './invoer.ts';

/**
 * Step 1: what each row gets within its agreement (G), in step with `regels`, which are sorted by provider.
 * First its own month share; then, inside a shift group, a provider's unused shares cover its own excess in the
 * other kavels of the group. The test is per run, never cumulative (click.md step 1; S003-132, -137…-139).
 */
export function computeBinnenAfspraak(
  divide: Centenverdeling,
  regels: readonly ClickRegel[],
  aandelen: readonly number[],
  indeling: Kavelindeling,
): number[] {
  const binnen = regels.map((regel, row) =>
    Math.min(Math.max(regel.productieEurocent, 0), at(aandelen, row)),
  );
  let from = 0;
  for (let row = 1; row <= regels.length; row += 1) {
    if (row < regels.length && regels[row]?.agb === regels[from]?.agb) continue;
    shiftInsideProvider({ divide, regels, aandelen, binnen, indeling }, from, row);
    from = row;
  }
  return binnen;
}

type Shift = {
  readonly divide: Centenverdeling;
  readonly regels: readonly ClickRegel[];
  readonly aandelen: readonly number[];
  readonly binnen: number[];
  readonly indeling: Kavelindeling;
};

/** Rows `from` up to `to` are the rows of one provider. */
function shiftInsideProvider(shift: Shift, from: number, to: number): void {
  if (to - from < 2) return;
  const rowsByGroup = new Map<number, number[]>();
  for (let row = from; row < to; row += 1) {
    const groep = shift.indeling[regelAt(shift, row).kavel].groep;
    if (groep === undefined) continue;
    const rows = rowsByGroup.get(groep);
    if (rows === undefined) rowsByGroup.set(groep, [row]);
    else rows.push(row);
  }
  for (const rows of rowsByGroup.values()) shiftInsideGroup(shift, rows);
}

/** Unused shares go to the highest tier first, inside one tier pro rata to the excess. */
function shiftInsideGroup(shift: Shift, rows: readonly number[]): void {
  let unused = rows.reduce((sum, row) => sum + at(shift.aandelen, row) - at(shift.binnen, row), 0);
  if (unused === 0) return;
  const inNeed = rows.filter((row) => excessOf(shift, row) > 0);
  const niveauOf = (row: number): number => shift.indeling[regelAt(shift, row).kavel].niveau;
  const niveaus = [...new Set(inNeed.map(niveauOf))].sort((left, right) => left - right);
  for (const niveau of niveaus) {
    const claimants = inNeed.filter((row) => niveauOf(row) === niveau);
    unused -= coverExcess(shift, claimants, unused);
  }
}

/** Covers the excess of `claimants` as far as `unused` reaches; answers how much of it was used. */
function coverExcess(shift: Shift, claimants: readonly number[], unused: number): number {
  const excesses = claimants.map((row) => excessOf(shift, row));
  const total = excesses.reduce((sum, excess) => sum + excess, 0);
  const covered = total <= unused ? excesses : shareUnused(shift, claimants, excesses, unused);
  claimants.forEach((row, position) => {
    shift.binnen[row] = at(shift.binnen, row) + at(covered, position);
  });
  return Math.min(total, unused);
}

function shareUnused(
  shift: Shift,
  claimants: readonly number[],
  excesses: readonly number[],
  unused: number,
): readonly number[] {
  if (claimants.length === 1) return [unused];
  const tied = claimants.map((row) => regelAt(shift, row));
  const vraag = { stap: 'binnenAfspraak', cents: unused, claimants: tied, weights: excesses } as const;
  return shift.divide({ ...vraag, needs: excesses });
}

function excessOf(shift: Shift, row: number): number {
  return Math.max(regelAt(shift, row).productieEurocent, 0) - at(shift.binnen, row);
}

function regelAt(shift: Shift, row: number): ClickRegel {
  const regel = shift.regels[row];
  assert(regel !== undefined, 'a row of this run');
  return regel;
}
