import type { Result } from '@kavel/core/basis';
import { LEVERINGSVORMCODES } from '@kavel/core/toewijzing';
import type { Declaratiegroep, Leveringsvormcode } from '@kavel/core/toewijzing';
import type { InvoerFinding } from '../invoer/index.ts';
import { readReferentieCsv } from './csv.ts';

const KOLOMMEN = [
  'groep',
  'leveringsvormen',
  'behandeling',
  'dagbesteding',
  'bron',
  'zekerheid',
  'toelichting',
] as const;

/** Reads `declaratiegroepen.csv`: the groups of the koppeltabel that are counted in days (standards.md §1.7, §2.2 b). */
export function readDeclaratiegroepen(
  text: string,
  bestand: string,
): Result<readonly Declaratiegroep[], readonly InvoerFinding[]> {
  return readReferentieCsv(text, { bestand, kolommen: KOLOMMEN }, ({ velden }, meld) => {
    const leveringsvormen = velden.leveringsvormen.split(' ').flatMap((code) => findCode(code) ?? []);
    if (leveringsvormen.length !== velden.leveringsvormen.split(' ').length) {
      meld('leveringsvormen', `codes uit ${LEVERINGSVORMCODES.join(', ')}, met spaties ertussen.`);
    }
    if (!/^\d{1,2}$/.test(velden.groep)) meld('groep', 'een nummer van hooguit twee cijfers.');
    for (const kolom of ['behandeling', 'dagbesteding'] as const) {
      if (velden[kolom] !== 'ja' && velden[kolom] !== 'nee') meld(kolom, 'dit moet "ja" of "nee" zijn.');
    }
    return {
      groep: velden.groep,
      leveringsvormen,
      behandeling: velden.behandeling === 'ja',
      dagbesteding: velden.dagbesteding === 'ja',
    };
  });
}

function findCode(text: string): Leveringsvormcode | undefined {
  return LEVERINGSVORMCODES.find((code) => code === text);
}
