/** The states of a question, as a person reads them. */
export const VRAAGTOESTANDEN = {
  nieuw: 'nog niet ingediend',
  ingediend: 'ingediend',
  'in-overweging': 'in overweging (misschien te laat)',
  'te-laat': 'te laat ingediend',
  samengevoegd: 'samengevoegd met een andere vraag',
  beantwoord: 'antwoord in concept',
  vastgesteld: 'antwoord vastgesteld',
  gepubliceerd: 'gepubliceerd in een Nota van Inlichtingen',
  ingetrokken: 'ingetrokken',
} as const;
export type Vraagtoestand = keyof typeof VRAAGTOESTANDEN;

/** A question and its answer as everybody will read them: neither names who asked. */
export type Vraagantwoord = {
  /** The question in neutral words. */
  readonly vraag: string;
  readonly antwoord: string;
  /** The clausule that the answer explains; null when it is about the procedure. */
  readonly clausule: string | null;
};

/** The question as it was asked. */
export type Ingediendevraag = {
  readonly kader: string;
  readonly tekst: string;
  readonly moment: string;
};

export type Vraagstaat = {
  readonly toestand: Vraagtoestand;
  readonly vraag: Ingediendevraag | null;
  /** The question whose answer counts for this one too; it keeps its own text and asker. */
  readonly samengevoegdMet: string | null;
  readonly antwoord: Vraagantwoord | null;
  /** Hash of the answer: what a Nota names. */
  readonly sha256: string | null;
  /** Who wrote the answer, and so does not approve it. */
  readonly beantwoordDoor: string | null;
  /** Why the last decision was taken: about a late question, or an answer that was sent back. */
  readonly reden: string | null;
  /** Id of the publication of the kader that holds the answer. */
  readonly nota: string | null;
};

export const NIEUWE_VRAAG: Vraagstaat = {
  toestand: 'nieuw',
  vraag: null,
  samengevoegdMet: null,
  antwoord: null,
  sha256: null,
  beantwoordDoor: null,
  reden: null,
  nota: null,
};
