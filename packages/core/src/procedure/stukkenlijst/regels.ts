import type { Termijn } from '../../kalender/index.ts';

/** Kinds of documents of a registration (S003-157, S004-10). An ondernemingsplan is the two plans together (S003-35). */
export const STUKSOORTEN = [
  'bestuursverklaring',
  'instemmingsverklaring',
  'gewijzigde-gegevens',
  'aanbiedingsbrief',
  'bedrijfsplan',
  'financieel-plan',
  'beknopt-plan',
] as const;
export type Stuksoort = (typeof STUKSOORTEN)[number];

export const stuksoortNaam: Readonly<Record<Stuksoort, string>> = {
  bestuursverklaring: 'bestuursverklaring',
  instemmingsverklaring: 'instemmingsverklaring',
  'gewijzigde-gegevens': 'gewijzigde gegevens met hun onderbouwing',
  aanbiedingsbrief: 'aanbiedingsbrief',
  bedrijfsplan: 'bedrijfsplan',
  'financieel-plan': 'financieel plan',
  'beknopt-plan': 'beknopt plan',
};

/**
 * Whether a document must come. `bij-wijziging`: only if something changed since last year's declaration; else the
 * provider confirms that it stands. `voorwaarde-opslag`: without it the registration is complete, but the standard
 * surcharge does not hold.
 */
export type Stukplicht = 'verplicht' | 'bij-wijziging' | 'facultatief' | 'voorwaarde-opslag';

/**
 * What a provider does with its contract. `A`: it ends, or is exchanged for a new one. `B`: it goes on (003 §2.3).
 */
export type Inschrijfsituatie = 'A' | 'B';

/** One document that a kader asks for. */
export type Stukregel = {
  readonly stuksoort: Stuksoort;
  readonly plicht: Stukplicht;
  readonly situaties: readonly Inschrijfsituatie[];
  /** Asked for new care offer alone, and not of who only moves region by the woonplaatsbeleid (S003-36). */
  readonly alleenNieuwZorgaanbod: boolean;
  /** A term of its own, after an event whose day the procedure gives; without it the closing of the registration. */
  readonly binnen?: { readonly termijn: Termijn; readonly na: string };
  readonly bron: string;
};

/** The documents of one kader. */
export type Stukkenkader = {
  readonly titel: string;
  /** Last day (ISO) of the contracts that end, and of those that can go on; null: the kader knows none. */
  readonly aflopend: string;
  readonly voortTeZetten: string | null;
  readonly regels: readonly Stukregel[];
};

const BEIDE: readonly Inschrijfsituatie[] = ['A', 'B'];

/** Contracts from 2018, existing providers (003 §2.3). */
export const STUKKEN_2018: Stukkenkader = {
  titel: 'Inkoopkader 2018-2020, bestaande zorgaanbieders',
  aflopend: '2017-12-31',
  voortTeZetten: '2018-12-31',
  regels: [
    ask('bestuursverklaring', 'verplicht', ['A'], 'S003-28'),
    ask('instemmingsverklaring', 'verplicht', ['B'], 'S003-32'),
    ask('gewijzigde-gegevens', 'bij-wijziging', BEIDE, 'S003-29, S003-30, S003-33'),
    ask('aanbiedingsbrief', 'facultatief', BEIDE, 'S003-31, S003-34'),
    { ...ask('bedrijfsplan', 'verplicht', BEIDE, 'S003-35'), alleenNieuwZorgaanbod: true },
    { ...ask('financieel-plan', 'verplicht', BEIDE, 'S003-35'), alleenNieuwZorgaanbod: true },
  ],
};

/**
 * Contracts of 2021: a concise plan within two months after the regional announcement, as the condition of base and
 * standard surcharge (S004-10, -12, -14). The letter says nothing of other documents.
 */
export const STUKKEN_2021: Stukkenkader = {
  titel: 'Inkoopkader 2021',
  aflopend: '2020-12-31',
  voortTeZetten: null,
  regels: [
    {
      ...ask('beknopt-plan', 'voorwaarde-opslag', ['A'], 'S004-10, S004-12, S004-14'),
      binnen: { termijn: { lengte: 2, eenheid: 'maanden' }, na: 'aankondiging van het beknopte plan' },
    },
  ],
};

function ask(
  stuksoort: Stuksoort,
  plicht: Stukplicht,
  situaties: readonly Inschrijfsituatie[],
  bron: string,
): Stukregel {
  return { stuksoort, plicht, situaties, alleenNieuwZorgaanbod: false, bron };
}
