import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Argument } from 'commander';
import type { Command } from 'commander';
import { EDITIESOORTEN, readMaximumtarieven } from '@kavel/formats/referentie';
import type { Editiesoort } from '@kavel/formats/referentie';
import { DEMONSTRATIETARIEVEN } from '@kavel/service/overeenkomst';
import { findGeraakt, neemEditieOver, previewEditie } from '@kavel/service/referentie';
import type { Editievoorbeeld } from '@kavel/service/referentie';
import { personName, plainDate } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { readReferentie } from '../declaratie/referentie.ts';
import { contractjaar } from '../policy-options.ts';
import { editieText } from './editie-text.ts';
import type { Geraakt } from './editie-text.ts';
import { referentieCommand, refuseEditie } from './referentie-command.ts';

type Options = {
  readonly bron?: string;
  readonly vanaf?: Temporal.PlainDate;
  readonly totEnMet?: Temporal.PlainDate;
  readonly jaar?: number;
  readonly toon?: boolean;
  readonly neemOver?: boolean;
  readonly door?: string;
};

/** `kavel referentie importeer`: shows what a new edition changes, and takes it over only when asked to. */
export function registerReferentieImporteer(program: Command, context: CliContext): void {
  referentieCommand(program)
    .command('importeer')
    .description('Toont wat een nieuwe editie verandert; met --neem-over gaat zij gelden.')
    .addArgument(new Argument('<soort>', 'wat er nieuw is').choices(EDITIESOORTEN))
    .argument('<bestand>', 'de editie (CSV); - is standaardinvoer')
    .option('--bron <tekst>', 'waar de editie is gepubliceerd; standaard de naam van het bestand')
    .option(
      '--vanaf <dag>',
      'koppeltabel: vanaf welke dag zij toetst (standaard: na de huidige tabel)',
      plainDate,
    )
    .option('--tot-en-met <dag>', 'koppeltabel: tot en met welke dag zij toetst', plainDate)
    .option('--jaar <jaar>', 'noem ook de zorgaanbieders die het in dit contractjaar raakt', contractjaar)
    .option('--toon', 'toon elke rij die verandert')
    .option('--neem-over', 'laat de editie gelden')
    .option('--door <persoon>', 'wie de editie overneemt', personName)
    .action(async (soort: Editiesoort, file: string, options: Options) => {
      const { bestand, bytes } = await context.readBytes(file);
      const voorbeeld = await preview(context, { soort, bestand: basename(bestand), bytes }, options);
      const geraakt = await affected(context, voorbeeld, options.jaar);
      const taken = options.neemOver === true ? takeOver(context, voorbeeld, options.door) : undefined;
      const editie = { ...voorbeeld.editie, csv: undefined };
      context.answer({
        json: { ...voorbeeld, editie, geraakt, overgenomen: taken !== undefined },
        text: editieText(voorbeeld, {
          geraakt,
          toon: options.toon === true,
          overgenomen: taken !== undefined,
        }),
        exitCode: voorbeeld.strijd.length > 0 ? 1 : 0,
      });
    });
}

type Bestand = { readonly soort: Editiesoort; readonly bestand: string; readonly bytes: Uint8Array };

async function preview(context: CliContext, file: Bestand, options: Options): Promise<Editievoorbeeld> {
  const { vanaf, totEnMet, bron } = options;
  const demo = await readFile(join(context.settings.checkout, DEMONSTRATIETARIEVEN), 'utf8');
  const fictief = readMaximumtarieven(demo, DEMONSTRATIETARIEVEN);
  if (!fictief.ok) return context.refuse(2, fictief.error);
  const read = previewEditie(readReferentie(context), fictief.value, {
    ...file,
    bron: bron ?? file.bestand,
    ...(vanaf === undefined ? {} : { vanaf }),
    ...(totEnMet === undefined ? {} : { toetstTotEnMet: totEnMet }),
  });
  return read.ok ? read.value : context.refuse(2, read.error);
}

/** Only with a year, because it asks the database. */
async function affected(
  context: CliContext,
  { koppelingen, tarieven }: Editievoorbeeld,
  jaar: number | undefined,
): Promise<Geraakt | undefined> {
  if (jaar === undefined) return undefined;
  const prestaties = [...koppelingen, ...tarieven].map(({ prestatie }) => prestatie);
  return findGeraakt(await context.database(), jaar, [...new Set(prestaties)]);
}

function takeOver(context: CliContext, voorbeeld: Editievoorbeeld, door: string | undefined) {
  const wie = door ?? context.accountName();
  if (wie === undefined) {
    const melding = 'Deze computer kent uw gebruikersnaam niet. Zeg met --door wie de editie overneemt.';
    return context.refuse(2, [{ code: 'persoon-onbekend', melding }]);
  }
  const taken = neemEditieOver(context.settings.dataFolder, voorbeeld, { door: wie, op: context.now() });
  return taken.ok ? taken.value : refuseEditie(context, taken.error);
}
