/** Reading of fixed positions in a byte buffer; nothing here makes an object. Positions are absolute offsets. */

const ZERO = 0x30;

/** The number in `[begin, einde)`, at most nine positions; the bytes are known to be digits. */
export function readNumber(bytes: Uint8Array, begin: number, einde: number): number {
  let value = 0;
  for (let at = begin; at < einde; at += 1) value = (Math.imul(value, 10) + (bytes[at] ?? 0) - ZERO) | 0;
  return value;
}

/** As `readNumber`, for ten to fifteen positions: these pass 2^31, and two short sums are faster than one long. */
export function readLongNumber(bytes: Uint8Array, begin: number, einde: number): number {
  const split = einde - 9;
  return readNumber(bytes, begin, split) * 1_000_000_000 + readNumber(bytes, split, einde);
}

/** The Latin-1 text in `[begin, einde)` without the spaces that fill it on the right. */
export function readText(bytes: Uint8Array, begin: number, einde: number): string {
  let end = einde;
  while (end > begin && bytes[end - 1] === 0x20) end -= 1;
  let text = '';
  for (let at = begin; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** Whether `length` bytes from `left` and from `right` are equal; both lie inside the buffer. */
export function sameBytes(bytes: Uint8Array, left: number, right: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) {
    if (bytes[left + at] !== bytes[right + at]) return false;
  }
  return true;
}

/** Spreads keys over a table and promises nothing else: FNV-1a over words of four bytes. */
export function hashBytes(bytes: Uint8Array, begin: number, length: number): number {
  const einde = begin + length;
  let hash = 0x811c9dc5;
  let at = begin;
  for (; at + 4 <= einde; at += 4) {
    const word =
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    hash = Math.imul(hash ^ word, 0x01000193);
    hash ^= hash >>> 15;
  }
  for (; at < einde; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 13);
}
