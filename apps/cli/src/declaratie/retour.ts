import type { Command } from 'commander';
import { decodeEi, readAw320, summarizeRetour, vergelijkRetour } from '@kavel/formats/ei';
import type { EiBestand } from '@kavel/formats/ei';
import type { EiLayout } from '@kavel/core/declaratie';
import type { CliContext } from '../context.ts';
import { bevindingMelding } from './bevinding-melding.ts';
import { declaratieCommand } from './declaratie-command.ts';
import { expectLayout } from './kies-layout.ts';
import { readReferentie } from './referentie.ts';
import { retourText } from './retour-text.ts';

/** `kavel declaratie retour`: what a return message says, and whether it fits the claim. Nothing is stored. */
export function registerDeclaratieRetour(program: Command, context: CliContext): void {
  declaratieCommand(program)
    .command('retour')
    .description('Leest een retourbericht (AW320) en zegt wat is toegekend, wat niet, en waarom.')
    .argument('<retourbericht>', 'retourbericht (AW320 1.4; de indeling is afgeleid); - is standaardinvoer')
    .option('--bij <declaratie>', 'de declaratie (AW319) waarop het bericht antwoordt')
    .addHelpText('after', '\nHet antwoord noemt nooit een persoon.')
    .action(async (file: string, options: { readonly bij?: string }) => {
      const { aw319, layouts, retourcodes } = readReferentie(context);
      const answers = layouts.filter(({ standaard }) => standaard === 'AW320');
      const { bestand, inhoud, layout } = await readEi(context, file, answers);
      const declaratie =
        options.bij === undefined ? undefined : (await readEi(context, options.bij, [aw319])).inhoud;
      const bericht = readAw320(inhoud);
      const { oorzaken, ...totalen } = summarizeRetour(bericht);
      const antwoord = {
        kop: bericht.kop,
        indeling: { bron: layout.bron, zekerheid: layout.zekerheid },
        ...totalen,
        oorzaken: oorzaken.map((een) => ({ ...een, omschrijving: retourcodes.get(een.retourcode) })),
        vergeleken: declaratie !== undefined,
        afwijkingen: vergelijkRetour(bericht, declaratie),
      };
      const isGood =
        antwoord.afwijkingen.length === 0 && antwoord.afgewezenEurocent === 0 && !hasFault(antwoord.oorzaken);
      context.answer({ json: antwoord, text: retourText(bestand, antwoord), exitCode: isGood ? 0 : 1 });
    });
}

/** Said of a claim that is granted whole. */
const GEHEEL_TOEGEKEND = '8001';

function hasFault(oorzaken: readonly { readonly retourcode: string }[]): boolean {
  return oorzaken.some(({ retourcode }) => retourcode !== GEHEEL_TOEGEKEND);
}

async function readEi(
  context: CliContext,
  file: string,
  layouts: readonly EiLayout[],
): Promise<{ readonly bestand: string; readonly inhoud: EiBestand; readonly layout: EiLayout }> {
  const { bestand, bytes } = await context.readBytes(file);
  const layout = expectLayout(context, { bestand, aanhef: bytes }, layouts);
  const decoded = decodeEi(bytes, layout);
  if (decoded.ok) return { bestand, inhoud: decoded.value, layout };
  return context.refuse(
    2,
    decoded.error.map((bevinding) => bevindingMelding(bestand, bevinding)),
  );
}
