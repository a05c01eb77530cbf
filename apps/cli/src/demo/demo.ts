import { join } from 'node:path';
import type { Command } from 'commander';
import { DEMONSTRATIE } from '@kavel/service/demonstratie';
import { wholeNumber } from '../arguments.ts';
import type { CliContext } from '../context.ts';

/**
 * `kavel demo`: the portal on simulated data, the same as `npm start`. Another number is another year, so it gets a
 * data folder of its own beside the usual one.
 */
export function registerDemo(program: Command, context: CliContext): void {
  program
    .command('demo')
    .description('Laadt een fictief contractjaar en toont het in de browser (hetzelfde als npm start).')
    .option('--getal <n>', 'een ander getal geeft een ander jaar', wholeNumber, DEMONSTRATIE.getal)
    .action(async ({ getal }: { readonly getal: number }) => {
      const { dataFolder } = context.settings;
      const folder = getal === DEMONSTRATIE.getal ? dataFolder : join(dataFolder, `getal-${getal}`);
      await context.startProgram('scripts/start.ts', [String(getal)], { KAVEL_DATA: folder });
    });
}
