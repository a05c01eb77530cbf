import type { Kavel, Periode } from '../basis/index.ts';
import type {
  BeleidDocument,
  Beleidsregister,
  Ingreep,
  Kader,
  Stap,
  Voorbehoud,
  Wijziging,
} from './beleid.ts';
import type { Budgetregel } from './budgetregel.ts';
import { budgetregelText } from './budgetregel-tekst.ts';
import type { Clausule } from './clausule.ts';
import type { Eis } from './eis.ts';
import { eisText } from './eis-tekst.ts';
import type { Feitcatalogus } from './feit.ts';
import { kavelsText, stapText } from './leesversie.ts';

export const REGELSOORTEN = ['stap', 'keuze', 'eis', 'budgetregel', 'voorbehoud'] as const;
export type Regelsoort = (typeof REGELSOORTEN)[number];

/**
 * What the address `<document>/<id>` names. `keuze`: a "hoogstens een van" as a whole. `ingreep`: how an amendment
 * brings its step.
 */
export type Beleidsregel = {
  readonly id: string;
  readonly document: Kader | Wijziging;
  /** The clausules it rests on; only a keuze has more than one. */
  readonly clausules: readonly Clausule[];
} & (
  | { readonly soort: 'stap'; readonly stap: Stap; readonly ingreep?: Ingreep }
  | { readonly soort: 'keuze'; readonly stappen: readonly Stap[] }
  | { readonly soort: 'eis'; readonly eis: Eis }
  | { readonly soort: 'budgetregel'; readonly budgetregel: Budgetregel }
  | { readonly soort: 'voorbehoud'; readonly voorbehoud: Voorbehoud }
);

/** Kaders first, then amendments. */
export function listDocumenten({ kaders, wijzigingen }: Beleidsregister): readonly (Kader | Wijziging)[] {
  return [...kaders, ...wijzigingen];
}

export function isWijziging(document: BeleidDocument): document is Wijziging {
  return 'ingrepen' in document;
}

/** Every rule of a document in its own order: steps with their choices, requirements, budget rules, reservations. */
export function listRegels(document: Kader | Wijziging): readonly Beleidsregel[] {
  return [
    ...(isWijziging(document) ? addedSteps(document) : ownSteps(document)),
    ...document.eisen.map((eis) => ({
      ...basis(document, eis.id, [eis.clausule]),
      soort: 'eis' as const,
      eis,
    })),
    ...document.budgetregels.map((budgetregel) => ({
      ...basis(document, budgetregel.id, [budgetregel.clausule]),
      soort: 'budgetregel' as const,
      budgetregel,
    })),
    ...document.voorbehouden.map((voorbehoud) => ({
      ...basis(document, voorbehoud.id, [voorbehoud.clausule]),
      soort: 'voorbehoud' as const,
      voorbehoud,
    })),
  ];
}

/** The rule behind an address; undefined when the register has no such document or rule. */
export function findRegel(register: Beleidsregister, document: string, id: string): Beleidsregel | undefined {
  const found = listDocumenten(register).find((one) => one.id === document);
  return found === undefined ? undefined : listRegels(found).find((regel) => regel.id === id);
}

function basis(document: Kader | Wijziging, id: string, clausules: readonly Clausule[]) {
  return { id, document, clausules: [...new Set(clausules)] };
}

function ownSteps(document: Kader): Beleidsregel[] {
  const { stappen } = document;
  return stappen.flatMap((stap, index): Beleidsregel[] => {
    const { id, keuze, clausule } = stap;
    const own = { ...basis(document, id, [clausule]), soort: 'stap' as const, stap };
    if (keuze === undefined || stappen[index - 1]?.keuze === keuze) return [own];
    const leden = stappen.filter((one) => one.keuze === keuze);
    const gronden = leden.map((lid) => lid.clausule);
    return [{ ...basis(document, keuze, gronden), soort: 'keuze', stappen: leden }, own];
  });
}

function addedSteps(document: Wijziging): Beleidsregel[] {
  return document.ingrepen.flatMap((ingreep): Beleidsregel[] => {
    if (!('stap' in ingreep)) return [];
    const { stap } = ingreep;
    return [{ ...basis(document, stap.id, [stap.clausule]), soort: 'stap', stap, ingreep }];
  });
}

/** What a rule says, as a sentence. */
export function regelText(regel: Beleidsregel, catalogus: Feitcatalogus): string {
  switch (regel.soort) {
    case 'stap':
      return stapText(regel.stap, catalogus);
    case 'keuze':
      return `Hoogstens een van ${regel.stappen.length} regels telt: de eerste die past.`;
    case 'eis':
      return kavelsText(regel.eis.kavels) + eisText(catalogus, regel.eis);
    case 'budgetregel':
      return budgetregelText(regel.budgetregel);
    case 'voorbehoud':
      return kavelsText(regel.voorbehoud.kavels) + regel.voorbehoud.tekst;
  }
}

/** The kavels that a rule is for, inside those of its document. */
export function kavelsOf(regel: Beleidsregel): readonly Kavel[] {
  const { kavels } = regel.document;
  const own = ownOf(regel).flatMap((one) => one.kavels ?? kavels);
  return kavels.filter((kavel) => own.includes(kavel));
}

/** The period of its own that a rule has inside that of its document. */
export function eigenGeldigheid(regel: Beleidsregel): Periode | undefined {
  const [first, ...rest] = ownOf(regel);
  return rest.length === 0 ? first?.geldig : undefined;
}

type Own = { readonly kavels?: readonly Kavel[]; readonly geldig?: Periode };

function ownOf(regel: Beleidsregel): readonly Own[] {
  switch (regel.soort) {
    case 'stap':
      return [regel.stap];
    case 'keuze':
      return regel.stappen;
    case 'eis':
      return [regel.eis];
    case 'budgetregel':
      return [regel.budgetregel];
    case 'voorbehoud':
      return [regel.voorbehoud];
  }
}
