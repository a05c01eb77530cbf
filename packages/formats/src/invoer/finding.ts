/** The published codes of what can be wrong with a text that a person or program hands to Kavel. */
export type InvoerCode =
  | 'json-onleesbaar'
  | 'yaml-onleesbaar'
  | 'yaml-schrijfwijze'
  | 'csv-onleesbaar'
  | 'veld-dubbel'
  | 'veld-onbekend'
  | 'veld-ontbreekt'
  | 'verkeerd-type'
  | 'waarde-ongeldig';

/**
 * One thing wrong in an input file. `regel`: line, from 1; for a missing field the line of the object that lacks
 * it. `veld`: path as in `regels[0].agb`, empty for the document itself. `melding`: Dutch, what is wrong, which
 * rule and what to do. A format adds codes of its own.
 */
export type InvoerFinding<Code extends string = InvoerCode> = {
  readonly code: Code;
  readonly bestand: string;
  readonly regel: number;
  readonly veld: string;
  readonly melding: string;
};

/** One line for a person: `feiten.json:3 technologie — …`. */
export function findingText(finding: Omit<InvoerFinding<string>, 'code'>): string {
  const veld = finding.veld === '' ? '' : ` ${finding.veld}`;
  return `${finding.bestand}:${finding.regel}${veld} — ${finding.melding}`;
}

/** Message for a field that stands twice in one object. */
export function duplicateText(name: string): string {
  return `het veld "${name}" staat twee keer in hetzelfde object. Elk veld mag één keer: haal er één weg.`;
}
