import type { Command } from 'commander';
import { standaardTekst } from '@kavel/core/declaratie';
import type { EiLayout } from '@kavel/core/declaratie';
import { decodeEi } from '@kavel/formats/ei';
import type { EiBestand } from '@kavel/formats/ei';
import type { CliContext } from '../context.ts';
import { bevindingMelding } from './bevinding-melding.ts';
import { declaratieCommand } from './declaratie-command.ts';
import { expectLayout } from './kies-layout.ts';
import { readReferentie } from './referentie.ts';

/** `kavel declaratie lees`: an EI file as JSON, loss-free; `declaratie schrijf` gives the same bytes back. */
export function registerDeclaratieLees(program: Command, context: CliContext): void {
  declaratieCommand(program)
    .command('lees')
    .description('Zet een declaratie, retourbericht of ander EI-bestand zonder verlies om in JSON.')
    .argument('<bestand>', 'declaratiebestand of retourbericht; - is standaardinvoer')
    .addHelpText(
      'after',
      '\nDe JSON bevat alles uit het bestand, ook persoonsgegevens. Ga er zorgvuldig mee om.',
    )
    .action(async (file: string) => {
      const { layouts } = readReferentie(context);
      const { bestand, bytes } = await context.readBytes(file);
      const layout = expectLayout(context, { bestand, aanhef: bytes }, layouts);
      const decoded = decodeEi(bytes, layout);
      if (!decoded.ok) {
        return context.refuse(
          2,
          decoded.error.map((bevinding) => bevindingMelding(bestand, bevinding)),
        );
      }
      context.answer({ json: decoded.value, text: bestandText(bestand, decoded.value, layout) });
    });
}

function bestandText(naam: string, { records }: EiBestand, layout: EiLayout): string {
  const counts = Map.groupBy(records, ({ kenmerk }) => kenmerk);
  return [
    `${naam}: ${standaardTekst(layout)} (uitgave ${layout.uitgave}), ${records.length} records`,
    ...[...counts].map(([kenmerk, found]) => `  record ${kenmerk}: ${found.length}`),
    'Met --json krijgt u de inhoud.',
  ].join('\n');
}
