import { compareDays, err, ok } from '../basis/index.ts';
import type { Kavel, Result } from '../basis/index.ts';
import type { BeleidDocument, Ingreep, Kader, Stap, Wijziging } from './beleid.ts';
import type { SamengesteldeEis } from './eis.ts';
import { geldendOp } from './geldend.ts';
import type { Geldend } from './geldend.ts';
import { groepStap, voorGroep } from './groep.ts';
import { herkomstOf, rankOf } from './rang.ts';
import type { Rang } from './rang.ts';
import type {
  BeleidVraag,
  GeraakteRegel,
  SamengesteldeStap,
  Samenstelling,
  SamenstellingRefusal,
} from './samenstelling.ts';

/** What has been laid so far: the rules in force, those taken out, and the documents in order. */
type Laag = {
  readonly stappen: SamengesteldeStap[];
  readonly eisen: SamengesteldeEis[];
  readonly documenten: BeleidDocument[];
  readonly geraakt: GeraakteRegel[];
};

/** Lays kaders and then amendments, both in order of rank, over each other for one question. */
export function layOver(
  kaders: readonly Kader[],
  wijzigingen: readonly Wijziging[],
  vraag: BeleidVraag,
): Result<Omit<Samenstelling, 'hash' | 'ingetrokken'>, SamenstellingRefusal> {
  const laag: Laag = { stappen: [], eisen: [], documenten: [], geraakt: [] };
  for (const kader of kaders) {
    const alone = kaders.every((other) => other === kader || other.rang !== kader.rang);
    const refusal = layKader(laag, kader, alone, vraag);
    if (refusal !== undefined) return err(refusal);
  }
  for (const wijziging of wijzigingen) {
    const refusal = layWijziging(laag, wijziging, vraag);
    if (refusal !== undefined) return err(refusal);
  }
  return ok(finish(laag, vraag));
}

function layKader(
  laag: Laag,
  kader: Kader,
  alone: boolean,
  vraag: BeleidVraag,
): SamenstellingRefusal | undefined {
  const first = alone ? groepStap(kader) : undefined;
  const stappen = [...(first === undefined ? [] : [first]), ...kader.stappen];
  for (const stap of geldendOp(stappen, vraag.peildatum)) {
    const own = alone ? stap : { ...stap, ...voorGroep(kader.groep) };
    const refusal = insert(laag, laag.stappen.length, own, kader);
    if (refusal !== undefined) return refusal;
  }
  addDocument(laag, kader, vraag);
  return undefined;
}

function layWijziging(
  laag: Laag,
  wijziging: Wijziging,
  vraag: BeleidVraag,
): SamenstellingRefusal | undefined {
  const target = laag.documenten.find(({ id }) => id === wijziging.op);
  if (target === undefined) return undefined;
  if (rankOf(wijziging.rang) < rankOf(target.rang)) {
    return { code: 'rang-te-laag', wijziging: wijziging.id, doel: target.id };
  }
  for (const ingreep of wijziging.ingrepen) {
    const refusal = intervene(laag, wijziging, ingreep);
    if (refusal !== undefined) return refusal;
  }
  addDocument(laag, wijziging, vraag);
  return undefined;
}

function addDocument(laag: Laag, document: BeleidDocument, vraag: BeleidVraag): void {
  const herkomst = herkomstOf(document);
  laag.eisen.push(...geldendOp(document.eisen, vraag.peildatum).map((eis) => ({ ...eis, herkomst })));
  laag.documenten.push(document);
}

function insert(
  laag: Laag,
  position: number,
  stap: Geldend<Stap> & Pick<SamengesteldeStap, 'vervangt' | 'voor'>,
  document: BeleidDocument,
): SamenstellingRefusal | undefined {
  if (laag.stappen.some((known) => known.id === stap.id)) {
    return { code: 'stap-dubbel', document: document.id, stap: stap.id };
  }
  laag.stappen.splice(position, 0, { ...stap, herkomst: herkomstOf(document) });
  return undefined;
}

/** Changes one rule. What a refusal names is decided before anything is touched. */
function intervene(laag: Laag, wijziging: Wijziging, ingreep: Ingreep): SamenstellingRefusal | undefined {
  const { soort, doel } = ingreep;
  if (soort === 'trek in') return undefined;
  const position = laag.stappen.findIndex(({ id, keuze }) => id === doel || keuze === doel);
  const target = laag.stappen[position];
  if (target === undefined) {
    return soort === 'vervalt' || soort === 'schort op'
      ? interveneEis(laag, wijziging, ingreep)
      : { code: 'doel-onbekend', wijziging: wijziging.id, doel };
  }
  if (soort === 'voeg toe') {
    const stap = { ...ingreep.stap, ...voorGroep(wijziging.groep) };
    return insert(laag, besideChoice(laag.stappen, target, ingreep.plaats), stap, wijziging);
  }
  if (isNational(wijziging.rang) && !isNational(target.herkomst.rang)) return undefined;
  const refusal = outranked(laag, wijziging, target);
  if (refusal !== undefined) return refusal;
  if (soort !== 'schort op') return replace(laag, wijziging, ingreep, position);
  suspend(laag, wijziging, position);
  return undefined;
}

/** Outside the group of the amendment the rule goes on as it was. */
function suspend({ stappen }: Laag, wijziging: Wijziging, position: number): void {
  const [target] = stappen.splice(position, 1);
  if (target === undefined) return;
  const opgeschort = { ...target, ...voorGroep(wijziging.groep), opgeschortDoor: herkomstOf(wijziging) };
  stappen.splice(position, 0, ...remaining(target, wijziging), opgeschort);
}

