import { REFERENTIE_COLUMNS } from '@kavel/store/declaratie';
import type { KopieBuffer } from '@kavel/store/kopie';

/** Keys per copy; its square root of two fits beside 32 bits of hash in a whole number that is exact. */
const CAPACITY_FIRST = 1_024;
const PLACES = 2 ** 21;

/** Keys of references of one kind, with rows in their order: neighbours in the index are then written together. */
export class Referentiekopie {
  #words = new Int32Array(CAPACITY_FIRST * 3);
  #credit = new Uint8Array(CAPACITY_FIRST);
  #count = 0;

  add(hash: Int32Array, credit: boolean): void {
    if (this.#count === this.#credit.length) this.#grow();
    const at = this.#count * 3;
    this.#words[at] = hash[0] ?? 0;
    this.#words[at + 1] = hash[1] ?? 0;
    this.#words[at + 2] = hash[2] ?? 0;
    this.#credit[this.#count] = credit ? 1 : 0;
    this.#count += 1;
  }

  wis(): void {
    this.#count = 0;
  }

  /** In the order of REFERENTIE_COLUMNS; `prefix` is the first word of every key. */
  schrijf(target: KopieBuffer, prefix: number, bestand: number): void {
    for (const place of this.#inOrder()) {
      const at = place * 3;
      const words = this.#words;
      target.rij(REFERENTIE_COLUMNS.length);
      target.uuid(prefix, words[at] ?? 0, words[at + 1] ?? 0, words[at + 2] ?? 0);
      target.boolean(this.#credit[place] === 1);
      target.int8(bestand);
    }
  }

  /** By the first word; numbers sort fast without a function that compares. */
  *#inOrder(): Iterable<number> {
    const places = new Float64Array(this.#count);
    for (let place = 0; place < this.#count; place += 1) {
      places[place] = ((this.#words[place * 3] ?? 0) >>> 0) * PLACES + place;
    }
    for (const packed of places.sort()) yield packed % PLACES;
  }

  #grow(): void {
    const words = new Int32Array(this.#words.length * 2);
    words.set(this.#words);
    const credit = new Uint8Array(this.#credit.length * 2);
    credit.set(this.#credit);
    this.#words = words;
    this.#credit = credit;
  }
}
