/** How an asker could be recognised. Legal form and place count as part of a name or address. */
export type Vragergegevens = {
  readonly agb: string;
  readonly namen: readonly string[];
  /** Streets with number, postal codes, mail addresses. */
  readonly adressen: readonly string[];
};

/** A name without its legal form is still the name. */
const RECHTSVORMEN = new Set(['stichting', 'bv', 'nv', 'vof', 'cooperatie', 'vereniging', 'de', 'het']);

/** Words of the field: a name of these alone would forbid every answer about care. */
const VAKWOORDEN = new Set(
  'zorg zorggroep thuiszorg ouderenzorg gehandicaptenzorg ggz wonen welzijn noord oost zuid west midden regio'.split(
    ' ',
  ),
);

/**
 * What in a text gives an asker away: AGB-code, name with or without its legal form, address. Capitals, accents,
 * punctuation and spaces between do not hide it. What the asker says between the lines a person must see.
 */
export function findVragersporen(tekst: string, vragers: readonly Vragergegevens[]): readonly string[] {
  const words = wordsOf(tekst);
  const joined = words.join('');
  const found = vragers.flatMap(({ agb, namen, adressen }) => [
    ...(joined.includes(agb) ? [agb] : []),
    ...namen.filter((naam) => namesOf(naam).some((name) => holdsWords(words, name))),
    ...adressen.filter((adres) => holdsJoined(joined, adres)),
  ]);
  return [...new Set(found)];
}

/** The name as written, and without its legal form when that still says who it is. */
function namesOf(naam: string): readonly (readonly string[])[] {
  const full = wordsOf(naam);
  const own = full.filter((word) => !RECHTSVORMEN.has(word));
  const tells = own.some((word) => !VAKWOORDEN.has(word));
  return [full, ...(tells ? [own] : [])].filter((name) => name.join('').length > 2);
}

/** Words in a row; also when the text writes them as one, or splits what the name joins. */
function holdsWords(words: readonly string[], name: readonly string[]): boolean {
  const wanted = name.join('');
  return words.some((_, start) => {
    let joined = '';
    for (let end = start; joined.length < wanted.length; end += 1) {
      const word = words[end];
      if (word === undefined) return false;
      joined += word;
    }
    return joined === wanted;
  });
}

function holdsJoined(joined: string, adres: string): boolean {
  const wanted = wordsOf(adres).join('');
  return wanted.length > 3 && joined.includes(wanted);
}

/** The words of a text in small letters and digits, without accents: `B.V.` is `bv`. */
export function wordsOf(tekst: string): readonly string[] {
  return (
    tekst
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, '')
      .match(/[a-z0-9]+/g) ?? []
  );
}
