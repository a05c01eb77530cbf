import type { Command } from 'commander';
import { exportClickInvoer } from '@kavel/service/click';
import type { Clickverzoek } from '@kavel/service/click';
import { positiveWholeNumber } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { nounCommand } from '../noun-command.ts';
import { CLICK_DESCRIPTION } from './description.ts';
import { loadClickomgeving, refuseHandeling } from './handeling.ts';

/** `kavel click exporteer`: the input of a stored run, to pipe into `kavel click --invoer -`. */
export function registerClickExporteer(program: Command, context: CliContext): void {
  nounCommand(program, 'click', CLICK_DESCRIPTION)
    .command('exporteer')
    .description('Geeft de invoer van een opgeslagen run, om na te rekenen met kavel click --invoer.')
    .requiredOption('--regio <code>', 'regiocode, zoals 5517')
    .requiredOption('--jaar <jaar>', 'contractjaar', positiveWholeNumber)
    .requiredOption('--maand <maand>', 'maand van de run, 1 tot en met 12', positiveWholeNumber)
    .action(async (verzoek: Omit<Clickverzoek, 'door'>) => {
      const invoer = await exportClickInvoer(await loadClickomgeving(context), verzoek);
      if (!invoer.ok) return refuseHandeling(context, verzoek, invoer.error);
      context.answer({ json: invoer.value, text: JSON.stringify(invoer.value, null, 2) });
    });
}
