import type { Bevinding } from './bevinding.ts';
import type { Posities, Veldrol } from './posities.ts';

/** One rule that a claim is held against, next to the form of its fields. */
export type Declaratietoets = {
  readonly retourcode: string;
  /** The field that is told. */
  readonly rol: Veldrol;
  /** What is wrong and what to do; `{}` is filled in by the rule. */
  readonly tekst: string;
  readonly bron: string;
  /** `aangenomen`: the rule or its code is our reading; the official control rules are not public. */
  readonly zekerheid: 'zeker' | 'aangenomen';
};

const BER = 'AW319 1.4 uitgave 7';
const COD954 = 'COD954';

function toets(
  retourcode: string,
  rol: Veldrol,
  tekst: string,
  [bron, zekerheid]: readonly [string, Declaratietoets['zekerheid']],
): Declaratietoets {
  return { retourcode, rol, tekst, bron, zekerheid };
}

const zeker = (bron: string) => [bron, 'zeker'] as const;
const aangenomen = (bron: string) => [bron, 'aangenomen'] as const;

/** Rules about the voorlooprecord and the verzekerdenrecord. */
const PERSOON_EN_KOP = {
  softwareversieOntbreekt: toets(
    '0001',
    'softwareversie',
    'De code van het informatiesysteem is gevuld, de versie niet. Vul beide of geen van beide.',
    aangenomen(`${BER}, 0107`),
  ),
  softwareversieZonderCode: toets(
    '0001',
    'softwareversie',
    'De versie van het informatiesysteem is gevuld, de code niet. Vul beide of geen van beide.',
    aangenomen(`${BER}, 0107`),
  ),
  uzoviOntbreekt: toets(
    '0018',
    'uzovi',
    'Een declaratie aan een zorgkantoor noemt het zorgkantoor. Vul de code van de regio.',
    zeker(`${BER}, 0108`),
  ),
  zorgverlenerOntbreekt: toets(
    '0001',
    'zorgverlener',
    'De praktijk is gevuld; dan hoort de zorgverlener daarbij. Vul ook de zorgverlener.',
    aangenomen(`${BER}, 0110`),
  ),
  betalingAanLeeg: toets(
    '0001',
    'betalingAan',
    'Het veld waarnaar deze code verwijst is leeg. Vul dat veld, of kies wie de betaling krijgt.',
    aangenomen(`${BER}, 0113`),
  ),
  periodeOmgekeerd: toets(
    '0021',
    'periodeEinde',
    'De einddatum van de periode ligt voor de begindatum. Herstel de periode.',
    zeker(`${BER}, 0115`),
  ),
  periodeInToekomst: toets(
    '0020',
    'periodeBegin',
    'De periode begint na de dag van ontvangst. Herstel de periode, of stuur het bestand later.',
    zeker(`${BER}, 0114`),
  ),
  dagtekeningInToekomst: toets(
    '0025',
    'dagtekening',
    'De dagtekening ligt na de dag van ontvangst. Herstel de dagtekening.',
    zeker(`${BER}, 0117`),
  ),
  factuurnummerLeeg: toets(
    '0030',
    'factuurnummer',
    'Het factuurnummer is leeg. Vul een uniek nummer.',
    zeker(`${BER}, 0116`),
  ),
  uzoviVerzekerdeLeeg: toets(
    '0423',
    'verzekerdeUzovi',
    'Het UZOVI-nummer van de verzekerde ontbreekt. Vul dit nummer.',
    zeker(`${BER}, 0204`),
  ),
  geborenNaFactuur: toets(
    '0001',
    'geboortedatum',
    'De geboortedatum ligt na de dagtekening van de factuur. Herstel de geboortedatum.',
    aangenomen(`${BER}, 0207`),
  ),
  naamPartnerOntbreekt: toets(
    '0001',
    'naamPartner',
    'De naamcode zegt dat er een partner is, maar diens naam is leeg. Vul de naam, of naamcode 0.',
    aangenomen(`${BER}, 0213`),
  ),
  naamPartnerZonderCode: toets(
    '0001',
    'naamPartner',
    'De naam van de partner is gevuld, terwijl de naamcode 0 is. Vul naamcode 2, of laat de naam weg.',
    aangenomen(`${BER}, 0213`),
  ),
  voorvoegselZonderNaam: toets(
    '0001',
    'voorvoegselPartner',
    'Er is een voorvoegsel zonder naam van de partner. Vul de naam, of laat het voorvoegsel weg.',
    aangenomen(`${BER}, 0214`),
  ),
  tweePostcodes: toets(
    '0001',
    'postcodeBuitenland',
    'Er is een Nederlandse en een buitenlandse postcode. Vul die van het huisadres.',
    aangenomen(`${BER}, 0217 en 0218`),
  ),
  landOntbreekt: toets(
    '0001',
    'land',
    'Zonder Nederlandse postcode hoort het land gevuld te zijn. Vul de postcode of het land.',
    aangenomen(`${BER}, 0221`),
  ),
  zonderBsnZonderNummer: toets(
    '8412',
    'verzekerdennummer',
    'Zonder BSN en zonder gegevens van het indicatieorgaan is het verzekerdennummer nodig. Vul dit nummer.',
    zeker(COD954),
  ),
} as const;

