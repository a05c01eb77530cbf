/** Lowest first (spec/beleid.md, Time and rank): a later one in this list may change an earlier one. */
export const RANGEN = [
  'landelijk kader',
  'regionaal kader',
  'landelijke aanvulling',
  'regionale aanvulling',
  'nota van inlichtingen',
  'uitspraak',
  'wet',
] as const;
export type Rang = (typeof RANGEN)[number];

/** The document that a rule comes from. */
export type Herkomst = { readonly id: string; readonly titel: string; readonly rang: Rang };

/** What of a document is kept beside each of its rules. */
export function herkomstOf({ id, titel, rang }: Herkomst): Herkomst {
  return { id, titel, rang };
}

/** The higher the number, the more a document may change. */
export function rankOf(rang: Rang): number {
  return RANGEN.indexOf(rang);
}
