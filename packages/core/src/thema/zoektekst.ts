/** A stretch of a text, in UTF-16 units: `van` up to and not including `tot`. */
export type Stuk = { readonly van: number; readonly tot: number };

/**
 * A text as it is searched. `herkomst`: for each unit of it the character that it came from; left out when every
 * character is one unit and stands where it stood.
 */
export type Zoektekst = { readonly tekens: string; readonly herkomst?: readonly Stuk[] };

/** A character with the accents that stand behind it as marks of their own. */
const KARAKTER = /[^]\p{M}*/gu;
const GEWOON = /^[\x20-\x7e]*$/;
const APOSTROF = /[‘’ʼ′]/u;
const WOORDTEKEN = /[\p{L}\p{N}]/u;
const RAND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** The words to look for: parted by blanks, without the punctuation around them, in small letters without accents. */
export function zoekwoordenOf(vraag: string): string[] {
  const woorden = vraag.split(/\s+/u).map((woord) => foldText(woord).tekens.replace(RAND, ''));
  return [...new Set(woorden)].filter((woord) => woord !== '');
}

/** Dutch joins words: from this many letters a word is found inside another as well, as aanbieder in zorgaanbieder. */
const BINNEN_WOORD_VANAF = 4;

/** Where `woord`, one of `zoekwoordenOf`, stands in the text: short ones only where a word begins. */
export function findWoord({ tekens, herkomst }: Zoektekst, woord: string): Stuk[] {
  const found: Stuk[] = [];
  const alleenBegin = woord.length < BINNEN_WOORD_VANAF;
  for (let at = tekens.indexOf(woord); at >= 0; at = tekens.indexOf(woord, at + 1)) {
    if (alleenBegin && WOORDTEKEN.test(characterBefore(tekens, at))) continue;
    const einde = at + woord.length;
    found.push({ van: herkomst?.[at]?.van ?? at, tot: herkomst?.[einde - 1]?.tot ?? einde });
  }
  return found;
}

/** The same stretches in order, those that touch or overlap as one. */
export function mergeStukken(stukken: readonly Stuk[]): Stuk[] {
  const merged: Stuk[] = [];
  for (const stuk of [...stukken].sort((one, other) => one.van - other.van || one.tot - other.tot)) {
    const last = merged.at(-1);
    if (last === undefined || stuk.van > last.tot) merged.push(stuk);
    else merged[merged.length - 1] = { van: last.van, tot: Math.max(last.tot, stuk.tot) };
  }
  return merged;
}

/** Small letters, no accents, one kind of apostrophe; ligatures taken apart. */
export function foldText(tekst: string): Zoektekst {
  if (GEWOON.test(tekst)) return { tekens: tekst.toLowerCase() };
  let tekens = '';
  const herkomst: Stuk[] = [];
  for (const { 0: teken, index: van } of tekst.matchAll(KARAKTER)) {
    const gevouwen = teken.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(APOSTROF, "'");
    for (let unit = 0; unit < gevouwen.length; unit += 1) herkomst.push({ van, tot: van + teken.length });
    tekens += gevouwen;
  }
  return { tekens, herkomst };
}

/** The whole character before a position, also when it takes two units. */
function characterBefore(tekst: string, at: number): string {
  return Array.from(tekst.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
}
