/**
 * What the sources leave open about turning messages into days, as named choices (ADR 0081). The first of each is
 * the default; all are `aangenomen` and stand in every answer.
 */
export const PROGNOSEKEUZES = {
  /** Whether the day of a mutation (AW39) is still a day of care. */
  mutatiedag: ['telt-mee', 'telt-niet-mee'],
  /** Part-time stay of 3.5, 4 or 4.5 days a week: that part of every day, or every day whole. */
  deeltijd: ['naar-rato', 'elke-dag'],
  /** An allocation of a part of the budget: that part of every day, or every day whole. */
  percentage: ['naar-rato', 'elke-dag'],
  /** Two allocations with days of care at one provider on one day: the one that began last, or both. */
  overlap: ['laatste-ingang', 'beide'],
} as const;

export type Prognosekeuze = keyof typeof PROGNOSEKEUZES;

export type Prognoseinstelling = {
  readonly [Keuze in Prognosekeuze]: (typeof PROGNOSEKEUZES)[Keuze][number];
};

export const STANDAARD_PROGNOSE: Prognoseinstelling = {
  mutatiedag: 'telt-mee',
  deeltijd: 'naar-rato',
  percentage: 'naar-rato',
  overlap: 'laatste-ingang',
};

/** One assumption behind a forecast, in words for the reader. */
export type Aanname = { readonly naam: string; readonly keuze: string; readonly tekst: string };

const KEUZETEKST: { readonly [Keuze in Prognosekeuze]: Readonly<Record<string, string>> } = {
  mutatiedag: {
    'telt-mee': 'De dag van een mutatie (AW39) telt nog mee als dag zorg.',
    'telt-niet-mee': 'De dag van een mutatie (AW39) telt niet meer mee als dag zorg.',
  },
  deeltijd: {
    'naar-rato':
      'Deeltijdverblijf van 3,5, 4 of 4,5 etmaal per week telt elke dag voor dat deel van een week.',
    'elke-dag': 'Deeltijdverblijf telt elke dag als een heel etmaal.',
  },
  percentage: {
    'naar-rato': 'Een toewijzing van een deel van het budget telt elke dag voor dat deel.',
    'elke-dag': 'Een toewijzing van een deel van het budget telt elke dag als een heel etmaal.',
  },
  overlap: {
    'laatste-ingang':
      'Twee toewijzingen van een cliënt bij een zorgaanbieder op een dag: alleen de laatst ingegane telt.',
    beide: 'Twee toewijzingen van een cliënt bij een zorgaanbieder op een dag tellen allebei.',
  },
};

const VASTE_AANNAMES: readonly Aanname[] = [
  {
    naam: 'afwezigheid',
    keuze: 'telt-mee',
    tekst: 'De berichten kennen geen afwezigheid: elke dag tussen aanvang en einde is een dag zorg.',
  },
  {
    naam: 'leveringsstatus',
    keuze: 'niet-gebruikt',
    tekst: 'Een aanvang (AW35) is een begin van zorg, welke leveringsstatus er ook bij staat.',
  },
  {
    naam: 'groep',
    keuze: 'naar-leveringsvorm',
    tekst:
      'De groep in de koppeltabel zegt welke leveringsvorm een prestatie heeft, en of behandeling erbij hoort.',
  },
];

/** Every assumption of a forecast with these choices, those without a choice last. */
export function prognoseAannames(instelling: Prognoseinstelling): readonly Aanname[] {
  const gekozen = (Object.keys(PROGNOSEKEUZES) as Prognosekeuze[]).map((naam) => {
    const keuze = instelling[naam];
    return { naam, keuze, tekst: KEUZETEKST[naam][keuze] ?? '' };
  });
  return [...gekozen, ...VASTE_AANNAMES];
}
