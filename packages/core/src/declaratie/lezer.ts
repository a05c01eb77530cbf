import type { DeclaratieControle, DeclaratieOpties } from './controle.ts';
import { joinDelen } from './deel.ts';
import type { DeclaratieDeel, DeclaratieKop, DeclaratieUitslag } from './deel.ts';
import { AANHEF, herkenDeclaratie } from './herken.ts';
import type { Bevinding } from './bevinding.ts';
import type { DeclaratieSink } from './prestatie-toets.ts';
import { RecordToets } from './record-toets.ts';
import type { Vervolg } from './record-toets.ts';
import { Regelsnijder } from './regelsnijder.ts';

/** Reads one AW319 file, or a part of it, that comes in pieces of any size. */
export type DeclaratieLezer = {
  /** Reads on. The bytes are not kept: the caller may use the buffer again. */
  lees(chunk: Uint8Array): void;
  /** What the voorlooprecord says, from the moment it has been read; undefined while it is not, or has a finding. */
  readonly kop: DeclaratieKop | undefined;
  /** What the reader of a later part of this file must know, once the first 4 kB have been read. */
  readonly vervolg: Vervolg;
  /** The file ends here; nothing more is read. */
  sluit(): DeclaratieUitslag;
  /** This part ends here; `joinDelen` makes an outcome of all parts. */
  sluitDeel(): DeclaratieDeel;
};

/**
 * Makes a reader that checks and adds up one AW319 file in one pass (standards.md §1.3-1.4), with little memory:
 * per prestatierecord some 30 bytes of hashes. `sink` gets every prestatierecord without finding of its own, in the
 * order of the file; whoever stores them waits for the end, because a finding in the last line still refuses the file.
 */
export function createDeclaratieLezer(
  controle: DeclaratieControle,
  opties: DeclaratieOpties = {},
  sink?: DeclaratieSink,
): DeclaratieLezer {
  return new Lezer(controle, new RecordToets(controle, { opties, sink }), opties);
}

/** As `createDeclaratieLezer`, for a part that begins where `findBegin` says; `vervolg` is from the reader of the begin. */
export function createVervolglezer(
  controle: DeclaratieControle,
  { opties = {}, vervolg, sink }: { opties?: DeclaratieOpties; vervolg: Vervolg; sink?: DeclaratieSink },
): DeclaratieLezer {
  return new Lezer(controle, new RecordToets(controle, { opties, sink, vervolg }), opties);
}

/** Reads a file that is whole in memory; `createDeclaratieLezer` over its only piece. */
export function scanDeclaratie(
  bytes: Uint8Array,
  controle: DeclaratieControle,
  opties: DeclaratieOpties = {},
  sink?: DeclaratieSink,
): DeclaratieUitslag {
  const lezer = createDeclaratieLezer(controle, opties, sink);
  lezer.lees(bytes);
  return lezer.sluit();
}

/**
 * Where a later part of a file can begin, from offset `from` in `bytes`: behind a CR/LF, at a verzekerdenrecord without a
 * fault of form, because that depends on nothing before it. -1 when there is none.
 */
export function findBegin(controle: DeclaratieControle, bytes: Uint8Array, from: number): number {
  const { stap } = controle.layout;
  const toets = new RecordToets(controle, { opties: {} });
  for (let at = bytes.indexOf(LF, from); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    const begin = at + 1;
    if (begin + stap > bytes.length) return -1;
    const closed = bytes[begin + stap - 2] === CR && bytes[begin + stap - 1] === LF;
    if (bytes[at - 1] === CR && closed && toets.isVerzekerde(bytes, begin)) return begin;
  }
  return -1;
}

const CR = 0x0d;
const LF = 0x0a;

class Lezer implements DeclaratieLezer {
  readonly #controle: DeclaratieControle;
  readonly #opties: DeclaratieOpties;
  readonly #toets: RecordToets;
  readonly #snijder: Regelsnijder;
  /** The begin of the file, until there is enough of it to tell what it is; gone after that. */
  #aanhef: Uint8Array | undefined;
  #aanhefLengte = 0;
  #geweigerd: Bevinding | undefined;

  constructor(controle: DeclaratieControle, toets: RecordToets, opties: DeclaratieOpties) {
    this.#controle = controle;
    this.#opties = opties;
    this.#toets = toets;
    this.#snijder = new Regelsnijder(controle.layout.stap, toets);
    if (!toets.isVervolg) this.#aanhef = new Uint8Array(AANHEF);
  }

  get kop(): DeclaratieKop | undefined {
    return this.#toets.kop;
  }

  get vervolg(): Vervolg {
    return this.#toets.vervolg;
  }

  lees(chunk: Uint8Array): void {
    if (this.#geweigerd !== undefined) return;
    if (this.#aanhef === undefined) this.#snijder.lees(chunk);
    else this.#leesAanhef(this.#aanhef, chunk);
  }

  #leesAanhef(aanhef: Uint8Array, chunk: Uint8Array): void {
    const added = Math.min(AANHEF - this.#aanhefLengte, chunk.length);
    aanhef.set(chunk.subarray(0, added), this.#aanhefLengte);
    this.#aanhefLengte += added;
    if (this.#aanhefLengte < AANHEF) return;
    this.#begin(aanhef);
    this.lees(chunk.subarray(added));
  }

  #begin(aanhef: Uint8Array): void {
    this.#aanhef = undefined;
    this.#geweigerd = herkenDeclaratie(aanhef, this.#controle);
    this.lees(aanhef);
  }

  sluit(): DeclaratieUitslag {
    return joinDelen(this.#controle, [this.sluitDeel()], this.#opties);
  }

  sluitDeel(): DeclaratieDeel {
    if (this.#aanhef !== undefined) this.#begin(this.#aanhef.subarray(0, this.#aanhefLengte));
    if (this.#geweigerd === undefined) this.#snijder.sluit();
    const deel = this.#toets.deel();
    return this.#geweigerd === undefined ? deel : { ...deel, geweigerd: this.#geweigerd };
  }
}
