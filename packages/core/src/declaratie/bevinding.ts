/**
 * One fault in a claim file. It names the record and the field, never what the field holds: a BSN or a name must
 * not travel in a message (interfaces.md, `kavel declaratie controleer`).
 */
export type Bevinding = {
  readonly retourcode: string;
  /** Kenmerk record: `01` … `99`; empty when the line is no record. */
  readonly record: string;
  /** Field number of the berichtspecificatie; empty when the whole record is meant. */
  readonly veld: string;
  /** Line in the file, from 1. */
  readonly regel: number;
  readonly omschrijving: string;
};

/**
 * Keeps the first `maximum` findings in the order of line and field, and counts the rest, so that a hopeless file stays
 * a short answer. Which ones it keeps does not depend on the order in which they were found.
 */
export class Bevindingen {
  readonly #maximum: number;
  #list: Bevinding[] = [];
  #count = 0;
  /** A finding past this line is not among the first. */
  #laatsteRegel = Number.MAX_SAFE_INTEGER;

  constructor(maximum: number) {
    this.#maximum = maximum;
  }

  add(bevinding: Bevinding): void {
    this.#count += 1;
    if (bevinding.regel > this.#laatsteRegel) return;
    this.#list.push(bevinding);
    if (this.#list.length < 2 * this.#maximum) return;
    this.#list = [...this.list()];
    this.#laatsteRegel = this.#list.at(-1)?.regel ?? 0;
  }

  /** Counts findings of which the first are added one by one. */
  countMore(aantal: number): void {
    this.#count += aantal;
  }

  get count(): number {
    return this.#count;
  }

  /** By line, then by field and code. */
  list(): readonly Bevinding[] {
    return this.#list.toSorted(compareBevindingen).slice(0, this.#maximum);
  }
}

function compareBevindingen(left: Bevinding, right: Bevinding): number {
  return (
    left.regel - right.regel ||
    compareText(left.veld, right.veld) ||
    compareText(left.retourcode, right.retourcode)
  );
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
