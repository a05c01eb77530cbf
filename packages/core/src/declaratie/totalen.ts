import { eurocent } from '../basis/index.ts';
import type { Agb, Eurocent, Kavel } from '../basis/index.ts';
import type { Prestatieregel } from './prestatieregel.ts';

/** Claimed production of one provider for one kavel, prestatie and month of care; credits are subtracted. */
export type DeclaratieTotaal = {
  readonly agb: Agb;
  readonly kavel: Kavel;
  readonly prestatie: string;
  /** Month of care, `2018-01`. */
  readonly zorgmaand: string;
  /** Sum of 0429 with its sign. */
  readonly eurocent: Eurocent;
  /** Sum of 0418 with the sign of its line, in the unit of the prestatie. */
  readonly aantal: number;
};

/** A total in the making, of a part of a file. */
export type Totaalstand = {
  readonly kavel: Kavel;
  readonly prestatie: string;
  readonly zorgmaand: string;
  eurocent: number;
  aantal: number;
};

type Sleutel = Pick<Totaalstand, 'kavel' | 'prestatie' | 'zorgmaand'>;

/** Adds up while the file is read; one entry per kavel, prestatie and month, not per line. */
export class Totalen {
  readonly #standen = new Map<string, Totaalstand>();
  /** The one used last per prestatie: claims come month by month, so it nearly always fits. */
  readonly #last = new Map<string, Totaalstand>();

  add(regel: Prestatieregel): void {
    const stand = this.#standOf(regel);
    stand.eurocent += regel.declaratieEurocent;
    stand.aantal += regel.credit ? -regel.aantal : regel.aantal;
  }

  /** Adds the total of another part of the file. */
  addStand(deel: Totaalstand): void {
    const stand = this.#standOf(deel);
    stand.eurocent += deel.eurocent;
    stand.aantal += deel.aantal;
  }

  #standOf({ kavel, prestatie, zorgmaand }: Sleutel): Totaalstand {
    const last = this.#last.get(prestatie);
    if (last?.kavel === kavel && last.zorgmaand === zorgmaand) return last;
    const key = `${kavel} ${prestatie} ${zorgmaand}`;
    let stand = this.#standen.get(key);
    if (stand === undefined) {
      stand = { kavel, prestatie, zorgmaand, eurocent: 0, aantal: 0 };
      this.#standen.set(key, stand);
    }
    this.#last.set(prestatie, stand);
    return stand;
  }

  standen(): readonly Totaalstand[] {
    return [...this.#standen.values()];
  }

  /** In the order of kavel, prestatie, month. */
  list(agb: Agb): readonly DeclaratieTotaal[] {
    return [...this.#standen.entries()]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([, stand]) => ({ agb, ...stand, eurocent: eurocent(stand.eurocent) }));
  }
}
