import { compareDays } from '../basis/index.ts';
import type { Result } from '../basis/index.ts';
import type { BeleidDocument, Beleidsregister } from './beleid.ts';
import { herkomstOf } from './rang.ts';
import type { Herkomst } from './rang.ts';
import { isFor, layBeleid } from './compose.ts';
import type { BeleidVraag, GeraakteRegel, Samenstelling, SamenstellingRefusal } from './samenstelling.ts';

/** The states of a rule (spec/uitspraak.md). Nothing is deleted: each question on both time axes stays answerable. */
export const REGELSTANDEN = [
  'gepubliceerd',
  'van kracht',
  'opgeschort',
  'vervallen',
  'vervangen',
  'herleefd',
] as const;
export type Regelstand = (typeof REGELSTANDEN)[number];

/** Where one rule stands on one day as known on another; `door`: the document that made it so. */
export type RegelInStand = {
  readonly id: string;
  readonly herkomst: Herkomst;
  readonly stand: Regelstand;
  readonly door?: Herkomst;
};

/**
 * Every rule (step or eis) of every document about this zorgkantoor, sector and kavel that is known on the kennisdatum:
 * the rules in force, those taken out or suspended and by whom, those that revived, and those published but not valid
 * on the peildatum.
 */
export function listRegelstanden(
  register: Beleidsregister,
  vraag: BeleidVraag,
): Result<readonly RegelInStand[], SamenstellingRefusal> {
  const waiting = [...register.kaders, ...register.wijzigingen].flatMap((document) =>
    isWaiting(document, vraag) ? rulesOf(register, document) : [],
  );
  const laid = layBeleid(register, vraag);
  if (!laid.ok) {
    return laid.error.code === 'geen-beleid-van-kracht' ? { ok: true, value: waiting } : laid;
  }
  const before = withdrawnHits(register, vraag, laid.value);
  const inForce = [...laid.value.stappen, ...laid.value.eisen].map(
    ({ id, herkomst, opgeschortDoor }): RegelInStand => {
      if (opgeschortDoor !== undefined) return { id, herkomst, stand: 'opgeschort', door: opgeschortDoor };
      const revived = before.find((hit) => hit.id === id && hit.herkomst.id === herkomst.id);
      return revived === undefined
        ? { id, herkomst, stand: 'van kracht' }
        : { id, herkomst, stand: 'herleefd', door: withdrawerOf(laid.value, revived) };
    },
  );
  return { ok: true, value: [...inForce, ...laid.value.geraakt, ...waiting] };
}

/** Known, not yet valid. What is valid no longer is no state of a rule: there the kader itself has ended. */
function isWaiting(document: BeleidDocument, vraag: BeleidVraag): boolean {
  return (
    isFor(document, vraag) &&
    compareDays(document.bekendVanaf, vraag.kennisdatum) <= 0 &&
    compareDays(document.geldig.van, vraag.peildatum) > 0
  );
}

function rulesOf({ kaders, wijzigingen }: Beleidsregister, document: BeleidDocument): RegelInStand[] {
  const kader = kaders.find(({ id }) => id === document.id);
  const ingrepen = wijzigingen.find(({ id }) => id === document.id)?.ingrepen ?? [];
  const ids = [
    ...(kader?.stappen ?? []).map(({ id }) => id),
    ...ingrepen.flatMap((ingreep) => ('stap' in ingreep ? [ingreep.stap.id] : [])),
    ...document.eisen.map(({ id }) => id),
  ];
  return ids.map((id) => ({ id, herkomst: herkomstOf(document), stand: 'gepubliceerd' }));
}

/** What the withdrawn amendments had hit, found by laying the policy as if nothing had been withdrawn. */
function withdrawnHits(
  register: Beleidsregister,
  vraag: BeleidVraag,
  { ingetrokken }: Pick<Samenstelling, 'ingetrokken'>,
): readonly GeraakteRegel[] {
  if (ingetrokken.length === 0) return [];
  const without = register.wijzigingen.map((wijziging) => ({
    ...wijziging,
    ingrepen: wijziging.ingrepen.filter(({ soort }) => soort !== 'trek in'),
  }));
  const laid = layBeleid({ ...register, wijzigingen: without }, vraag);
  if (!laid.ok) return [];
  return laid.value.geraakt.filter(({ door }) => ingetrokken.some(({ document }) => document.id === door.id));
}

function withdrawerOf(
  { ingetrokken }: Pick<Samenstelling, 'ingetrokken'>,
  { door }: GeraakteRegel,
): Herkomst {
  return ingetrokken.find(({ document }) => document.id === door.id)?.door ?? door;
}
