import { eurocent, euroText, kavelNaam, sumEurocent } from '@kavel/core/basis';
import {
  DELEN_PER_ETMAAL,
  etmaaldeel,
  etmalenText,
  largestVerschillen,
  TOEWIJZINGSCODES,
} from '@kavel/core/toewijzing';
import type { Dagkavel, RedenZonderDagen, Toewijzingscode } from '@kavel/core/toewijzing';
import type { Prognoserapport, Prognoseverzoek } from '@kavel/service/toewijzing';
import { berichtLines, telling } from './bericht-text.ts';

/** The forecast as a person reads it. */
export function prognoseText({ vraag }: Prognoseverzoek, rapport: Prognoserapport): string {
  const wie = vraag.agb === undefined ? '' : `, zorgaanbieder ${vraag.agb}`;
  return [
    `Prognose ${vraag.jaar}, regio ${vraag.regio} (${rapport.regioNaam})${wie}.`,
    ...berichtenText(rapport),
    '',
    ...clientenText(rapport),
    ...maandenText(rapport),
    ...bedragText(rapport),
    ...vergelijkingText(rapport),
    ...bevindingenText(rapport),
    '',
    'Aangenomen, want de bronnen zeggen het niet:',
    ...rapport.aannames.map(({ naam, tekst }) => `  ${naam}: ${tekst}`),
  ].join('\n');
}

function berichtenText({ berichten }: Prognoserapport): readonly string[] {
  const geweigerd = berichten.filter(({ aantalBevindingen }) => aantalBevindingen > 0);
  const ongetoetst = berichten.filter(({ getoetst }) => !getoetst).length - geweigerd.length;
  return [
    `${telling(berichten.length, 'bericht', 'berichten')} gelezen, ${geweigerd.length} niet meegeteld.`,
    ...(ongetoetst === 0 ? [] : [`Niet getoetst aan een XSD: ${ongetoetst}.`]),
    ...geweigerd.flatMap(berichtLines),
  ];
}

const REDEN: Readonly<Record<RedenZonderDagen, string>> = {
  mpt: 'MPT; een functie met een klasse zegt niet hoeveel, dus hun volume is onbekend',
  pgb: 'pgb; dat is geen inkoop',
  'verkeerde-bed': 'verkeerde bed; waar en hoe dat telt zegt de bron niet',
  administratief: 'administratieve toewijzing',
  'geen-opname': 'verblijf zonder opname bij deze zorgaanbieder',
};

function clientenText({ prognose }: Prognoserapport): readonly string[] {
  const { clientenToegewezen, clientenZonderAanvang, zonderDagen } = prognose;
  return [
    `${telling(clientenToegewezen, 'cliënt', 'cliënten')} met toegewezen etmalen; van ${clientenZonderAanvang} is geen aanvang gemeld.`,
    ...zonderDagen.map(({ reden, clienten }) => `  zonder etmalen: ${clienten} ${REDEN[reden]}.`),
  ];
}

function maandenText({ prognose: { regels }, vergelijking }: Prognoserapport): readonly string[] {
  const sums = new Map<string, { verwacht: number; wachtend: number; gedeclareerd: number }>();
  const sumOf = (kavel: Dagkavel, maand: string) => {
    const sleutel = `${kavelNaam[kavel].padEnd(4)} ${maand}`;
    const sum = sums.get(sleutel) ?? { verwacht: 0, wachtend: 0, gedeclareerd: 0 };
    sums.set(sleutel, sum);
    return sum;
  };
  for (const { kavel, maand, verwacht, wachtend } of regels) {
    const sum = sumOf(kavel, maand);
    sum.verwacht += verwacht;
    sum.wachtend += wachtend;
  }
  for (const { kavel, maand, gedeclareerdeDagen } of vergelijking?.verschillen ?? []) {
    sumOf(kavel, maand).gedeclareerd += gedeclareerdeDagen;
  }
  if (sums.size === 0) return ['', 'Er zijn geen etmalen te verwachten.'];
  const head = [
    'verwacht',
    'zonder aanvang',
    ...(vergelijking === undefined ? [] : ['gedeclareerd', 'verschil']),
  ];
  const rows = [...sums].sort(([left], [right]) => (left < right ? -1 : 1));
  return [
    '',
    'Etmalen per maand',
    `${' '.repeat(14)}${head.map(cell).join('')}`,
    ...rows.map(([naam, { verwacht, wachtend, gedeclareerd }]) => {
      const verschil = gedeclareerd * DELEN_PER_ETMAAL - verwacht;
      const cells = [verwacht, wachtend].map((delen) => etmalenText(etmaaldeel(delen)));
      const claimed = [String(gedeclareerd), etmalenText(etmaaldeel(verschil))];
      return `  ${naam}${[...cells, ...(vergelijking === undefined ? [] : claimed)].map(cell).join('')}`;
    }),
  ];
}

