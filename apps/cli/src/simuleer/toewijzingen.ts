import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { loadWereldBronnen } from '@kavel/service/demonstratie';
import { SCHALEN, createWereld } from '@kavel/simulatie';
import type { GeplantSoort, GeplantVerschil, Wereld } from '@kavel/simulatie';
import { wholeNumber } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { nounCommand } from '../noun-command.ts';
import { SIMULEER_DESCRIPTION } from './description.ts';
import { mapMelding, schaalMelding } from './weigering-text.ts';
import { LEESMIJ, TOEWIJZINGEN, VERSCHILLEN, leesmijText, prepareFolder } from './wereld-map.ts';

type Options = {
  readonly schaal: string;
  readonly getal: number;
  readonly regio?: string;
  readonly uit: string;
  readonly zonderVerschillen?: true;
  readonly overschrijf?: true;
};

/** `kavel simuleer toewijzingen`: the iWlz messages behind the claims of a simulated year, with a few planted differences. */
export function registerSimuleerToewijzingen(program: Command, context: CliContext): void {
  nounCommand(program, 'simuleer', SIMULEER_DESCRIPTION)
    .command('toewijzingen')
    .description(
      'Maakt fictieve iWlz-berichten (AW33, AW35, AW39) die bij de declaraties van een gesimuleerd jaar passen, op een paar verschillen na.',
    )
    .requiredOption('--schaal <schaal>', `hoe groot het jaar is: ${SCHALEN.join(', ')}`)
    .requiredOption('--getal <n>', 'hetzelfde getal geeft dezelfde berichten', wholeNumber)
    .option('--regio <code>', 'alleen deze regio van de schaal, zoals 5517')
    .requiredOption('--uit <map>', 'lege of nieuwe map voor de berichten')
    .option('--zonder-verschillen', 'laat de bedachte verschillen met de declaraties weg')
    .option('--overschrijf', 'vervang wat hier eerder is gesimuleerd')
    .action((options: Options) => toewijzingen(context, options));
}

async function toewijzingen(context: CliContext, options: Options): Promise<void> {
  const { schaal, getal, regio, uit, overschrijf, zonderVerschillen = false } = options;
  const bronnen = await loadWereldBronnen(context.settings.checkout);
  if (!bronnen.ok) return context.refuse(2, bronnen.error);
  const vraag = { schaal, getal, ...(regio === undefined ? {} : { regio }) };
  const wereld = createWereld(vraag, bronnen.value);
  if (!wereld.ok) return context.refuse(2, [schaalMelding(wereld.error)]);
  const folder = resolve(uit);
  const ready = await prepareFolder(folder, overschrijf === true);
  if (!ready.ok) return context.refuse(2, [mapMelding(ready.error, uit)]);
  const written = await writeBerichten(context, wereld.value, { folder, zonderVerschillen });
  const { jaar } = wereld.value;
  context.answer({
    json: { map: folder, ...vraag, jaar, fictief: true, ...written },
    text: doneText(uit, jaar, written),
  });
}

type GeschrevenBerichten = {
  readonly berichten: number;
  readonly bytes: number;
  readonly verschillen: readonly GeplantVerschil[];
};

/** Writes provider by provider; the planted differences come last. */
async function writeBerichten(
  { makeFolder, writeText }: CliContext,
  { regios, ...wereld }: Wereld,
  { folder, zonderVerschillen }: { readonly folder: string; readonly zonderVerschillen: boolean },
): Promise<GeschrevenBerichten> {
  await makeFolder(folder);
  await writeText(join(folder, LEESMIJ), leesmijText(wereld));
  const verschillen: GeplantVerschil[] = [];
  let berichten = 0;
  let bytes = 0;
  for (const regio of regios) {
    for (const set of regio.toewijzingsberichten({ zonderVerschillen })) {
      for (const { naam, xml } of set.berichten) {
        const path = join(folder, TOEWIJZINGEN, naam);
        await makeFolder(dirname(path));
        await writeText(path, xml);
        berichten += 1;
        bytes += Buffer.byteLength(xml);
      }
      if (set.verschil !== undefined) verschillen.push(set.verschil);
    }
  }
  const json = { fictief: true, uitleg: 'etmalen: gedeclareerd min verwacht', verschillen };
  await writeText(join(folder, VERSCHILLEN), `${JSON.stringify(json, undefined, 2)}\n`);
  return { berichten, bytes, verschillen };
}

const SOORT_TEXT: Readonly<Record<GeplantSoort, string>> = {
  'zonder-aanvang': 'gedeclareerd, maar de aanvang is niet gemeld',
  'einde-gemeld': 'einde gemeld, maar de declaraties gaan door',
  'zonder-declaratie': 'aanvang gemeld, maar niets gedeclareerd',
};

function doneText(uit: string, jaar: number, { berichten, bytes, verschillen }: GeschrevenBerichten): string {
  return [
    `${berichten} fictieve iWlz-berichten over ${jaar} staan in ${join(uit, TOEWIJZINGEN)} (${bytes} bytes).`,
    ...(verschillen.length === 0
      ? ['Zij passen bij de declaraties van hetzelfde getal.']
      : [`Met opzet anders dan de declaraties van hetzelfde getal (zie ${VERSCHILLEN}):`]),
    ...verschillen.map(({ soort, agb, kavel, maanden }) => {
      const etmalen = maanden.reduce((sum, maand) => sum + maand.etmalen, 0);
      return `  ${agb} ${kavel}: ${SOORT_TEXT[soort]} (${etmalen} etmalen gedeclareerd min verwacht).`;
    }),
    'Alle personen en zorgaanbieders zijn FICTIEF.',
  ].join('\n');
}
