import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { parseAgb } from '@kavel/core/basis';
import type { Agb } from '@kavel/core/basis';
import { createOpgavesjabloon } from '@kavel/service/productie';
import type { SjabloonRefusal } from '@kavel/service/productie';
import type { CliContext } from '../context.ts';
import { loadProductieomgeving, productieCommand } from './productie-command.ts';
import type { Plaats } from './productie-command.ts';

type Options = Plaats & { readonly agb: readonly Agb[]; readonly uit: string };

/** `kavel productie sjabloon`: the workbook for a statement, with what the providers have agreed. */
export function registerProductieSjabloon(program: Command, context: CliContext): void {
  productieCommand(program, 'sjabloon', 'Maakt een Excel-sjabloon voor een opgave van productie.')
    .requiredOption('--agb <codes...>', 'AGB-code van een of meer zorgaanbieders', takeAgb)
    .requiredOption('--uit <bestand>', 'waar het sjabloon komt (.xlsx)', workbook)
    .action(async ({ regio, jaar, agb: agbs, uit }: Options) => {
      await context.expectWritable(uit);
      const made = await createOpgavesjabloon(await loadProductieomgeving(context), { regio, jaar, agbs });
      if (!made.ok) return refuse(context, made.error);
      await context.writeBytes(uit, made.value);
      context.answer({
        json: { bestand: uit },
        text: `Het sjabloon staat in ${uit}. Vul bedrag of volume in.`,
      });
    });
}

function takeAgb(text: string, earlier: readonly Agb[] | undefined): readonly Agb[] {
  const agb = parseAgb(text);
  if (!agb.ok) throw new InvalidArgumentError('Een AGB-code heeft acht cijfers.');
  return [...new Set([...(earlier ?? []), agb.value])];
}

function workbook(name: string): string {
  if (name.endsWith('.xlsx')) return name;
  throw new InvalidArgumentError('Geef een bestand dat eindigt op .xlsx.');
}

function refuse(context: CliContext, refusal: SjabloonRefusal): never {
  const melding =
    refusal.code === 'regio-onbekend'
      ? `Op 1 januari ${refusal.jaar} is er geen zorgkantoorregio met code ${refusal.regio}.`
      : `${refusal.agb} heeft dit jaar geen overeenkomst in deze regio. Kijk de AGB-code na.`;
  return context.refuse(refusal.code === 'regio-onbekend' ? 2 : 1, [{ code: refusal.code, melding }]);
}
