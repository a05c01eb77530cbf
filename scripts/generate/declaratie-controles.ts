import { TOETSEN } from '@kavel/core/declaratie';
import type { EiLayout } from '@kavel/core/declaratie';
import { loadReferentie } from '@kavel/formats/referentie';

/** What a claim is not held against, and why: nobody has the data, or the rule is not public. */
const NIET_BEOORDEELD: readonly (readonly [string, string])[] = [
  [
    '0320, 0328',
    'of een cliënt verzekerd is, en of een overleden cliënt zorg kreeg: daarvoor is een register nodig',
  ],
  ['0551-0554, 8289, 8967', 'of er een toewijzing of besluit is: dat staat niet in een declaratie'],
  ['0586', 'te laat: een declaratie na de termijn wordt verwerkt, met een aantekening'],
  ['1062', 'of er een besluitnummer had moeten staan: zonder register is niet te zien dat er een besluit is'],
  ['8003', 'of de periode aansluit op de vorige: de inname kijkt alleen of de zorg in één contractjaar valt'],
  ['8004, 8217, 8413', 'of BSN, cliëntnummer en geboortedatum bij elkaar horen'],
  ['8176', 'voor standaarden met één prestatiedatum; AW319 heeft een begin- en een einddatum (8177, 8178)'],
  ['8615', 'of een andere zorgaanbieder dezelfde functie declareerde'],
  ['8810', 'voor declaraties buiten de Wlz'],
];

/** `docs/generated/declaratie-controles.md`: every check of a claim, from the rules and the layout themselves. */
export function declaratieControles(): string {
  const referentie = loadReferentie();
  if (!referentie.ok) throw new Error(JSON.stringify(referentie.error));
  const { aw319 } = referentie.value;
  return [
    '# Waarop een declaratie wordt gecontroleerd',
    '',
    `${aw319.standaard} ${aw319.versie}.${aw319.subversie}, uitgave ${aw319.uitgave}. Gemaakt uit de regels en de indeling (\`npm run generate\`). Bij \`aangenomen\` is`,
    'de regel of de retourcode onze lezing: de officiële controleregels zijn niet openbaar.',
    '',
    '## Tussen velden en regels',
    '',
    '| retourcode | record | veld | wat er mis is en wat u doet | bron | zekerheid |',
    '|---|---|---|---|---|---|',
    ...toetsRijen(aw319),
    '',
    '## De vorm van elk veld',
    '',
    '| veld | naam | vorm | retourcode |',
    '|---|---|---|---|',
    ...veldRijen(aw319),
    '',
    '## Niet beoordeeld',
    '',
    '| retourcode | wat niet wordt beoordeeld |',
    '|---|---|',
    ...NIET_BEOORDEELD.map(([code, waarom]) => `| ${code} | ${waarom} |`),
    '',
  ].join('\n');
}

function toetsRijen({ declaratie, records }: EiLayout): readonly string[] {
  if (declaratie === undefined) throw new Error('AW319 is no claim');
  const regels = Object.values(TOETSEN).map(({ retourcode, rol, tekst, bron, zekerheid }) => {
    const veld = declaratie.rollen[rol] ?? '';
    return row(retourcode, veld.slice(0, 2), veld, tekst.replace('{}', '…'), bron, zekerheid);
  });
  const erfenis = declaratie.erfenis.map(({ van, naar, retourcode }) =>
    row(
      retourcode,
      naar.slice(0, 2),
      naar,
      `Dit veld is anders dan veld ${van} erboven. Maak ze gelijk.`,
      ...STRUCTUUR,
    ),
  );
  const volgorde = records.map(({ kenmerk }) =>
    row('0002', kenmerk, `${kenmerk}01`, 'Dit record mag hier niet staan, of ontbreekt.', ...STRUCTUUR),
  );
  return [
    row('8095', 'elk', '', 'De regel eindigt niet op CR/LF, of een CR/LF sluit niets af.', ...STRUCTUUR),
    row('0804', 'elk', '', 'De regel heeft een andere lengte dan een record.', ...STRUCTUUR),
    ...volgorde,
    row('0801', '02', '0202', 'Het nummer loopt niet door.', ...STRUCTUUR),
    row('0801', '04', '0402', 'Het nummer loopt niet door.', ...STRUCTUUR),
    row('0801', '98', '9802', 'Het commentaar noemt een ander record dan dat erboven.', ...STRUCTUUR),
    row('0001', '98', '9803', 'Het commentaar is niet doorgenummerd.', ...STRUCTUUR),
    ...erfenis,
    ...regels,
  ];
}

const STRUCTUUR = ['AW319 1.4 uitgave 7', 'zeker'] as const;

function veldRijen({ records }: EiLayout): readonly string[] {
  return records.flatMap(({ velden }) =>
    velden.map(({ veld, naam, vorm, waarden, retourcode }) =>
      row(veld, naam, waarden === undefined ? vorm : waarden.join(', '), retourcode),
    ),
  );
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
