/** An answer that is being typed: which choice, and the words in the field. */
export type Concept = { readonly keuze: string; readonly tekst: string };

const SLEUTEL = 'kavel-tarief-concept-';

/** What was typed before the page was left, in this tab only. */
export function readConcept(feit: string): Concept | undefined {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(SLEUTEL + feit) ?? 'null');
    return isConcept(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** A browser may keep nothing; then what is typed stays on the page only. */
export function writeConcept(feit: string, concept: Concept): void {
  try {
    sessionStorage.setItem(SLEUTEL + feit, JSON.stringify(concept));
  } catch {
    return;
  }
}

export function clearConcept(feit: string): void {
  try {
    sessionStorage.removeItem(SLEUTEL + feit);
  } catch {
    return;
  }
}

function isConcept(value: unknown): value is Concept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'keuze' in value &&
    'tekst' in value &&
    typeof value.keuze === 'string' &&
    typeof value.tekst === 'string'
  );
}
