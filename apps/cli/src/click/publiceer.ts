import type { Command } from 'commander';
import { publishClick } from '@kavel/service/click';
import type { Clickhandeling, Clickverzoek } from '@kavel/service/click';
import type { CliContext } from '../context.ts';
import { answerHandeling, doHandeling, handelingCommand } from './handeling.ts';

/** `kavel click publiceer`: publishes a posted run; with `--uit` also writes what `verifieer` recomputes. */
export function registerClickPubliceer(program: Command, context: CliContext): void {
  handelingCommand(program, 'publiceer', 'Publiceert een vastgestelde run.')
    .option('--uit <bestand>', 'schrijf ook de run, na te rekenen met kavel click verifieer')
    .action(async ({ uit, ...verzoek }: Clickverzoek & { readonly uit?: string }) => {
      if (uit !== undefined) await context.expectWritable(uit);
      const handeling = await doHandeling(context, verzoek, publishClick);
      if (uit !== undefined) await context.writeText(uit, `${JSON.stringify(handeling.document, null, 2)}\n`);
      answerHandeling(context, handeling, vervolg(handeling.soort, uit));
    });
}

/** A reversal makes nothing payable: its file holds the run it took back, for whoever wants to see what that was. */
function vervolg(soort: Clickhandeling['soort'], uit: string | undefined): string {
  if (soort === 'run') return 'De cijfers van deze maand zijn nu openbaar.';
  const file = uit === undefined ? '' : ` In ${uit} staat de run die is teruggenomen.`;
  return `De omkering is nu openbaar; de run die zij terugneemt, geldt niet meer.${file}`;
}
