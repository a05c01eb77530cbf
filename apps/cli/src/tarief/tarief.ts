import type { Command } from 'commander';
import { KAVELS, SECTOREN, ZORGKANTOREN, dayInNetherlands } from '@kavel/core/basis';
import type { Kavel, Sector, Zorgkantoor } from '@kavel/core/basis';
import { readFeitenJson } from '@kavel/formats/beleid-yaml';
import { computeTarief, loadBeleid, tariefRefusalText } from '@kavel/service/beleid';
import { plainDate } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { choice, contractjaar } from '../policy-options.ts';

type Options = {
  readonly zorgkantoor: Zorgkantoor;
  readonly jaar: number;
  readonly sector: Sector;
  readonly kavel: Kavel;
  readonly feiten: string;
  readonly peildatum?: Temporal.PlainDate;
  readonly kennisdatum?: Temporal.PlainDate;
};

/** `kavel tarief`: the tariff percentage of one provider and kavel, step by step with its sources. */
export function registerTarief(program: Command, context: CliContext): void {
  program
    .command('tarief')
    .description('Rekent het tariefpercentage van een zorgaanbieder uit, met elke stap en haar bron.')
    .addOption(choice('--zorgkantoor <naam>', 'het zorgkantoor', ZORGKANTOREN))
    .requiredOption('--jaar <n>', 'het contractjaar', contractjaar)
    .addOption(choice('--sector <sector>', 'de sector', SECTOREN))
    .addOption(choice('--kavel <kavel>', 'het kavel', KAVELS))
    .requiredOption('--feiten <bestand>', 'JSON-bestand met feiten, of - voor standaardinvoer')
    .option(
      '--peildatum <datum>',
      'dag waarop het beleid geldt (standaard 1 januari van het jaar)',
      plainDate,
    )
    .option('--kennisdatum <datum>', 'dag waarop het beleid bekend was (standaard vandaag)', plainDate)
    .action((options: Options) => tarief(context, options));
}

async function tarief(context: CliContext, { feiten: file, ...options }: Options): Promise<void> {
  const beleid = await loadBeleid(context.settings.checkout, 'regels');
  if (!beleid.ok) return context.refuse(2, beleid.error);
  const { bestand, text } = await context.readText(file);
  const feiten = readFeitenJson(beleid.value.catalogus, text, bestand);
  if (!feiten.ok) return context.refuse(2, feiten.error);
  const vandaag = dayInNetherlands(context.now());
  const result = computeTarief(
    beleid.value,
    { ...options, feiten: feiten.value, herkomst: bestand },
    vandaag,
  );
  if (!result.ok) {
    const { code } = result.error;
    return context.refuse(code === 'peildatum-buiten-jaar' ? 2 : 1, [
      { code, melding: tariefRefusalText(result.error) },
    ]);
  }
  const { antwoord, uitleg, ongebruikt } = result.value;
  if (ongebruikt.length > 0) {
    context.warn(`dit beleid kijkt niet naar ${ongebruikt.join(', ')}; de uitkomst hangt er niet van af.`);
  }
  context.answer({
    json: antwoord,
    text: uitleg,
    exitCode: antwoord.uitkomst.soort === 'uitgesloten' ? 1 : 0,
  });
}
