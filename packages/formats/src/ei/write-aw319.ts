import { assert } from '@kavel/core/basis';
import type { EiLayout } from '@kavel/core/declaratie';
import type { Aw319Declaratie } from './aw319-declaratie.ts';
import { AW319_RECORDS, walkAw319 } from './aw319-records.ts';
import type { Recordplan, Veldbron } from './aw319-records.ts';
import { createRecordBuffer } from './record-buffer.ts';
import type { RecordBuffer } from './record-buffer.ts';

/** Writes one claim as a file. */
export type Aw319Writer = (declaratie: Aw319Declaratie) => Uint8Array<ArrayBuffer>;

/** Brings a record up to date with what it is about now; what did not change since the one before is not written. */
type FieldSetter = (bron: unknown) => void;
type Compiled = { readonly record: Uint8Array; readonly setters: readonly FieldSetter[] };

/** The bytes of `encodeEi(composeAw319(declaratie), layout)` without a text or an object for each record. */
export function createAw319Writer(layout: EiLayout): Aw319Writer {
  const compiled = new Map<unknown, Compiled>(
    Object.values(AW319_RECORDS).map((plan) => [plan, compile(plan as Recordplan<unknown>, layout)]),
  );
  return (declaratie) => {
    const target = new Uint8Array(countRecords(declaratie) * (layout.recordlengte + 2));
    let at = 0;
    walkAw319(declaratie, (plan, bron) => {
      const found = compiled.get(plan);
      assert(found !== undefined, 'every record of a claim is compiled');
      for (const set of found.setters) set(bron);
      target.set(found.record, at);
      at += found.record.length;
    });
    return target;
  };
}

function countRecords({ verzekerden }: Aw319Declaratie): number {
  let count = 2 + verzekerden.length;
  for (const { commentaar, prestaties } of verzekerden) {
    count += (commentaar?.length ?? 0) + prestaties.length;
    for (const prestatie of prestaties) count += prestatie.commentaar?.length ?? 0;
  }
  return count;
}

function compile({ kenmerk, vast, velden }: Recordplan<unknown>, layout: EiLayout): Compiled {
  const record = createRecordBuffer(layout, kenmerk, vast);
  return { record: record.bytes, setters: velden.map((veld) => setterOf(veld, record)) };
}

function setterOf(veld: Veldbron<unknown>, record: RecordBuffer): FieldSetter {
  if (veld.soort === 'getal') return whenChanged(veld.van, record.number(veld.veld), 0);
  const clear = record.text(veld.veld);
  const write = veld.soort === 'datum' ? record.day(veld.veld) : clear;
  const change = (value: string | undefined): void => {
    if (value === undefined) clear('');
    else write(value);
  };
  return whenChanged(veld.van, change, undefined);
}

function whenChanged<Value>(
  van: (bron: unknown) => Value,
  write: (value: Value) => void,
  initial: Value,
): FieldSetter {
  let last = initial;
  return (bron) => {
    const value = van(bron);
    if (value === last) return;
    write(value);
    last = value;
  };
}
