/**
 * Small XSDs of our own for the messages that `berichtXml` writes. They have the shape of those of iStandaarden (one
 * basisschema that three message schemas import) and nothing of their text: Kavel ships none of theirs.
 */
const XS = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"';
const BASIS = 'http://www.istandaarden.nl/iwlz/2_2/basisschema/schema';

const TYPEN: Readonly<Record<string, string>> = {
  Nummer: '<xs:restriction base="xs:string"><xs:pattern value="[0-9]{9}"/></xs:restriction>',
  Code: '<xs:restriction base="xs:string"><xs:maxLength value="10"/></xs:restriction>',
  JaNee:
    '<xs:restriction base="xs:string"><xs:enumeration value="1"/><xs:enumeration value="2"/></xs:restriction>',
  Datum: '<xs:restriction base="xs:date"/>',
};

/** `Naam:Type?` for a field, with `?` when it may be absent. */
function veld(text: string): string {
  const [, naam = '', type = 'Code', optioneel = ''] = /^(\w+)(?::(\w+))?(\?)?$/.exec(text) ?? [];
  return `<xs:element name="${naam}" type="iwlz:${type}"${optioneel === '' ? '' : ' minOccurs="0"'}/>`;
}

function groep(naam: string, inhoud: readonly string[], occurs = ''): string {
  return `<xs:element name="${naam}"${occurs}><xs:complexType><xs:sequence>${inhoud.join('')}</xs:sequence></xs:complexType></xs:element>`;
}

const VAAK = ' maxOccurs="unbounded"';
const SOMS = ' minOccurs="0"';

function lijst(naam: string, klasse: string, velden: readonly string[]): string {
  return groep(naam, [groep(klasse, velden.map(veld), VAAK)], SOMS);
}

const VASTGESTELD = [
  ...[
    'Instelling?',
    'Zorgkantoor',
    'Soort',
    'Toewijzingsdatum:Datum',
    'Toewijzingstijd',
    'ToewijzingPercentage?',
  ],
  ...['Ingangsdatum:Datum', 'Einddatum:Datum?', 'RedenIntrekking?', 'Etmalen?', 'Klasse?'],
];
const SLEUTEL = [
  'Besluitnummer',
  'ZzpCode',
  'ToewijzingIngangsdatum:Datum',
  'Begindatum:Datum?',
  'Instelling',
];

const INHOUD: Readonly<Record<string, string>> = {
  aw33: [
    ...['Leefeenheid', 'Partneropname:JaNee'].map(veld),
    groep('Indicatie', [
      veld('Besluitnummer'),
      lijst('ToegewezenFuncties', 'ToegewezenFunctie', ['FunctieCode', ...VASTGESTELD]),
      lijst('ToegewezenZorgzwaartepakketten', 'ToegewezenZorgzwaartepakket', [
        'ZzpCode',
        ...VASTGESTELD,
        'Leveringsvorm',
        'Opname:JaNee?',
      ]),
    ]),
  ].join(''),
  aw35: lijst('GeleverdeZorgzwaartepakketten', 'GeleverdZorgzwaartepakket', [
    ...[
      ...SLEUTEL,
      'Etmalen?',
      'Leveringsstatus',
      'Leveringsvorm',
      'Behandeling:JaNee?',
      'StatusAanlevering',
    ],
  ]),
  aw39: lijst('MutatieZorgzwaartepakketten', 'MutatieZorgzwaartepakket', [
    ...[
      ...SLEUTEL,
      'Mutatiecode',
      'Mutatiedatum:Datum',
      'Leveringsstatus',
      'Leveringsvorm',
      'StatusAanlevering',
    ],
  ]),
};

/** File name → text. The import says `basisschema.xsd` and the file has a capital, as those of iStandaarden do. */
export function proefschemas(verwijzing = 'basisschema.xsd'): Readonly<Record<string, string>> {
  return {
    'Basisschema.xsd': basisschema(),
    ...Object.fromEntries(
      Object.entries(INHOUD).map(([soort, inhoud]) => [
        `${soort.toUpperCase()}.xsd`,
        berichtschema(soort, inhoud, verwijzing),
      ]),
    ),
  };
}

function basisschema(): string {
  const typen = Object.entries(TYPEN).map(
    ([naam, regel]) => `<xs:simpleType name="${naam}">${regel}</xs:simpleType>`,
  );
  const samen = [
    ['Berichtkenmerk', ['Identificatie', 'Dagtekening:Datum'].map(veld)],
    ['Geboortedag', [veld('Datum:Datum')]],
    ['Persoonsnaam', [groep('Geslachtsnaam', ['<xs:element name="Achternaam" type="xs:string"/>'])]],
  ] as const;
  const complex = samen.map(
    ([naam, inhoud]) =>
      `<xs:complexType name="${naam}"><xs:sequence>${inhoud.join('')}</xs:sequence></xs:complexType>`,
  );
  return `<xs:schema ${XS} xmlns:iwlz="${BASIS}" targetNamespace="${BASIS}" elementFormDefault="qualified">${[...typen, ...complex].join('')}</xs:schema>`;
}

function berichtschema(soort: string, inhoud: string, verwijzing: string): string {
  const namespace = `http://www.istandaarden.nl/iwlz/2_2/${soort}/schema`;
  const kop = groep('Header', [
    ...['BerichtCode', 'BerichtVersie', 'BerichtSubversie', 'Afzender', 'Ontvanger'].map(veld),
    '<xs:element name="BerichtIdentificatie" type="iwlz:Berichtkenmerk"/>',
  ]);
  const client = groep(
    'Client',
    [
      ...['Bsn:Nummer', ...(soort === 'aw33' ? ['GeheimeClient:JaNee'] : [])].map(veld),
      '<xs:element name="Geboortedatum" type="iwlz:Geboortedag"/>',
      veld('Geslacht'),
      '<xs:element name="Naam" type="iwlz:Persoonsnaam"/>',
      inhoud,
    ],
    VAAK,
  );
  const bericht = groep('Bericht', [kop, groep('Clienten', [client])]);
  return `<xs:schema ${XS} xmlns:iwlz="${BASIS}" targetNamespace="${namespace}" elementFormDefault="qualified"><xs:import namespace="${BASIS}" schemaLocation="${verwijzing}"/>${bericht}</xs:schema>`;
}
