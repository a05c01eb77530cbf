import type { Command } from 'commander';
import { loadBezorger, verstuurPost } from '@kavel/service/post';
import type { CliContext } from '../context.ts';
import { postCommand } from './post-command.ts';

/** `kavel post verstuur`: sends by mail what is due, and ends; a timer of the machine starts it. */
export function registerPostVerstuur(program: Command, context: CliContext): void {
  postCommand(program, 'verstuur', 'Verstuurt de berichten die klaarstaan per mail.').action(async () => {
    const { smtp } = context.settings;
    if (smtp === undefined) {
      const melding = 'Er is geen mailserver ingesteld. Zet KAVEL_SMTP_ADRES en KAVEL_SMTP_AFZENDER.';
      return context.refuse(1, [{ code: 'mailserver-ontbreekt', melding }]);
    }
    const file = smtp.gebruiker?.wachtwoordBestand ?? '';
    const { bezorg, close } = await context.readWith(file, () => loadBezorger(smtp));
    const verzending = await verstuurPost({ database: await context.database(), bezorg, now: context.now });
    close();
    const { verstuurd, uitgesteld, storing } = verzending;
    const later =
      storing === undefined
        ? ''
        : ` Niet aangenomen door de mailserver (${storing}), later opnieuw: ${uitgesteld}.`;
    context.answer({ json: verzending, text: `Verstuurd: ${verstuurd}.${later}` });
  });
}
