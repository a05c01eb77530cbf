import type { Command } from 'commander';
import type { EiLayout } from '@kavel/core/declaratie';
import { decodeEi } from '@kavel/formats/ei';
import type { EiBestand } from '@kavel/formats/ei';
import type { CliContext } from '../context.ts';
import { bevindingMelding } from './bevinding-melding.ts';
import { declaratieCommand } from './declaratie-command.ts';
import { readReferentie } from './referentie.ts';

/** `kavel declaratie lees`: an EI file as JSON, loss-free; `declaratie schrijf` gives the same bytes back. */
export function registerDeclaratieLees(program: Command, context: CliContext): void {
  declaratieCommand(program)
    .command('lees')
    .description('Zet een declaratie (AW319) of retourbericht (AW320) zonder verlies om in JSON.')
    .argument('<bestand>', 'declaratiebestand of retourbericht; - is standaardinvoer')
    .addHelpText(
      'after',
      '\nDe JSON bevat alles uit het bestand, ook persoonsgegevens. Ga er zorgvuldig mee om.',
    )
    .action(async (file: string) => {
      const { aw319, aw320 } = readReferentie(context);
      const { bestand, bytes } = await context.readBytes(file);
      const layout = hasEiCode(bytes, aw320) ? aw320 : aw319;
      const decoded = decodeEi(bytes, layout);
      if (!decoded.ok) {
        return context.refuse(
          2,
          decoded.error.map((bevinding) => bevindingMelding(bestand, bevinding)),
        );
      }
      context.answer({ json: decoded.value, text: bestandText(bestand, decoded.value) });
    });
}

/** Positions 3-5 of the voorlooprecord hold the EI code in every EI message. */
function hasEiCode(bytes: Uint8Array, layout: EiLayout): boolean {
  return Buffer.from(bytes.subarray(2, 5)).toString('latin1') in layout.eiCodes;
}

function bestandText(naam: string, { standaard, versie, records }: EiBestand): string {
  const counts = Map.groupBy(records, ({ kenmerk }) => kenmerk);
  return [
    `${naam}: ${standaard} ${versie}, ${records.length} records`,
    ...[...counts].map(([kenmerk, found]) => `  record ${kenmerk}: ${found.length}`),
    'Met --json krijgt u de inhoud.',
  ].join('\n');
}
