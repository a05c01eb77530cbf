import type { EiLayout } from '@kavel/core/declaratie';
import { composeAw320, decodeEi, encodeEi } from '@kavel/formats/ei';
import type { Aw320Oordeel, EiBestand } from '@kavel/formats/ei';

export type Retourlayouts = { readonly aw319: EiLayout; readonly aw320: EiLayout };

/** Length of CR/LF after a record. */
const REGELEINDE = 2;

/** The return message AW320 on a claim (ADR 0033); undefined when not even its voorlooprecord can be read. */
export function composeRetour(
  bytes: Uint8Array,
  { aw319, aw320 }: Retourlayouts,
  oordeel: Aw320Oordeel,
): Uint8Array | undefined {
  const declaratie = readableRecords(bytes, aw319);
  return declaratie === undefined ? undefined : encodeEi(composeAw320(declaratie, oordeel), aw320);
}

/** Of a file with broken lines only the head comes back, closed with counts of zero (AW320, refused whole). */
function readableRecords(bytes: Uint8Array, aw319: EiLayout): EiBestand | undefined {
  const whole = decodeEi(bytes, aw319);
  if (whole.ok) return whole.value;
  const head = decodeEi(bytes.subarray(0, aw319.recordlengte + REGELEINDE), aw319);
  if (!head.ok) return undefined;
  return { ...head.value, records: [...head.value.records, { kenmerk: '99', velden: {} }] };
}
