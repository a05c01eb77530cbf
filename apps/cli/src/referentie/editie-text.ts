import { euroText, pctText } from '@kavel/core/basis';
import type { Koppelverschil, Rijverschil, Tariefverandering } from '@kavel/core/editie';
import { maximumEurocent } from '@kavel/core/overeenkomst';
import type { Editievoorbeeld, findGeraakt } from '@kavel/service/referentie';

export type Geraakt = Awaited<ReturnType<typeof findGeraakt>>;

/** Rows of each kind that a person sees without --toon. */
const ROWS_SHOWN = 10;

type Keuze = {
  readonly geraakt: Geraakt | undefined;
  readonly toon: boolean;
  readonly overgenomen: boolean;
};

/** What an edition changes, for people. */
export function editieText(voorbeeld: Editievoorbeeld, { geraakt, toon, overgenomen }: Keuze): string {
  const { editie, vergelijking, koppelingen, tarieven, strijd, opmerkingen } = voorbeeld;
  const show = (title: string, lines: readonly string[]): readonly string[] => list(title, lines, toon);
  const dagen =
    editie.vanaf === undefined
      ? ''
      : `, toetst van ${editie.vanaf} tot en met ${editie.toetstTotEnMet ?? ''}`;
  return [
    `${editie.soort}, versie ${editie.versie} uit ${editie.bestand}${dagen}`,
    `Onveranderd: ${vergelijking.ongewijzigd} rijen.`,
    ...rowLines(vergelijking.verschillen, show),
    ...show('Combinaties op de eerste dag', koppelingen.map(koppelText)),
    ...show('Tarieven tegenover het vorige', tarieven.map(tariefText)),
    ...show(
      'Tegenspraak, niet over te nemen',
      strijd.map(
        ({ bestaand, nieuw }) =>
          `${nieuw.prestatie} vanaf ${nieuw.geldig.van.toString()}: ${euroText(maximumEurocent(nieuw))} (${nieuw.bron}), ` +
          `maar er geldt ${euroText(maximumEurocent(bestaand))} (${bestaand.bron})`,
      ),
    ),
    ...show(
      'Opmerkingen',
      opmerkingen.map(({ veld, melding }) => `${veld}: ${melding}`),
    ),
    ...(geraakt === undefined
      ? []
      : show(
          'Zorgaanbieders die dit raakt',
          geraakt.map(({ regio, agb, prestatie }) => `${prestatie}: ${agb} in regio ${regio}`),
        )),
    overgenomen
      ? 'Overgenomen: deze editie geldt nu.'
      : 'Er is niets veranderd. Met --neem-over gaat de editie gelden.',
  ].join('\n');
}

function list(title: string, lines: readonly string[], toon: boolean): readonly string[] {
  if (lines.length === 0) return [];
  const shown = toon ? lines : lines.slice(0, ROWS_SHOWN);
  const rest = lines.length - shown.length;
  return [
    `${title}: ${lines.length}`,
    ...shown.map((line) => `  ${line}`),
    ...(rest === 0 ? [] : [`  … en nog ${rest}; zie --toon.`]),
  ];
}

const SOORTEN: readonly (readonly [Rijverschil['soort'], string])[] = [
  ['nieuw', 'Nieuw'],
  ['gewijzigd', 'Gewijzigd'],
  ['beeindigd', 'Beëindigd'],
  ['vervallen', 'Niet meer in de editie'],
];

function rowLines(
  verschillen: readonly Rijverschil[],
  show: (title: string, lines: readonly string[]) => readonly string[],
): readonly string[] {
  return SOORTEN.flatMap(([soort, title]) =>
    show(title, verschillen.filter((one) => one.soort === soort).map(verschilText)),
  );
}

function verschilText(verschil: Rijverschil): string {
  const texts = [...('voor' in verschil ? [verschil.voor] : []), ...('na' in verschil ? [verschil.na] : [])];
  return `${verschil.sleutel}: ${texts.join(' → ')}`;
}

function koppelText({ prestatie, erbij, eraf }: Koppelverschil): string {
  const parts = [...erbij.map((one) => `+${one}`), ...eraf.map((one) => `−${one}`)];
  return `${prestatie}: ${parts.join(', ')}`;
}

function tariefText({ prestatie, van, naEurocent, vorig }: Tariefverandering): string {
  const now = `${prestatie} vanaf ${van.toString()}: ${euroText(naEurocent)}`;
  if (vorig === undefined) return `${now}, geen vorig tarief bekend`;
  const sign = vorig.verandering > 0 ? '+' : '';
  return `${now}, was ${euroText(vorig.eurocent)} (${vorig.bron}): ${sign}${pctText(vorig.verandering)}`;
}
