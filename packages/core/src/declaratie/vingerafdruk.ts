import type { Venster } from './bytes.ts';

/**
 * A hash of 64 bits in two halves, to tell whether two pieces of a file hold the same text without keeping the text.
 * It is no cryptography: whoever makes two texts that collide has his own file refused and nothing else. By chance a
 * file of a million lines holds two different texts with one hash once in 37 million files (n² / 2^65).
 */
export class Vingerafdruk {
  hoog = 0;
  laag = 0;

  begin(): void {
    this.hoog = 0x2545f491;
    this.laag = 0x9e3779b9 | 0;
  }

  /** Takes in `[begin, einde)`, four bytes at a time. */
  add({ bytes, woorden }: Venster, begin: number, einde: number): void {
    let { hoog, laag } = this;
    let at = begin;
    for (; at + 4 <= einde; at += 4) {
      const word = woorden.getInt32(at, true);
      hoog = Math.imul(hoog ^ word, 0x85ebca6b);
      hoog ^= hoog >>> 15;
      laag = Math.imul(laag + word, 0xc2b2ae35);
      laag ^= laag >>> 13;
    }
    for (; at < einde; at += 1) {
      const byte = bytes[at] ?? 0;
      hoog = Math.imul(hoog ^ byte, 0x85ebca6b);
      laag = Math.imul(laag + byte, 0xc2b2ae35);
    }
    this.hoog = hoog ^ (hoog >>> 16);
    this.laag = laag ^ (laag >>> 16);
  }
}
