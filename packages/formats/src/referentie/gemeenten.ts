import { parseRegioCode } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { gemeentesleutel } from '@kavel/core/procedure';
import type { Gemeente } from '@kavel/core/procedure';
import type { InvoerFinding } from '../invoer/index.ts';
import { readPeriode, readReferentieCsv } from './csv.ts';

const KOLOMMEN = [
  'gemeente',
  'regio',
  'geldig_van',
  'geldig_tot_en_met',
  'bron',
  'zekerheid',
  'toelichting',
] as const;

/** Reads `gemeenten.csv`: in which zorgkantoorregio a municipality lies, one line per period; periods do not overlap. */
export function readGemeenten(
  text: string,
  bestand: string,
): Result<readonly Gemeente[], readonly InvoerFinding[]> {
  const seen = new Map<string, Gemeente[]>();
  return readReferentieCsv(text, { bestand, kolommen: KOLOMMEN }, (rij, meld): Gemeente | undefined => {
    const naam = rij.velden.gemeente.trim();
    if (naam === '') meld('gemeente', 'de naam van de gemeente ontbreekt.');
    const regio = parseRegioCode(rij.velden.regio);
    if (!regio.ok) meld('regio', 'een regiocode is 55 met twee cijfers.');
    const geldig = readPeriode(rij, meld);
    if (!regio.ok || geldig === undefined || naam === '') return undefined;
    const gemeente: Gemeente = { naam, regio: regio.value, geldig };
    const sleutel = gemeentesleutel(naam);
    const others = seen.get(sleutel) ?? [];
    if (others.some((one) => overlaps(one, gemeente))) {
      meld('geldig_van', `${naam} heeft al een regel voor een deel van deze tijd.`);
    }
    seen.set(sleutel, [...others, gemeente]);
    return gemeente;
  });
}

function overlaps({ geldig: left }: Gemeente, { geldig: right }: Gemeente): boolean {
  const starts = (one: Gemeente['geldig'], other: Gemeente['geldig']): boolean =>
    one.totEnMet === undefined || other.van.toString() <= one.totEnMet.toString();
  return starts(left, right) && starts(right, left);
}
