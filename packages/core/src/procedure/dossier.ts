/** The kinds of dossier of a purchase, in the order of a contract year (procedure.md, Life cycle). */
export const DOSSIERSOORTEN = [
  'kader',
  'vraag',
  'inschrijving',
  'beoordeling',
  'dialoog',
  'gunning',
  'bezwaar',
  'kort-geding',
  'overeenkomst',
] as const;
export type Dossiersoort = (typeof DOSSIERSOORTEN)[number];

/** Names one dossier within the installation. `regio` is the region it belongs to; a kader names its zorgkantoor's regions itself. */
export type Dossiersleutel = {
  readonly regio: string;
  readonly soort: Dossiersoort;
  /** Unique within region and kind, e.g. a number or an AGB-code with a year. */
  readonly id: string;
};
