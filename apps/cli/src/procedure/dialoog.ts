import type { Command } from 'commander';
import type { Dialoogcontrole } from '@kavel/core/procedure';
import { leesDialoogcontrole } from '@kavel/service/procedure';
import { regioCode } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { alsCommand, momentVan, openLezing, refuseOnzichtbaar } from './procedure-command.ts';
import type { Alsopties } from './procedure-command.ts';

type Opties = Alsopties & { readonly regio: string; readonly dialoog: string };

/** `kavel procedure dialoog`: what a dialogue still asks. */
export function registerProcedureDialoog(program: Command, context: CliContext): void {
  alsCommand(
    program,
    'dialoog',
    'Toont waarover een dialoog gaat, wat er mist en welke afspraken nog open zijn.',
  )
    .requiredOption('--regio <code>', 'regiocode, zoals 5517', regioCode)
    .requiredOption('--dialoog <naam>', 'kader en AGB-code, zoals zz-2018.41000001')
    .action(async ({ als, op, regio, dialoog: id }: Opties) => {
      const omgeving = await openLezing(context);
      const kijker = { door: als, moment: await momentVan(context, op) };
      const found = await leesDialoogcontrole(omgeving, kijker, { regio, id });
      if (found === undefined) return refuseOnzichtbaar(context, `Dialoog ${id}`, als);
      context.answer({ json: { regio, dialoog: id, ...found }, text: controleText(found) });
    });
}

function controleText({ agenda, bevindingen, openAfspraken }: Dialoogcontrole): string {
  return [
    ...agenda.map(({ naam, van, totEnMet, bron }) => `${van} tot en met ${totEnMet}: ${naam} (${bron})`),
    ...bevindingen.map(({ code, melding }) => `${code}: ${melding}`),
    ...openAfspraken.map(
      ({ id, wat, eigenaar, uiterlijk }) => `Open: ${id}, uiterlijk ${uiterlijk} door ${eigenaar}: ${wat}`,
    ),
  ].join('\n');
}
