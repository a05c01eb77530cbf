import { compareDays } from '../basis/index.ts';
import type { Periode } from '../basis/index.ts';
import type { BeleidDocument, Beleidsregister, Ingreep, Voorbehoud, Wijziging } from './beleid.ts';
import { rankOf } from './rang.ts';
import { listDocumenten, listRegels } from './regel.ts';
import type { Beleidsregel } from './regel.ts';

/** What a later document does to a rule, or what must be read with the rule since then. */
export type Regelwijziging = { readonly wijziging: Wijziging } & (
  | { readonly soort: 'ingreep'; readonly ingreep: Ingreep }
  | { readonly soort: 'voorbehoud'; readonly voorbehoud: Voorbehoud }
);

/**
 * Everything that hits a rule, the lowest rank and the earliest day first: interventions on it or on its choice, steps
 * put beside it, reservations about it, withdrawals of its own document, and withdrawals of what hit it.
 */
export function listRegelwijzigingen(
  { wijzigingen }: Beleidsregister,
  regel: Beleidsregel,
): readonly Regelwijziging[] {
  const direct = wijzigingen.flatMap((wijziging) => hitsOf(wijziging, regel));
  const hitters = new Set([regel.document.id, ...direct.map(({ wijziging }) => wijziging.id)]);
  const withdrawals = wijzigingen.flatMap((wijziging): Regelwijziging[] =>
    wijziging.ingrepen
      .filter(({ soort, doel }) => soort === 'trek in' && hitters.has(doel))
      .map((ingreep) => ({ wijziging, soort: 'ingreep', ingreep })),
  );
  return [...direct, ...withdrawals].sort(
    ({ wijziging: left }, { wijziging: right }) =>
      rankOf(left.rang) - rankOf(right.rang) || compareDays(left.bekendVanaf, right.bekendVanaf),
  );
}

function hitsOf(wijziging: Wijziging, regel: Beleidsregel): Regelwijziging[] {
  if (!canChange(wijziging, regel.document)) return [];
  return [
    ...wijziging.ingrepen
      .filter((ingreep) => names(ingreep, regel))
      .map((ingreep) => ({ wijziging, soort: 'ingreep' as const, ingreep })),
    ...wijziging.voorbehouden
      .filter(({ bij }) => bij === regel.id)
      .map((voorbehoud) => ({ wijziging, soort: 'voorbehoud' as const, voorbehoud })),
  ];
}

/** A name is one rule among the documents that hold together: the reader refuses a second. */
function names({ soort, doel }: Ingreep, regel: Beleidsregel): boolean {
  if (soort === 'trek in' || regel.soort === 'budgetregel' || regel.soort === 'voorbehoud') return false;
  return doel === regel.id || (regel.soort === 'stap' && doel === regel.stap.keuze);
}

/** The rules that an intervention is about, in the documents that come before its own. */
export function findDoelen(
  register: Beleidsregister,
  wijziging: Wijziging,
  ingreep: Ingreep,
): readonly Beleidsregel[] {
  return listDocumenten(register)
    .filter((document) => canChange(wijziging, document))
    .flatMap(listRegels)
    .filter((regel) => regel.id === ingreep.doel && names(ingreep, regel));
}

/** Whether both can be in one composition, with the amendment laid over the other. */
function canChange(wijziging: Wijziging, document: BeleidDocument): boolean {
  return (
    wijziging.id !== document.id &&
    wijziging.onderwerp === document.onderwerp &&
    isLater(wijziging, document) &&
    meet(wijziging.zorgkantoren, document.zorgkantoren) &&
    meet(wijziging.sectoren, document.sectoren) &&
    meet(wijziging.kavels, document.kavels) &&
    periodsMeet(wijziging.geldig, document.geldig)
  );
}

/** The order in which documents are laid; a kader comes before every amendment. */
function isLater(wijziging: Wijziging, document: BeleidDocument): boolean {
  if (!('ingrepen' in document)) return true;
  const rank = rankOf(wijziging.rang) - rankOf(document.rang);
  return rank > 0 || (rank === 0 && compareDays(wijziging.bekendVanaf, document.bekendVanaf) >= 0);
}

function meet<Member>(left: readonly Member[], right: readonly Member[]): boolean {
  return left.some((member) => right.includes(member));
}

function periodsMeet(left: Periode, right: Periode): boolean {
  const starts = (one: Periode, other: Periode): boolean =>
    other.totEnMet === undefined || compareDays(one.van, other.totEnMet) <= 0;
  return starts(left, right) && starts(right, left);
}
