import type { Command } from 'commander';
import { readSleutelgebruik } from '@kavel/service/declaratie';
import { vernieuwSleutel } from '@kavel/service/sleutel';
import type { CliContext } from '../context.ts';
import { sleutelAnswer, sleutelCommand } from './sleutel-command.ts';

/** `kavel sleutel vernieuw`: a new active key; the ones before stay as long as lines were hashed with them. */
export function registerSleutelVernieuw(program: Command, context: CliContext): void {
  sleutelCommand(program)
    .command('vernieuw')
    .description('Maakt een nieuwe actieve sleutel. Oudere blijven, zodat dubbele declaraties opvallen.')
    .action(async () => {
      const database = await context.database();
      const bos = vernieuwSleutel(context.settings.sleutelBestand);
      if (!bos.ok) return context.refuse(2, [bos.error]);
      context.warn(
        'Bewaar een kopie van het sleutelbestand. Een portal die al draait, neemt de nieuwe sleutel vanzelf over.',
      );
      context.answer(sleutelAnswer(bos.value, await readSleutelgebruik(database)));
    });
}
