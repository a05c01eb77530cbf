const FIRST_SIZE = 32_768;
const PIECE = 65_536;
const ROW_MAX = 1_024;
/** Signature, no flags, no extension. */
const HEAD = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const END = Buffer.from([0xff, 0xff]);

/**
 * Rows in the binary format of COPY (PostgreSQL manual, COPY, Binary Format), written into one buffer that grows. Fields
 * are written in the order of the columns; every value is in network order.
 */
export class KopieBuffer {
  #bytes: Uint8Array;
  #view: DataView;
  #length = HEAD.length;
  readonly #open: number[] = [];

  /** Rows begun so far. */
  rijen = 0;

  constructor(bytes = FIRST_SIZE) {
    this.#bytes = new Uint8Array(bytes);
    this.#bytes.set(HEAD);
    this.#view = new DataView(this.#bytes.buffer);
  }

  /** Begins a row of so many columns, which together take at most `ROW_MAX` bytes. */
  rij(columns: number): void {
    if (this.#length + ROW_MAX > this.#bytes.length) this.#grow();
    this.#view.setInt16(this.#length, columns);
    this.#length += 2;
    this.rijen += 1;
  }

  int4(value: number): void {
    this.#view.setInt32(this.#length, 4);
    this.#view.setInt32(this.#length + 4, value);
    this.#length += 8;
  }

  /** A whole number within 2^53. */
  int8(value: number): void {
    this.#view.setInt32(this.#length, 8);
    this.#putInt8(this.#length + 4, value);
    this.#length += 12;
  }

  /** An int8 that `vul` fills in later, the same in every row. */
  later(): void {
    this.#view.setInt32(this.#length, 8);
    this.#open.push(this.#length + 4);
    this.#length += 12;
  }

  vul(value: number): void {
    for (const at of this.#open) this.#putInt8(at, value);
  }

  boolean(value: boolean): void {
    this.#view.setInt32(this.#length, 1);
    this.#view.setUint8(this.#length + 4, value ? 1 : 0);
    this.#length += 5;
  }

  /** Fields that `veldenVan` made, for values that come back in many rows. */
  velden(bytes: Uint8Array): void {
    const target = this.#bytes;
    const begin = this.#length;
    for (let at = 0; at < bytes.length; at += 1) target[begin + at] = bytes[at] ?? 0;
    this.#length += bytes.length;
  }

  /** Sixteen bytes, from four words. */
  uuid(first: number, second: number, third: number, fourth: number): void {
    const at = this.#length;
    this.#view.setInt32(at, 16);
    this.#view.setInt32(at + 4, first);
    this.#view.setInt32(at + 8, second);
    this.#view.setInt32(at + 12, third);
    this.#view.setInt32(at + 16, fourth);
    this.#length += 20;
  }

  leeg(): void {
    this.#view.setInt32(this.#length, -1);
    this.#length += 4;
  }

  /** The whole copy, head and end included, in pieces that a socket takes at once. */
  *stukken(): Iterable<Uint8Array> {
    for (let at = 0; at < this.#length; at += PIECE) {
      yield this.#bytes.subarray(at, Math.min(at + PIECE, this.#length));
    }
    yield END;
  }

  /** Empty again, with the room that it has. */
  wis(): void {
    this.#length = HEAD.length;
    this.#open.length = 0;
    this.rijen = 0;
  }

  #putInt8(at: number, value: number): void {
    this.#view.setInt32(at, Math.floor(value / 2 ** 32));
    this.#view.setInt32(at + 4, value | 0);
  }

  #grow(): void {
    const bytes = new Uint8Array(this.#bytes.length * 2);
    bytes.set(this.#bytes);
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer);
  }
}

/** Text fields as a row holds them, with their lengths. */
export function veldenVan(...texts: readonly string[]): Uint8Array {
  const fields = texts.map((text) => {
    const bytes = Buffer.from(text, 'utf8');
    const length = Buffer.alloc(4);
    length.writeInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
  });
  return Buffer.concat(fields);
}
