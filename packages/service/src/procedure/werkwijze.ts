import { canonicalJson } from '@kavel/core/basis';
import {
  BEWAAR_STUK,
  STUK_BEWAARD,
  bewaarDossierstuk,
  decide,
  leestDossierstuk,
} from '@kavel/core/procedure';
import type {
  Besluit,
  Dossiernaam,
  Dossiersoort,
  Machine,
  Partij,
  Partijen,
  Stukgebeurtenis,
  Stukopdracht,
  Verzoek,
} from '@kavel/core/procedure';
import type { Dossierwand } from '@kavel/store/dossier';
import type { Berichtgeving } from '../post/bericht.ts';
import type { Proceduredocument, Procedurestaat } from './uitvoering.ts';

export type { Dossierwand } from '@kavel/store/dossier';

/** A person who reads, and the party that it acts for; `null`: none. */
export type Lezer = { readonly partij: Partij | null; readonly persoon: string };

/** A machine without the types of its own documents, and who sees its dossiers in each state. */
export type Werkwijze = {
  readonly naam: string;
  /** What the id of a dossier says; undefined when it is none of this kind. */
  readonly leesNaam: (id: string) => Dossiernaam | undefined;
  /** How an id is written, for people. */
  readonly naamvorm: string;
  readonly begin: Procedurestaat;
  readonly decide: (
    verzoek: Verzoek<Procedurestaat, Proceduredocument, unknown>,
  ) => Besluit<Proceduredocument, string>;
  readonly apply: (staat: Procedurestaat, gebeurtenis: Proceduredocument) => Procedurestaat;
  readonly wand: (staat: Procedurestaat) => Dossierwand;
  /** What of the state a person reads. */
  readonly toon: (staat: Procedurestaat, lezer: Lezer) => Procedurestaat;
  /** Whether a party reads an event, as the dossier stands now. */
  readonly leest: (staat: Procedurestaat, lezer: Lezer, gebeurtenis: Proceduredocument) => boolean;
  /** Whether its decisions look at other dossiers that may change: then acts of the region wait for each other before it. */
  readonly kijktVerder: boolean;
  /** Whom an act tells what. */
  readonly berichten: Berichtgeving;
};

/** How every kind of dossier works. */
export type Werkwijzen = Readonly<Partial<Record<Dossiersoort, Werkwijze>>>;

/** What a kind of dossier adds to its machine. */
export type Werkwijzedeel<Staat> = {
  readonly leesNaam: (id: string) => Dossiernaam | undefined;
  readonly naamvorm: string;
  readonly wand: (staat: Staat) => Dossierwand;
  readonly toon?: (staat: Staat, lezer: Lezer) => object;
  /** Kinds of events that only the zorgkantoor reads: what is prepared and not decided. */
  readonly intern?: readonly string[];
  /** Kinds of events that only the provider reads: what it is still putting together. */
  readonly eigen?: readonly string[];
  /** What of the rest one person keeps from another of the same party. */
  readonly leest?: (staat: Staat, lezer: Lezer, gebeurtenis: Proceduredocument) => boolean;
  readonly kijktVerder?: boolean;
  readonly berichten?: Berichtgeving;
};

/** The documents of a machine come back from the database as they went in, so its types are taken off here alone. */
export function werkwijzeOf<
  Staat extends { readonly toestand: string },
  Opdracht extends { readonly soort: string },
  Gebeurtenis extends { readonly soort: string },
  Bekend,
  Code extends string,
>(
  machine: Machine<Staat, Opdracht, Gebeurtenis, Bekend, Code>,
  {
    wand,
    toon,
    intern = [],
    eigen = [],
    leest = () => true,
    kijktVerder = false,
    berichten = () => [],
    ...naam
  }: Werkwijzedeel<Staat>,
): Werkwijze {
  const shown = (staat: Procedurestaat, lezer: Lezer): Procedurestaat =>
    toon === undefined ? staat : (toon(staat as unknown as Staat, lezer) as Procedurestaat);
  return {
    ...naam,
    naam: machine.naam,
    begin: machine.begin,
    decide: (verzoek) =>
      verzoek.opdracht.soort === BEWAAR_STUK
        ? bewaarDossierstuk(machine, stukvraagOf(verzoek))
        : decide(machine, verzoek as unknown as Verzoek<Staat, Opdracht, Bekend>),
    // A document that is kept with a dossier is no step in it.
    apply: (staat, gebeurtenis) =>
      gebeurtenis.soort === STUK_BEWAARD
        ? staat
        : machine.apply(staat as unknown as Staat, gebeurtenis as unknown as Gebeurtenis),
    wand: (staat) => wand(staat as unknown as Staat),
    toon: shown,
    leest: (staat, lezer, gebeurtenis) => {
      if (gebeurtenis.soort === STUK_BEWAARD) {
        const { stuk } = gebeurtenis as unknown as Stukgebeurtenis;
        return leestDossierstuk(stuk, lezer.partij) || noemtStuk(shown(staat, lezer), stuk.sha256);
      }
      const kept = lezer.partij === 'zorgkantoor' ? eigen : intern;
      return !kept.includes(gebeurtenis.soort) && leest(staat as unknown as Staat, lezer, gebeurtenis);
    },
    kijktVerder,
    berichten,
  };
}

/** Whether a state names a document: then whoever reads that state reads the document. */
export function noemtStuk(staat: Procedurestaat, sha256: string): boolean {
  return canonicalJson(staat).includes(`"${sha256}"`);
}

function stukvraagOf({
  staat: { toestand },
  opdracht,
  bekend,
  ...handeling
}: Verzoek<Procedurestaat, Proceduredocument, unknown>) {
  const { stuk } = opdracht as unknown as Stukopdracht;
  return { ...handeling, toestand, stuk, partijen: bekend as Partijen };
}
