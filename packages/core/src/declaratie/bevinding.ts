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

/** Keeps the first `maximum` findings and counts the rest, so that a hopeless file stays a short answer. */
export class Bevindingen {
  readonly #list: Bevinding[] = [];
  readonly #maximum: number;
  #count = 0;

  constructor(maximum: number) {
    this.#maximum = maximum;
  }

  add(bevinding: Bevinding): void {
    this.#count += 1;
    if (this.#list.length < this.#maximum) this.#list.push(bevinding);
  }

  get count(): number {
    return this.#count;
  }

  /** By line, then by field. */
  list(): readonly Bevinding[] {
    return this.#list.toSorted(
      (left, right) =>
        left.regel - right.regel || (left.veld < right.veld ? -1 : left.veld > right.veld ? 1 : 0),
    );
  }
}
