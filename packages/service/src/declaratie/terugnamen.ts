import type { DeclaratieSink, Prestatieregel } from '@kavel/core/declaratie';
import type { KorteHmac } from '../instelling/korte-hmac.ts';
import type { Sleutelbos } from '../instelling/sleutel.ts';
import { hashTekst, regelsleutel, regelsleutelPrefix } from './regelsleutel.ts';

/** The debits that the credits of a file take back (0432), as hashes of every key of the installation. */
export class Terugnamen implements DeclaratieSink {
  readonly #hmacs: readonly KorteHmac[];
  readonly #hashes: Int32Array[] = [];

  constructor(sleutel: Sleutelbos) {
    this.#hmacs = [sleutel, ...sleutel.oudere].map((one) => one.kort('referentie'));
  }

  prestatie(regel: Prestatieregel): void {
    if (!regel.credit) return;
    for (const hmac of this.#hmacs) {
      hmac.bereken(regel.bytes, regel.voorgaandeReferentieBegin, regel.voorgaandeReferentieEinde);
      this.#hashes.push(hmac.woorden.slice(0, 4));
    }
  }

  get aantal(): number {
    return this.#hashes.length / this.#hmacs.length;
  }

  /** Keys of the debits in declaratie_referentie, under every key of the installation. */
  sleutels(agb: string): readonly string[] {
    const prefix = regelsleutelPrefix(agb, 'regel');
    return this.#hashes.map((hash) => regelsleutel(prefix, hash));
  }

  /**
   * The hash under which a debit lies in the store, by the text of its hash of now: of the debits in `bekend` (keys of
   * declaratie_referentie) that an older key hashed.
   */
  herleid(agb: string, bekend: ReadonlySet<string>): ReadonlyMap<string, Int32Array> {
    const prefix = regelsleutelPrefix(agb, 'regel');
    const found = new Map<string, Int32Array>();
    const step = this.#hmacs.length;
    for (const [place, hash] of this.#hashes.entries()) {
      const now = this.#hashes[place - (place % step)];
      if (now === undefined || now === hash || !bekend.has(regelsleutel(prefix, hash))) continue;
      found.set(hashTekst(now), hash);
    }
    return found;
  }
}
