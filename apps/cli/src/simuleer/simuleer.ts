import { resolve } from 'node:path';
import type { Command } from 'commander';
import { loadWereldBronnen } from '@kavel/service/demonstratie';
import { SCHALEN, createWereld } from '@kavel/simulatie';
import type { Wereld } from '@kavel/simulatie';
import { month, wholeNumber } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { nounCommand } from '../noun-command.ts';
import { SIMULEER_DESCRIPTION } from './description.ts';
import { bytesText, expectedBytes, freeBytes } from './schijfruimte.ts';
import { createVoortgang } from './voortgang.ts';
import { mapMelding, schaalMelding } from './weigering-text.ts';
import { prepareFolder } from './wereld-map.ts';
import { writeWereld } from './write-wereld.ts';
import type { GeschrevenWereld } from './write-wereld.ts';

type Options = {
  readonly schaal: string;
  readonly getal: number;
  readonly regio?: string;
  readonly maand?: number;
  readonly uit: string;
  readonly overschrijf?: true;
};

/** `kavel simuleer`, in full `kavel simuleer jaar`: a fictitious contract year as files, the same bytes for the same number. */
export function registerSimuleer(program: Command, context: CliContext): void {
  nounCommand(program, 'simuleer', SIMULEER_DESCRIPTION)
    .command('jaar', { isDefault: true })
    .description(
      'Maakt een fictief contractjaar uit één getal: declaratiebestanden, afspraken en de invoer van elke click.',
    )
    .requiredOption('--schaal <schaal>', `hoe groot het jaar is: ${SCHALEN.join(', ')}`)
    .requiredOption('--getal <n>', 'hetzelfde getal geeft hetzelfde jaar', wholeNumber)
    .option('--regio <code>', 'alleen deze regio van de schaal, zoals 5517')
    .option('--maand <n>', 'alleen de declaratiebestanden die de click van deze maand betaalt', month)
    .requiredOption('--uit <map>', 'lege of nieuwe map voor de bestanden')
    .option('--overschrijf', 'vervang een jaar dat hier eerder is gemaakt')
    .action((options: Options) => simuleer(context, options));
}

async function simuleer(context: CliContext, options: Options): Promise<void> {
  const { schaal, getal, regio, maand, uit, overschrijf } = options;
  const bronnen = await loadWereldBronnen(context.settings.checkout);
  if (!bronnen.ok) return context.refuse(2, bronnen.error);
  const vraag = { schaal, getal, ...(regio === undefined ? {} : { regio }) };
  const wereld = createWereld(vraag, bronnen.value);
  if (!wereld.ok) return context.refuse(2, [schaalMelding(wereld.error)]);
  const claimBytes = claimBytesOf(wereld.value, maand);
  await expectRoom(context, uit, expectedBytes(claimBytes));
  const folder = resolve(uit);
  const ready = await prepareFolder(folder, overschrijf === true);
  if (!ready.ok) return context.refuse(2, [mapMelding(ready.error, uit)]);
  const { meld } = createVoortgang(claimBytes, context.now, context.progress);
  const written = await writeWereld(wereld.value, {
    folder,
    meld,
    ...(maand === undefined ? {} : { maand }),
  });
  const { jaar } = wereld.value;
  context.answer({
    json: { map: folder, ...vraag, jaar, fictief: true, ...written },
    text: doneText(uit, jaar, written),
  });
}

function claimBytesOf({ regios }: Wereld, maand: number | undefined): number {
  const year = regios.reduce((sum, { verwachteBytes }) => sum + verwachteBytes, 0);
  return maand === undefined ? year : Math.ceil(year / 12);
}

/** Says what the year will take, and stops before the first file when the disk has less. */
async function expectRoom(context: CliContext, uit: string, needed: number): Promise<void> {
  const free = await freeBytes(resolve(uit));
  if (free < needed) {
    const melding = `Dit vraagt ongeveer ${bytesText(needed)}; op deze schijf is ${bytesText(free)} vrij. Maak ruimte, kies een andere map, of maak één regio of maand met --regio of --maand.`;
    return context.refuse(2, [{ code: 'schijf-te-vol', bestand: uit, melding }]);
  }
  context.progress(`Het jaar wordt geschreven naar ${uit}. Dat vraagt ongeveer ${bytesText(needed)} …`);
}

function doneText(uit: string, jaar: number, written: GeschrevenWereld): string {
  const { bestanden, foutieveBestanden, prestatieregels, bytes, sha256 } = written;
  return [
    `Fictief contractjaar ${jaar} staat in ${uit}.`,
    `${bestanden} declaratiebestanden met ${prestatieregels} prestatieregels; ${foutieveBestanden} bestanden zijn met opzet fout (zie de map regio).`,
    `Samen ${bytes} bytes, vingerafdruk ${sha256}.`,
    'Alle zorgaanbieders, personen, tarieven en bedragen zijn FICTIEF.',
  ].join('\n');
}
