import type { Command } from 'commander';
import { trekEditieIn } from '@kavel/service/referentie';
import { personName } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { referentieCommand, refuseEditie } from './referentie-command.ts';

/** `kavel referentie trek-in`: an edition no longer counts; what was there before judges again. */
export function registerReferentieTrekIn(program: Command, context: CliContext): void {
  referentieCommand(program)
    .command('trek-in')
    .description('Trekt een editie in: wat er daarvoor gold, geldt weer.')
    .argument('<versie>', 'de versie uit kavel referentie lijst, of ten minste 6 tekens ervan')
    .requiredOption('--door <persoon>', 'wie de editie intrekt', personName)
    .action((versie: string, { door }: { readonly door: string }) => {
      const done = trekEditieIn(context.settings.dataFolder, versie, { door, op: context.now() });
      if (!done.ok) return refuseEditie(context, done.error);
      context.answer({ json: done.value, text: `Editie ${done.value.versie} is ingetrokken.` });
    });
}