/** Rules about a prestatierecord on its own. */
const PRESTATIE = {
  berekendOnjuist: toets(
    '0001',
    'berekendBedrag',
    'Het berekende bedrag moet tarief maal aantal zijn: {} eurocent. Verbeter bedrag, tarief of aantal.',
    aangenomen(`${BER}, 0426`),
  ),
  declaratieTeHoog: toets(
    '8063',
    'declaratiebedrag',
    'Het declaratiebedrag is hoger dan het berekende bedrag. Declareer hooguit het berekende bedrag.',
    zeker(COD954),
  ),
  tekensVerschillen: toets(
    '8064',
    'declaratieTeken',
    'De twee tekens van dit record zijn niet gelijk. Vul in beide D, of in beide C.',
    zeker(COD954),
  ),
  aantalNul: toets(
    '0638',
    'aantal',
    'Het aantal is nul. Vul het aantal dat geleverd is, of laat de regel weg.',
    aangenomen(COD954),
  ),
  aantalTeGroot: toets(
    '0584',
    'aantal',
    'In deze periode passen er hooguit {} in deze tijdseenheid. Verbeter het aantal of de periode.',
    aangenomen('0418 tegen 0414, 0415 en 0419'),
  ),
  tijdseenheidOnjuist: toets(
    '0001',
    'tijdseenheid',
    'De koppeltabel telt deze prestatie in tijdseenheid {}. Vul die tijdseenheid, met het aantal daarin.',
    aangenomen('koppeltabel'),
  ),
  dagenOmgekeerd: toets(
    '0001',
    'einddatum',
    'De einddatum ligt voor de begindatum. Herstel de periode.',
    aangenomen(`${BER}, 0415`),
  ),
  beginVoor2013: toets(
    '0001',
    'begindatum',
    'De begindatum moet na 31-12-2012 liggen. Herstel de datum.',
    aangenomen(`${BER}, 0414`),
  ),
  eindeVoor2013: toets(
    '0001',
    'einddatum',
    'De einddatum moet na 31-12-2012 liggen. Herstel de datum.',
    aangenomen(`${BER}, 0415`),
  ),
  beginNaFactuur: toets(
    '8177',
    'begindatum',
    'De begindatum ligt na de dagtekening van de factuur. Herstel een van beide.',
    zeker(COD954),
  ),
  eindeNaFactuur: toets(
    '8178',
    'einddatum',
    'De einddatum ligt na de dagtekening van de factuur. Herstel een van beide.',
    zeker(COD954),
  ),
  creditZonderVerwijzing: toets(
    '8017',
    'voorgaandeReferentie',
    'Een creditregel noemt het referentienummer van de debetregel die zij terugneemt. Vul dit veld.',
    zeker(`${BER}, 0432`),
  ),
  andereCodelijst: toets(
    '0581',
    'prestatiecodelijst',
    'Een Wlz-declaratie gebruikt prestatiecodelijst {}. Vul die lijst.',
    zeker(`${BER}, 0416`),
  ),
  zzpcodeOntbreekt: toets(
    '8212',
    'zzpcode',
    'Bij dit indicatiebesluit hoort een ZZP-code: deze prestatie kent geen functiecode. Vul de ZZP-code.',
    zeker(COD954),
  ),
  functiecodeOntbreekt: toets(
    '8213',
    'functiecode',
    'Bij dit indicatiebesluit hoort een functiecode: deze prestatie kent geen ZZP-code. Vul de functiecode.',
    zeker(COD954),
  ),
  besluitZonderCode: toets(
    '8352',
    'besluitnummer',
    'Er is een indicatiebesluit, maar geen functiecode en geen ZZP-code. Vul een van beide.',
    zeker(COD954),
  ),
  functiecodeZonderBesluit: toets(
    '8383',
    'functiecode',
    'Zonder indicatiebesluitnummer mag de functiecode niet gevuld zijn. Vul het besluitnummer.',
    zeker(COD954),
  ),
  zzpcodeZonderBesluit: toets(
    '8384',
    'zzpcode',
    'Zonder indicatiebesluitnummer mag de ZZP-code niet gevuld zijn. Vul het besluitnummer.',
    zeker(COD954),
  ),
  aanvraagZonderBesluit: toets(
    '8402',
    'aanvraagnummer',
    'Zonder indicatiebesluitnummer mag het aanvraagnummer niet gevuld zijn. Vul het besluitnummer.',
    zeker(COD954),
  ),
  orgaanZonderBesluit: toets(
    '8403',
    'prestatieIndicatieorgaan',
    'Zonder indicatiebesluitnummer mag het indicatieorgaan niet gevuld zijn. Vul het besluitnummer.',
    zeker(COD954),
  ),
  besluitZonderClientnummer: toets(
    '8404',
    'prestatieClientnummer',
    'Er is een indicatiebesluit, maar geen cliëntnummer van het indicatieorgaan. Vul dat nummer.',
    zeker(COD954),
  ),
  clientnummerZonderBesluit: toets(
    '8405',
    'prestatieClientnummer',
    'Zonder indicatiebesluitnummer mag het cliëntnummer niet gevuld zijn. Vul het besluitnummer.',
    zeker(COD954),
  ),
  besluitZonderAanvraag: toets(
    '1061',
    'aanvraagnummer',
    'Er is een indicatiebesluit, maar geen aanvraagnummer. Vul het aanvraagnummer.',
    zeker(`${BER}, 0410`),
  ),
  nietGekoppeld: toets(
    '1113',
    'zzpcode',
    'De koppeltabel kent deze prestatie niet met deze ZZP- en functiecode op de begindatum. Verbeter de code of de indicatie.',
    zeker(`${BER}, 0412`),
  ),
  zzpZonderSector: toets(
    '1113',
    'zzpcode',
    'Bij deze ZZP-code is geen sector bekend, dus geen kavel voor meerzorg. Verbeter de ZZP-code.',
    aangenomen('ADR 0032'),
  ),
  nietInWlz: toets(
    '8977',
    'prestatiecode',
    'Deze prestatie hoort bij geen kavel van de Wlz. Verbeter de code, of laat de regel weg.',
    aangenomen('prestatie-kavel.csv'),
  ),
  prestatieOnbekend: toets(
    '0582',
    'prestatiecode',
    'Deze prestatie staat niet op codelijst 055 en hoort bij geen kavel. Verbeter de code.',
    zeker(COD954),
  ),
} as const;

