import type { Command } from 'commander';
import { readSleutelgebruik } from '@kavel/service/declaratie';
import { loadSleutel } from '@kavel/service/sleutel';
import type { CliContext } from '../context.ts';
import { sleutelAnswer, sleutelCommand } from './sleutel-command.ts';

/** `kavel sleutel toon`: the keys by their marks, and how many files each hashed. */
export function registerSleutelToon(program: Command, context: CliContext): void {
  sleutelCommand(program)
    .command('toon')
    .description(
      'Toont de merken van de sleutels en hoeveel bestanden met elk zijn ingenomen; geen geheimen.',
    )
    .action(async () => {
      const bos = loadSleutel(context.settings.sleutelBestand);
      if (!bos.ok) return context.refuse(2, [bos.error]);
      context.answer(sleutelAnswer(bos.value, await readSleutelgebruik(await context.database())));
    });
}