function cell(text: string): string {
  return text.padStart(16);
}

function bedragText({ prognose: { regels } }: Prognoserapport): readonly string[] {
  const priced = regels.flatMap(({ bedrag }) =>
    bedrag === undefined ? [] : [eurocent(bedrag.verwachtEurocent)],
  );
  const meer = regels.filter(({ prestaties }) => prestaties.length > 1).length;
  const geen = regels.filter(({ prestaties }) => prestaties.length === 0).length;
  return [
    '',
    ...(priced.length === 0
      ? []
      : [
          `Verwacht bedrag van ${priced.length} van de ${regels.length} regels: ${euroText(sumEurocent(priced))}.`,
        ]),
    ...(meer === 0
      ? []
      : [`Bij ${telling(meer, 'regel', 'regels')} zijn meer prestaties mogelijk; Kavel kiest er geen.`]),
    ...(geen === 0 ? [] : [`Bij ${telling(geen, 'regel', 'regels')} kent de koppeltabel geen prestatie.`]),
  ];
}

const VERSCHILLEN_SHOWN = 10;

function vergelijkingText({ vergelijking }: Prognoserapport): readonly string[] {
  if (vergelijking === undefined) return [];
  const { verschillen, volumeOnbekend, personen, geweigerdeDeclaraties } = vergelijking;
  const grootste = largestVerschillen(verschillen, VERSCHILLEN_SHOWN);
  return [
    '',
    grootste.length === 0
      ? 'Er is geen verschil met wat is gedeclareerd.'
      : 'Grootste verschillen (gedeclareerd min verwacht)',
    ...grootste.map(
      ({ agb, kavel, maand, verwacht, gedeclareerdeDagen, verschil }) =>
        `  ${agb}  ${kavel} ${maand}  ${etmalenText(verschil)} (verwacht ${etmalenText(verwacht)}, gedeclareerd ${gedeclareerdeDagen})`,
    ),
    ...(volumeOnbekend.length === 0
      ? []
      : [
          `Als bedrag opgegeven, dus zonder etmalen en niet vergeleken: ${volumeOnbekend.length} (zorgaanbieder, kavel, maand).`,
        ]),
    ...(personen === undefined
      ? []
      : [
          `Cliënten in zorg zonder declaratie: ${personen.gestartZonderDeclaratie} (cliënt, maand). Gedeclareerd zonder zorg volgens de berichten: ${personen.gedeclareerdZonderAanvang}.`,
        ]),
    ...geweigerdeDeclaraties.map(
      (bestand) => `  ${bestand}: niet meegeteld; zie kavel declaratie controleer.`,
    ),
  ];
}

function bevindingenText({ bevindingen }: Prognoserapport): readonly string[] {
  if (bevindingen.length === 0) return [];
  const byCode = Map.groupBy(bevindingen, ({ code }) => code);
  const codes = (Object.keys(TOEWIJZINGSCODES) as Toewijzingscode[]).flatMap((code) => {
    const [first] = byCode.get(code) ?? [];
    const aantal = byCode.get(code)?.length ?? 0;
    if (first === undefined) return [];
    return [`  ${aantal}× ${TOEWIJZINGSCODES[code]} Eerste: ${first.bestand}:${first.regel}.`];
  });
  return ['', 'Wat in de berichten niet bij elkaar past', ...codes];
}
