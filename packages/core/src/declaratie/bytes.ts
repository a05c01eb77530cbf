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
