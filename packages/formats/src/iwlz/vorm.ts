import { isBsn, parseAgb, parseRegioCode } from '@kavel/core/basis';
import type { Agb, Bsn, RegioCode, Result } from '@kavel/core/basis';
import { LEVERINGSVORMCODES, MUTATIECODES, STATUSSEN_AANLEVERING } from '@kavel/core/toewijzing';
import type { Leveringsvormcode, Mutatiecode, StatusAanlevering } from '@kavel/core/toewijzing';

/** The form of a field: what its text means, or undefined; and what it must be, in words that show no value. */
export type Vorm<Waarde> = {
  readonly lees: (text: string) => Waarde | undefined;
  readonly eis: string;
};

function fromResult<Waarde>(result: Result<Waarde, unknown>): Waarde | undefined {
  return result.ok ? result.value : undefined;
}

function codeVorm<Code extends string>(codes: readonly Code[]): Vorm<Code> {
  return { lees: (text) => codes.find((code) => code === text), eis: `een van de codes ${codes.join(', ')}` };
}

function patroon(pattern: RegExp, eis: string): Vorm<string> {
  return { lees: (text) => (pattern.test(text) ? text : undefined), eis };
}

export const DATUM: Vorm<Temporal.PlainDate> = { lees: readDatum, eis: 'een bestaande datum (JJJJ-MM-DD)' };

function readDatum(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A time of day with or without a fraction of a second; as text it orders as the moments do. */
export const TIJD = patroon(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?$/, 'een tijd (UU:MM:SS)');
export const AGB: Vorm<Agb> = {
  lees: (text) => fromResult(parseAgb(text)),
  eis: 'een AGB-code van acht cijfers',
};
export const ZORGKANTOOR: Vorm<RegioCode> = {
  lees: (text) => fromResult(parseRegioCode(text)),
  eis: 'een code van een zorgkantoor (5501 … 5533)',
};
export const BSN: Vorm<Bsn> = {
  lees: (text) => (isBsn(text) ? (text as Bsn) : undefined),
  eis: 'een geldig burgerservicenummer',
};
export const ZZP = patroon(/^\d{3}$/, 'een ZZP-code van drie cijfers');
export const FUNCTIE = patroon(/^\d{2}$/, 'een functiecode van twee cijfers');
export const AFZENDER = patroon(/^\d{4}(\d{4})?$/, 'een code van vier of acht cijfers');
export const IDENTIFICATIE = patroon(/^\S.{0,11}$/u, 'een kenmerk van hooguit 12 tekens');
/** Leading zeros say nothing: `007` and `7` are one decision. */
export const BESLUITNUMMER: Vorm<string> = {
  lees: (text) => (/^\d{1,9}$/.test(text) && Number(text) > 0 ? String(Number(text)) : undefined),
  eis: 'een nummer van hooguit negen cijfers',
};
export const LEVERINGSVORM: Vorm<Leveringsvormcode> = codeVorm(LEVERINGSVORMCODES);
export const MUTATIECODE: Vorm<Mutatiecode> = codeVorm(MUTATIECODES);
export const STATUS: Vorm<StatusAanlevering> = codeVorm(STATUSSEN_AANLEVERING);
export const SOORT_TOEWIJZING = codeVorm(['1', '3', '5']);
export const REDEN_INTREKKING = codeVorm(['1', '2', '3', '4', '5', '6', '7', '8']);
export const JA_NEE: Vorm<boolean> = {
  lees: (text) => ({ '1': true, '2': false })[text],
  eis: '1 (ja) of 2 (nee)',
};

/** Whole percents; the message writes them in hundredths: `5000` is 50%. */
export const PERCENTAGE: Vorm<number> = {
  lees: (text) => (/^[1-9]\d{0,2}00$/.test(text) ? Number(text) / 100 : undefined),
  eis: 'een heel percentage in honderdsten (100% is 10000)',
};

/** Half days a week. */
export const ETMALEN: Vorm<number> = {
  lees: (text) => ({ '3,5': 7, '4,0': 8, '4,5': 9 })[text],
  eis: '3,5, 4,0 of 4,5',
};
