import type { Aanleverstand } from '@kavel/core/declaratie';
import type { AangenomenBestand, Weigering } from '@kavel/store/aanlevering';
import { MAANDEN, declaratiemaand } from './aanlevertijd.ts';
import type { Aanlevertijd } from './aanlevertijd.ts';

/** Numbers of files; late ones and statements of production are accepted too. */
export type Bestandtelling = {
  readonly aangenomen: number;
  readonly teLaat: number;
  readonly opgaven: number;
  readonly geweigerd: number;
};

export type Aanlevermaand = {
  readonly maand: number;
  readonly stand: Aanleverstand;
  readonly bestanden: Bestandtelling;
  /** When the last file came, whatever became of it; absent when none did. */
  readonly laatstOntvangenOp?: string;
};

/** The files of one provider in one contract year, each list in order of receipt. */
export type Aanleveringen = {
  readonly aangenomen: readonly AangenomenBestand[];
  readonly geweigerd: readonly Weigering[];
};

/** The twelve months of one provider. */
export function listAanlevermaanden(
  jaar: number,
  tijden: readonly Aanlevertijd[],
  { aangenomen, geweigerd }: Aanleveringen,
): readonly Aanlevermaand[] {
  return MAANDEN.map((maand, index) => {
    const accepted = aangenomen.filter((file) => declaratiemaand(jaar, file.periodeTotEnMet) === maand);
    const refused = geweigerd.filter((file) => declaratiemaand(jaar, file.declaratiemaand) === maand);
    const moments = [...accepted, ...refused].map(({ ontvangenOp }) => ontvangenOp);
    const laatste = moments.toSorted((left, right) => Temporal.Instant.compare(left, right)).at(-1);
    return {
      maand,
      stand: standOf(accepted, refused, (tijden[index]?.dagenTotUiterste ?? 0) < 0),
      bestanden: telBestanden({ aangenomen: accepted, geweigerd: refused }),
      ...(laatste === undefined ? {} : { laatstOntvangenOp: laatste.toString() }),
    };
  });
}

function standOf(
  [first]: readonly AangenomenBestand[],
  refused: readonly Weigering[],
  hasPassed: boolean,
): Aanleverstand {
  if (first !== undefined) return first.teLaat ? 'te-laat' : 'op-tijd';
  if (refused.length > 0) return 'geweigerd';
  return hasPassed ? 'ontbreekt' : 'verwacht';
}

export function telBestanden({ aangenomen, geweigerd }: Aanleveringen): Bestandtelling {
  return {
    aangenomen: aangenomen.length,
    teLaat: aangenomen.filter(({ teLaat }) => teLaat).length,
    opgaven: aangenomen.filter(({ isOpgave }) => isOpgave).length,
    geweigerd: geweigerd.length,
  };
}

/** How many providers are in each state. */
export function telStanden(standen: readonly Aanleverstand[]): Readonly<Record<Aanleverstand, number>> {
  const count = (wanted: Aanleverstand): number => standen.filter((stand) => stand === wanted).length;
  return {
    'op-tijd': count('op-tijd'),
    'te-laat': count('te-laat'),
    geweigerd: count('geweigerd'),
    ontbreekt: count('ontbreekt'),
    verwacht: count('verwacht'),
  };
}
