/** Reading of fixed positions in a byte buffer; nothing here makes an object. Positions are absolute offsets. */

const ZERO = 0x30;

/** The same bytes one by one and in words of four, which may begin at any offset. */
export type Venster = { readonly bytes: Uint8Array; readonly woorden: DataView };

export function createVenster(bytes: Uint8Array): Venster {
  return { bytes, woorden: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

/** The number in `[begin, einde)`, at most fifteen positions; the bytes are known to be digits. */
export function readNumber(venster: Venster, begin: number, einde: number): number {
  // Two short numbers are faster than one that passes 2^31.
  const split = einde - 9;
  if (begin >= split) return readShort(venster, begin, einde);
  return readShort(venster, begin, split) * 1_000_000_000 + readShort(venster, split, einde);
}

function readShort({ bytes, woorden }: Venster, begin: number, einde: number): number {
  let value = 0;
  let at = begin;
  for (; at + 4 <= einde; at += 4) {
    value = (Math.imul(value, 10_000) + readVier(woorden.getInt32(at, true))) | 0;
  }
  for (; at < einde; at += 1) value = (Math.imul(value, 10) + (bytes[at] ?? 0) - ZERO) | 0;
  return value;
}

/** Four digits in a word, the first in its lowest byte: first as two numbers of two digits, then as one. */
function readVier(woord: number): number {
  const cijfers = woord & 0x0f0f0f0f;
  const paren = (cijfers * 10 + (cijfers >>> 8)) & 0x00ff00ff;
  return (paren & 0xff) * 100 + (paren >>> 16);
}

/** The Latin-1 text in `[begin, einde)` without the spaces that fill it on the right. */
export function readText(bytes: Uint8Array, begin: number, einde: number): string {
  let end = einde;
  while (end > begin && bytes[end - 1] === 0x20) end -= 1;
  let text = '';
  for (let at = begin; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** Positions that must agree, in the record above and in this one. */
export type Stuk = { readonly van: number; readonly naar: number; readonly lengte: number };

/** Whether `stuk` of the record at `boven` says the same as that of the record at `record`. */
export function isGelijk(
  { van, naar, lengte }: Stuk,
  boven: Venster,
  { venster, record }: { readonly venster: Venster; readonly record: number },
): boolean {
  let at = 0;
  for (; at + 4 <= lengte; at += 4) {
    const woord = venster.woorden.getInt32(record + naar + at, true);
    if (boven.woorden.getInt32(van + at, true) !== woord) return false;
  }
  for (; at < lengte; at += 1) {
    if (boven.bytes[van + at] !== venster.bytes[record + naar + at]) return false;
  }
  return true;
}
