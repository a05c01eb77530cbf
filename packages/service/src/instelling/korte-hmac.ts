import { hash } from 'node:crypto';

/**
 * HMAC-SHA-256 (RFC 2104, FIPS 180-4) of short texts under one key and one prefix, without an object per text: a claim
 * line needs one or two of them, and node:crypto takes 3 microseconds each (ADR 0045). The tests hold it against node:crypto.
 */
export class KorteHmac {
  /** The hash of the last text: eight words, first byte highest. */
  readonly woorden = new Int32Array(8);
  readonly #binnen: Int32Array;
  readonly #buiten: Int32Array;
  readonly #prefix: Uint8Array;
  readonly #blok = new Uint8Array(BLOK);
  readonly #rooster = new Int32Array(RONDEN);

  /** `prefix` and text together are at most 55 bytes: they share one block with the end mark and the length. */
  constructor(key: Uint8Array, prefix: string) {
    this.#binnen = this.#stateAfter(key, 0x36);
    this.#buiten = this.#stateAfter(key, 0x5c);
    this.#prefix = Buffer.from(prefix, 'latin1');
  }

  /** Hashes the Latin-1 text in `[begin, einde)` without the spaces that fill it on the right, as UTF-8. */
  bereken(bytes: Uint8Array, begin: number, einde: number): void {
    let end = einde;
    while (end > begin && bytes[end - 1] === SPACE) end -= 1;
    const blok = this.#blok;
    blok.set(this.#prefix);
    let length = this.#prefix.length;
    for (let at = begin; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x80) blok[length++] = byte;
      else {
        blok[length++] = 0xc0 | (byte >>> 6);
        blok[length++] = 0x80 | (byte & 0x3f);
      }
    }
    if (length > TEKST_MAX) throw new Error(`a text of ${length} bytes is too long for one block`);
    blok[length] = 0x80;
    this.#load(blok, length + 1);
    this.#rooster[15] = (BLOK + length) * 8;
    this.woorden.set(this.#binnen);
    verwerk(this.woorden, this.#rooster);
    this.#finish();
  }

  /** The outer hash over the inner one. */
  #finish(): void {
    const rooster = this.#rooster;
    rooster.set(this.woorden);
    rooster[8] = 0x80000000 | 0;
    rooster.fill(0, 9, 15);
    rooster[15] = (BLOK + 32) * 8;
    this.woorden.set(this.#buiten);
    verwerk(this.woorden, rooster);
  }

  /** Puts the first `filled` bytes of a block in the first words of the schedule, and zeros after them. */
  #load(blok: Uint8Array, filled: number): void {
    const rooster = this.#rooster;
    const whole = (filled + 3) >>> 2;
    blok.fill(0, filled, whole * 4);
    for (let word = 0; word < whole; word += 1) {
      const at = word * 4;
      rooster[word] =
        ((blok[at] ?? 0) << 24) |
        ((blok[at + 1] ?? 0) << 16) |
        ((blok[at + 2] ?? 0) << 8) |
        (blok[at + 3] ?? 0);
    }
    rooster.fill(0, whole, 16);
  }

  /** The state after the block that HMAC makes of the key. */
  #stateAfter(key: Uint8Array, pad: number): Int32Array {
    const short = key.length > BLOK ? hash('sha256', key, 'buffer') : key;
    const blok = new Uint8Array(BLOK);
    blok.set(short);
    this.#load(
      blok.map((byte) => byte ^ pad),
      BLOK,
    );
    const state = Int32Array.from(BEGIN);
    verwerk(state, this.#rooster);
    return state;
  }
}

const SPACE = 0x20;
const BLOK = 64;
const TEKST_MAX = 55;
const RONDEN = 64;

/** The first 32 bits of the fractional part of a root of each of the first `count` primes (FIPS 180-4 §4.2.2, §5.3.3). */
function wortels(count: number, root: (prime: number) => number): Int32Array {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) prime &&= candidate % divisor !== 0;
    if (prime) found.push(((root(candidate) % 1) * 2 ** 32) | 0);
  }
  return Int32Array.from(found);
}

const CONSTANTEN = wortels(RONDEN, Math.cbrt);
const BEGIN = wortels(8, Math.sqrt);

/** One block of SHA-256; the first sixteen words of `w` are the block. Four rounds a turn, so that few words move. */
function verwerk(state: Int32Array, w: Int32Array): void {
  for (let i = 16; i < RONDEN; i += 1) {
    const a = w[i - 15] ?? 0;
    const b = w[i - 2] ?? 0;
    const s0 = ((a >>> 7) | (a << 25)) ^ ((a >>> 18) | (a << 14)) ^ (a >>> 3);
    const s1 = ((b >>> 17) | (b << 15)) ^ ((b >>> 19) | (b << 13)) ^ (b >>> 10);
    w[i] = ((w[i - 16] ?? 0) + s0 + (w[i - 7] ?? 0) + s1) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0] = state;
  let [, , , , e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < RONDEN; i += 4) {
    const h1 = (ronde(h, e, f, g) + (CONSTANTEN[i] ?? 0) + (w[i] ?? 0)) | 0;
    const d1 = (d + h1) | 0;
    const h2 = (h1 + meerderheid(a, b, c)) | 0;
    const g1 = (ronde(g, d1, e, f) + (CONSTANTEN[i + 1] ?? 0) + (w[i + 1] ?? 0)) | 0;
    const c1 = (c + g1) | 0;
    const g2 = (g1 + meerderheid(h2, a, b)) | 0;
    const f1 = (ronde(f, c1, d1, e) + (CONSTANTEN[i + 2] ?? 0) + (w[i + 2] ?? 0)) | 0;
    const b1 = (b + f1) | 0;
    const f2 = (f1 + meerderheid(g2, h2, a)) | 0;
    const e1 = (ronde(e, b1, c1, d1) + (CONSTANTEN[i + 3] ?? 0) + (w[i + 3] ?? 0)) | 0;
    e = (a + e1) | 0;
    a = (e1 + meerderheid(f2, g2, h2)) | 0;
    f = b1;
    g = c1;
    h = d1;
    b = f2;
    c = g2;
    d = h2;
  }
  state[0] = (state[0] ?? 0) + a;
  state[1] = (state[1] ?? 0) + b;
  state[2] = (state[2] ?? 0) + c;
  state[3] = (state[3] ?? 0) + d;
  state[4] = (state[4] ?? 0) + e;
  state[5] = (state[5] ?? 0) + f;
  state[6] = (state[6] ?? 0) + g;
  state[7] = (state[7] ?? 0) + h;
}

/** What a round adds before its constant and its word: Sigma 1 and the choice. */
function ronde(h: number, e: number, f: number, g: number): number {
  const sigma = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
  return (h + sigma + (g ^ (e & (f ^ g)))) | 0;
}

/** Sigma 0 and the majority. */
function meerderheid(a: number, b: number, c: number): number {
  const sigma = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
  return (sigma + ((a & b) | (c & (a | b)))) | 0;
}
