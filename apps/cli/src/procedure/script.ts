import type { Command } from 'commander';
import { writeScript } from '@kavel/formats/procedurescript';
import { DEMONSTRATIE } from '@kavel/service/demonstratie';
import { loadInkoopscript } from '@kavel/service/procedurespel';
import { wholeNumber } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { procedureCommand } from './procedure-command.ts';

type Opties = { readonly getal: number; readonly uit?: string };

/** `kavel procedure script`: the fictitious purchase of 2017 as a script that `speel` plays. */
export function registerProcedureScript(program: Command, context: CliContext): void {
  procedureCommand(
    program,
    'script',
    'Maakt de fictieve inkoop van 2017 als script, voor kavel procedure speel.',
  )
    .option('--getal <n>', 'het getal van het gesimuleerde jaar', wholeNumber, DEMONSTRATIE.getal)
    .option('--uit <bestand>', 'bestand voor het script; zonder deze keuze naar het scherm')
    .action(async ({ getal, uit }: Opties) => {
      const made = await loadInkoopscript(context.settings.checkout, { getal });
      if (!made.ok) return context.refuse(2, made.error);
      const { length: regels } = made.value;
      const script = writeScript(made.value, [`FICTIEF: de inkoop van 2017 nagespeeld, getal ${getal}.`]);
      if (uit === undefined) {
        context.answer({ json: { getal, regels, fictief: true, script }, text: script.trimEnd() });
        return;
      }
      await context.writeText(uit, script);
      context.answer({
        json: { bestand: uit, getal, regels, fictief: true },
        text: `Script geschreven naar ${uit}. Regels: ${regels}. Alles erin is FICTIEF.`,
      });
    });
}
