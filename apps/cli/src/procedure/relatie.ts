import type { Command } from 'commander';
import { readRelatiesCsv } from '@kavel/formats/procedurescript';
import { legRelatiesVast, relatieweigeringText } from '@kavel/service/procedure';
import { loadRegios } from '@kavel/service/uitnutting';
import type { CliContext } from '../context.ts';
import { procedureCommand } from './procedure-command.ts';

/** `kavel procedure relatie`: what a zorgkantoor knows of its providers before they register. */
export function registerProcedureRelatie(program: Command, context: CliContext): void {
  procedureCommand(
    program,
    'relatie',
    'Legt vast wat het zorgkantoor van zijn zorgaanbieders weet: alles of niets.',
  )
    .argument('<bestand>', 'CSV van één zorgkantoor; - is standaardinvoer')
    .action(async (file: string) => {
      const { bestand, bytes } = await context.readBytes(file);
      const relaties = readRelatiesCsv(bytes, bestand);
      if (!relaties.ok) return context.refuse(2, relaties.error);
      const regios = loadRegios();
      if (!regios.ok) return context.refuse(2, regios.error);
      const omgeving = { database: await context.database(), regios: regios.value };
      const noted = await legRelatiesVast(omgeving, relaties.value, context.now());
      if (!noted.ok) {
        const melding = relatieweigeringText(noted.error);
        return context.refuse(1, [{ code: noted.error.code, bestand, melding }]);
      }
      context.answer({
        json: { vastgelegd: noted.value },
        text: `Vastgelegd: ${noted.value} zorgaanbieders.`,
      });
    });
}
