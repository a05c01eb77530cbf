/** What is talked about (003 §2.6, §3.2.3). */
export const DIALOOGONDERWERPEN = [
  'doelstellingen',
  'wachttijden',
  'bedrijfsvoering',
  'marktanalyse',
  'kwaliteitsplan',
  'kwaliteitsrapportage',
  'ontwikkeling-nieuwe-aanbieder',
  'bouwplannen',
  'meerbedskamers',
  'zorg-thuis',
  'doelmatigheidsplan',
] as const;
export type Dialoogonderwerp = (typeof DIALOOGONDERWERPEN)[number];

/** A topic with the days between which it is on the agenda (ISO, both belong to it) and where it stands. */
export type Agendapunt = {
  readonly onderwerp: Dialoogonderwerp;
  readonly naam: string;
  readonly van: string;
  readonly totEnMet: string;
  readonly bron: string;
};

/** What decides which topics a provider has. */
export type Dialoogpartner = {
  /** A contract for one year: little experience (S003-50). */
  readonly eenjarig: boolean;
  readonly heeftMeerbedskamers: boolean;
};

/** First and last day of the dialogue of the purchase, ISO, and the first contract year. */
export type Dialoogtijd = { readonly van: string; readonly totEnMet: string; readonly contractjaar: number };

type Onderwerpregel = {
  readonly onderwerp: Dialoogonderwerp;
  readonly naam: string;
  readonly bron: string;
  readonly als?: (partner: Dialoogpartner) => boolean;
};

const ONDERWERPEN: readonly Onderwerpregel[] = [
  { onderwerp: 'doelstellingen', naam: 'regionale doelstellingen', bron: 'S003-52' },
  { onderwerp: 'wachttijden', naam: 'wachttijden', bron: 'S003-52' },
  { onderwerp: 'bedrijfsvoering', naam: 'bedrijfsvoering en (dis)continuïteit', bron: 'S003-52' },
  { onderwerp: 'marktanalyse', naam: 'analyses en landelijke rapporten', bron: 'S003-52' },
  { onderwerp: 'kwaliteitsplan', naam: 'stand van de kwaliteitsplannen en de PDCA-cyclus', bron: 'S003-53' },
  {
    onderwerp: 'ontwikkeling-nieuwe-aanbieder',
    naam: 'ontwikkeling van kwaliteit, kennis en continuïteit',
    bron: 'S003-50',
    als: ({ eenjarig }) => eenjarig,
  },
  { onderwerp: 'bouwplannen', naam: 'plannen voor nieuwbouw en verbouw', bron: 'S003-90, S003-91' },
  {
    onderwerp: 'meerbedskamers',
    naam: 'afbouw van meerbedskamers, behalve die van paren',
    bron: 'S003-92',
    als: ({ heeftMeerbedskamers }) => heeftMeerbedskamers,
  },
  { onderwerp: 'zorg-thuis', naam: 'groei van zorg thuis met VPT en MPT', bron: 'S003-97' },
  {
    onderwerp: 'doelmatigheidsplan',
    naam: 'doelmatigheidsplan: minder intramuraal, meer thuis',
    bron: 'S003-95',
  },
];

/**
 * The topics for one provider: those of the purchase in its own weeks, and the quality reports in the first half of the
 * contract year, because they are not there earlier (S003-53, -56). No document has to be written for it (S003-54).
 */
export function createDialoogagenda(
  { van, totEnMet, contractjaar }: Dialoogtijd,
  partner: Dialoogpartner,
): readonly Agendapunt[] {
  const purchase = ONDERWERPEN.filter(({ als }) => als === undefined || als(partner)).map(
    ({ onderwerp, naam, bron }) => ({ onderwerp, naam, van, totEnMet, bron }),
  );
  return [
    ...purchase,
    {
      onderwerp: 'kwaliteitsrapportage',
      naam: 'kwaliteitsrapportage',
      van: `${contractjaar}-01-01`,
      totEnMet: `${contractjaar}-06-30`,
      bron: 'S003-53, S003-56',
    },
  ];
}
