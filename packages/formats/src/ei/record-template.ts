import { assert } from '@kavel/core/basis';
import type { EiLayout, EiVeld } from '@kavel/core/declaratie';

/** Sets one field of the record that begins at `record` in `target`. What the field cannot hold is a defect. */
export type FieldWriter<Value> = (target: Uint8Array, record: number, value: Value) => void;

/**
 * One kind of record to be written by the million. `encodeEi` makes an object and some thirty texts for each record;
 * here the record is copied as it is, and only the fields that differ are set in place. The bytes are the same.
 */
export type RecordTemplate = {
  /** The record with its fixed fields, the rest filled as the layout says, CR/LF included. */
  readonly bytes: Uint8Array;
  /** For a fresh copy of the template: a shorter text leaves the fill beside it. */
  readonly text: (veld: string) => FieldWriter<string>;
  /** A whole number, zero or more, in all positions of an N field. */
  readonly number: (veld: string) => FieldWriter<number>;
  /** `2018-01-31` as EEJJMMDD. */
  readonly day: (veld: string) => FieldWriter<string>;
};

const CR = 0x0d;
const LF = 0x0a;
const SPACE = 0x20;
const ZERO = 0x30;

/** Prepares record `kenmerk` of `layout` with `fixed` texts by field number (`0416`). */
export function createRecordTemplate(
  layout: EiLayout,
  kenmerk: string,
  fixed: Readonly<Record<string, string>>,
): RecordTemplate {
  const record = layout.records.find((one) => one.kenmerk === kenmerk);
  assert(record !== undefined, `${layout.standaard} has no record ${kenmerk}`);
  const bytes = new Uint8Array(layout.recordlengte + 2);
  for (const { begin, lengte, type } of record.velden) {
    bytes.fill(type === 'N' ? ZERO : SPACE, begin - 1, begin - 1 + lengte);
  }
  bytes[layout.recordlengte] = CR;
  bytes[layout.recordlengte + 1] = LF;
  const fieldOf = (veld: string): EiVeld => {
    const found = record.velden.find((one) => one.veld === veld);
    assert(found !== undefined, `record ${kenmerk} has no field ${veld}`);
    return found;
  };
  const template: RecordTemplate = {
    bytes,
    text: (veld) => textWriter(fieldOf(veld)),
    number: (veld) => numberWriter(fieldOf(veld)),
    day: (veld) => dayWriter(fieldOf(veld)),
  };
  const [kenmerkveld] = record.velden;
  assert(kenmerkveld !== undefined, `record ${kenmerk} begins with its kenmerk`);
  for (const [veld, text] of Object.entries({ [kenmerkveld.veld]: kenmerk, ...fixed })) {
    template.text(veld)(bytes, 0, text);
  }
  return template;
}

function textWriter({ veld, type, begin, lengte }: EiVeld): FieldWriter<string> {
  const left = begin - 1;
  return (target, record, value) => {
    const { length } = value;
    if (length > lengte) throw new Error(`Defect: field ${veld} holds at most ${lengte} characters`);
    const start = record + (type === 'N' ? left + lengte - length : left);
    for (let index = 0; index < length; index += 1) {
      const code = value.charCodeAt(index);
      if (code > 0xff || code === CR || code === LF)
        throw new Error(`Defect: field ${veld} holds no Latin-1 text`);
      target[start + index] = code;
    }
  };
}

function numberWriter({ veld, type, begin, lengte }: EiVeld): FieldWriter<number> {
  assert(type === 'N', `field ${veld} holds no number`);
  const left = begin - 1;
  const limit = 10 ** lengte;
  return (target, record, value) => {
    if (!Number.isInteger(value) || value < 0 || value >= limit)
      throw new Error(`Defect: field ${veld} cannot hold ${value}`);
    let rest = value;
    for (let position = record + left + lengte - 1; position >= record + left; position -= 1) {
      const tens = Math.floor(rest / 10);
      target[position] = ZERO + rest - tens * 10;
      rest = tens;
    }
  };
}

/** Where the digits of a day stand in its text. */
const DAY_DIGITS = [0, 1, 2, 3, 5, 6, 8, 9];

function dayWriter({ veld, begin, lengte }: EiVeld): FieldWriter<string> {
  assert(lengte === DAY_DIGITS.length, `field ${veld} holds no day`);
  return (target, record, value) => {
    if (value.length !== 10) throw new Error(`Defect: field ${veld} cannot hold ${value}`);
    DAY_DIGITS.forEach((digit, index) => {
      target[record + begin - 1 + index] = value.charCodeAt(digit);
    });
  };
}
