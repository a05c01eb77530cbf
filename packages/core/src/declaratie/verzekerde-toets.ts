import { readNumber } from './bytes.ts';
import type { Venster } from './bytes.ts';
import type { Positie, Posities } from './posities.ts';
import type { Vind } from './toetsen.ts';

const SPACE = 0x20;
const ZERO = 0x30;
/** Stands for a person who has no BSN (standards.md §1.3, field 0203). */
const ZONDER_BSN = 999_999_999;

/** A verzekerdenrecord whose fields all have their form. */
type Verzekerdenrecord = { readonly venster: Venster; readonly at: number; readonly pos: Posities };

/** Judges the fields of a verzekerdenrecord against one another and against the day on the invoice (EEJJMMDD). */
export function judgeVerzekerde(record: Verzekerdenrecord, dagtekening: number, vind: Vind): void {
  const { geboortedatum, verzekerdeUzovi } = record.pos;
  if (verzekerdeUzovi !== undefined && numberOf(record, verzekerdeUzovi) === 0) vind('uzoviVerzekerdeLeeg');
  if (geboortedatum !== undefined && numberOf(record, geboortedatum) > dagtekening) vind('geborenNaFactuur');
  judgePartner(record, vind);
  judgeAdres(record, vind);
  judgeZonderBsn(record, vind);
}

function judgePartner(record: Verzekerdenrecord, vind: Vind): void {
  const { naamcodePartner, naamPartner, voorvoegselPartner } = record.pos;
  if (naamcodePartner === undefined || naamPartner === undefined) return;
  const heeftNaam = isFilled(record, naamPartner);
  const heeftCode = isFilled(record, naamcodePartner);
  if (heeftCode && !heeftNaam) vind('naamPartnerOntbreekt');
  if (!heeftCode && heeftNaam) vind('naamPartnerZonderCode');
  if (!heeftNaam && isFilled(record, voorvoegselPartner)) vind('voorvoegselZonderNaam');
}

function judgeAdres(record: Verzekerdenrecord, vind: Vind): void {
  const { postcode, postcodeBuitenland, land } = record.pos;
  if (isFilled(record, postcode)) {
    if (isFilled(record, postcodeBuitenland)) vind('tweePostcodes');
  } else if (postcode !== undefined && land !== undefined && !isFilled(record, land)) vind('landOntbreekt');
}

function judgeZonderBsn(record: Verzekerdenrecord, vind: Vind): void {
  const { verzekerdeBsn, verzekerdennummer, indicatieorgaan, clientnummer } = record.pos;
  if (verzekerdennummer === undefined || numberOf(record, verzekerdeBsn) !== ZONDER_BSN) return;
  if (isFilled(record, indicatieorgaan) || isFilled(record, clientnummer)) return;
  if (!isFilled(record, verzekerdennummer)) vind('zonderBsnZonderNummer');
}

/** Whether a field holds more than its fill: a text begins with another character than a space, a number is not zero. */
function isFilled({ venster, at }: Verzekerdenrecord, positie: Positie | undefined): boolean {
  if (positie === undefined) return false;
  const { bytes } = venster;
  if (bytes[at + positie.begin] === SPACE) return false;
  for (let offset = at + positie.begin; offset < at + positie.einde; offset += 1) {
    if (bytes[offset] !== ZERO) return true;
  }
  return false;
}

function numberOf({ venster, at }: Verzekerdenrecord, { begin, einde }: Positie): number {
  return readNumber(venster, at + begin, at + einde);
}
