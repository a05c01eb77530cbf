import type { Command } from 'commander';
import { intakeOpgave } from '@kavel/service/productie';
import { personName } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { opgaveText } from './opgave-text.ts';
import { loadProductieomgeving, productieCommand, refuseProductie } from './productie-command.ts';
import type { Plaats } from './productie-command.ts';

/** `kavel productie neem-in`: takes in a statement of production, all of it or nothing. */
export function registerProductieNeemIn(program: Command, context: CliContext): void {
  productieCommand(program, 'neem-in', 'Neemt een opgave van productie in: het hele bestand, of niets.')
    .argument('<bestand>', 'de opgave (CSV of ingevuld sjabloon); - is standaardinvoer')
    .requiredOption('--door <persoon>', 'wie de opgave inneemt', personName)
    .action(async (file: string, { regio, jaar, door }: Plaats & { readonly door: string }) => {
      const omgeving = await loadProductieomgeving(context);
      const { bestand, bytes } = await context.readBytes(file);
      const taken = await intakeOpgave(omgeving, { regio, jaar, bestand, bytes, door });
      if (!taken.ok) return refuseProductie(context, taken.error);
      const { opgave, teLaat } = taken.value;
      const late = teLaat.map(({ agb, zorgmaand }) => `${agb} ${zorgmaand}`).join(', ');
      const text = [
        `${bestand}: ingenomen als opgave ${opgave}.`,
        ...opgaveText(taken.value),
        ...(late === '' ? [] : [`Na de termijn, en toch meegeteld: ${late}.`]),
      ];
      context.answer({ json: taken.value, text: text.join('\n') });
    });
}
