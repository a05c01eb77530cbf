import type { Command } from 'commander';
import { approveClick } from '@kavel/service/click';
import type { Clickverzoek } from '@kavel/service/click';
import type { CliContext } from '../context.ts';
import { answerHandeling, doHandeling, handelingCommand } from './handeling.ts';

/** `kavel click stel-vast`: posts a checked run, by a second person. */
export function registerClickStelVast(program: Command, context: CliContext): void {
  handelingCommand(
    program,
    'stel-vast',
    'Stelt de run vast en boekt die; alleen een tweede persoon mag dit.',
  ).action(async (verzoek: Clickverzoek) => {
    const handeling = await doHandeling(context, verzoek, approveClick);
    answerHandeling(
      context,
      handeling,
      'Hierna: kavel click publiceer. Een fout herstelt u met kavel click keer-om.',
    );
  });
}
