import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { dayInNetherlands } from '@kavel/core/basis';
import { controleerBeleid } from '@kavel/service/beleid';
import type { Beleid, Beleidscontrole, Controlebevinding } from '@kavel/service/beleid';
import type { CliContext } from '../context.ts';
import { beleidCommand, readPolicy } from './beleid-command.ts';

/** `kavel beleid controleer`: whether policy files are right, prove themselves, and still match their sources. */
export function registerBeleidControleer(program: Command, context: CliContext): void {
  beleidCommand(program)
    .command('controleer')
    .description(
      'Controleert beleidsbestanden: vorm, samenhang, voorbeelden, ankers, dode regels en nakijkdatum.',
    )
    .argument('[map]', 'map met beleid (standaard het beleid van Kavel)')
    .option('--bronnen <map>', 'map met de teksten van de bronnen, om de ankers te controleren')
    .action(async (map: string | undefined, { bronnen }: { readonly bronnen?: string }) => {
      const beleid = await readPolicy(context, map);
      const teksten = bronnen === undefined ? undefined : await readTexts(beleid, bronnen);
      const controle = controleerBeleid(
        beleid,
        dayInNetherlands(context.now()),
        teksten === undefined ? undefined : (bestand) => teksten.get(bestand),
      );
      const fouten = controle.bevindingen.some(({ klasse }) => klasse === 'fout');
      context.answer({ json: controle, text: controleText(controle), exitCode: fouten ? 1 : 0 });
    });
}

/** A source that is not in the folder stays out; the check names it. */
async function readTexts({ bronnen }: Beleid, folder: string): Promise<ReadonlyMap<string, string>> {
  const texts = await Promise.all(
    bronnen.map(async ({ bestand }) => {
      const text = await readFile(join(folder, bestand), 'utf8').catch(() => undefined);
      return text === undefined ? [] : [[bestand, text] as const];
    }),
  );
  return new Map(texts.flat());
}

function controleText({ documenten, voorbeelden, ankers, bevindingen }: Beleidscontrole): string {
  const fouten = bevindingen.filter(({ klasse }) => klasse === 'fout').length;
  const waarschuwingen = bevindingen.length - fouten;
  const slot =
    ankers === 'gecontroleerd'
      ? 'De ankers zijn in de bronnen opgezocht.'
      : 'De ankers zijn niet opgezocht; geef daarvoor --bronnen met de map waar de teksten staan.';
  return [
    ...bevindingen.map(bevindingText),
    `${documenten} documenten, ${voorbeelden} voorbeelden: ${telling(fouten, 'fout', 'fouten')}, ${telling(waarschuwingen, 'waarschuwing', 'waarschuwingen')}. ${slot}`,
  ].join('\n');
}

function bevindingText({ bestand, regel, veld, klasse, melding }: Controlebevinding): string {
  return `${bestand}:${regel}${veld === '' ? '' : ` ${veld}`} — ${klasse === 'waarschuwing' ? 'waarschuwing: ' : ''}${melding}`;
}

function telling(aantal: number, een: string, meer: string): string {
  return aantal === 0 ? `geen ${meer}` : `${aantal} ${aantal === 1 ? een : meer}`;
}
