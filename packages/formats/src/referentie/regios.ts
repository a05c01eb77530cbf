import { isZorgkantoor, parseRegioCode } from '@kavel/core/basis';
import type { Regio, Result } from '@kavel/core/basis';
import type { InvoerFinding } from '../invoer/index.ts';
import { readPeriode, readReferentieCsv } from './csv.ts';

const KOLOMMEN = [
  'code',
  'naam',
  'zorgkantoor',
  'geldig_van',
  'geldig_tot_en_met',
  'bron',
  'zekerheid',
  'toelichting',
] as const;

/** Reads `regios.csv`: the register of zorgkantoor regions, one line per code and period. */
export function readRegios(
  text: string,
  bestand: string,
): Result<readonly Regio[], readonly InvoerFinding[]> {
  return readReferentieCsv(text, { bestand, kolommen: KOLOMMEN }, (rij, meld): Regio | undefined => {
    const { naam, zorgkantoor } = rij.velden;
    const code = parseRegioCode(rij.velden.code);
    if (!code.ok) meld('code', 'een regiocode is 55 met twee cijfers.');
    if (naam === '') meld('naam', 'de naam van de regio ontbreekt.');
    if (!isZorgkantoor(zorgkantoor)) meld('zorgkantoor', `"${zorgkantoor}" is geen bekend zorgkantoor.`);
    const geldig = readPeriode(rij, meld);
    if (!code.ok || !isZorgkantoor(zorgkantoor) || geldig === undefined) return undefined;
    return { code: code.value, naam, zorgkantoor, geldig };
  });
}
