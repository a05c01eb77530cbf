import type {
  Aanvangsmelding,
  Functietoewijzing,
  Mutatiemelding,
  Toewijzing,
  Toewijzingsbericht,
} from '@kavel/core/toewijzing';

/** Writes records as iWlz 2.2 messages, in the order of elements of the standard. All persons are fictitious. */

/** The name that every client in a written message has: a test looks for it where it must not be. */
export const FICTIEVE_CLIENTNAAM = 'Fictiefpersoon';

export type Clientrecords = { readonly bsn: string; readonly records: readonly Toewijzingsbericht[] };

export type Berichtkop = {
  readonly soort: 'AW33' | 'AW35' | 'AW39';
  readonly afzender: string;
  readonly identificatie?: string;
  readonly dagtekening?: string;
};

const CODES = { AW33: '352', AW35: '354', AW39: '358' } as const;

/** One message; `regeleinde` between elements of a client. */
export function berichtXml(kop: Berichtkop, clienten: readonly Clientrecords[]): string {
  const begin = berichtBegin(kop);
  return [begin, ...clienten.map((client) => clientXml(kop.soort, client)), BERICHT_EINDE].join('\n');
}

export function berichtBegin({
  soort,
  afzender,
  identificatie = '1',
  dagtekening = '2018-01-02',
}: Berichtkop): string {
  const namespace = `http://www.istandaarden.nl/iwlz/2_2/${soort.toLowerCase()}/schema`;
  const ontvanger = afzender.length === 4 ? '99470001' : '5517';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<b:Bericht xmlns:b="${namespace}" xmlns:iwlz="http://www.istandaarden.nl/iwlz/2_2/basisschema/schema">`,
    '<b:Header>',
    velden([
      ['BerichtCode', CODES[soort]],
      ['BerichtVersie', '5'],
      ['BerichtSubversie', '2'],
      ['Afzender', afzender],
      ['Ontvanger', ontvanger],
    ]),
    `<b:BerichtIdentificatie><iwlz:Identificatie>${identificatie}</iwlz:Identificatie><iwlz:Dagtekening>${dagtekening}</iwlz:Dagtekening></b:BerichtIdentificatie>`,
    '</b:Header>',
    '<b:Clienten>',
  ].join('\n');
}

export const BERICHT_EINDE = '</b:Clienten>\n</b:Bericht>\n';

export function clientXml(soort: Berichtkop['soort'], { bsn, records }: Clientrecords): string {
  const persoon = [
    '<b:Client>',
    velden([['Bsn', bsn]]),
    soort === 'AW33' ? velden([['GeheimeClient', '2']]) : '',
    '<b:Geboortedatum><iwlz:Datum>1940-02-29</iwlz:Datum></b:Geboortedatum>',
    velden([['Geslacht', '2']]),
    `<b:Naam><iwlz:Geslachtsnaam><iwlz:Achternaam>${FICTIEVE_CLIENTNAAM}</iwlz:Achternaam></iwlz:Geslachtsnaam></b:Naam>`,
  ];
  const inhoud = soort === 'AW33' ? indicatieXml(records) : meldingenXml(soort, records);
  return [...persoon, inhoud, '</b:Client>'].filter((part) => part !== '').join('\n');
}

function indicatieXml(records: readonly Toewijzingsbericht[]): string {
  const functies = records.filter((record) => record.soort === 'functie');
  const toewijzingen = records.filter((record) => record.soort === 'toewijzing');
  return [
    velden([
      ['Leefeenheid', '1'],
      ['Partneropname', '2'],
    ]),
    '<b:Indicatie>',
    velden([['Besluitnummer', records[0]?.besluitnummer ?? '1']]),
    lijst('ToegewezenFuncties', 'ToegewezenFunctie', functies.map(functieVelden)),
    lijst(
      'ToegewezenZorgzwaartepakketten',
      'ToegewezenZorgzwaartepakket',
      toewijzingen.map(toewijzingVelden),
    ),
    '</b:Indicatie>',
  ].join('\n');
}

function meldingenXml(soort: 'AW35' | 'AW39', records: readonly Toewijzingsbericht[]): string {
  if (soort === 'AW35') {
    const aanvangen = records.filter((record) => record.soort === 'aanvang');
    return lijst('GeleverdeZorgzwaartepakketten', 'GeleverdZorgzwaartepakket', aanvangen.map(aanvangVelden));
  }
  const mutaties = records.filter((record) => record.soort === 'mutatie');
  return lijst('MutatieZorgzwaartepakketten', 'MutatieZorgzwaartepakket', mutaties.map(mutatieVelden));
}

type Veld = readonly [naam: string, waarde: { toString(): string } | undefined];

function lijst(naam: string, klasse: string, records: readonly (readonly Veld[])[]): string {
  if (records.length === 0) return '';
  const items = records.map((record) => `<b:${klasse}>\n${velden(record)}\n</b:${klasse}>`);
  return [`<b:${naam}>`, ...items, `</b:${naam}>`].join('\n');
}

function velden(paren: readonly Veld[]): string {
  return paren
    .flatMap(([naam, waarde]) =>
      waarde === undefined ? [] : [`<b:${naam}>${waarde.toString()}</b:${naam}>`],
    )
    .join('\n');
}

const ETMALEN: Readonly<Record<number, string>> = { 7: '3,5', 8: '4,0', 9: '4,5' };

function jaNee(waarde: boolean | undefined): string | undefined {
  return waarde === undefined ? undefined : waarde ? '1' : '2';
}

function etmalen(halve: number | undefined): string | undefined {
  return halve === undefined ? undefined : ETMALEN[halve];
}

function vastgesteldVelden(record: Toewijzing | Functietoewijzing): readonly Veld[] {
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

function toewijzingVelden(record: Toewijzing): readonly Veld[] {
  return [
    ['ZzpCode', record.zzp],
    ...vastgesteldVelden(record),
    ['Etmalen', etmalen(record.halveEtmalen)],
    ['Leveringsvorm', record.leveringsvorm],
    ['Opname', jaNee(record.opname)],
  ];
}

function functieVelden(record: Functietoewijzing): readonly Veld[] {
  return [['FunctieCode', record.functie], ...vastgesteldVelden(record), ['Klasse', 'K1']];
}

function aanvangVelden(record: Aanvangsmelding): readonly Veld[] {
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

function mutatieVelden(record: Mutatiemelding): readonly Veld[] {
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
