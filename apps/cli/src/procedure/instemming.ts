import type { Command } from 'commander';
import { INSTEMMINGSREDENEN } from '@kavel/core/procedure';
import { leesInstemming } from '@kavel/service/procedure';
import { regioCode } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { alsCommand, momentVan, openLezing, refuseOnzichtbaar } from './procedure-command.ts';
import type { Alsopties } from './procedure-command.ts';

type Opties = Alsopties & { readonly regio: string; readonly inschrijving: string };

/** `kavel procedure instemming`: to which clausules a provider agreed by registering. */
export function registerProcedureInstemming(program: Command, context: CliContext): void {
  alsCommand(
    program,
    'instemming',
    'Toont per clausule of een zorgaanbieder akkoord is: wie inschrijft stemt in, behalve waar op tijd bezwaar is gemaakt.',
  )
    .requiredOption('--regio <code>', 'regiocode, zoals 5517', regioCode)
    .requiredOption('--inschrijving <naam>', 'kader en AGB-code, zoals zz-2018.41000001')
    .action(async ({ als, op, regio, inschrijving: id }: Opties) => {
      const omgeving = await openLezing(context);
      const kijker = { door: als, moment: await momentVan(context, op) };
      const clausules = await leesInstemming(omgeving, kijker, { regio, id });
      if (clausules === undefined) return refuseOnzichtbaar(context, `Inschrijving ${id}`, als);
      const text = clausules.map(
        ({ clausule, publicatie, stand, reden, bezwaren }) =>
          `${clausule}  ${stand}: ${INSTEMMINGSREDENEN[reden]} (${[publicatie, ...bezwaren].join(', ')})`,
      );
      context.answer({ json: { regio, inschrijving: id, clausules }, text: text.join('\n') });
    });
}
