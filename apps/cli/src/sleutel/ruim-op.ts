import type { Command } from 'commander';
import { readSleutelgebruik } from '@kavel/service/declaratie';
import { ruimSleutelsOp } from '@kavel/service/sleutel';
import type { CliContext } from '../context.ts';
import { sleutelAnswer, sleutelCommand } from './sleutel-command.ts';

/** `kavel sleutel ruim-op`: takes away older keys that no line needs. */
export function registerSleutelRuimOp(program: Command, context: CliContext): void {
  sleutelCommand(program)
    .command('ruim-op')
    .description('Verwijdert oudere sleutels waarmee geen enkel bestand is ingenomen.')
    .action(async () => {
      const gebruik = await readSleutelgebruik(await context.database());
      const bos = ruimSleutelsOp(context.settings.sleutelBestand, new Set(gebruik.keys()));
      if (!bos.ok) return context.refuse(2, [bos.error]);
      context.answer(sleutelAnswer(bos.value, gebruik));
    });
}
