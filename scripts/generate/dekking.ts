import type { Dekkingsregel, Stellingdrager } from '@kavel/formats/beleid-yaml';
import { loadBeleid } from '@kavel/service/beleid';
import { ROOT } from '../program.ts';

/** What is known of one numbered statement: where the policy says it, and what dekking.yaml adds. */
type Dekkingsrij = {
  readonly stelling: string;
  readonly dragers: readonly Stellingdrager[];
  readonly regel: Dekkingsregel | undefined;
};

const STANDEN = ['gedekt', 'nog niet', 'alleen tekst'] as const;
type Stand = (typeof STANDEN)[number];

/** Every statement that the policy or dekking.yaml names, in the order of the sources. */
export function dekkingsrijen(
  dragers: readonly Stellingdrager[],
  regels: readonly Dekkingsregel[],
): Dekkingsrij[] {
  const stellingen = new Set([
    ...dragers.flatMap(({ clausule }) => clausule.stellingen),
    ...regels.flatMap((regel) => regel.stellingen),
  ]);
  return [...stellingen]
    .sort((one, other) => rankOf(one) - rankOf(other))
    .map((stelling) => ({
      stelling,
      dragers: dragers.filter(({ clausule }) => clausule.stellingen.includes(stelling)),
      regel: regels.find((regel) => regel.stellingen.includes(stelling)),
    }));
}

/** `S001-73` counts as 1073: no source has a thousand statements. */
function rankOf(stelling: string): number {
  const [bron = '', nummer = ''] = stelling.slice(1).split('-');
  return Number(bron) * 1_000 + Number(nummer);
}

/** Covered: by a rule, a clausule of a policy file or a module. A row that says "not yet" goes first. */
export function standOf({ dragers, regel }: Dekkingsrij): Stand {
  if (regel?.soort === 'nog niet') return 'nog niet';
  const isRule = dragers.some((drager) => drager.soort === 'clausule' || drager.regel !== undefined);
  return isRule || regel?.soort === 'module' ? 'gedekt' : 'alleen tekst';
}

/** The table of all statements as a document; it stands in docs/generated, two folders below the repository. */
export function dekkingText(dragers: readonly Stellingdrager[], regels: readonly Dekkingsregel[]): string {
  const rijen = dekkingsrijen(dragers, regels);
  const counts = STANDEN.map(
    (stand) => `${rijen.filter((rij) => standOf(rij) === stand).length} ${stand}`,
  ).join(', ');
  return [
    '# Dekking van de stellingen',
    '',
    'Gemaakt uit `beleid/` met `npm run generate`. Elke genummerde stelling van de vijf bronnen: wat zij zegt, in eigen woorden;',
    'waar dat in het beleid staat; en wat haar dekt: een regel, een clausule van een beleidsbestand of een deel van Kavel. B, C en',
    'D zijn delen van het plan, later is nog niet ingedeeld; alleen tekst is er om te lezen.',
    '',
    `${rijen.length} stellingen: ${counts}.`,
    '',
    '| stelling | in eigen woorden | staat in | gedekt door |',
    '|---|---|---|---|',
    ...rijen.map((rij) => `| ${cellsOf(rij).map(escapeCell).join(' | ')} |`),
    '',
  ].join('\n');
}

function cellsOf(rij: Dekkingsrij): string[] {
  const { stelling, dragers, regel } = rij;
  const places = dragers.map(({ bestand, clausule }) => link(clausule.id, bestand));
  const rules = dragers.flatMap((drager) => (drager.regel === undefined ? [] : [`\`${drager.regel}\``]));
  const clausules = dragers
    .filter(({ soort }) => soort === 'clausule')
    .map(({ bestand, clausule }) => link(clausule.id, bestand));
  const served = [...new Set(rules), ...clausules, ...(regel === undefined ? [] : [regelText(regel)])];
  return [
    stelling,
    dragers[0]?.clausule.weergave ?? '–',
    places.length === 0 ? '–' : [...new Set(places)].join(', '),
    served.length === 0 ? 'alleen tekst' : served.join('; '),
  ];
}

function regelText(regel: Dekkingsregel): string {
  switch (regel.soort) {
    case 'module':
      return `${link(regel.module, regel.module)}: ${regel.reden}`;
    case 'nog niet':
      return `nog niet (${regel.vervolg}): ${regel.reden}`;
    case 'alleen tekst':
      return `alleen tekst: ${regel.reden}`;
  }
}

function link(text: string, path: string): string {
  return `[${text}](../../${path})`;
}

function escapeCell(text: string): string {
  return text.replaceAll('|', String.raw`\|`);
}

/** The same of the policy that ships. */
export async function dekkingTabel(): Promise<string> {
  const beleid = await loadBeleid(ROOT);
  if (!beleid.ok)
    throw new Error(beleid.error.map(({ bestand, melding }) => `${bestand} ${melding}`).join('\n'));
  return dekkingText(beleid.value.dragers, beleid.value.dekking);
}
