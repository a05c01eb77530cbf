const CR = 0x0d;
const LF = 0x0a;

/** A line longer than this is not kept; its length is counted on. No record of an EI message is near it. */
const REST = 4096;

/** What a line that is not a whole record is like. */
export type Regelmaat = {
  /** Positions before the line end. */
  readonly lengte: number;
  /** Whether it ends with CR/LF. */
  readonly gesloten: boolean;
};

/** Takes the lines one by one. The bytes are only there during the call. */
export type Regelontvanger = {
  /** A record of full length with CR/LF behind it; false when it is not faultless, and then it comes as `damaged`. */
  accept(bytes: Uint8Array, at: number): boolean;
  damaged(bytes: Uint8Array, at: number, maat: Regelmaat): void;
};

/**
 * Cuts a file that comes in pieces into lines. A line that lies in one piece is judged where it lies; one that is cut by
 * the border of two pieces is put together first. It keeps 4 kB, whatever the size of the file or of a line. Every
 * CR/LF, and every CR or LF that stands alone, ends a line: so whoever starts behind a CR/LF sees the same lines.
 */
export class Regelsnijder {
  readonly #stap: number;
  readonly #ontvanger: Regelontvanger;
  readonly #rest = new Uint8Array(REST);
  #restLengte = 0;
  /** Length so far of a line that did not fit in the rest; 0 when there is none. */
  #lang = 0;
  #langNaCr = false;

  /** `stap` is the length of a record with its CR/LF. */
  constructor(stap: number, ontvanger: Regelontvanger) {
    this.#stap = stap;
    this.#ontvanger = ontvanger;
  }

  lees(chunk: Uint8Array): void {
    let from = 0;
    while (this.#restLengte > 0 || this.#lang > 0) {
      from = this.#lang > 0 ? this.#readLang(chunk, from) : this.#readRest(chunk, from);
      if (from === chunk.length) return;
    }
    const at = this.#cut(chunk, { at: from, tot: chunk.length, einde: chunk.length }, false);
    this.#keep(chunk, at);
  }

  /** The file ends here. */
  sluit(): void {
    if (this.#lang > 0) this.#closeLang(false);
    const einde = this.#restLengte;
    this.#cut(this.#rest, { at: 0, tot: einde, einde }, true);
    this.#restLengte = 0;
  }

  /** Hands on the lines that begin before `tot` and are known to their end; answers where the first unknown one begins. */
  #cut(
    bytes: Uint8Array,
    { at: begin, tot, einde }: { at: number; tot: number; einde: number },
    final: boolean,
  ): number {
    const stap = this.#stap;
    let at = begin;
    while (at < tot) {
      if (at + stap > einde && !final) return at;
      if (
        at + stap <= einde &&
        bytes[at + stap - 2] === CR &&
        bytes[at + stap - 1] === LF &&
        this.#ontvanger.accept(bytes, at)
      ) {
        at += stap;
      } else {
        const next = this.#cutDamaged(bytes, at, einde, final);
        if (next < 0) return at;
        at = next;
      }
    }
    return at;
  }

  #cutDamaged(bytes: Uint8Array, at: number, einde: number, final: boolean): number {
    let eol = at;
    while (eol < einde && bytes[eol] !== CR && bytes[eol] !== LF) eol += 1;
    const undecided = eol === einde || (bytes[eol] === CR && eol + 1 === einde);
    if (undecided && !final) return -1;
    const gesloten = bytes[eol] === CR && eol + 1 < einde && bytes[eol + 1] === LF;
    this.#ontvanger.damaged(bytes, at, { lengte: eol - at, gesloten });
    return gesloten ? eol + 2 : Math.min(eol + 1, einde);
  }

  /** Completes the lines that began in an earlier piece; answers how far the chunk is used. */
  #readRest(chunk: Uint8Array, from: number): number {
    const old = this.#restLengte;
    const added = Math.min(REST - old, chunk.length - from);
    this.#rest.set(chunk.subarray(from, from + added), old);
    const einde = old + added;
    const at = this.#cut(this.#rest, { at: 0, tot: old, einde }, false);
    if (at >= old) {
      this.#restLengte = 0;
      return from + at - old;
    }
    this.#rest.copyWithin(0, at, einde);
    this.#restLengte = einde - at;
    if (this.#restLengte === REST) this.#startLang();
    return from + added;
  }

  #startLang(): void {
    this.#langNaCr = this.#rest[REST - 1] === CR;
    this.#lang = this.#langNaCr ? REST - 1 : REST;
    this.#restLengte = 0;
  }

  #readLang(chunk: Uint8Array, from: number): number {
    let at = from;
    while (at < chunk.length) {
      const byte = chunk[at] ?? 0;
      if (this.#langNaCr || byte === LF) {
        const isLf = byte === LF;
        const gesloten = this.#langNaCr && isLf;
        this.#closeLang(gesloten);
        return isLf ? at + 1 : at;
      }
      if (byte === CR) this.#langNaCr = true;
      else this.#lang += 1;
      at += 1;
    }
    return at;
  }

  #closeLang(gesloten: boolean): void {
    const lengte = this.#lang;
    this.#lang = 0;
    this.#langNaCr = false;
    this.#ontvanger.damaged(this.#rest, 0, { lengte, gesloten });
  }

  #keep(chunk: Uint8Array, from: number): void {
    const length = Math.min(chunk.length - from, REST);
    this.#rest.set(chunk.subarray(from, from + length));
    this.#restLengte = length;
    if (length < REST) return;
    this.#startLang();
    this.#readLang(chunk, from + length);
  }
}
