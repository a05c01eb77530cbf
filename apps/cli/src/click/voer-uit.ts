import type { Command } from 'commander';
import { runClick } from '@kavel/service/click';
import type { Clickverzoek } from '@kavel/service/click';
import type { CliContext } from '../context.ts';
import { answerHandeling, doHandeling, handelingCommand } from './handeling.ts';

/** `kavel click voer-uit`: prepares the run of a month as a concept. */
export function registerClickVoerUit(program: Command, context: CliContext): void {
  handelingCommand(
    program,
    'voer-uit',
    'Maakt de run van een maand als concept, uit de ingenomen declaraties.',
  ).action(async (verzoek: Clickverzoek) => {
    const handeling = await doHandeling(context, verzoek, runClick);
    answerHandeling(context, handeling, 'Hierna: kavel click controleer.');
  });
}
