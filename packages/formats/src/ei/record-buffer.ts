import { assert } from '@kavel/core/basis';
import type { EiLayout, EiVeld } from '@kavel/core/declaratie';

/** Fills one field of the record, all its positions. What the field cannot hold is a defect. */
export type FieldWriter<Value> = (value: Value) => void;

/**
 * One record of an EI file in bytes, to be changed field by field and copied from. `encodeEi` makes an object and some
 * thirty texts for each record; records that come by the million differ from the one before in a few fields only.
 */
export type RecordBuffer = {
  /** CR/LF included. */
  readonly bytes: Uint8Array;
  readonly text: (veld: string) => FieldWriter<string>;
  /** A whole number, zero or more, in an N field. */
  readonly number: (veld: string) => FieldWriter<number>;
  /** `2018-01-31` as EEJJMMDD. */
  readonly day: (veld: string) => FieldWriter<string>;
};

const CR = 0x0d;
const LF = 0x0a;
const LATIN1 = 0xff;
const SPACE = 0x20;
const ZERO = 0x30;

/** Record `kenmerk` of `layout` with `fixed` texts by field number (`0416`), the rest filled as the layout says. */
export function createRecordBuffer(
  layout: EiLayout,
  kenmerk: string,
  fixed: Readonly<Record<string, string>>,
): RecordBuffer {
  const record = layout.records.find((one) => one.kenmerk === kenmerk);
  assert(record !== undefined, `${layout.standaard} has no record ${kenmerk}`);
  const bytes = new Uint8Array(layout.recordlengte + 2);
  bytes[layout.recordlengte] = CR;
  bytes[layout.recordlengte + 1] = LF;
  const fieldOf = (veld: string): EiVeld => {
    const found = record.velden.find((one) => one.veld === veld);
    assert(found !== undefined, `record ${kenmerk} has no field ${veld}`);
    return found;
  };
  for (const veld of record.velden) textWriter(bytes, veld)(veld.begin === 1 ? kenmerk : '');
  for (const [veld, text] of Object.entries(fixed)) textWriter(bytes, fieldOf(veld))(text);
  return {
    bytes,
    text: (veld) => textWriter(bytes, fieldOf(veld)),
    number: (veld) => numberWriter(bytes, fieldOf(veld)),
    day: (veld) => dayWriter(bytes, fieldOf(veld)),
  };
}

function textWriter(bytes: Uint8Array, { veld, type, begin, lengte }: EiVeld): FieldWriter<string> {
  const left = begin - 1;
  const right = left + lengte;
  return (value) => {
    const { length } = value;
    if (length > lengte) throw new Error(`Defect: field ${veld} holds at most ${lengte} characters`);
    const start = type === 'N' ? right - length : left;
    for (let position = left; position < start; position += 1) bytes[position] = ZERO;
    for (let index = 0; index < length; index += 1) {
      const code = value.charCodeAt(index);
      if (code < SPACE || code > LATIN1) assertLatin1(code, veld);
      bytes[start + index] = code;
    }
    for (let position = start + length; position < right; position += 1) bytes[position] = SPACE;
  };
}

/** Apart from the loop: almost no character comes here. */
function assertLatin1(code: number, veld: string): void {
  assert(code <= LATIN1 && code !== CR && code !== LF, `field ${veld} holds no Latin-1 text`);
}

function numberWriter(bytes: Uint8Array, { veld, type, begin, lengte }: EiVeld): FieldWriter<number> {
  assert(type === 'N', `field ${veld} holds no number`);
  const left = begin - 1;
  const limit = 10 ** lengte;
  return (value) => {
    if (!Number.isInteger(value) || value < 0 || value >= limit)
      throw new Error(`Defect: field ${veld} cannot hold ${value}`);
    let rest = value;
    for (let position = left + lengte - 1; position >= left; position -= 1) {
      if (rest === 0) {
        bytes[position] = ZERO;
        continue;
      }
      const tens = Math.floor(rest / 10);
      bytes[position] = ZERO + rest - tens * 10;
      rest = tens;
    }
  };
}

/** Where the digits of a day stand in its text. */
const DAY_DIGITS = [0, 1, 2, 3, 5, 6, 8, 9];

function dayWriter(bytes: Uint8Array, { veld, begin, lengte }: EiVeld): FieldWriter<string> {
  assert(lengte === DAY_DIGITS.length, `field ${veld} holds no day`);
  return (value) => {
    if (value.length !== 10) throw new Error(`Defect: field ${veld} cannot hold ${value}`);
    DAY_DIGITS.forEach((digit, index) => {
      bytes[begin - 1 + index] = value.charCodeAt(digit);
    });
  };
}
