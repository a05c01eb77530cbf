import { decide } from '@kavel/core/procedure';
import type { Besluit, Dossiersoort, Machine, Verzoek } from '@kavel/core/procedure';
import type { Dossierwand } from '@kavel/store/dossier';
import type { Berichtgeving } from '../post/bericht.ts';
import type { Proceduredocument, Procedurestaat } from './uitvoering.ts';

export type { Dossierwand } from '@kavel/store/dossier';

/** A machine without the types of its own documents, and who sees its dossiers in each state. */
export type Werkwijze = {
  readonly naam: string;
  readonly begin: Procedurestaat;
  readonly decide: (
    verzoek: Verzoek<Procedurestaat, Proceduredocument, unknown>,
  ) => Besluit<Proceduredocument, string>;
  readonly apply: (staat: Procedurestaat, gebeurtenis: Proceduredocument) => Procedurestaat;
  readonly wand: (staat: Procedurestaat) => Dossierwand;
  /** Whom an act tells what. */
  readonly berichten: Berichtgeving;
};

/** How every kind of dossier works. */
export type Werkwijzen = Readonly<Partial<Record<Dossiersoort, Werkwijze>>>;

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
    berichten = () => [],
  }: { readonly wand: (staat: Staat) => Dossierwand; readonly berichten?: Berichtgeving },
): Werkwijze {
  return {
    naam: machine.naam,
    begin: machine.begin,
    decide: (verzoek) => decide(machine, verzoek as unknown as Verzoek<Staat, Opdracht, Bekend>),
    apply: (staat, gebeurtenis) =>
      machine.apply(staat as unknown as Staat, gebeurtenis as unknown as Gebeurtenis),
    wand: (staat) => wand(staat as unknown as Staat),
    berichten,
  };
}
