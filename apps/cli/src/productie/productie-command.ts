import type { Command } from 'commander';
import { loadProductiebronnen } from '@kavel/service/productie';
import type { OpgaveRefusal, Productieomgeving } from '@kavel/service/productie';
import { contractjaar } from '../policy-options.ts';
import { nounCommand } from '../noun-command.ts';
import type { CliContext } from '../context.ts';

/** A command about production without claims of one region and contract year. */
export function productieCommand(program: Command, name: string, description: string): Command {
  return nounCommand(program, 'productie', 'Productie van zorgaanbieders zonder declaratiebestand.')
    .command(name)
    .description(description)
    .requiredOption('--regio <code>', 'regiocode, zoals 5517')
    .requiredOption('--jaar <jaar>', 'contractjaar', contractjaar);
}

export type Plaats = { readonly regio: string; readonly jaar: number };

/** The database, the clock and the reference data, as every act on production needs them. */
export async function loadProductieomgeving(context: CliContext): Promise<Productieomgeving> {
  const bronnen = await loadProductiebronnen(context.settings);
  if (!bronnen.ok) return context.refuse(2, bronnen.error);
  return { ...bronnen.value, database: await context.database(), now: context.now };
}

/** Ends the command: with everything that is wrong in the file, or with the one reason. */
export function refuseProductie(context: CliContext, refusal: OpgaveRefusal): never {
  if (refusal.code === 'opgave-afgekeurd')
    return context.refuse(refusal.leesbaar ? 1 : 2, refusal.bevindingen);
  const exitCode = refusal.code === 'regio-onbekend' ? 2 : 1;
  return context.refuse(exitCode, [{ code: refusal.code, melding: refusalText(refusal) }]);
}

function refusalText(refusal: Exclude<OpgaveRefusal, { readonly code: 'opgave-afgekeurd' }>): string {
  switch (refusal.code) {
    case 'regio-onbekend':
      return `Op 1 januari ${refusal.jaar} is er geen zorgkantoorregio met code ${refusal.regio}.`;
    case 'contractjaar-niet-open':
      return (
        `Het contractjaar ${refusal.jaar} is voor regio ${refusal.regio} niet geopend. ` +
        'Open het met kavel contractjaar open.'
      );
    case 'geen-verschil':
      return 'Alles in dit bestand is al eerder zo opgegeven. Er verandert niets.';
  }
}
