/** Per place: both halves of the hash and what is kept with it; a value of 0 says that the place is free. */
const STAP = 3;
const EERSTE_PLAATSEN = 1 << 10;

/** Hashes of 64 bits, each with a number that is not 0, in one typed array with open addressing, at most half full. */
export class Vingerafdruktabel {
  #plaatsen: Int32Array;
  #mask: number;
  #count = 0;

  /** With room for `aantal` hashes; it grows when there are more. */
  constructor(aantal = 0) {
    let plaatsen = EERSTE_PLAATSEN;
    while (plaatsen < aantal * 2) plaatsen *= 2;
    this.#plaatsen = new Int32Array(plaatsen * STAP);
    this.#mask = plaatsen - 1;
  }

  get count(): number {
    return this.#count;
  }

  /** Keeps `waarde` with the hash; false when the hash was there already, and then its first value stays. */
  add(hoog: number, laag: number, waarde: number): boolean {
    if (this.#count * 2 > this.#mask) this.#grow();
    const plaats = this.#plaatsOf(hoog, laag);
    if (this.#plaatsen[plaats + 2] !== 0) return false;
    this.#put(plaats, hoog, laag, waarde);
    this.#count += 1;
    return true;
  }

  /** The value that was kept with the hash, or 0. */
  find(hoog: number, laag: number): number {
    return this.#plaatsen[this.#plaatsOf(hoog, laag) + 2] ?? 0;
  }

  /** Puts another value with a hash that has value `was`. */
  replace(
    hoog: number,
    laag: number,
    { was, wordt }: { readonly was: number; readonly wordt: number },
  ): void {
    const plaats = this.#plaatsOf(hoog, laag);
    if (this.#plaatsen[plaats + 2] === was) this.#plaatsen[plaats + 2] = wordt;
  }

  clear(): void {
    this.#plaatsen.fill(0);
    this.#count = 0;
  }

  #plaatsOf(hoog: number, laag: number): number {
    const plaatsen = this.#plaatsen;
    for (let slot = laag & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const plaats = slot * STAP;
      if (plaatsen[plaats + 2] === 0) return plaats;
      if (plaatsen[plaats + 1] === laag && plaatsen[plaats] === hoog) return plaats;
    }
  }

  #put(plaats: number, hoog: number, laag: number, waarde: number): void {
    this.#plaatsen[plaats] = hoog;
    this.#plaatsen[plaats + 1] = laag;
    this.#plaatsen[plaats + 2] = waarde;
  }

  #grow(): void {
    const old = this.#plaatsen;
    this.#plaatsen = new Int32Array(old.length * 2);
    this.#mask = this.#plaatsen.length / STAP - 1;
    for (let at = 0; at < old.length; at += STAP) {
      const [hoog = 0, laag = 0, waarde = 0] = old.subarray(at, at + STAP);
      if (waarde !== 0) this.#put(this.#plaatsOf(hoog, laag), hoog, laag, waarde);
    }
  }
}
