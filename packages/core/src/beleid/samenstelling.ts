import { canonicalHash, compareDays, err, ok, periodeHas } from '../basis/index.ts';
import type { Kavel, Result, Sector, Zorgkantoor } from '../basis/index.ts';
import { RANGEN } from './beleid.ts';
import type {
  BeleidDocument,
  Beleidsregister,
  Ingreep,
  Kader,
  OpenVraag,
  Rang,
  Reikwijdte,
  Stap,
  Voorbehoud,
  Wijziging,
} from './beleid.ts';

/** For whom, valid on which day, as known on which day. */
export type BeleidVraag = {
  readonly zorgkantoor: Zorgkantoor;
  readonly sector: Sector;
  readonly kavel: Kavel;
  readonly peildatum: Temporal.PlainDate;
  readonly kennisdatum: Temporal.PlainDate;
};

export type Herkomst = { readonly id: string; readonly titel: string; readonly rang: Rang };

export type SamengesteldeStap = Stap & { readonly herkomst: Herkomst; readonly vervangt?: Vervangen };

/** What a step took the place of. */
export type Vervangen = { readonly stap: Stap; readonly herkomst: Herkomst };

/** The policy that holds for one question: immutable, and the same content always has the same hash. */
export type Samenstelling = {
  readonly documenten: readonly Herkomst[];
  readonly stappen: readonly SamengesteldeStap[];
  readonly voorbehouden: readonly Voorbehoud[];
  readonly openstaand: readonly OpenVraag[];
  readonly hash: string;
};

export type SamenstellingRefusal =
  | { readonly code: 'geen-beleid-van-kracht'; readonly zonderRegionaalKader?: Herkomst }
  | { readonly code: 'twee-kaders-van-kracht'; readonly kaders: readonly string[] }
  | { readonly code: 'rang-te-laag'; readonly wijziging: string; readonly doel: string }
  | { readonly code: 'doel-onbekend'; readonly wijziging: string; readonly doel: string }
  | { readonly code: 'stap-dubbel'; readonly document: string; readonly stap: string }
  | {
      readonly code: 'twee-wijzigingen-op-een-stap';
      readonly wijzigingen: readonly string[];
      readonly doel: string;
    };

/**
 * Lays everything that is valid on the peildatum and known on the kennisdatum in order of rank and date, for one
 * zorgkantoor, sector and kavel (spec/beleid.md, Time and rank). Never falls back on an older year.
 */
export function composeBeleid(
  register: Beleidsregister,
  vraag: BeleidVraag,
): Result<Samenstelling, SamenstellingRefusal> {
  const kaders = byRank(register.kaders.filter((kader) => holds(kader, vraag)));
  const double = kaders.find((kader, index) => kader.rang === kaders[index - 1]?.rang);
  if (double !== undefined) {
    const same = kaders.filter((kader) => kader.rang === double.rang);
    return err({ code: 'twee-kaders-van-kracht', kaders: same.map((kader) => kader.id) });
  }
  const last = kaders.at(-1);
  if (last === undefined) return err({ code: 'geen-beleid-van-kracht' });
  if (kaders.length === 1 && last.regionaalKaderNodig) {
    return err({ code: 'geen-beleid-van-kracht', zonderRegionaalKader: herkomstOf(last) });
  }
  const wijzigingen = byRank(register.wijzigingen.filter((wijziging) => holds(wijziging, vraag)));
  return layOver(kaders, wijzigingen, vraag.kavel);
}

function holds(document: Reikwijdte, vraag: BeleidVraag): boolean {
  return (
    document.zorgkantoren.includes(vraag.zorgkantoor) &&
    document.sectoren.includes(vraag.sector) &&
    document.kavels.includes(vraag.kavel) &&
    periodeHas(document.geldig, vraag.peildatum) &&
    compareDays(document.bekendVanaf, vraag.kennisdatum) <= 0
  );
}

function byRank<Document extends BeleidDocument>(documents: readonly Document[]): Document[] {
  return [...documents].sort(
    (left, right) =>
      rankOf(left.rang) - rankOf(right.rang) ||
      compareDays(left.bekendVanaf, right.bekendVanaf) ||
      (left.id < right.id ? -1 : 1),
  );
}

function rankOf(rang: Rang): number {
  return RANGEN.indexOf(rang);
}

function herkomstOf({ id, titel, rang }: BeleidDocument): Herkomst {
  return { id, titel, rang };
}

type Layer = { readonly stappen: SamengesteldeStap[]; readonly documenten: BeleidDocument[] };

