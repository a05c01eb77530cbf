import type { Command } from 'commander';
import { encodeEi, readEiJson } from '@kavel/formats/ei';
import type { CliContext } from '../context.ts';
import { declaratieCommand } from './declaratie-command.ts';
import { readReferentie } from './referentie.ts';

/** `kavel declaratie schrijf`: JSON as `declaratie lees` writes it, as an AW319 file. */
export function registerDeclaratieSchrijf(program: Command, context: CliContext): void {
  declaratieCommand(program)
    .command('schrijf')
    .description('Schrijft een declaratiebestand (AW319 1.4) van JSON, zonder verlies.')
    .argument('<bestand>', 'JSON zoals "declaratie lees" die geeft; - is standaardinvoer')
    .requiredOption('--uit <bestand>', 'waar het declaratiebestand komt')
    .action(async (file: string, options: { readonly uit: string }) => {
      const { aw319 } = readReferentie(context);
      const { bestand, text } = await context.readText(file);
      const read = readEiJson(text, aw319, bestand);
      if (!read.ok) return context.refuse(2, read.error);
      const bytes = encodeEi(read.value, aw319);
      await context.writeBytes(options.uit, bytes);
      const { length: records } = read.value.records;
      context.answer({
        json: { uit: options.uit, records, bytes: bytes.length },
        text: `${options.uit}: ${records} records geschreven. Controleer het bestand met "kavel declaratie controleer".`,
      });
    });
}
