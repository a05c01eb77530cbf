import { open } from 'node:fs/promises';

/** The bytes of one claim file, in pieces and as often as asked; a piece may be overwritten when the next is asked. */
export type Declaratiebron = { readonly stukken: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array> };

const STUK = 1_048_576;

/** A file that is in memory. */
export function bronVanBytes(bytes: Uint8Array): Declaratiebron {
  return {
    *stukken() {
      for (let at = 0; at < bytes.length; at += STUK) yield bytes.subarray(at, at + STUK);
    },
  };
}

/** A file on disk, of any size; only a piece of it is in memory. */
export function bronVanBestand(path: string): Declaratiebron {
  return {
    async *stukken() {
      const file = await open(path);
      try {
        // Most files are far smaller than a piece, and memory that is not touched costs nothing.
        const { size } = await file.stat();
        const stuk = new Uint8Array(Math.min(STUK, size + 1));
        for (;;) {
          const { bytesRead } = await file.read(stuk, 0, stuk.length);
          if (bytesRead === 0) return;
          yield stuk.subarray(0, bytesRead);
        }
      } finally {
        await file.close();
      }
    },
  };
}
