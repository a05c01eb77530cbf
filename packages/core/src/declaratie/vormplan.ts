import type { Venster } from './bytes.ts';
import type { CompiledVeld } from './veld.ts';
import { GEEN_RESTTOETS, passesRest, SAMENSTELLINGEN } from './vorm.ts';
import type { Byteklasse, Rest } from './vorm.ts';

/**
 * The forms of all fields of a record as one plan. A record is read in words of four bytes; per word the plan has a mask,
 * a value and an addend, and a byte is in its class when both `byte & mask` and `(byte + addend) & mask` are the value:
 *
 *   digit    f0, 30, 06   the high half is 3, also after adding 6, so the low half is at most 9
 *   fixed    ff, byte, 00 one byte and no other: a zero, a space, a letter of the only value allowed
 *   writing  00, 00, 00   any byte but a control character
 *
 * Four bytes are tested at once without a branch, and one branch per record tells whether all were good. Words of fixed
 * bytes alone, without writing and with writing are apart, because they need less and more.
 */
export type Vormplan = {
  readonly vast: Woordtabel;
  readonly cijfers: Woordtabel;
  /** Words with some writing in them, and words of writing alone. */
  readonly gemengd: Woordtabel;
  readonly schrift: Woordtabel;
  /** Fields of which the class leaves something open. */
  readonly resten: readonly Rest[];
};

/** Words by their offset in the record; one typed array per column. */
type Woordtabel = {
  readonly offset: Int32Array;
  readonly mask: Int32Array;
  readonly value: Int32Array;
  readonly addend: Int32Array;
};

type Masker = readonly [mask: number, value: number, addend: number];

const MASKERS: Readonly<Record<Byteklasse, Masker>> = {
  cijfer: [0xf0, 0x30, 0x06],
  nul: [0xff, 0x30, 0],
  spatie: [0xff, 0x20, 0],
  schrift: [0, 0, 0],
};

export function compileVormplan(velden: readonly CompiledVeld[], recordlengte: number): Vormplan {
  const perByte = velden.flatMap((veld) =>
    Array.from({ length: veld.einde - veld.begin }, (_, at) => maskerOf(veld, at)),
  );
  // The last word overlaps the one before it when the length is no multiple of four.
  const woorden = Array.from({ length: Math.ceil(recordlengte / 4) }, (_, index) => {
    const offset = Math.min(index * 4, recordlengte - 4);
    return { offset, bytes: perByte.slice(offset, offset + 4) };
  });
  const isSchrift = ({ bytes }: Woord): boolean => bytes.some(([mask]) => mask === 0);
  const isVrij = ({ bytes }: Woord): boolean => bytes.every(([mask]) => mask === 0);
  const isVast = ({ bytes }: Woord): boolean => bytes.every(([mask]) => mask === 0xff);
  return {
    vast: woordtabel(woorden.filter(isVast)),
    cijfers: woordtabel(woorden.filter((woord) => !isVast(woord) && !isSchrift(woord))),
    gemengd: woordtabel(woorden.filter((woord) => isSchrift(woord) && !isVrij(woord))),
    schrift: woordtabel(woorden.filter(isVrij)),
    resten: velden.flatMap(restOf),
  };
}

type Woord = { readonly offset: number; readonly bytes: readonly Masker[] };

function woordtabel(woorden: readonly Woord[]): Woordtabel {
  const column = (part: 0 | 1 | 2): Int32Array =>
    Int32Array.from(woorden, ({ bytes }) =>
      bytes.reduceRight((word, masker) => (word << 8) | masker[part], 0),
    );
  return {
    offset: Int32Array.from(woorden, ({ offset }) => offset),
    mask: column(0),
    value: column(1),
    addend: column(2),
  };
}

function maskerOf({ veld }: CompiledVeld, at: number): Masker {
  const [enige, andere] = veld.waarden ?? [];
  if (enige !== undefined && andere === undefined) return [0xff, enige.charCodeAt(at), 0];
  return MASKERS[SAMENSTELLINGEN[veld.vorm].klasse];
}

function restOf({ veld, begin, einde, waarden, vanaf }: CompiledVeld): readonly Rest[] {
  const { rest } = SAMENSTELLINGEN[veld.vorm];
  if (rest === GEEN_RESTTOETS || waarden.length === 1) return [];
  return [{ rest, begin, einde, waarden, vanaf }];
}

/** Whether every field of the record at `at` has its form. */
export function isWelgevormd(plan: Vormplan, venster: Venster, at: number): boolean {
  const { woorden } = venster;
  const fout =
    faultsVast(plan.vast, woorden, at) |
    faultsCijfers(plan.cijfers, woorden, at) |
    faultsCijfers(plan.gemengd, woorden, at) |
    controls(plan.gemengd, woorden, at) |
    controls(plan.schrift, woorden, at);
  if (fout !== 0) return false;
  for (const rest of plan.resten) {
    if (!passesRest(rest, venster, at)) return false;
  }
  return true;
}

function faultsVast({ offset, value }: Woordtabel, woorden: DataView, at: number): number {
  let fout = 0;
  for (let index = 0; index < offset.length; index += 1) {
    fout |= woorden.getInt32(at + (offset[index] ?? 0), true) ^ (value[index] ?? 0);
  }
  return fout;
}

function faultsCijfers({ offset, mask, value, addend }: Woordtabel, woorden: DataView, at: number): number {
  let fout = 0;
  for (let index = 0; index < offset.length; index += 1) {
    const woord = woorden.getInt32(at + (offset[index] ?? 0), true);
    const verwacht = value[index] ?? 0;
    const masker = mask[index] ?? 0;
    fout |= ((woord & masker) ^ verwacht) | (((woord + (addend[index] ?? 0)) & masker) ^ verwacht);
  }
  return fout;
}

/** Control characters: the only bytes whose three highest bits are all zero. */
function controls({ offset }: Woordtabel, woorden: DataView, at: number): number {
  let fout = 0;
  for (let index = 0; index < offset.length; index += 1) {
    const hoog = woorden.getInt32(at + (offset[index] ?? 0), true) & 0xe0e0e0e0;
    fout |= (hoog - 0x01010101) & ~hoog & 0x80808080;
  }
  return fout;
}
