import { Zip, ZipPassThrough } from 'fflate';

/** A file in an archive; `pad` has forward slashes. */
export type Zipbestand = { readonly pad: string; readonly bytes: Uint8Array };

/**
 * A zip archive as it comes: one file at a time is in memory. Stored and not compressed: documents mostly are already. All
 * files bear one moment, so the same files give the same bytes.
 */
export async function* writeZip(
  bestanden: AsyncIterable<Zipbestand>,
  moment: Temporal.Instant,
): AsyncGenerator<Uint8Array, void> {
  let parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    parts.push(part);
  });
  for await (const { pad, bytes } of bestanden) {
    const entry = new ZipPassThrough(pad);
    entry.mtime = moment.epochMilliseconds;
    zip.add(entry);
    entry.push(bytes, true);
    yield* parts;
    parts = [];
  }
  zip.end();
  yield* parts;
}
