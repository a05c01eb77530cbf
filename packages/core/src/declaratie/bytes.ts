/** Reading of fixed positions in a byte buffer; nothing here makes an object. Positions are absolute offsets. */

const ZERO = 0x30;

/** The number in `[begin, einde)`; the bytes are known to be digits. */
export function readNumber(bytes: Uint8Array, begin: number, einde: number): number {
  let value = 0;
  for (let at = begin; at < einde; at += 1) value = value * 10 + (bytes[at] ?? 0) - ZERO;
  return value;
}

/** The Latin-1 text in `[begin, einde)` without the spaces that fill it on the right. */
export function readText(bytes: Uint8Array, begin: number, einde: number): string {
  let end = einde;
  while (end > begin && bytes[end - 1] === 0x20) end -= 1;
  let text = '';
  for (let at = begin; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

export function sameBytes(bytes: Uint8Array, left: number, right: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) {
    if (bytes[left + at] !== bytes[right + at]) return false;
  }
  return true;
}

/** FNV-1a over `length` bytes: spreads keys over a table, promises nothing else. */
export function hashBytes(bytes: Uint8Array, begin: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = begin; at < begin + length; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
