import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import type { Productieafspraken } from '@kavel/core/overeenkomst';
import {
  DEMONSTRATIETARIEVEN,
  INDIENINGEN,
  calculateOvereenkomst,
  describeOvereenkomst,
  overeenkomstBevinding,
  writeBudgetformulierCsv,
  writeBudgetformulierXlsx,
} from '@kavel/service/overeenkomst';
import type { Indiening, OvereenkomstFault } from '@kavel/service/overeenkomst';
import { nounCommand } from '../noun-command.ts';
import type { CliContext } from '../context.ts';
import { overeenkomstText } from './overeenkomst-text.ts';
import { refusalExitCode } from './refusal-exit-code.ts';

type Options = {
  readonly invoer: string;
  readonly tarieven?: string;
  readonly budgetformulier?: string;
  readonly indiening: Indiening;
};

/** `kavel overeenkomst bereken`: the initial production agreements of a region and year. */
export function registerOvereenkomstBereken(program: Command, context: CliContext): void {
  nounCommand(program, 'overeenkomst', 'Productieafspraken met zorgaanbieders.')
    .command('bereken')
    .description('Rekent de initiële productieafspraken van een regio uit: volume, prijs, bedrag, grenzen.')
    .requiredOption('--invoer <bestand>', 'JSON met de regio en de zorgaanbieders; - is standaardinvoer')
    .option(
      '--tarieven <bestand>',
      `CSV met maximumtarieven (standaard: wat is geïmporteerd, en anders ${DEMONSTRATIETARIEVEN})`,
    )
    .option('--budgetformulier <bestand>', 'schrijf ook het budgetformulier (.csv of .xlsx)', formFile)
    .addOption(
      new Option('--indiening <soort>', 'wie het budgetformulier indient')
        .choices(INDIENINGEN)
        .default('tweezijdig'),
    )
    .action(async (options: Options) => {
      const tarieven =
        options.tarieven === undefined ? {} : { tarieven: await context.readText(options.tarieven) };
      const invoer = await context.readText(options.invoer);
      const set = await calculateOvereenkomst({ ...context.settings, invoer, ...tarieven });
      if (!set.ok) return refuse(context, set.error);
      await writeForm(context, set.value.afspraken, options);
      context.answer({ json: describeOvereenkomst(set.value), text: overeenkomstText(set.value) });
    });
}

function formFile(name: string): string {
  if (/\.(csv|xlsx)$/.test(name)) return name;
  throw new InvalidArgumentError('Geef een bestand dat eindigt op .csv of .xlsx.');
}

async function writeForm(
  context: CliContext,
  afspraken: Productieafspraken,
  { budgetformulier: file, indiening }: Options,
): Promise<void> {
  if (file === undefined) return;
  if (file.endsWith('.xlsx')) {
    await context.writeBytes(file, await writeBudgetformulierXlsx(afspraken, indiening));
  } else {
    await context.writeText(file, writeBudgetformulierCsv(afspraken, indiening));
  }
}

function refuse(context: CliContext, fault: OvereenkomstFault): never {
  if (fault.soort === 'onleesbaar') return context.refuse(2, fault.findings);
  // What the refusal knows beside its sentence is of use to a program.
  const meldingen = fault.refusals.map((placed) => ({ ...placed.refusal, ...overeenkomstBevinding(placed) }));
  return context.refuse(refusalExitCode(fault.refusals.map(({ refusal }) => refusal)), meldingen);
}
