import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { InvoerFinding } from '../invoer/index.ts';
import { readDag, readReferentieCsv } from './csv.ts';

const KOLOMMEN = ['bestand', 'peildatum', 'toetst_tot_en_met', 'zekerheid', 'toelichting'] as const;

/** How far a reference file reaches: it judges care up to and including `toetstTotEnMet`. */
export type Stand = { readonly bestand: string; readonly toetstTotEnMet: Temporal.PlainDate };

/** Reads `standen.csv`, the state of every reference file, and answers that of `gevraagd`, which must have an end. */
export function readStand(
  text: string,
  bestand: string,
  gevraagd: string,
): Result<Stand, readonly InvoerFinding[]> {
  const read = readReferentieCsv(
    text,
    { bestand, kolommen: KOLOMMEN },
    ({ velden }, meld): Stand | undefined => {
      if (readDag(velden.peildatum) === undefined)
        meld('peildatum', 'dit moet een bestaande datum zijn (JJJJ-MM-DD).');
      if (velden.toetst_tot_en_met === '') return undefined;
      const toetstTotEnMet = readDag(velden.toetst_tot_en_met);
      if (toetstTotEnMet !== undefined) return { bestand: velden.bestand, toetstTotEnMet };
      meld('toetst_tot_en_met', 'dit moet leeg zijn of een bestaande datum (JJJJ-MM-DD).');
      return undefined;
    },
  );
  if (!read.ok) return read;
  const stand = read.value.find((candidate) => candidate.bestand === gevraagd);
  if (stand !== undefined) return ok(stand);
  const melding = `er is geen rij die zegt tot en met welke dag ${gevraagd} toetst. Voeg die rij toe.`;
  return err([{ code: 'veld-ontbreekt', bestand, regel: 1, veld: 'toetst_tot_en_met', melding }]);
}
