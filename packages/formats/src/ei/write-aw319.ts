import { assert } from '@kavel/core/basis';
import type { EiLayout } from '@kavel/core/declaratie';
import type { Aw319Declaratie } from './aw319-declaratie.ts';
import { AW319_RECORDS, walkAw319 } from './aw319-records.ts';
import type { Recordplan, Veldbron } from './aw319-records.ts';
import { createRecordTemplate } from './record-template.ts';
import type { RecordTemplate } from './record-template.ts';

/** Writes one claim as a file. */
export type Aw319Writer = (declaratie: Aw319Declaratie) => Uint8Array<ArrayBuffer>;

type FieldSetter = (target: Uint8Array, record: number, bron: unknown) => void;
type Compiled = { readonly template: Uint8Array; readonly setters: readonly FieldSetter[] };

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
      assert(found !== undefined, 'every record of a claim has a template');
      target.set(found.template, at);
      for (const set of found.setters) set(target, at, bron);
      at += found.template.length;
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
  const template = createRecordTemplate(layout, kenmerk, vast);
  return { template: template.bytes, setters: velden.map((veld) => setterOf(veld, template)) };
}

function setterOf(veld: Veldbron<unknown>, template: RecordTemplate): FieldSetter {
  if (veld.soort === 'getal') {
    const { van } = veld;
    const set = template.number(veld.veld);
    return (target, record, bron) => {
      set(target, record, van(bron));
    };
  }
  const { van } = veld;
  const set = veld.soort === 'datum' ? template.day(veld.veld) : template.text(veld.veld);
  return (target, record, bron) => {
    const value = van(bron);
    if (value !== undefined) set(target, record, value);
  };
}
