import type { Groep, Kader, Stap } from './beleid.ts';
import type { SamengesteldeStap } from './samenstelling.ts';
import type { Voorwaarde } from './voorwaarde.ts';

/** Two groups that no provider can belong to at once: some fact is asked to be one thing here and another there. */
export function groepenSluitenUit(left: Groep | undefined, right: Groep | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return left.als.some(({ feit, toets }) =>
    right.als.some(
      (other) =>
        other.feit === feit &&
        other.toets.soort === 'is' &&
        toets.soort === 'is' &&
        !toets.waarden.some((waarde) => other.toets.soort === 'is' && other.toets.waarden.includes(waarde)),
    ),
  );
}

/**
 * The step in front of a kader that is alone in its rank: whoever is outside its group is told that another kader, which
 * Kavel does not have, is theirs.
 */
export function groepStap({ id, groep }: Kader): Stap | undefined {
  if (groep === undefined) return undefined;
  return {
    id: groepStapId(id),
    bewerking: {
      werkwoord: 'niet vast te stellen',
      reden: `dit kader geldt voor ${groep.naam}; voor anderen geldt een ander kader, dat niet is opgenomen`,
    },
    clausule: groep.clausule,
    als: [],
    tenzij: groep.als,
    oordeel: false,
    enKlaar: false,
    voorbehoud: groep.voorbehoud,
  };
}

/** Whether Kavel itself put the step there: no document has it. */
export function isGroepStap({ id, herkomst }: Pick<SamengesteldeStap, 'id' | 'herkomst'>): boolean {
  return id === groepStapId(herkomst.id);
}

function groepStapId(kader: string): string {
  return `groep-van-${kader}`;
}

/** With two kaders of one rank each step counts for the group of its own kader only. */
export function voorGroep(groep: Groep | undefined): { readonly voor?: Voorwaarde } {
  return groep === undefined ? {} : { voor: groep.als };
}
