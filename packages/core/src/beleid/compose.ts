import { canonicalHash, compareDays, err, ok, periodeHas } from '../basis/index.ts';
import type { Result } from '../basis/index.ts';
import type { BeleidDocument, Beleidsregister, Kader } from './beleid.ts';
import { groepenSluitenUit } from './groep.ts';
import { findIntrekkingen } from './intrekking.ts';
import { layOver } from './laag.ts';
import { herkomstOf, rankOf } from './rang.ts';
import type { BeleidVoor, BeleidVraag, Samenstelling, SamenstellingRefusal } from './samenstelling.ts';

/**
 * Lays everything that is valid on the peildatum and known on the kennisdatum in order of rank and date, for one
 * zorgkantoor, sector and kavel (spec/beleid.md, Time and rank). Never falls back on an older year.
 */
export function composeBeleid(
  register: Beleidsregister,
  vraag: BeleidVraag,
): Result<Samenstelling, SamenstellingRefusal> {
  const laid = layBeleid(register, vraag);
  return laid.ok ? ok({ ...laid.value, hash: canonicalHash(laid.value) }) : laid;
}

/** As `composeBeleid`, without the hash: for who looks at many compositions and keeps none. */
export function layBeleid(
  register: Beleidsregister,
  vraag: BeleidVraag,
): Result<Omit<Samenstelling, 'hash'>, SamenstellingRefusal> {
  const kaders = byRank(register.kaders.filter((kader) => documentHolds(kader, vraag)));
  const double = findDouble(kaders);
  if (double !== undefined) return err({ code: 'twee-kaders-van-kracht', kaders: double });
  const last = kaders.at(-1);
  if (last === undefined) return err({ code: 'geen-beleid-van-kracht' });
  if (kaders.every((kader) => kader.regionaalKaderNodig)) {
    return err({ code: 'geen-beleid-van-kracht', zonderRegionaalKader: herkomstOf(last) });
  }
  const wijzigingen = byRank(register.wijzigingen.filter((wijziging) => documentHolds(wijziging, vraag)));
  const intrekkingen = findIntrekkingen(wijzigingen);
  if (!intrekkingen.ok) return intrekkingen;
  const left = wijzigingen.filter(({ id }) => intrekkingen.value.every(({ document }) => document.id !== id));
  const laid = layOver(kaders, left, vraag);
  return laid.ok ? ok({ ...laid.value, ingetrokken: intrekkingen.value }) : laid;
}

/** Whether a document counts for a question: its scope, both dates and its subject. */
export function documentHolds(document: BeleidDocument, vraag: BeleidVraag): boolean {
  return (
    isFor(document, vraag) &&
    periodeHas(document.geldig, vraag.peildatum) &&
    compareDays(document.bekendVanaf, vraag.kennisdatum) <= 0
  );
}

/** Whether a document is about the zorgkantoor, sector and kavel of a question, whenever it holds. */
export function isFor(document: BeleidDocument, vraag: BeleidVoor): boolean {
  return (
    document.onderwerp === (vraag.onderwerp ?? 'tarief') &&
    document.zorgkantoren.includes(vraag.zorgkantoor) &&
    document.sectoren.includes(vraag.sector) &&
    document.kavels.includes(vraag.kavel)
  );
}

/** Two kaders of one rank hold together only when no provider can belong to both. */
function findDouble(kaders: readonly Kader[]): readonly string[] | undefined {
  for (const [index, kader] of kaders.entries()) {
    const twin = kaders.slice(0, index).find((other) => other.rang === kader.rang);
    if (twin !== undefined && !groepenSluitenUit(twin.groep, kader.groep)) return [twin.id, kader.id];
  }
  return undefined;
}

function byRank<Document extends BeleidDocument>(documents: readonly Document[]): Document[] {
  return [...documents].sort(
    (left, right) =>
      rankOf(left.rang) - rankOf(right.rang) ||
      compareDays(left.bekendVanaf, right.bekendVanaf) ||
      (left.id < right.id ? -1 : 1),
  );
}
