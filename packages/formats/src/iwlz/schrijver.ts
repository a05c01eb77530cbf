import type {
  Aanvangsmelding,
  Functietoewijzing,
  Mutatiemelding,
  Toewijzing,
  Toewijzingsbericht,
} from '@kavel/core/toewijzing';
import { BERICHTVORMEN } from './klassen.ts';
import type { Berichtsoort } from './klassen.ts';

/** A record as its message writes it: the client stands around it, the place follows from the message. */
export type IwlzRecord = LosVan<Toewijzingsbericht>;
type LosVan<Bericht> = Bericht extends unknown ? Omit<Bericht, 'client' | 'bericht' | 'vindplaats'> : never;

/** A person with the records of one message. */
export type IwlzClient = {
  readonly bsn: string;
  /** `1940-02-29`. */
  readonly geboortedatum: string;
  /** COD134: 1 man, 2 vrouw. */
  readonly geslacht: '1' | '2';
  readonly naam: string;
  readonly records: readonly IwlzRecord[];
};

export type IwlzKop = {
  readonly soort: Berichtsoort;
  readonly afzender: string;
  readonly ontvanger: string;
  /** At most twelve characters. */
  readonly identificatie: string;
  readonly dagtekening: string;
};

const REGELEINDE = '\r\n';

/**
 * One AW33, AW35 or AW39 of iWlz 2.2 (standards.md §2.2): elements in the order of the standard, as many as the reader
 * looks at. It is not held against the XSDs of iStandaarden.
 */
export function writeIwlz(kop: IwlzKop, clienten: readonly IwlzClient[]): string {
  return [beginIwlz(kop), ...clienten.map((client) => clientIwlz(kop.soort, client)), IWLZ_EINDE].join(
    REGELEINDE,
  );
}

