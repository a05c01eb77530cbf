import type { Command } from 'commander';
import { momentText } from '@kavel/core/procedure';
import { leesOntvangstbewijzen } from '@kavel/service/procedure';
import type { Bewezenontvangst } from '@kavel/service/procedure';
import { regioCode } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { alsCommand, momentVan, openLezing, refuseOnzichtbaar } from './procedure-command.ts';
import type { Alsopties } from './procedure-command.ts';

type Opties = Alsopties & { readonly regio: string; readonly inschrijving: string };

/** `kavel procedure ontvangstbewijs`: what came in for a registration, and which entry of the journal proves it. */
export function registerProcedureOntvangstbewijs(program: Command, context: CliContext): void {
  alsCommand(
    program,
    'ontvangstbewijs',
    'Toont elke keer dat er voor een inschrijving iets is ingediend, met het bewijs uit het journaal.',
  )
    .requiredOption('--regio <code>', 'regiocode, zoals 5517', regioCode)
    .requiredOption('--inschrijving <naam>', 'kader en AGB-code, zoals zz-2018.41000001')
    .action(async ({ als, op, regio, inschrijving: id }: Opties) => {
      const omgeving = await openLezing(context);
      const kijker = { door: als, moment: await momentVan(context, op) };
      const ontvangstbewijzen = await leesOntvangstbewijzen(omgeving, kijker, { regio, id });
      if (ontvangstbewijzen === undefined) return refuseOnzichtbaar(context, `Inschrijving ${id}`, als);
      const text = ontvangstbewijzen.map(bewijsText).join('\n\n');
      context.answer({
        json: { regio, inschrijving: id, ontvangstbewijzen },
        text: text === '' ? 'Er is nog niets ingediend.' : text,
      });
    });
}

function bewijsText({
  opdracht,
  ontvangen,
  oordeel,
  bestanden,
  onvolledig,
  journaal,
}: Bewezenontvangst): string {
  return [
    `${opdracht}, laatste byte ontvangen op ${momentText(Temporal.Instant.from(ontvangen))}: ${oordeel}`,
    ...bestanden.map(({ naam, bytes, sha256 }) => `  ${naam}  ${bytes} bytes  SHA-256 ${sha256}`),
    ...onvolledig.map((naam) => `  ${naam}  kwam niet heel aan en telt niet mee`),
    `Bewijs: journaalregel ${journaal.nummerInRegio} van ${journaal.moment}, hash ${journaal.hash}`,
  ].join('\n');
}
