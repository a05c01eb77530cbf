import { KAVELS, SECTOREN, ZORGKANTOREN, compareDays, periodeHas } from '../basis/index.ts';
import type { Periode } from '../basis/index.ts';
import { ONDERWERPEN } from './beleid.ts';
import type { Beleidsregister, Kader, Wijziging } from './beleid.ts';
import { documentHolds, isFor, layBeleid } from './compose.ts';
import type { BeleidVoor, BeleidVraag, SamenstellingRefusal } from './samenstelling.ts';

/** A question that the register cannot answer because its documents contradict each other. */
export type Conflict = {
  readonly vraag: BeleidVraag;
  readonly refusal: Exclude<SamenstellingRefusal, { readonly code: 'geen-beleid-van-kracht' }>;
};

/** Every contradiction between documents, each once, on whatever day, zorgkantoor, sector or kavel it shows. */
export function findConflicten(register: Beleidsregister): readonly Conflict[] {
  const found = new Map<string, Conflict>();
  for (const vraag of listVragen(register)) {
    const laid = layBeleid(register, vraag);
    if (laid.ok || laid.error.code === 'geen-beleid-van-kracht') continue;
    const key = JSON.stringify(laid.error);
    if (!found.has(key)) found.set(key, { vraag, refusal: laid.error });
  }
  return [...found.values()];
}

/**
 * One question for every composition that can differ: each zorgkantoor, sector and kavel, on each day on which something
 * begins to hold or ends, as known on each day of publication.
 */
export function listVragen(register: Beleidsregister): readonly BeleidVraag[] {
  return ONDERWERPEN.flatMap((onderwerp) =>
    ZORGKANTOREN.flatMap((zorgkantoor) =>
      SECTOREN.flatMap((sector) =>
        KAVELS.flatMap((kavel) => daysOf(register, { onderwerp, zorgkantoor, sector, kavel })),
      ),
    ),
  );
}

function daysOf({ kaders, wijzigingen }: Beleidsregister, wie: BeleidVoor): BeleidVraag[] {
  const documents: readonly (Kader | Wijziging)[] = [...kaders, ...wijzigingen];
  const mine = documents.filter((document) => isFor(document, wie));
  const peildata = unique(mine.flatMap((document) => periodsOf(document).flatMap(edgesOf)));
  const kennisdata = unique(mine.map(({ bekendVanaf }) => bekendVanaf));
  const seen = new Set<string>();
  return peildata.flatMap((peildatum) =>
    kennisdata.flatMap((kennisdatum) => {
      const vraag = { ...wie, peildatum, kennisdatum };
      const key = stateOf(mine, vraag);
      if (key === '' || seen.has(key)) return [];
      seen.add(key);
      return [vraag];
    }),
  );
}

function periodsOf(document: Kader | Wijziging): readonly Periode[] {
  const stappen = 'stappen' in document ? document.stappen : [];
  return [document.geldig, ...[...stappen, ...document.eisen].flatMap(({ geldig }) => geldig ?? [])];
}

/** The first day and the day after the last: between two edges nothing changes. */
function edgesOf({ van, totEnMet }: Periode): Temporal.PlainDate[] {
  return totEnMet === undefined ? [van] : [van, totEnMet.add({ days: 1 })];
}

function unique(days: readonly Temporal.PlainDate[]): Temporal.PlainDate[] {
  const sorted = days.toSorted(compareDays);
  return sorted.filter((day, index) => index === 0 || compareDays(day, sorted[index - 1] ?? day) !== 0);
}

/** What holds on a day, as a word: two questions with the same word have the same composition. */
function stateOf(documents: readonly (Kader | Wijziging)[], vraag: BeleidVraag): string {
  return documents
    .filter((document) => documentHolds(document, vraag))
    .map((document) => `${document.id}@${ownDays(document, vraag)}`)
    .join();
}

function ownDays(document: Kader | Wijziging, { peildatum }: BeleidVraag): string {
  return periodsOf(document)
    .map((periode) => (periodeHas(periode, peildatum) ? '1' : '0'))
    .join('');
}
