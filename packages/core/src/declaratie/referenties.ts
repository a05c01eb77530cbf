import type { Vingerafdruk } from './vingerafdruk.ts';

/** Per place: both halves of the hash and what is kept with it; a value of 0 says that the place is free. */
const STAP = 3;
const EERSTE_PLAATSEN = 1 << 10;

/**
 * The references (0431) of a file, each as a hash of 64 bits with a number that is not 0. One typed array with open
 * addressing, at most half full: a million lines cost 25 MB and no object.
 */
export class Referenties {
  #plaatsen: Int32Array;
  #mask: number;
  #count = 0;

  /** Without `plaatsen` it is empty; with them it is the one that gave its `plaatsen` away. */
  constructor(plaatsen: Int32Array = new Int32Array(EERSTE_PLAATSEN * STAP)) {
    this.#plaatsen = plaatsen;
    this.#mask = plaatsen.length / STAP - 1;
  }

  /** Everything it holds, to hand to another thread. */
  get plaatsen(): Int32Array {
    return this.#plaatsen;
  }

  /** Keeps `waarde` with the hash; false when the hash was there already, and then its first value stays. */
  add({ hoog, laag }: Vingerafdruk, waarde: number): boolean {
    if (this.#count * 2 > this.#mask) this.#grow();
    const plaats = this.#plaatsOf(hoog, laag);
    if (this.#plaatsen[plaats + 2] !== 0) return false;
    this.#plaatsen[plaats] = hoog;
    this.#plaatsen[plaats + 1] = laag;
    this.#plaatsen[plaats + 2] = waarde;
    this.#count += 1;
    return true;
  }

  /** The value that was kept with the hash, or 0. */
  find(hoog: number, laag: number): number {
    return this.#plaatsen[this.#plaatsOf(hoog, laag) + 2] ?? 0;
  }

  /** Puts another value with a hash that is there; a hash that is not stays away. */
  replace(hoog: number, laag: number, waarde: number): void {
    const plaats = this.#plaatsOf(hoog, laag);
    if (this.#plaatsen[plaats + 2] !== 0) this.#plaatsen[plaats + 2] = waarde;
  }

  /** The values of all hashes that `andere` holds too. */
  sharedWith(andere: Referenties): readonly number[] {
    const plaatsen = this.#plaatsen;
    const found: number[] = [];
    for (let at = 0; at < plaatsen.length; at += STAP) {
      const waarde = plaatsen[at + 2] ?? 0;
      if (waarde !== 0 && andere.find(plaatsen[at] ?? 0, plaatsen[at + 1] ?? 0) !== 0) found.push(waarde);
    }
    return found;
  }

  #plaatsOf(hoog: number, laag: number): number {
    const plaatsen = this.#plaatsen;
    for (let slot = laag & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const plaats = slot * STAP;
      if (plaatsen[plaats + 2] === 0) return plaats;
      if (plaatsen[plaats + 1] === laag && plaatsen[plaats] === hoog) return plaats;
    }
  }

  #grow(): void {
    const old = this.#plaatsen;
    this.#plaatsen = new Int32Array(old.length * 2);
    this.#mask = this.#plaatsen.length / STAP - 1;
    for (let at = 0; at < old.length; at += STAP) {
      if (old[at + 2] === 0) continue;
      const plaats = this.#plaatsOf(old[at] ?? 0, old[at + 1] ?? 0);
      this.#plaatsen.set(old.subarray(at, at + STAP), plaats);
    }
  }
}
