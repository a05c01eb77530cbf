import { isKavel, isSector } from '@kavel/core/basis';
import type { Result, Sector } from '@kavel/core/basis';
import type { KavelToewijzing, KoppelRij, PrestatieKavelRij } from '@kavel/core/declaratie';
import type { InvoerFinding } from '../invoer/index.ts';
import { readPeriode, readReferentieCsv } from './csv.ts';

type Gelezen<Waarde> = Result<readonly Waarde[], readonly InvoerFinding[]>;

const KAVEL_KOLOMMEN = [
  'code',
  'soort',
  'kavel',
  'geldig_van',
  'geldig_tot_en_met',
  'declaratiegroepen',
  'bron',
  'zekerheid',
  'toelichting',
] as const;

/** Reads `prestatie-kavel.csv` (afspraak-declaratie.md, Claims: prestatie → kavel is data). */
export function readPrestatieKavel(text: string, bestand: string): Gelezen<PrestatieKavelRij> {
  return readReferentieCsv(text, { bestand, kolommen: KAVEL_KOLOMMEN }, (rij, meld) => {
    const { code, soort, kavel } = rij.velden;
    if (!/^[A-Z][A-Z0-9.]{0,4}$/.test(code))
      meld('code', 'een prestatiecode of begin ervan: hooguit 5 tekens.');
    if (soort !== 'code' && soort !== 'prefix') meld('soort', 'dit moet "code" of "prefix" zijn.');
    if (!isToewijzing(kavel)) meld('kavel', `"${kavel}" is geen kavel, en niet MEERZORG of GEEN.`);
    const geldig = readPeriode(rij, meld);
    if ((soort !== 'code' && soort !== 'prefix') || !isToewijzing(kavel) || geldig === undefined)
      return undefined;
    return { code, soort, kavel, geldig };
  });
}

function isToewijzing(text: string): text is KavelToewijzing {
  return isKavel(text) || text === 'MEERZORG' || text === 'GEEN';
}

const SECTOR_KOLOMMEN = ['zzp', 'naam', 'sector', 'bron'] as const;

/** Reads `zzp-sector.csv`: the sector of each ZZP code, for meerzorg. */
export function readZzpSector(text: string, bestand: string): Gelezen<readonly [string, Sector]> {
  return readReferentieCsv(
    text,
    { bestand, kolommen: SECTOR_KOLOMMEN },
    ({ velden }, meld): readonly [string, Sector] | undefined => {
      if (!/^\d{3}$/.test(velden.zzp)) meld('zzp', 'een ZZP-code heeft drie cijfers.');
      if (isSector(velden.sector)) return [velden.zzp, velden.sector];
      meld('sector', 'de sector is VV, GZ of GGZ.');
      return undefined;
    },
  );
}

const KOPPEL_KOLOMMEN = [
  'prestatie',
  'omschrijving',
  'tijdseenheid',
  'declaratiegroep',
  'declaratiemethode',
  'geldig_van',
  'geldig_tot_en_met',
  'zzpcodes',
  'functiecodes',
] as const;

/**
 * A row of the koppeltabel with the group that tells its leveringsvorm (standards.md §1.7) and the unit in which the
 * prestatie is claimed (COD218; empty when the source has none).
 */
export type KoppeltabelRij = KoppelRij & {
  readonly declaratiegroep: string;
  readonly tijdseenheid: string;
};

/** Reads `koppeltabel.csv`. */
export function readKoppeltabel(text: string, bestand: string): Gelezen<KoppeltabelRij> {
  return readReferentieCsv(text, { bestand, kolommen: KOPPEL_KOLOMMEN }, (rij, meld) => {
    const zzpcodes = codes(rij.velden.zzpcodes);
    const functiecodes = codes(rij.velden.functiecodes);
    if (!zzpcodes.every((code) => /^\d{3}$/.test(code))) meld('zzpcodes', 'een ZZP-code heeft drie cijfers.');
    if (!functiecodes.every((code) => /^\d{2}$/.test(code))) {
      meld('functiecodes', 'een functiecode heeft twee cijfers.');
    }
    const geldig = readPeriode(rij, meld);
    if (geldig === undefined) return undefined;
    const { prestatie, declaratiegroep, tijdseenheid } = rij.velden;
    return { prestatie, declaratiegroep, tijdseenheid, geldig, zzpcodes, functiecodes };
  });
}

function codes(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}

const PRESTATIE_KOLOMMEN = ['code', 'omschrijving', 'eenheid', 'geldig_van', 'geldig_tot_en_met'] as const;

/** Reads `prestaties.csv` and answers the codes of list 055. */
export function readPrestatiecodes(text: string, bestand: string): Gelezen<string> {
  return readReferentieCsv(text, { bestand, kolommen: PRESTATIE_KOLOMMEN }, ({ velden }, meld) => {
    if (/^[A-Z][A-Z0-9.]{1,4}$/.test(velden.code)) return velden.code;
    meld('code', 'een prestatiecode begint met een letter en heeft hooguit 5 tekens.');
    return undefined;
  });
}

const RETOUR_KOLOMMEN = ['retourcode', 'omschrijving', 'toets'] as const;

/** Reads `retourcodes.csv`: what each return code says, in our own words. */
export function readRetourcodes(text: string, bestand: string): Gelezen<readonly [string, string]> {
  return readReferentieCsv(
    text,
    { bestand, kolommen: RETOUR_KOLOMMEN },
    ({ velden }, meld): readonly [string, string] | undefined => {
      if (/^\d{4}$/.test(velden.retourcode)) return [velden.retourcode, velden.omschrijving];
      meld('retourcode', 'een retourcode heeft vier cijfers.');
      return undefined;
    },
  );
}