/** What stands before the first client. */
export function beginIwlz({ soort, afzender, ontvanger, identificatie, dagtekening }: IwlzKop): string {
  const namespace = `http://www.istandaarden.nl/iwlz/2_2/${soort.toLowerCase()}/schema`;
  return lines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<b:Bericht xmlns:b="${namespace}" xmlns:iwlz="http://www.istandaarden.nl/iwlz/2_2/basisschema/schema">`,
    '<b:Header>',
    velden([
      ['BerichtCode', BERICHTVORMEN[soort].code],
      ['BerichtVersie', '5'],
      ['BerichtSubversie', '2'],
      ['Afzender', afzender],
      ['Ontvanger', ontvanger],
    ]),
    `<b:BerichtIdentificatie><iwlz:Identificatie>${escape(identificatie)}</iwlz:Identificatie><iwlz:Dagtekening>${dagtekening}</iwlz:Dagtekening></b:BerichtIdentificatie>`,
    '</b:Header>',
    '<b:Clienten>',
  ]);
}

export const IWLZ_EINDE = lines(['</b:Clienten>', '</b:Bericht>', '']);

/** One client of a message. */
export function clientIwlz(soort: Berichtsoort, client: IwlzClient): string {
  const { bsn, geboortedatum, geslacht, naam, records } = client;
  return lines([
    '<b:Client>',
    velden([
      ['Bsn', bsn],
      ['GeheimeClient', soort === 'AW33' ? '2' : undefined],
    ]),
    `<b:Geboortedatum><iwlz:Datum>${geboortedatum}</iwlz:Datum></b:Geboortedatum>`,
    velden([['Geslacht', geslacht]]),
    `<b:Naam><iwlz:Geslachtsnaam><iwlz:Achternaam>${escape(naam)}</iwlz:Achternaam></iwlz:Geslachtsnaam></b:Naam>`,
    ...(soort === 'AW33' ? indicatieXml(records) : meldingenXml(records)),
    '</b:Client>',
  ]);
}

function indicatieXml(records: readonly IwlzRecord[]): readonly string[] {
  const functies = records.filter((record) => record.soort === 'functie');
  const toewijzingen = records.filter((record) => record.soort === 'toewijzing');
  return [
    velden([
      ['Leefeenheid', '1'],
      ['Partneropname', '2'],
    ]),
    '<b:Indicatie>',
    velden([['Besluitnummer', records[0]?.besluitnummer]]),
    ...lijst('ToegewezenFuncties', 'ToegewezenFunctie', functies.map(functieVelden)),
    ...lijst(
      'ToegewezenZorgzwaartepakketten',
      'ToegewezenZorgzwaartepakket',
      toewijzingen.map(toewijzingVelden),
    ),
    '</b:Indicatie>',
  ];
}

function meldingenXml(records: readonly IwlzRecord[]): readonly string[] {
  const aanvangen = records.filter((record) => record.soort === 'aanvang');
  const mutaties = records.filter((record) => record.soort === 'mutatie');
  return [
    ...lijst('GeleverdeZorgzwaartepakketten', 'GeleverdZorgzwaartepakket', aanvangen.map(aanvangVelden)),
    ...lijst('MutatieZorgzwaartepakketten', 'MutatieZorgzwaartepakket', mutaties.map(mutatieVelden)),
  ];
}

type Veld = readonly [naam: string, waarde: { toString(): string } | undefined];

function lijst(naam: string, klasse: string, records: readonly (readonly Veld[])[]): readonly string[] {
  if (records.length === 0) return [];
  const items = records.map((record) => lines([`<b:${klasse}>`, velden(record), `</b:${klasse}>`]));
  return [`<b:${naam}>`, ...items, `</b:${naam}>`];
}

function velden(paren: readonly Veld[]): string {
  return lines(
    paren.flatMap(([naam, waarde]) =>
      waarde === undefined ? [] : [`<b:${naam}>${escape(waarde.toString())}</b:${naam}>`],
    ),
  );
}

function lines(texts: readonly string[]): string {
  return texts.join(REGELEINDE);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const ETMALEN: Readonly<Record<number, string>> = { 7: '3,5', 8: '4,0', 9: '4,5' };

function etmalen(halve: number | undefined): string | undefined {
  return halve === undefined ? undefined : ETMALEN[halve];
}

function jaNee(waarde: boolean | undefined): string | undefined {
  if (waarde === undefined) return undefined;
  return waarde ? '1' : '2';
}

function vastgesteldVelden(record: LosVan<Toewijzing | Functietoewijzing>): readonly Veld[] {
  const [datum, tijd] = record.vastgesteld.split('T');
  return [
    ['Instelling', record.agb],
    ['Zorgkantoor', record.regio],
    ['Soort', record.soortToewijzing],
    ['Toewijzingsdatum', datum],
    ['Toewijzingstijd', tijd],
    ['ToewijzingPercentage', record.soort === 'toewijzing' ? record.percentage * 100 : undefined],
    ['Ingangsdatum', record.ingangsdatum],
    ['Einddatum', record.einddatum],
    ['RedenIntrekking', record.redenIntrekking],
  ];
}

function toewijzingVelden(record: LosVan<Toewijzing>): readonly Veld[] {
  return [
    ['ZzpCode', record.zzp],
    ...vastgesteldVelden(record),
    ['Etmalen', etmalen(record.halveEtmalen)],
    ['Leveringsvorm', record.leveringsvorm],
    ['Opname', jaNee(record.opname)],
  ];
}

function functieVelden(record: LosVan<Functietoewijzing>): readonly Veld[] {
  return [['FunctieCode', record.functie], ...vastgesteldVelden(record), ['Klasse', 'K1']];
}

function aanvangVelden(record: LosVan<Aanvangsmelding>): readonly Veld[] {
  return [
    ['Besluitnummer', record.besluitnummer],
    ['ZzpCode', record.zzp],
    ['ToewijzingIngangsdatum', record.ingangsdatum],
    ['Begindatum', record.begindatum],
    ['Instelling', record.agb],
    ['Etmalen', etmalen(record.halveEtmalen)],
    ['Leveringsstatus', '4'],
    ['Leveringsvorm', record.leveringsvorm],
    ['Behandeling', jaNee(record.behandeling)],
    ['StatusAanlevering', record.status],
  ];
}

function mutatieVelden(record: LosVan<Mutatiemelding>): readonly Veld[] {
  return [
    ['Besluitnummer', record.besluitnummer],
    ['ZzpCode', record.zzp],
    ['ToewijzingIngangsdatum', record.ingangsdatum],
    ['Begindatum', record.begindatum],
    ['Instelling', record.agb],
    ['Mutatiecode', record.mutatiecode],
    ['Mutatiedatum', record.mutatiedatum],
    ['Leveringsstatus', '5'],
    ['Leveringsvorm', record.leveringsvorm],
    ['StatusAanlevering', record.status],
  ];
}
