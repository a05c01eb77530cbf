import type { Command } from 'commander';
import { rekenClick } from '@kavel/service/click';
import { nounCommand } from '../noun-command.ts';
import type { CliContext } from '../context.ts';
import { clickText } from './click-text.ts';
import { CLICK_DESCRIPTION } from './description.ts';
import { refuseDocument } from './refuse-document.ts';

/** `kavel click --invoer`: one run from a file, with its certificate (interfaces.md). Nothing is stored. */
export function registerClick(program: Command, context: CliContext): void {
  nounCommand(program, 'click', CLICK_DESCRIPTION)
    .option('--invoer <bestand>', 'JSON met de invoer van de run; - is standaardinvoer')
    .action(async ({ invoer: file }: { readonly invoer?: string }) => {
      if (file === undefined) {
        const melding =
          'Noem het bestand met de invoer: kavel click --invoer in.json. Hulp: kavel click --help.';
        return context.refuse(2, [{ code: 'gebruik-onjuist', melding }]);
      }
      const uitkomst = rekenClick(await context.readText(file));
      if (!uitkomst.ok) return refuseDocument(context, uitkomst.error);
      context.answer({ json: uitkomst.value, text: clickText(uitkomst.value) });
    });
}
