import type { Sector, Zorgkantoor } from '../../basis/index.ts';
import type { Tijdpadniveau } from '../../kalender/index.ts';
import { currentClausules } from './clausules.ts';
import type { Kaderpublicatie, Kaderstaat, Kadertoestand } from './staat.ts';
import type { Reactieaankondiging, Stapsluiting, Tijdpadversie } from './tijdpadversie.ts';

/** A day, a hash or a text that is not there is absent. */
type Bekend<Waarde> = { readonly [Naam in keyof Waarde]?: NonNullable<Waarde[Naam]> };

/** An answer of a Nota van Inlichtingen by its place in it: the mark of a question is the asker's, and stays behind. */
export type OpenbaarAntwoord = {
  readonly nummer: number;
  readonly vraag: string;
  readonly antwoord: string;
  readonly clausule?: string;
  readonly sha256: string;
};

export type OpenbarePublicatie = Pick<
  Kaderpublicatie,
  'id' | 'soort' | 'nummer' | 'sha256' | 'moment' | 'raakt'
> &
  Bekend<Pick<Kaderpublicatie, 'vorige' | 'jaar'>> & {
    /** Without a hash the clausule is taken out. */
    readonly wijzigt: readonly { readonly id: string; readonly sha256?: string }[];
    readonly antwoorden: readonly OpenbaarAntwoord[];
    /** The last day to react, as written and if a weekend extends it, and since when a ruling stops the term. */
    readonly reageren: {
      readonly totEnMet: string;
      readonly misschienTotEnMet: string;
      readonly stilSinds?: string;
    };
  };

export type OpenbareStap = Pick<Stapsluiting, 'stap' | 'wat' | 'wie'> &
  Bekend<Pick<Stapsluiting, 'laatsteDag' | 'opTijdTot' | 'teLaatVanaf'>>;

/** A published kader as anyone reads it, who is signed in or not: what was published, and nothing of how it came about. */
export type OpenbaarKader = {
  readonly toestand: Kadertoestand;
  readonly titel: string;
  readonly niveau: Tijdpadniveau;
  readonly zorgkantoren: readonly Zorgkantoor[];
  readonly contractjaren: { readonly van: number; readonly totEnMet: number };
  readonly sectoren: readonly Sector[];
  /** What holds after all publications, and from which it comes. */
  readonly clausules: readonly {
    readonly id: string;
    readonly sha256: string;
    readonly publicatie: string;
    readonly gaatVoorOp?: string;
  }[];
  readonly tijdpad?: {
    readonly versie: number;
    readonly sha256: string;
    readonly stappen: readonly OpenbareStap[];
    readonly reacties: readonly Reactieaankondiging[];
  };
  readonly publicaties: readonly OpenbarePublicatie[];
  readonly stilstanden: readonly {
    readonly ecli: string;
    readonly sinds: string;
    readonly stappen: readonly string[];
    readonly publicaties: readonly string[];
  }[];
};

/**
 * Undefined as long as nothing is published. Taken over field by field: who wrote it, the consultation, what is being
 * prepared and reasons that were written for the journal are no part of it.
 */
export function openbaarKader({
  toestand,
  inhoud,
  publicaties,
  tijdpaden,
  stilstanden,
}: Kaderstaat): OpenbaarKader | undefined {
  if (inhoud === null || publicaties.length === 0) return undefined;
  const { titel, niveau, zorgkantoren, contractjaren, sectoren } = inhoud;
  const tijdpad = tijdpaden.at(-1);
  return {
    ...{ toestand, titel, niveau, zorgkantoren, contractjaren, sectoren },
    clausules: [...currentClausules(publicaties)].map(([id, geldend]) => ({
      ...{ id, ...geldend },
      ...known('gaatVoorOp', inhoud.clausules.find((one) => one.id === id)?.gaatVoorOp ?? null),
    })),
    ...(tijdpad === undefined ? {} : { tijdpad: tijdpadOf(tijdpad) }),
    publicaties: publicaties.map(publicatieOf),
    stilstanden: stilstanden.map(({ ecli, sinds, stappen, publicaties: stil }) => ({
      ...{ ecli, sinds, stappen, publicaties: stil },
    })),
  };
}

function tijdpadOf({
  versie,
  sha256,
  stappen,
  reacties,
}: Tijdpadversie): NonNullable<OpenbaarKader['tijdpad']> {
  return {
    ...{ versie, sha256, reacties },
    stappen: stappen.map(({ stap, wat, wie, laatsteDag, opTijdTot, teLaatVanaf }) => ({
      ...{ stap, wat, wie },
      ...known('laatsteDag', laatsteDag),
      ...known('opTijdTot', opTijdTot),
      ...known('teLaatVanaf', teLaatVanaf),
    })),
  };
}

function publicatieOf({
  id,
  soort,
  nummer,
  sha256,
  moment,
  raakt,
  vorige,
  jaar,
  wijzigt,
  antwoorden,
  termijn: { strikt, verlengd, stilSinds },
}: Kaderpublicatie): OpenbarePublicatie {
  return {
    ...{ id, soort, nummer, sha256, moment, raakt },
    ...known('vorige', vorige),
    ...known('jaar', jaar),
    wijzigt: wijzigt.map((one) => ({ id: one.id, ...known('sha256', one.sha256) })),
    antwoorden: antwoorden.map(({ sha256: hash, tekst: { vraag, antwoord, clausule } }, index) => ({
      ...{ nummer: index + 1, vraag, antwoord, sha256: hash },
      ...known('clausule', clausule),
    })),
    reageren: { totEnMet: strikt, misschienTotEnMet: verlengd, ...known('stilSinds', stilSinds) },
  };
}

function known<const Naam extends string, Waarde>(
  naam: Naam,
  waarde: Waarde | null,
): { readonly [Key in Naam]?: Waarde } {
  return waarde === null ? {} : ({ [naam]: waarde } as { readonly [Key in Naam]: Waarde });
}
