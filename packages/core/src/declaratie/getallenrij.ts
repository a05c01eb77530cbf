const EERSTE_LENGTE = 1 << 12;

/** A row of whole numbers of 32 bits that grows, without an object per number. */
export class Getallenrij {
  #getallen = new Int32Array(EERSTE_LENGTE);
  #length = 0;

  push(getal: number): void {
    if (this.#length === this.#getallen.length) this.#grow();
    this.#getallen[this.#length] = getal;
    this.#length += 1;
  }

  #grow(): void {
    const old = this.#getallen;
    this.#getallen = new Int32Array(old.length * 2);
    this.#getallen.set(old);
  }

  /** What was pushed; a view, so take it when nothing more is pushed. */
  getallen(): Int32Array {
    return this.#getallen.subarray(0, this.#length);
  }
}
