import type { Command } from 'commander';
import { describeBevindingen } from '@kavel/service/tijdpad';
import type { Tijdpadoordeel } from '@kavel/service/tijdpad';
import type { CliContext } from '../context.ts';
import { bevindingText } from './bevinding-text.ts';
import { readJudged, tijdpadCommand } from './tijdpad-command.ts';

/** `kavel tijdpad controleer`: where a timetable contradicts itself, the calendar or the order of the procedure. */
export function registerTijdpadControleer(program: Command, context: CliContext): void {
  tijdpadCommand(program)
    .command('controleer')
    .description('Zoekt tegenspraken in een tijdpad: datums, weekdagen, volgorde en termijnen.')
    .argument('<bestand>', 'YAML met een tijdpad; - is standaardinvoer')
    .action(async (file: string) => {
      const oordeel = await readJudged(context, file);
      const { bevindingen } = oordeel;
      context.answer({
        json: describeBevindingen(oordeel),
        text: oordeelText(oordeel),
        exitCode: bevindingen.some(({ klasse }) => klasse === 'fout') ? 1 : 0,
      });
    });
}

function oordeelText({ bestand, tijdpad, bevindingen }: Tijdpadoordeel): string {
  const head = `${tijdpad.titel}: ${count(tijdpad.stappen.length, 'stap', 'stappen')}`;
  if (bevindingen.length === 0) return `${head}, geen bevindingen.`;
  const fouten = bevindingen.filter(({ klasse }) => klasse === 'fout').length;
  return [
    `${head}, ${count(fouten, 'fout', 'fouten')} en ${count(bevindingen.length - fouten, 'waarschuwing', 'waarschuwingen')}.`,
    ...bevindingen.map((bevinding) => bevindingText(bestand.bestand, bevinding)),
  ].join('\n');
}

function count(aantal: number, een: string, meer: string): string {
  return `${aantal} ${aantal === 1 ? een : meer}`;
}
