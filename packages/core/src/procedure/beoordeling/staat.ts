import type { Kavel } from '../../basis/index.ts';
import type { FeitWaarde } from '../../beleid/index.ts';

/** One question of the checklist; its answer is the fact of that name in the policy. */
export type Criterium = {
  readonly id: string;
  readonly vraag: string;
  readonly feit: string;
  /** The kavel that it is asked for; null: one answer for all kavels. */
  readonly kavel: Kavel | null;
  /** The clausule that asks it. */
  readonly bron: string;
};

/** An answer with its reason, in the exact unit of the fact. */
export type Oordeel = {
  readonly criterium: string;
  readonly waarde: FeitWaarde;
  readonly motivering: string;
};

export type Beoordelaar = {
  readonly persoon: string;
  /** Null until declared; true bars (procedure.md, Assessment and award). */
  readonly belang: boolean | null;
  readonly toelichting: string;
  readonly oordelen: readonly Oordeel[];
  readonly ingeleverd: boolean;
};

/** What one assessor proposes where both differed, for the other to confirm. */
export type Consensusvoorstel = Oordeel & { readonly door: string };

export const BEOORDELINGTOESTANDEN = {
  concept: 'nog niet begonnen',
  loopt: 'wordt beoordeeld',
  consensus: 'verschillen worden besproken',
  eens: 'de beoordelaars zijn het eens',
  gesloten: 'gesloten',
} as const;
export type Beoordelingtoestand = keyof typeof BEOORDELINGTOESTANDEN;

/** The assessment of one registration by two people. */
export type Beoordelingstaat = {
  readonly toestand: Beoordelingtoestand;
  /** As they were when the assessment began. */
  readonly criteria: readonly Criterium[];
  readonly beoordelaars: readonly Beoordelaar[];
  /** Who declared an interest and was replaced. */
  readonly uitgesloten: readonly { readonly persoon: string; readonly toelichting: string }[];
  readonly voorstellen: readonly Consensusvoorstel[];
  readonly consensus: readonly Oordeel[];
  readonly gesloten: { readonly door: string; readonly op: string } | null;
};

export const NIEUWE_BEOORDELING: Beoordelingstaat = {
  toestand: 'concept',
  criteria: [],
  beoordelaars: [],
  uitgesloten: [],
  voorstellen: [],
  consensus: [],
  gesloten: null,
};

/** Criteria that both assessed and answered differently, and about which they do not agree yet. */
export function openVerschillen({ criteria, beoordelaars, consensus }: Beoordelingstaat): readonly string[] {
  return criteria
    .map(({ id }) => id)
    .filter((id) => {
      const answers = new Set(beoordelaars.map(({ oordelen }) => oordeelOver(oordelen, id)?.waarde));
      return answers.size > 1 && oordeelOver(consensus, id) === undefined;
    });
}

export function oordeelOver<Item extends Oordeel>(
  oordelen: readonly Item[],
  criterium: string,
): Item | undefined {
  return oordelen.find((one) => one.criterium === criterium);
}