function layOver(
  kaders: readonly Kader[],
  wijzigingen: readonly Wijziging[],
  kavel: Kavel,
): Result<Samenstelling, SamenstellingRefusal> {
  const layer: Layer = { stappen: [], documenten: [] };
  for (const kader of kaders) {
    layer.documenten.push(kader);
    for (const stap of kader.stappen) {
      const refusal = insert(layer, layer.stappen.length, stap, kader);
      if (refusal !== undefined) return err(refusal);
    }
  }
  for (const wijziging of wijzigingen) {
    const target = layer.documenten.find((document) => document.id === wijziging.op);
    if (target === undefined) continue;
    if (rankOf(wijziging.rang) < rankOf(target.rang)) {
      return err({ code: 'rang-te-laag', wijziging: wijziging.id, doel: target.id });
    }
    for (const ingreep of wijziging.ingrepen) {
      const refusal = intervene(layer, wijziging, ingreep);
      if (refusal !== undefined) return err(refusal);
    }
    layer.documenten.push(wijziging);
  }
  return ok(freeze(layer, kavel));
}

function insert(
  layer: Layer,
  position: number,
  stap: Stap & Pick<SamengesteldeStap, 'vervangt'>,
  document: BeleidDocument,
): SamenstellingRefusal | undefined {
  if (layer.stappen.some((known) => known.id === stap.id)) {
    return { code: 'stap-dubbel', document: document.id, stap: stap.id };
  }
  layer.stappen.splice(position, 0, { ...stap, herkomst: herkomstOf(document) });
  return undefined;
}

/** Changes one step. What a refusal names is decided before anything is touched. */
function intervene(layer: Layer, wijziging: Wijziging, ingreep: Ingreep): SamenstellingRefusal | undefined {
  const { doel } = ingreep;
  const position = layer.stappen.findIndex((stap) => stap.id === doel || stap.keuze === doel);
  const target = layer.stappen[position];
  if (target === undefined) return { code: 'doel-onbekend', wijziging: wijziging.id, doel };
  if (ingreep.soort === 'voeg toe') {
    return insert(layer, besideChoice(layer.stappen, target, ingreep.plaats), ingreep.stap, wijziging);
  }
  if (isNational(wijziging.rang) && !isNational(target.herkomst.rang)) return undefined;
  const refusal = outranked(layer, wijziging, target);
  if (refusal !== undefined) return refusal;
  layer.stappen.splice(position, 1);
  if (ingreep.soort === 'vervalt') return undefined;
  const keuze = target.keuze === undefined ? {} : { keuze: target.keuze };
  const vervangt = { stap: target, herkomst: target.herkomst };
  return insert(layer, position, { ...ingreep.stap, ...keuze, vervangt }, wijziging);
}

/**
 * A lower rank never changes a higher one. Two documents of one rank and day that change one step are refused too:
 * the source does not say which one counts. (A national document leaves a regional deviation alone: see above.)
 */
function outranked(
  layer: Layer,
  wijziging: Wijziging,
  target: SamengesteldeStap,
): SamenstellingRefusal | undefined {
  const doel = target.id;
  if (rankOf(wijziging.rang) < rankOf(target.herkomst.rang)) {
    return { code: 'rang-te-laag', wijziging: wijziging.id, doel };
  }
  const owner = layer.documenten.find(({ id }) => id === target.herkomst.id);
  if (owner?.rang !== wijziging.rang || compareDays(owner.bekendVanaf, wijziging.bekendVanaf) !== 0) {
    return undefined;
  }
  return { code: 'twee-wijzigingen-op-een-stap', wijzigingen: [owner.id, wijziging.id], doel };
}

function isNational(rang: Rang): boolean {
  return rang === 'landelijk kader' || rang === 'landelijke aanvulling';
}

/** Beside a member of a choice means beside the whole choice. */
function besideChoice(stappen: readonly Stap[], target: Stap, plaats: 'voor' | 'na'): number {
  const belongs = (stap: Stap): boolean =>
    stap.id === target.id || (target.keuze !== undefined && stap.keuze === target.keuze);
  return plaats === 'voor' ? stappen.findIndex(belongs) : stappen.findLastIndex(belongs) + 1;
}

function freeze(layer: Layer, kavel: Kavel): Samenstelling {
  const forKavel = (part: { readonly kavels?: readonly Kavel[] }): boolean =>
    part.kavels === undefined || part.kavels.includes(kavel);
  const content = {
    documenten: layer.documenten.map(herkomstOf),
    stappen: layer.stappen.filter(forKavel),
    voorbehouden: layer.documenten.flatMap((document) => document.voorbehouden).filter(forKavel),
    openstaand: layer.documenten.flatMap((document) => document.openstaand),
  };
  return { ...content, hash: canonicalHash(content) };
}
