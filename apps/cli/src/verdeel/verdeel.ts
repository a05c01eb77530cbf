import type { Command } from 'commander';
import { euroText, eurocent, verdeel, verdeelRefusalText } from '@kavel/core/basis';
import { wholeNumber, wholeNumbers } from '../arguments.ts';
import type { CliContext } from '../context.ts';

type Options = { readonly bedrag: number; readonly gewichten: readonly number[] };

/** `kavel verdeel`: largest remainder, sums exactly, ties by position (interfaces.md). */
export function registerVerdeel(program: Command, context: CliContext): void {
  program
    .command('verdeel')
    .description('Verdeelt een bedrag naar rato van gewichten, tot op de cent (grootste rest).')
    .requiredOption('--bedrag <centen>', 'bedrag in hele eurocenten', wholeNumber)
    .requiredOption('--gewichten <rij>', 'gewichten met komma’s ertussen, bijvoorbeeld 3,2,1', wholeNumbers)
    .action((options: Options) => {
      const delen = verdeel(options.bedrag, options.gewichten);
      if (!delen.ok)
        return context.refuse(2, [{ code: delen.error.code, melding: verdeelRefusalText(delen.error) }]);
      context.answer({
        json: { delen: delen.value },
        text: delen.value.map((deel) => euroText(eurocent(deel))).join('\n'),
      });
    });
}
