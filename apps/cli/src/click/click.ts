import type { Command } from 'commander';
import { calculateClick } from '@kavel/core/click';
import type { ClickInvoer, ClickRefusal } from '@kavel/core/click';
import { clickRefusalField, readClickInvoer } from '@kavel/formats/click';
import { jsonLineOf, parsePathText } from '@kavel/formats/invoer';
import { nounCommand } from '../noun-command.ts';
import type { CliContext } from '../context.ts';
import { clickText } from './click-text.ts';
import { CLICK_DESCRIPTION } from './description.ts';
import { refuseReading } from './refuse-reading.ts';
import { clickRefusalExitCode, clickRefusalText } from './refusal-text.ts';

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
      const { bestand, text } = await context.readText(file);
      const invoer = readClickInvoer(text, bestand);
      if (!invoer.ok) return refuseReading(context, { bestand, text }, invoer.error);
      const uitkomst = calculateClick(invoer.value);
      if (!uitkomst.ok) return refuseRun(context, { bestand, text, invoer: invoer.value }, uitkomst.error);
      context.answer({ json: uitkomst.value, text: clickText(uitkomst.value) });
    });
}

type Source = { readonly bestand: string; readonly text: string; readonly invoer: ClickInvoer };

function refuseRun(context: CliContext, { bestand, text, invoer }: Source, refusal: ClickRefusal): never {
  const veld = clickRefusalField(refusal, invoer);
  const regel = jsonLineOf(text, parsePathText(veld));
  return context.refuse(clickRefusalExitCode(refusal), [
    { code: refusal.code, bestand, regel, veld, melding: clickRefusalText(refusal) },
  ]);
}
