import { hashBytes, sameBytes } from './bytes.ts';

/**
 * The reference numbers (0431) of a file, kept as offsets of their records in one typed array: a million lines
 * cost 20 MB and no object. Open addressing with a linear step; the table holds at most half its places.
 */
export class Referenties {
  readonly #bytes: Uint8Array;
  readonly #begin: number;
  readonly #length: number;
  /** Per place the record and its hash, side by side: a record far away is read only when the hash agrees. */
  readonly #places: Int32Array;
  readonly #mask: number;
  /** The records kept, in the order of the file: walking them that way stays in the cache. */
  readonly #inOrder: Int32Array;
  #count = 0;

  /** `begin` and `length` say where in a record the reference lies; `capacity` is the most records there can be. */
  constructor(bytes: Uint8Array, begin: number, length: number, capacity: number) {
    this.#bytes = bytes;
    this.#begin = begin;
    this.#length = length;
    const places = 2 ** Math.ceil(Math.log2(Math.max(2, capacity * 2)));
    this.#places = new Int32Array(places * 2).fill(-1);
    this.#mask = places - 1;
    this.#inOrder = new Int32Array(capacity);
  }

  /** Keeps the record at `record`; false when its reference was there already. */
  add(record: number): boolean {
    const hash = hashBytes(this.#bytes, record + this.#begin, this.#length);
    const place = this.#placeOf(record + this.#begin, hash);
    if (this.#places[place] !== -1) return false;
    this.#places[place] = record;
    this.#places[place + 1] = hash;
    this.#inOrder[this.#count] = record;
    this.#count += 1;
    return true;
  }

  /** Offset of the record whose reference equals the text at `at`, or -1. */
  find(at: number): number {
    return this.#places[this.#placeOf(at, hashBytes(this.#bytes, at, this.#length))] ?? -1;
  }

  records(): Int32Array {
    return this.#inOrder.subarray(0, this.#count);
  }

  #placeOf(at: number, hash: number): number {
    const places = this.#places;
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const place = slot * 2;
      const record = places[place] ?? -1;
      if (record === -1) return place;
      const same = places[place + 1] === hash;
      if (same && sameBytes(this.#bytes, record + this.#begin, at, this.#length)) return place;
    }
  }
}
