import type { Command } from 'commander';
import { verifyJournaal } from '@kavel/service/journaal';
import type { Journaalcontrole } from '@kavel/service/journaal';
import { WERKWIJZEN } from '@kavel/service/procedure';
import type { CliContext } from '../context.ts';
import { journaalCommand } from './journaal-command.ts';

/** `kavel journaal controleer`: both chains, what every act says, and every dossier rebuilt from it (interfaces.md). */
export function registerJournaalControleer(program: Command, context: CliContext): void {
  journaalCommand(program, 'controleer', 'Controleert het journaal en bouwt elk dossier eruit op.')
    .option('--regio <code>', 'alleen deze regio')
    .action(async ({ regio }: { readonly regio?: string }) => {
      const controle = await verifyJournaal(await context.database(), WERKWIJZEN, regio);
      const exitCode = controle.bevindingen.length === 0 ? 0 : 1;
      context.answer({ json: controle, text: controleText(controle), exitCode });
    });
}

function controleText({ regios, bevindingen }: Journaalcontrole): string {
  const lines = regios.map(
    ({ regio, regels, dossiers, kop }) =>
      `regio ${regio}: regels ${regels}, dossiers ${dossiers}, einde ${kop.nummer} ${kop.hash ?? ''}`,
  );
  if (lines.length === 0) return 'Er is nog geen journaal.';
  if (bevindingen.length === 0)
    return [...lines, 'Het journaal klopt en elk dossier volgt eruit.'].join('\n');
  const found = bevindingen.map(({ code, regio, melding }) => `regio ${regio} ${code}: ${melding}`);
  return [...lines, ...found, `Het journaal klopt niet. Bevindingen: ${bevindingen.length}.`].join('\n');
}
