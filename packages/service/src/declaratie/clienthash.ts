import { randomFillSync } from 'node:crypto';
import type { Prestatieregel } from '@kavel/core/declaratie';
import type { KorteHmac } from '../instelling/korte-hmac.ts';
import type { Sleutel } from '../instelling/sleutel.ts';

/** Nine nines stand for a person who has no BSN (standards.md §1.3, field 0203). */
const ZONDER_BSN = 0x39;

/** The keyed hash of the person of a line, made once per person. */
export class Clienthash {
  readonly #hmac: KorteHmac;
  #persoon = -1;

  constructor(sleutel: Sleutel) {
    this.#hmac = sleutel.kort('client');
  }

  /** Eight words, of which a row keeps four. */
  van(regel: Prestatieregel): Int32Array {
    const hmac = this.#hmac;
    if (regel.persoon === this.#persoon) return hmac.woorden;
    this.#persoon = regel.persoon;
    // Two persons without BSN are not the same person: each gets a number that nobody else has.
    if (isZonderBsn(regel)) randomFillSync(hmac.woorden);
    else hmac.bereken(regel.bytes, regel.bsnBegin, regel.bsnEinde);
    return hmac.woorden;
  }
}

function isZonderBsn({ bytes, bsnBegin, bsnEinde }: Prestatieregel): boolean {
  for (let at = bsnBegin; at < bsnEinde; at += 1) if (bytes[at] !== ZONDER_BSN) return false;
  return true;
}
