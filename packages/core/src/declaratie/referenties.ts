import { hashBytes, sameBytes } from './bytes.ts';

/**
 * The reference numbers (0431) of a file, kept as offsets of their records in one typed array: a million lines
 * cost 16 MB and no object. Open addressing with a linear step; the table holds at most half its places.
 */
export class Referenties {
  readonly #bytes: Uint8Array;
  readonly #begin: number;
  readonly #length: number;
  readonly #slots: Int32Array;
  /** The hash of each slot: a record far away is read only when its hash agrees. */
  readonly #hashes: Int32Array;
  readonly #mask: number;

  /** `begin` and `length` say where in a record the reference lies; `capacity` is the most records there can be. */
  constructor(bytes: Uint8Array, begin: number, length: number, capacity: number) {
    this.#bytes = bytes;
    this.#begin = begin;
    this.#length = length;
    const places = 2 ** Math.ceil(Math.log2(Math.max(2, capacity * 2)));
    this.#slots = new Int32Array(places).fill(-1);
    this.#hashes = new Int32Array(places);
    this.#mask = places - 1;
  }

  /** Keeps the record at `record`; false when its reference was there already. */
  add(record: number): boolean {
    const hash = hashBytes(this.#bytes, record + this.#begin, this.#length);
    const slot = this.#slotOf(record + this.#begin, hash);
    if (this.#slots[slot] !== -1) return false;
    this.#slots[slot] = record;
    this.#hashes[slot] = hash;
    return true;
  }

  /** Offset of the record whose reference equals the text at `at`, or -1. */
  find(at: number): number {
    return this.#slots[this.#slotOf(at, hashBytes(this.#bytes, at, this.#length))] ?? -1;
  }

  *records(): Generator<number> {
    for (const record of this.#slots) {
      if (record !== -1) yield record;
    }
  }

  #slotOf(at: number, hash: number): number {
    let slot = hash & this.#mask;
    for (;;) {
      const record = this.#slots[slot] ?? -1;
      if (record === -1) return slot;
      const same = this.#hashes[slot] === hash;
      if (same && sameBytes(this.#bytes, record + this.#begin, at, this.#length)) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }
}
