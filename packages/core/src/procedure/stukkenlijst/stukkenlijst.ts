import { ok } from '../../basis/index.ts';
import type { Result } from '../../basis/index.ts';
import type { Procedureweigering } from '../machine.ts';
import { createWeiger } from '../weigeren.ts';
import type { Inschrijfsituatie, Stukkenkader, Stukregel, Stuksoort } from './regels.ts';

/** What a provider says of itself as it registers. */
export type Inschrijfopgave = {
  readonly wil: 'nieuwe-overeenkomst' | 'voortzetten';
  readonly nieuwZorgaanbod: boolean;
  /** The offer exists; it is only new to this zorgkantoor because clients live in its region (S003-36). */
  readonly alleenWoonplaatsbeleid: boolean;
  /** The provider confirmed that last year's declaration still stands (S003-29, -30). */
  readonly ongewijzigdBevestigd: boolean;
};

/** What decides which documents a provider hands in. */
export type Inschrijver = Omit<Inschrijfopgave, 'ongewijzigdBevestigd'> & {
  /** Last day (ISO) of its running contract with this zorgkantoor or, by the woonplaatsbeleid, another one; null: none. */
  readonly contractTotEnMet: string | null;
};

export type Stukkenlijst = {
  readonly situatie: Inschrijfsituatie;
  readonly stukken: readonly Stukregel[];
};

export const STUKKENLIJSTCODES = ['eigen-kader', 'niets-voort-te-zetten', 'situatie-niet-geregeld'] as const;
export type Stukkenlijstcode = (typeof STUKKENLIJSTCODES)[number];

const refuse = createWeiger<Stukkenlijstcode>({
  'eigen-kader': {
    regel: 'Een nieuwe zorgaanbieder volgt het kader voor nieuwe zorgaanbieders.',
    bron: '003 §2.3; S001-131',
  },
  'niets-voort-te-zetten': {
    regel: 'Alleen een overeenkomst die na dit jaar doorloopt, kan worden voortgezet.',
    bron: '003 §2.3, S003-32',
  },
  'situatie-niet-geregeld': {
    regel: 'Het kader noemt welke overeenkomsten aflopen of doorlopen; van een andere zegt het niets.',
    bron: '003 §2.3, S003-28, S003-32',
  },
});

/** The documents that one provider hands in, by its situation (003 §2.3; 004). */
export function createStukkenlijst(
  kader: Stukkenkader,
  inschrijver: Inschrijver,
): Result<Stukkenlijst, Procedureweigering<Stukkenlijstcode>> {
  const situatie = situatieOf(kader, inschrijver);
  if (!situatie.ok) return situatie;
  const newOffer = inschrijver.nieuwZorgaanbod && !inschrijver.alleenWoonplaatsbeleid;
  const stukken = kader.regels.filter(
    (regel) => regel.situaties.includes(situatie.value) && (newOffer || !regel.alleenNieuwZorgaanbod),
  );
  return ok({ situatie: situatie.value, stukken });
}

function situatieOf(
  { aflopend, voortTeZetten, titel }: Stukkenkader,
  { contractTotEnMet, wil }: Inschrijver,
): Result<Inschrijfsituatie, Procedureweigering<Stukkenlijstcode>> {
  if (contractTotEnMet === null) {
    return refuse(
      'eigen-kader',
      'Er is geen lopende overeenkomst. Gebruik het kader voor nieuwe zorgaanbieders.',
    );
  }
  const ends = contractTotEnMet === aflopend;
  const goesOn = contractTotEnMet === voortTeZetten;
  if (!ends && !goesOn) {
    return refuse(
      'situatie-niet-geregeld',
      `${titel} zegt niet wat te doen met een overeenkomst tot en met ${contractTotEnMet}. Vraag het zorgkantoor.`,
    );
  }
  if (wil === 'nieuwe-overeenkomst') return ok('A');
  if (goesOn) return ok('B');
  return refuse(
    'niets-voort-te-zetten',
    `De overeenkomst eindigt op ${aflopend}. Schrijf u in voor een nieuwe overeenkomst.`,
  );
}

/** What was handed in, as far as the list looks at it. */
export type Ingediend = {
  readonly stukken: readonly { readonly stuksoort: Stuksoort }[];
  readonly opgave: Pick<Inschrijfopgave, 'ongewijzigdBevestigd'>;
};

/** The documents of the list without which a registration is not complete. */
export function ontbrekendeStukken({ stukken }: Stukkenlijst, ingediend: Ingediend): readonly Stukregel[] {
  const handedIn = new Set(ingediend.stukken.map(({ stuksoort }) => stuksoort));
  return stukken.filter(({ stuksoort, plicht }) => {
    if (handedIn.has(stuksoort)) return false;
    return plicht === 'verplicht' || (plicht === 'bij-wijziging' && !ingediend.opgave.ongewijzigdBevestigd);
  });
}
