import { strFromU8, unzipSync } from 'fflate';

/** The files of a zip as texts, by their name. */
export function bestandenIn(zip: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(zip)).map(([pad, bytes]) => [pad, strFromU8(bytes)]));
}
