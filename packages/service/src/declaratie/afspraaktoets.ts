import type { DeclaratieSink, Prestatieregel } from '@kavel/core/declaratie';

/** What a provider agreed for a year. */
export type Afspraken = {
  readonly kavels: readonly string[];
  readonly tarieven: Readonly<Record<string, number>>;
};

/** What the agreement of a line is about. */
export type Afspraakregel = Pick<Prestatieregel, 'kavel' | 'prestatie' | 'tariefEurocent'>;

/** 8226: the kavel is not contracted. 0611: the price is not the agreed price, which is null when none is agreed. */
export type Afspraakbezwaar =
  | { readonly retourcode: '8226'; readonly kavel: string; readonly prestatie: string }
  | {
      readonly retourcode: '0611';
      readonly prestatie: string;
      readonly tariefEurocent: number;
      readonly afgesprokenEurocent: number | null;
    };

/** A price that nobody agreed is no fault for meerzorg, which is agreed as an amount per kavel. */
export function afspraakbezwaren(
  { kavels, tarieven }: Afspraken,
  { kavel, prestatie, tariefEurocent }: Afspraakregel,
): readonly Afspraakbezwaar[] {
  const afgesprokenEurocent = tarieven[prestatie] ?? null;
  const bezwaren: Afspraakbezwaar[] = [];
  const zonderTarief = afgesprokenEurocent === null && kavel.startsWith('MEERZORG_');
  if (afgesprokenEurocent !== tariefEurocent && !zonderTarief) {
    bezwaren.push({ retourcode: '0611', prestatie, tariefEurocent, afgesprokenEurocent });
  }
  if (!kavels.includes(kavel)) bezwaren.push({ retourcode: '8226', kavel, prestatie });
  return bezwaren;
}

/** The different things that the lines of a file ask of the agreement: a few, however many lines there are. */
export class Afspraakvragen implements DeclaratieSink {
  readonly #byPrestatie = new Map<string, Map<number, Set<Afspraakregel['kavel']>>>();

  prestatie({ kavel, prestatie, tariefEurocent }: Prestatieregel): void {
    const byTarief = this.#byPrestatie.getOrInsertComputed(prestatie, () => new Map());
    byTarief.getOrInsertComputed(tariefEurocent, () => new Set()).add(kavel);
  }

  *[Symbol.iterator](): Iterator<Afspraakregel> {
    for (const [prestatie, byTarief] of this.#byPrestatie) {
      for (const [tariefEurocent, kavels] of byTarief) {
        for (const kavel of kavels) yield { kavel, prestatie, tariefEurocent };
      }
    }
  }
}