function replace(
  laag: Laag,
  wijziging: Wijziging,
  ingreep: Extract<Ingreep, { readonly soort: 'vervang' | 'vervalt' | 'schort op' | 'trek in' }>,
  position: number,
): SamenstellingRefusal | undefined {
  const [target] = laag.stappen.splice(position, 1);
  if (target === undefined) return undefined;
  const left = remaining(target, wijziging);
  laag.stappen.splice(position, 0, ...left);
  const door = herkomstOf(wijziging);
  const stand = ingreep.soort === 'vervang' ? 'vervangen' : 'vervallen';
  laag.geraakt.push({ id: target.id, herkomst: target.herkomst, stand, door });
  if (ingreep.soort !== 'vervang') return undefined;
  const keuze = target.keuze === undefined ? {} : { keuze: target.keuze };
  const vervangt = { stap: target, herkomst: target.herkomst };
  const stap = { ...ingreep.stap, ...keuze, ...voorGroep(wijziging.groep), vervangt };
  return insert(laag, position + left.length, stap, wijziging);
}

/** The rule for the providers that the amendment is not about; nothing when it is about all. */
function remaining(target: SamengesteldeStap, { groep }: Wijziging): SamengesteldeStap[] {
  if (groep === undefined) return [];
  return [{ ...target, behalve: [...(target.behalve ?? []), groep.als] }];
}

function interveneEis(
  laag: Laag,
  wijziging: Wijziging,
  ingreep: Extract<Ingreep, { readonly soort: 'vervalt' | 'schort op' | 'trek in' }>,
): SamenstellingRefusal | undefined {
  const { soort, doel } = ingreep;
  const position = laag.eisen.findIndex(({ id }) => id === doel);
  const target = laag.eisen[position];
  if (target === undefined) return { code: 'doel-onbekend', wijziging: wijziging.id, doel };
  const refusal = outranked(laag, wijziging, target);
  if (refusal !== undefined) return refusal;
  const door = herkomstOf(wijziging);
  if (soort === 'schort op') {
    laag.eisen.splice(position, 1, { ...target, opgeschortDoor: door });
    return undefined;
  }
  laag.eisen.splice(position, 1);
  laag.geraakt.push({ id: target.id, herkomst: target.herkomst, stand: 'vervallen', door });
  return undefined;
}

/**
 * A lower rank never changes a higher one. Two documents of one rank and day that change one rule are refused too:
 * the source does not say which one counts. (A national document leaves a regional deviation alone: see above.)
 */
function outranked(
  laag: Laag,
  wijziging: Wijziging,
  target: Pick<SamengesteldeStap, 'id' | 'herkomst'>,
): SamenstellingRefusal | undefined {
  const doel = target.id;
  if (rankOf(wijziging.rang) < rankOf(target.herkomst.rang)) {
    return { code: 'rang-te-laag', wijziging: wijziging.id, doel };
  }
  const owner = laag.documenten.find(({ id }) => id === target.herkomst.id);
  if (owner?.rang !== wijziging.rang || compareDays(owner.bekendVanaf, wijziging.bekendVanaf) !== 0) {
    return undefined;
  }
  return { code: 'twee-wijzigingen-op-een-stap', wijzigingen: [owner.id, wijziging.id], doel };
}

function isNational(rang: Rang): boolean {
  return rang === 'landelijk kader' || rang === 'landelijke aanvulling';
}

/** Beside a member of a choice means beside the whole choice. */
function besideChoice(
  stappen: readonly SamengesteldeStap[],
  target: SamengesteldeStap,
  plaats: 'voor' | 'na',
): number {
  const belongs = (stap: SamengesteldeStap): boolean =>
    stap.id === target.id || (target.keuze !== undefined && stap.keuze === target.keuze);
  return plaats === 'voor' ? stappen.findIndex(belongs) : stappen.findLastIndex(belongs) + 1;
}

function finish(laag: Laag, vraag: BeleidVraag): Omit<Samenstelling, 'hash' | 'ingetrokken'> {
  const { documenten, stappen, eisen, geraakt } = laag;
  const forKavel = ({ kavels }: { readonly kavels?: readonly Kavel[] }): boolean =>
    kavels === undefined || kavels.includes(vraag.kavel);
  const taken = new Set(geraakt.map(({ id }) => id));
  return {
    documenten: documenten.map(herkomstOf),
    stappen: stappen.filter(forKavel),
    eisen: eisen.filter(forKavel),
    budgetregels: documenten.flatMap((document) =>
      geldendOp(document.budgetregels, vraag.peildatum)
        .filter(({ sectoren }) => sectoren === undefined || sectoren.includes(vraag.sector))
        .map((regel) => ({ ...regel, herkomst: herkomstOf(document) })),
    ),
    voorbehouden: documenten
      .flatMap(({ voorbehouden }) => geldendOp(voorbehouden, vraag.peildatum))
      .filter((one) => forKavel(one) && !isOrphan(one.bij, taken, laag)),
    openstaand: documenten.flatMap(({ openstaand }) => openstaand),
    geraakt,
  };
}

/** A reservation beside a rule goes when the rule is gone and nothing of that name came in its place. */
function isOrphan(bij: string | undefined, taken: ReadonlySet<string>, { stappen, eisen }: Laag): boolean {
  return bij !== undefined && taken.has(bij) && ![...stappen, ...eisen].some(({ id }) => id === bij);
}
