import type { Command } from 'commander';
import { checkClick } from '@kavel/service/click';
import type { Clickverzoek } from '@kavel/service/click';
import type { CliContext } from '../context.ts';
import { answerHandeling, doHandeling, handelingCommand } from './handeling.ts';

/** `kavel click controleer`: recomputes a concept and marks it checked. */
export function registerClickControleer(program: Command, context: CliContext): void {
  handelingCommand(
    program,
    'controleer',
    'Rekent de run van een maand na en zet die op gecontroleerd.',
  ).action(async (verzoek: Clickverzoek) => {
    const handeling = await doHandeling(context, verzoek, checkClick);
    answerHandeling(
      context,
      handeling,
      'Hierna stelt een tweede persoon de run vast: kavel click stel-vast.',
    );
  });
}
