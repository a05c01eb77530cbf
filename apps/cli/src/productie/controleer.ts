import type { Command } from 'commander';
import { checkOpgave } from '@kavel/service/productie';
import type { CliContext } from '../context.ts';
import { opgaveText } from './opgave-text.ts';
import { loadProductieomgeving, productieCommand, refuseProductie } from './productie-command.ts';
import type { Plaats } from './productie-command.ts';

/** `kavel productie controleer`: judges a statement of production against the contract year; nothing is stored. */
export function registerProductieControleer(program: Command, context: CliContext): void {
  productieCommand(program, 'controleer', 'Controleert een opgave van productie. Er wordt niets bewaard.')
    .argument('<bestand>', 'de opgave (CSV of ingevuld sjabloon); - is standaardinvoer')
    .action(async (file: string, { regio, jaar }: Plaats) => {
      const omgeving = await loadProductieomgeving(context);
      const { bestand, bytes } = await context.readBytes(file);
      const checked = await checkOpgave(omgeving, { regio, jaar, bestand, bytes });
      if (!checked.ok) return refuseProductie(context, checked.error);
      const text = [`${bestand}: geen bevindingen.`, ...opgaveText(checked.value)].join('\n');
      context.answer({ json: checked.value, text });
    });
}
