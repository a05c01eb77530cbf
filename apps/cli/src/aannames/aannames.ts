import type { Command } from 'commander';
import { datumText } from '@kavel/core/basis';
import { listAannames } from '@kavel/service/aannames';
import type { Aanname } from '@kavel/service/aannames';
import { loadInstallatiereferentie } from '@kavel/service/referentie';
import type { CliContext } from '../context.ts';

/** `kavel aannames`: everything that no source says, with what Kavel does; the portal shows the same list. */
export function registerAannames(program: Command, context: CliContext): void {
  program
    .command('aannames')
    .description('Toont wat de bronnen openlaten, en wat Kavel dan doet.')
    .action(() => {
      const referentie = loadInstallatiereferentie(context.settings);
      if (!referentie.ok) return context.refuse(2, referentie.error);
      const aannames = listAannames(referentie.value);
      context.answer({ json: { aannames }, text: aannames.map(aannameText).join('\n\n') });
    });
}

function aannameText({ onderwerp, vraag, keuze, gevolg, bron, sinds }: Aanname): string {
  return [
    onderwerp,
    `  De bron zegt dit niet: ${vraag}`,
    `  Wat Kavel doet: ${keuze}`,
    `  Als het niet klopt: ${gevolg}`,
    `  Vastgelegd in ${bron}, sinds ${datumText(Temporal.PlainDate.from(sinds))}`,
  ].join('\n');
}
