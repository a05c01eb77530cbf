import type { Command } from 'commander';
import { encodeEi, kiesJsonLayout, readEiJson } from '@kavel/formats/ei';
import type { CliContext } from '../context.ts';
import { declaratieCommand } from './declaratie-command.ts';
import { tellUitgave } from './kies-layout.ts';
import { readReferentie } from './referentie.ts';

/** `kavel declaratie schrijf`: JSON as `declaratie lees` writes it, as a file of the standard and version it names. */
export function registerDeclaratieSchrijf(program: Command, context: CliContext): void {
  declaratieCommand(program)
    .command('schrijf')
    .description('Schrijft een EI-bestand van JSON, zonder verlies, in de standaard die de JSON noemt.')
    .argument('<bestand>', 'JSON zoals "declaratie lees" die geeft; - is standaardinvoer')
    .requiredOption('--uit <bestand>', 'waar het bestand komt')
    .action(async (file: string, options: { readonly uit: string }) => {
      const { layouts } = readReferentie(context);
      const { bestand, text } = await context.readText(file);
      const keuze = kiesJsonLayout(text, layouts, bestand);
      if (!keuze.ok) return context.refuse(2, keuze.error);
      const layout = tellUitgave(context, keuze.value);
      const read = readEiJson(text, layout, bestand);
      if (!read.ok) return context.refuse(2, read.error);
      const bytes = encodeEi(read.value, layout);
      await context.writeBytes(options.uit, bytes);
      const { length: records } = read.value.records;
      context.answer({
        json: { uit: options.uit, records, bytes: bytes.length },
        text: `${options.uit}: ${records} records geschreven. Controleer het bestand met "kavel declaratie controleer".`,
      });
    });
}
