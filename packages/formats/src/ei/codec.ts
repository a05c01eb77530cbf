import { assert, err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { compileLayout } from '@kavel/core/declaratie';
import type { Bevinding, CompiledLayout, CompiledRecord, EiLayout } from '@kavel/core/declaratie';

/**
 * An EI file as text fields, loss-free. An `N` field keeps all its positions; an `AN` field loses the spaces on
 * its right, and is left out when nothing remains.
 */
export type EiBestand = {
  readonly standaard: string;
  readonly versie: string;
  readonly records: readonly EiTekstRecord[];
};

/** One record: its kenmerk and its fields by field number (`0417`). */
export type EiTekstRecord = {
  readonly kenmerk: string;
  readonly velden: Readonly<Record<string, string>>;
};

const CR = 0x0d;
const LF = 0x0a;
const SPACE = 0x20;
const ZERO = 0x30;

/**
 * Reads Latin-1 bytes as records of `layout`. Only what keeps it from being read at all is a finding: length,
 * CR/LF, an unknown kenmerk; whether the fields are right is for the checks. `encodeEi` gives the same bytes back.
 */
export function decodeEi(bytes: Uint8Array, layout: EiLayout): Result<EiBestand, readonly Bevinding[]> {
  const compiled = compileLayout(layout);
  const records: EiTekstRecord[] = [];
  for (let at = 0, regel = 1; at < bytes.length; at += compiled.stap, regel += 1) {
    const record = recordAt(bytes, at, compiled);
    if (record === undefined) return err([unreadable(bytes, at, regel, compiled)]);
    records.push(decodeRecord(bytes, at, record));
  }
  if (records.length > 0) return ok({ standaard: layout.standaard, versie: versieTekst(layout), records });
  return err([{ retourcode: '0001', record: '', veld: '', regel: 1, omschrijving: 'Het bestand is leeg.' }]);
}

/** `1.4` */
export function versieTekst(layout: EiLayout): string {
  return `${layout.versie}.${layout.subversie}`;
}

function recordAt(bytes: Uint8Array, at: number, layout: CompiledLayout): CompiledRecord | undefined {
  const einde = at + layout.stap;
  if (bytes[einde - 2] !== CR || bytes[einde - 1] !== LF) return undefined;
  for (let position = at; position < einde - 2; position += 1) {
    if (bytes[position] === CR || bytes[position] === LF) return undefined;
  }
  return kenmerkAt(bytes, at, layout);
}

function kenmerkAt(bytes: Uint8Array, at: number, layout: CompiledLayout): CompiledRecord | undefined {
  const kenmerk = String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0);
  return /^\d\d$/.test(kenmerk) ? layout.byKenmerk[Number(kenmerk)] : undefined;
}

function decodeRecord(bytes: Uint8Array, at: number, { record, velden }: CompiledRecord): EiTekstRecord {
  const tekst: Record<string, string> = {};
  for (const { veld, begin, einde } of velden) {
    const raw = Buffer.from(bytes.buffer, bytes.byteOffset + at + begin, einde - begin).toString('latin1');
    const value = veld.type === 'N' ? raw : raw.replace(/ +$/, '');
    if (value !== '') tekst[veld.veld] = value;
  }
  return { kenmerk: record.kenmerk, velden: tekst };
}

function unreadable(bytes: Uint8Array, at: number, regel: number, layout: CompiledLayout): Bevinding {
  const next = bytes.indexOf(LF, at);
  const closed = next > at && bytes[next - 1] === CR;
  const length = (next < 0 ? bytes.length : closed ? next - 1 : next) - at;
  const record = kenmerkAt(bytes, at, layout)?.record.kenmerk ?? '';
  const waar = { record, veld: '', regel };
  if (!closed) return { retourcode: '8095', ...waar, omschrijving: 'Dit record eindigt niet op CR/LF.' };
  const { recordlengte, standaard } = layout.layout;
  if (length !== recordlengte) {
    return {
      retourcode: '0804',
      ...waar,
      omschrijving: `De regel telt ${length} posities; een record van ${standaard} telt er ${recordlengte}.`,
    };
  }
  return { retourcode: '0002', ...waar, omschrijving: `${standaard} kent geen record met dit kenmerk.` };
}

/**
 * Writes records as Latin-1 bytes of `layout`, each closed with CR/LF. A shorter `N` field is filled with zeros on
 * its left, an `AN` field with spaces on its right; a field left out is all fill. What the layout cannot hold is
 * a defect: text from outside goes through `readEiJson` first.
 */
export function encodeEi(bestand: Pick<EiBestand, 'records'>, layout: EiLayout): Uint8Array {
  const compiled = compileLayout(layout);
  const bytes = new Uint8Array(bestand.records.length * compiled.stap);
  bestand.records.forEach(({ kenmerk, velden }, index) => {
    const record = compiled.byKenmerk[Number(kenmerk)];
    assert(record !== undefined, `${layout.standaard} has no record ${kenmerk}`);
    encodeRecord(bytes, index * compiled.stap, record, velden);
  });
  return bytes;
}

function encodeRecord(
  bytes: Uint8Array,
  at: number,
  { record, velden }: CompiledRecord,
  tekst: Readonly<Record<string, string>>,
): void {
  let written = 0;
  for (const { veld, begin, einde } of velden) {
    const given = tekst[veld.veld];
    if (given !== undefined) written += 1;
    const value = given ?? (begin === 0 ? record.kenmerk : '');
    assert(value.length <= veld.lengte, `field ${veld.veld} holds at most ${veld.lengte} characters`);
    bytes.fill(veld.type === 'N' ? ZERO : SPACE, at + begin, at + einde);
    const start = veld.type === 'N' ? einde - value.length : begin;
    for (let index = 0; index < value.length; index += 1) {
      const code = value.charCodeAt(index);
      assert(code <= 0xff && code !== CR && code !== LF, `field ${veld.veld} holds no Latin-1 text`);
      bytes[at + start + index] = code;
    }
  }
  assert(written === Object.keys(tekst).length, `record ${record.kenmerk} got a field it does not have`);
  const einde = at + (velden.at(-1)?.einde ?? 0);
  bytes[einde] = CR;
  bytes[einde + 1] = LF;
}
