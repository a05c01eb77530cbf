/** SHA-256 (FIPS 180-4), synchronous and dependency-free so that the core also runs in the browser. */

const K = roundConstants();

/** Lower-case hex SHA-256 of the UTF-8 bytes of `text`. */
export function sha256Hex(text: string): string {
  const words = paddedWords(text.toWellFormed());
  const state = initialState();
  const schedule = new Int32Array(64);
  for (let offset = 0; offset < words.length; offset += 16) compress(state, words, offset, schedule);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The UTF-8 bytes as big-endian words, then a one bit, zeros, and the length in bits. */
function paddedWords(text: string): Int32Array {
  const byteCount = utf8Length(text);
  const words = new Int32Array(Math.ceil((byteCount + 9) / 64) * 16);
  writeUtf8(text, words);
  words[byteCount >> 2] = (words[byteCount >> 2] ?? 0) | (0x80 << (24 - (byteCount & 3) * 8));
  words[words.length - 2] = Math.floor((byteCount * 8) / 0x1_0000_0000);
  words[words.length - 1] = (byteCount * 8) | 0;
  return words;
}

/** Counted per UTF-16 unit: either half of a surrogate pair stands for two of its four bytes. */
function utf8Length(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x80) length += unit < 0x800 || isSurrogate(unit) ? 1 : 2;
  }
  return length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xe000;
}

function writeUtf8(text: string, words: Int32Array): void {
  let position = 0;
  const put = (byte: number): void => {
    words[position >> 2] = (words[position >> 2] ?? 0) | (byte << (24 - (position & 3) * 8));
    position += 1;
  };
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    if (code < 0x80) {
      put(code);
      continue;
    }
    if (code < 0x800) put(0xc0 | (code >> 6));
    else {
      if (code < 0x10000) put(0xe0 | (code >> 12));
      else {
        index += 1;
        put(0xf0 | (code >> 18));
        put(0x80 | ((code >> 12) & 63));
      }
      put(0x80 | ((code >> 6) & 63));
    }
    put(0x80 | (code & 63));
  }
}

function compress(state: Int32Array, words: Int32Array, offset: number, w: Int32Array): void {
  extendSchedule(words, offset, w);
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  let f = state[5] ?? 0;
  let g = state[6] ?? 0;
  let h = state[7] ?? 0;
  for (let t = 0; t < 64; t += 1) {
    const s1 = rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[t] ?? 0) + (w[t] ?? 0)) | 0;
    const s0 = rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  add(state, 0, a);
  add(state, 1, b);
  add(state, 2, c);
  add(state, 3, d);
  add(state, 4, e);
  add(state, 5, f);
  add(state, 6, g);
  add(state, 7, h);
}

function extendSchedule(words: Int32Array, offset: number, w: Int32Array): void {
  for (let t = 0; t < 16; t += 1) w[t] = words[offset + t] ?? 0;
  for (let t = 16; t < 64; t += 1) {
    const x = w[t - 15] ?? 0;
    const y = w[t - 2] ?? 0;
    const s0 = rotr(x, 7) ^ rotr(x, 18) ^ (x >>> 3);
    const s1 = rotr(y, 17) ^ rotr(y, 19) ^ (y >>> 10);
    w[t] = ((w[t - 16] ?? 0) + s0 + (w[t - 7] ?? 0) + s1) | 0;
  }
}

function add(state: Int32Array, index: number, value: number): void {
  state[index] = (state[index] ?? 0) + value;
}

function rotr(x: number, n: number): number {
  return (x >>> n) | (x << (32 - n));
}

/** First 32 bits of the fractional parts of the square roots of the first eight primes. */
function initialState(): Int32Array {
  return Int32Array.of(
    0x6a09e667,
    0xbb67ae85,
    0x3c6ef372,
    0xa54ff53a,
    0x510e527f,
    0x9b05688c,
    0x1f83d9ab,
    0x5be0cd19,
  );
}

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes, by exact integer root. */
function roundConstants(): Int32Array {
  const primes: bigint[] = [];
  for (let n = 2n; primes.length < 64; n += 1n) {
    if (primes.every((prime) => n % prime !== 0n)) primes.push(n);
  }
  return Int32Array.from(primes, (prime) => Number(BigInt.asIntN(32, cubeRoot(prime << 96n))));
}

function cubeRoot(value: bigint): bigint {
  let root = 1n << 35n;
  for (;;) {
    const next = (2n * root + value / (root * root)) / 3n;
    if (next >= root) return root;
    root = next;
  }
}
