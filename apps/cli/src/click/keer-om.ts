import type { Command } from 'commander';
import { reverseClick } from '@kavel/service/click';
import type { Clickverzoek } from '@kavel/service/click';
import type { CliContext } from '../context.ts';
import { answerHandeling, doHandeling, handelingCommand } from './handeling.ts';

/** `kavel click keer-om`: prepares the reversal of a posted run. */
export function registerClickKeerOm(program: Command, context: CliContext): void {
  handelingCommand(program, 'keer-om', 'Maakt de omkering van een vastgestelde run, als concept.').action(
    async (verzoek: Clickverzoek) => {
      const handeling = await doHandeling(context, verzoek, reverseClick);
      answerHandeling(
        context,
        handeling,
        'Hierna: kavel click controleer; daarna stelt een tweede persoon de omkering vast.',
      );
    },
  );
}
