import { euroText, pctText } from '@kavel/core/basis';
import type { TariefUitkomst } from '@kavel/core/beleid';
import type { Percentagespreiding, Tarieflijst, Tarieflijstsamenvatting } from '@kavel/service/beleid';

const UITKOMSTEN: Readonly<Record<TariefUitkomst['soort'], string>> = {
  percentage: 'percentage',
  nietVastTeStellen: 'niet vast te stellen',
  uitgesloten: 'uitgesloten',
};

/** What a list comes to, for people. `uit`: where the outcomes of the lines are. */
export function tarieflijstText(
  { vraag }: Tarieflijst,
  samenvatting: Tarieflijstsamenvatting,
  uit: string | undefined,
): string {
  const { aantal, overgeslagen, fictief, uitkomsten, percentages } = samenvatting;
  return [
    `Tarieven van ${linesText(aantal)} bij ${vraag.zorgkantoor}, peildatum ${vraag.peildatum.toString()}, zoals bekend op ${vraag.kennisdatum.toString()}.`,
    ...(fictief === 0 ? [] : [`Van FICTIEVE zorgaanbieders: ${linesText(fictief)}.`]),
    ...(overgeslagen === 0 ? [] : [`Overgeslagen, van een andere sector: ${linesText(overgeslagen)}.`]),
    '',
    ...(['percentage', 'nietVastTeStellen', 'uitgesloten'] as const).map((soort) =>
      countLine(uitkomsten[soort], UITKOMSTEN[soort]),
    ),
    ...(percentages === undefined ? [] : ['', ...spreidingLines(percentages)]),
    ...waardeLines(samenvatting),
    ...redenLines(samenvatting),
    '',
    uit === undefined
      ? 'De uitkomst van elke regel: geef --uit met een bestand, of --json.'
      : `De uitkomst van elke regel staat in ${uit}.`,
    'De stappen, voorbehouden en aannames van één zorgaanbieder: kavel tarief met --feiten.',
  ].join('\n');
}

function linesText(aantal: number): string {
  return aantal === 1 ? '1 regel' : `${aantal} regels`;
}

function countLine(aantal: number, text: string): string {
  return `${String(aantal).padStart(7)}  ${text}`;
}

/** More than this number of different percentages or reasons is a table for a file. */
const SHOWN_MAX = 12;

function spreidingLines({ verdeling, ...spreiding }: Percentagespreiding): string[] {
  const { laagste, eersteKwartiel, mediaan, derdeKwartiel, hoogste } = spreiding;
  const quartiles = `van ${pctText(laagste)} tot ${pctText(hoogste)}; kwartielen ${pctText(eersteKwartiel)}, ${pctText(mediaan)} en ${pctText(derdeKwartiel)}`;
  if (verdeling.length > SHOWN_MAX) return [`Percentages ${quartiles}.`];
  return [
    `Percentages ${quartiles}:`,
    ...verdeling.map(({ percentage, aantal }) => countLine(aantal, pctText(percentage))),
  ];
}

function waardeLines({ waarde, aantal }: Tarieflijstsamenvatting): string[] {
  if (waarde === undefined) return [];
  return [
    '',
    `Een jaar productie, over ${waarde.regels} van de ${linesText(aantal)} (met een percentage en een bedrag):`,
    `  bij 100% van het NZa-maximumtarief  ${euroText(waarde.nzaWaardeEurocent)}`,
    `  bij het percentage van elke regel   ${euroText(waarde.waardeEurocent)}`,
  ];
}

function redenLines({ redenen }: Tarieflijstsamenvatting): string[] {
  if (redenen.length === 0) return [];
  const more = redenen.slice(SHOWN_MAX).reduce((sum, { aantal }) => sum + aantal, 0);
  return [
    '',
    'Geen percentage:',
    ...redenen.slice(0, SHOWN_MAX).map(({ aantal, reden }) => countLine(aantal, reden)),
    ...(more === 0 ? [] : [countLine(more, 'om een andere reden')]),
  ];
}