/** Rules about lines next to one another, and about the control record. */
const GEHEEL = {
  referentieDubbel: toets(
    '8021',
    'referentie',
    'Dit referentienummer staat al op een eerdere regel van het bestand. Geef elke regel een eigen nummer.',
    zeker(COD954),
  ),
  debetEnCredit: toets(
    '8062',
    'voorgaandeReferentie',
    'De debetregel van deze creditregel staat in hetzelfde bestand. Laat beide weg.',
    zeker(COD954),
  ),
  tweemaalGecrediteerd: toets(
    '8084',
    'voorgaandeReferentie',
    'Een eerdere creditregel van dit bestand neemt dezelfde debetregel al terug. Laat deze weg.',
    zeker(COD954),
  ),
  aantalVerzekerdenOnjuist: toets(
    '0001',
    'aantalVerzekerden',
    'Het bestand heeft {} verzekerdenrecords; het sluitrecord noemt een ander aantal. Stuur het hele bestand, of verbeter het aantal.',
    aangenomen(`${BER}, 9902`),
  ),
  aantalDebiteurenOnjuist: toets(
    '0001',
    'aantalDebiteuren',
    'Het bestand heeft {} debiteurrecords; het sluitrecord noemt een ander aantal. Stuur het hele bestand, of verbeter het aantal.',
    aangenomen(`${BER}, 9903`),
  ),
  aantalPrestatiesOnjuist: toets(
    '0001',
    'aantalPrestaties',
    'Het bestand heeft {} prestatierecords; het sluitrecord noemt een ander aantal. Stuur het hele bestand, of verbeter het aantal.',
    aangenomen(`${BER}, 9904`),
  ),
  aantalCommentarenOnjuist: toets(
    '0001',
    'aantalCommentaren',
    'Het bestand heeft {} commentaarrecords; het sluitrecord noemt een ander aantal. Stuur het hele bestand, of verbeter het aantal.',
    aangenomen(`${BER}, 9905`),
  ),
  aantalDetailrecordsOnjuist: toets(
    '0001',
    'aantalDetailrecords',
    'Het bestand heeft {} detailrecords; het sluitrecord noemt een ander aantal. Stuur het hele bestand, of verbeter het aantal.',
    aangenomen(`${BER}, 9906`),
  ),
  totaalOnjuist: toets(
    '0150',
    'totaalbedrag',
    'De regels tellen op tot {} eurocent; het sluitrecord noemt een ander bedrag. Verbeter de regels of het totaal.',
    zeker(`${BER}, 9907`),
  ),
  totaaltekenOnjuist: toets(
    '0631',
    'totaalTeken',
    'Het teken van het totaal moet {} zijn. Vul dat teken.',
    zeker(`${BER}, 9908`),
  ),
} as const;

/** All rules but the forms of fields, order, numbering and inheritance, which the layout itself tells. */
export const TOETSEN = { ...PERSOON_EN_KOP, ...PRESTATIE, ...GEHEEL };
export type Toetsnaam = keyof typeof TOETSEN;

/** Tells a fault against a rule. `invulling` is what the rule expected, never what the field holds. */
export type Vind = (naam: Toetsnaam, invulling?: string | number) => void;

/** The finding of a rule on line `regel`; a rule about a field that the standard lacks is never asked. */
export function toetsBevinding(
  naam: Toetsnaam,
  pos: Posities,
  { regel, invulling }: { readonly regel: number; readonly invulling?: string | number | undefined },
): Bevinding {
  const { retourcode, rol, tekst } = TOETSEN[naam];
  const veld = pos[rol]?.veld ?? '';
  return {
    retourcode,
    record: veld.slice(0, 2),
    veld,
    regel,
    omschrijving: tekst.replace('{}', String(invulling ?? '')),
  };
}
