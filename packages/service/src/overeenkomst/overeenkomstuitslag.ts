import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { UW_BESTAND, decodeTekst, weigerDocument } from '../document/index.ts';
import type { Documentweigering } from '../document/index.ts';
import type { Installatie } from '../referentie/load-installatiereferentie.ts';
import { calculateOvereenkomst } from './calculate-overeenkomst.ts';
import type { Overeenkomstberekening } from './calculate-overeenkomst.ts';
import { overeenkomstBevinding } from './overeenkomst-melding.ts';

/** The agreements of a document as the API takes it, priced with what the installation has. */
export async function calculateOvereenkomstDocument(
  { checkout, dataFolder }: Installatie,
  bytes: Uint8Array,
): Promise<Result<Overeenkomstberekening, Documentweigering>> {
  const text = decodeTekst(bytes);
  if (!text.ok) return err(weigerDocument([{ ...text.error, bestand: UW_BESTAND }]));
  const invoer = { bestand: UW_BESTAND, text: text.value };
  const set = await calculateOvereenkomst({ checkout, dataFolder, invoer });
  if (set.ok) return ok(set.value);
  const fault = set.error;
  return err(
    weigerDocument(fault.soort === 'onleesbaar' ? fault.findings : fault.refusals.map(overeenkomstBevinding)),
  );
}
