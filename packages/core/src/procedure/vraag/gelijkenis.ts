import { mulDiv } from '../../basis/index.ts';
import { wordsOf } from './vrager.ts';

/** A question that looks like another. `gelijkenis`: shared words of all their words, in ten-thousandths. */
export type Samenvoegvoorstel = { readonly vraag: string; readonly gelijkenis: number };

/** Half of all words shared: below it two questions seldom ask the same. */
const DREMPEL = 5_000;

/** Words that say nothing about what is asked. */
const STOPWOORDEN = new Set(
  'aan als bij dan dat de die deze dit door een en er geldt het hoe hoeveel ik in is kan kunnen kunt mag met moet naar niet nog of om ons onze ook op te tot u uw van voor waar wanneer wat we welke wel wij worden wordt zal zich zijn zullen'.split(
    ' ',
  ),
);

/**
 * Questions that could be merged with `tekst`, the most alike first (S002-43). A suggestion: a person decides, for two
 * questions of the same words can differ in one that matters.
 */
export function suggestSamenvoegen(
  tekst: string,
  andere: readonly { readonly id: string; readonly tekst: string }[],
): readonly Samenvoegvoorstel[] {
  const own = contentOf(tekst);
  return andere
    .map(({ id, tekst: other }) => ({ vraag: id, gelijkenis: similarity(own, contentOf(other)) }))
    .filter(({ gelijkenis }) => gelijkenis >= DREMPEL)
    .sort((left, right) => right.gelijkenis - left.gelijkenis || (left.vraag < right.vraag ? -1 : 1));
}

function contentOf(tekst: string): ReadonlySet<string> {
  return new Set(wordsOf(tekst).filter((word) => !STOPWOORDEN.has(word)));
}

function similarity(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = left.intersection(right).size;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : mulDiv(shared, 10_000, all, 'omlaag');
}
