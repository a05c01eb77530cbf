/** Which reference data can be replaced by a newer edition without a new Kavel. */
export const EDITIESOORTEN = ['koppeltabel', 'retourcodes', 'tarieven'] as const;
export type Editiesoort = (typeof EDITIESOORTEN)[number];

/** The columns of our own files, in their order. */
export const EDITIEKOLOMMEN = {
  koppeltabel: [
    ...['prestatie', 'omschrijving', 'tijdseenheid', 'declaratiegroep', 'declaratiemethode'],
    ...['geldig_van', 'geldig_tot_en_met', 'zzpcodes', 'functiecodes'],
  ],
  retourcodes: ['retourcode', 'omschrijving', 'toets'],
  tarieven: [
    ...['jaar', 'prestatie', 'eenheid', 'component', 'bedrag_eurocent'],
    ...['geldig_van', 'geldig_tot_en_met', 'bron'],
  ],
} as const satisfies Record<Editiesoort, readonly string[]>;

/** What the public conversions call our columns (shared layouts of the koppeltabel and of NZa tariffs). */
export const ANDERE_NAMEN: Readonly<Record<Editiesoort, Readonly<Record<string, string>>>> = {
  koppeltabel: {
    prestatiecode: 'prestatie',
    tijdseenheid_cod218: 'tijdseenheid',
    begindatum: 'geldig_van',
    einddatum: 'geldig_tot_en_met',
  },
  retourcodes: { code: 'retourcode' },
  tarieven: {
    year: 'jaar',
    code: 'prestatie',
    unit: 'eenheid',
    source: 'bron',
    max_tariff_eur: 'bedrag_euro',
  },
};

/** Columns that may be absent, and columns that are read over. */
export const ZONDER_KOLOM: ReadonlySet<string> = new Set(['toets', 'geldig_tot_en_met']);
export const OVERGESLAGEN: ReadonlySet<string> = new Set(['description', 'form']);
