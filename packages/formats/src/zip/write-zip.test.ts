import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeZip } from './index.ts';
import type { Zipbestand } from './index.ts';

const MOMENT = Temporal.Instant.from('2017-09-01T08:00:00Z');

async function* each(bestanden: readonly Zipbestand[]): AsyncGenerator<Zipbestand, void> {
  await Promise.resolve();
  yield* bestanden;
}

async function zipOf(bestanden: readonly Zipbestand[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of writeZip(each(bestanden), MOMENT)) parts.push(part);
  return Buffer.concat(parts);
}

it('an archive holds every file as it was, and the same files give the same bytes', async () => {
  const bestand = fc.record({
    pad: fc.stringMatching(/^[a-z]{1,8}(\/[a-zé0-9._-]{1,12})?$/),
    bytes: fc.uint8Array({ maxLength: 500 }),
  });
  const bestanden = fc.uniqueArray(bestand, { selector: ({ pad }) => pad, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(bestanden, async (files) => {
      const zip = await zipOf(files);
      const read = Object.entries(unzipSync(zip)).map(([pad, bytes]) => ({ pad, bytes: Buffer.from(bytes) }));
      expect(read).toEqual(files.map(({ pad, bytes }) => ({ pad, bytes: Buffer.from(bytes) })));
      expect(await zipOf(files)).toEqual(zip);
    }),
    { numRuns: 60 },
  );
});
