import { Option } from 'commander';
import type { Command } from 'commander';
import { KAVELS, SECTOREN, ZORGKANTOREN, dayInNetherlands } from '@kavel/core/basis';
import type { Kavel, Sector, Zorgkantoor } from '@kavel/core/basis';
import { readFeitenJson } from '@kavel/formats/beleid-yaml';
import { computeTarief, loadBeleid, tariefRefusalText } from '@kavel/service/beleid';
import { plainDate } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { choice, contractjaar } from '../policy-options.ts';
import { tarieflijst } from './tarieflijst.ts';

type Options = {
  readonly zorgkantoor: Zorgkantoor;
  readonly jaar: number;
  readonly sector: Sector;
  readonly kavel: Kavel;
  readonly feiten: string;
  readonly peildatum?: Temporal.PlainDate;
  readonly kennisdatum?: Temporal.PlainDate;
  readonly zonder?: readonly string[];
  readonly bewijs?: string;
};

/** As the command line gives them: for one provider with `feiten`, or for many with `lijst`. */
type GivenOptions = Omit<Options, 'sector' | 'kavel' | 'feiten'> &
  Partial<Pick<Options, 'sector' | 'kavel' | 'feiten'>> & { readonly lijst?: string; readonly uit?: string };

/**
 * `kavel tarief`: the tariff percentage of one provider and kavel, step by step with its sources; or the percentages
 * of a whole list of providers.
 */
export function registerTarief(program: Command, context: CliContext): void {
  program
    .command('tarief')
    .description(
      'Rekent het tariefpercentage van een zorgaanbieder uit, met elke stap en haar bron; of de percentages van een lijst.',
    )
    .addOption(choice('--zorgkantoor <naam>', 'het zorgkantoor', ZORGKANTOREN))
    .requiredOption('--jaar <n>', 'het contractjaar', contractjaar)
    .addOption(optional(SECTOR, 'de sector; bij --lijst alleen de regels van die sector', SECTOREN))
    .addOption(optional(KAVEL, 'het kavel', KAVELS))
    .option('--feiten <bestand>', 'JSON-bestand met feiten, of - voor standaardinvoer')
    .addOption(
      new Option(
        '--lijst <bestand>',
        'CSV met zorgaanbieders en hun feiten in plaats van --kavel en --feiten; - is standaardinvoer',
      ).conflicts(['feiten', 'kavel']),
    )
    .addOption(
      new Option('--uit <bestand>', 'schrijf de uitkomsten van de lijst als CSV').conflicts('feiten'),
    )
    .option(
      '--peildatum <datum>',
      'dag waarop het beleid geldt (standaard 1 januari van het jaar)',
      plainDate,
    )
    .option('--kennisdatum <datum>', 'dag waarop het beleid bekend was (standaard vandaag)', plainDate)
    .addOption(
      new Option(
        '--zonder <wijziging...>',
        'laat een wijziging of uitspraak weg, alsof zij er niet was',
      ).conflicts('lijst'),
    )
    .addOption(
      new Option('--bewijs <bestand>', 'schrijf een bewijs waarmee u later kunt narekenen').conflicts(
        'lijst',
      ),
    )
    .action(({ lijst, uit, ...options }: GivenOptions, command: Command) => {
      if (lijst !== undefined) {
        return tarieflijst(context, { ...options, lijst, ...(uit === undefined ? {} : { uit }) });
      }
      const { sector, kavel, feiten } = options;
      if (feiten === undefined) return context.refuse(2, [{ code: 'gebruik-onjuist', melding: GEEN_INVOER }]);
      return tarief(context, {
        ...options,
        feiten,
        sector: sector ?? missing(command, SECTOR),
        kavel: kavel ?? missing(command, KAVEL),
      });
    });
}

const SECTOR = '--sector <sector>';
const KAVEL = '--kavel <kavel>';
const GEEN_INVOER =
  'Noem --feiten met de feiten van één zorgaanbieder, of --lijst met een CSV van zorgaanbieders. Hulp: kavel tarief --help.';

function optional(flags: string, description: string, values: readonly string[]): Option {
  return choice(flags, description, values).makeOptionMandatory(false);
}

/** The usage error of an option that is mandatory, for one that is so in this form only. */
function missing(command: Command, flags: string): never {
  return command.error(`error: required option '${flags}' not specified`, {
    code: 'commander.missingMandatoryOptionValue',
  });
}

async function tarief(context: CliContext, { feiten: file, bewijs, ...options }: Options): Promise<void> {
  if (bewijs !== undefined) await context.expectWritable(bewijs);
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
    const isUse = code === 'peildatum-buiten-jaar' || code === 'wijziging-onbekend';
    return context.refuse(isUse ? 2 : 1, [{ code, melding: tariefRefusalText(result.error) }]);
  }
  const { antwoord, uitleg, ongebruikt } = result.value;
  if (ongebruikt.length > 0) {
    context.warn(`dit beleid kijkt niet naar ${ongebruikt.join(', ')}; de uitkomst hangt er niet van af.`);
  }
  if (bewijs !== undefined) {
    await context.writeText(bewijs, `${JSON.stringify(result.value.bewijs, null, 2)}\n`);
  }
  context.answer({
    json: antwoord,
    text: uitleg,
    exitCode: antwoord.uitkomst.soort === 'uitgesloten' ? 1 : 0,
  });
}
