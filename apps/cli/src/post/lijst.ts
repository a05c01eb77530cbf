import type { Command } from 'commander';
import { readBerichten } from '@kavel/service/post';
import type { CliContext } from '../context.ts';
import { postbusCommand } from './post-command.ts';

/** As many as one look at a mailbox shows. */
const GETOOND = 200;

type Opties = { readonly regio: string; readonly organisatie: string };

/** `kavel post lijst`: the mailbox of one organisation. */
export function registerPostLijst(program: Command, context: CliContext): void {
  postbusCommand(program, 'lijst', 'Toont de berichten aan een organisatie, de nieuwste eerst.').action(
    async ({ regio, organisatie }: Opties) => {
      const vraag = { regios: [regio], organisatie, moment: context.now(), aantal: GETOOND };
      const { berichten } = await readBerichten(await context.database(), vraag);
      const text = berichten
        .map(({ nietVoor, onderwerp, tekst }) => `${nietVoor.toString()}  ${onderwerp}\n${tekst}`)
        .join('\n\n');
      context.answer({ json: { berichten }, text: text === '' ? 'Er zijn geen berichten.' : text });
    },
  );
}
