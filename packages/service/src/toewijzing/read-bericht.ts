import { createReadStream } from 'node:fs';
import type { Toewijzingsbericht } from '@kavel/core/toewijzing';
import { IwlzLezer } from '@kavel/formats/iwlz';
import type { IwlzUitslag, XsdMap } from '@kavel/formats/iwlz';

/** One message as it was found; it counts only without findings. */
export type GelezenBericht = IwlzUitslag & {
  readonly bestand: string;
  /** Whether it was held against the XSDs: not without them, and not when reading alone found faults. */
  readonly getoetst: boolean;
  /** Larger than the 5 MB that the standard allows; it is read all the same. */
  readonly groot: boolean;
};

export type Berichtlezing = {
  readonly pseudoniem: (bsn: string) => string;
  /** Takes the records while the message is read; a finding further on still refuses them. */
  readonly ontvang: (bericht: Toewijzingsbericht) => void;
  readonly xsds?: XsdMap;
};

const STANDAARD_MAXIMUM = 5 * 1024 * 1024;

/** A message that comes in pieces, and what findings call it. */
export type Berichtstroom = { readonly bestand: string; readonly bytes: AsyncIterable<Uint8Array> };

/** A message on disk, opened when it is read. */
export function berichtVan(bestand: string): Berichtstroom {
  return {
    bestand,
    bytes: {
      [Symbol.asyncIterator]: () =>
        createReadStream(bestand)[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>,
    },
  };
}

/** Reads one iWlz message piece by piece; the XSDs alone need it whole. A stream that breaks throws. */
export async function readBericht(
  { bestand, bytes }: Berichtstroom,
  { pseudoniem, ontvang, xsds }: Berichtlezing,
): Promise<GelezenBericht> {
  const lezer = new IwlzLezer(bestand, { pseudoniem, ontvang });
  const whole: Uint8Array[] = [];
  for await (const piece of bytes) {
    if (!lezer.write(piece)) break;
    if (xsds !== undefined) whole.push(piece);
  }
  const uitslag = lezer.end();
  const groot = uitslag.bytes > STANDAARD_MAXIMUM;
  const { soort } = uitslag.inhoud ?? {};
  if (xsds === undefined || soort === undefined || uitslag.aantalBevindingen > 0) {
    return { ...uitslag, bestand, getoetst: false, groot };
  }
  const toets = xsds.validate(bestand, Buffer.concat(whole), soort);
  return { ...uitslag, ...toets, bestand, getoetst: true, groot };
}

/** A message whose head could not be made out: no XML, no iWlz, another version. */
export function isOnleesbaar({ inhoud }: Pick<GelezenBericht, 'inhoud'>): boolean {
  return inhoud === undefined;
}
