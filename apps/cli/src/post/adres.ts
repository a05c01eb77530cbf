import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { MAILADRES } from '@kavel/core/basis';
import { setMailadres } from '@kavel/service/post';
import type { Mailadres } from '@kavel/service/post';
import type { CliContext } from '../context.ts';
import { postbusCommand } from './post-command.ts';

/** `kavel post adres`: where an organisation wants its mail. */
export function registerPostAdres(program: Command, context: CliContext): void {
  postbusCommand(program, 'adres', 'Legt vast naar welk mailadres de berichten aan een organisatie gaan.')
    .requiredOption('--adres <mailadres>', 'van een afdeling, niet van een persoon', mailadres)
    .action(async ({ regio, organisatie, adres }: Mailadres) => {
      await setMailadres(await context.database(), { regio, organisatie, adres });
      const text = `Berichten aan ${organisatie} over regio ${regio} gaan naar ${adres}.`;
      context.answer({ json: { regio, organisatie, adres }, text });
    });
}

function mailadres(text: string): string {
  if (new RegExp(MAILADRES).test(text)) return text;
  throw new InvalidArgumentError('Schrijf een mailadres als inkoop@voorbeeld.nl.');
}
