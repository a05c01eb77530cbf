import { Option } from 'commander';
import type { Command } from 'commander';
import { KAVELS, SECTOREN, ZORGKANTOREN, dayInNetherlands } from '@kavel/core/basis';
import type { Kavel, Sector, Zorgkantoor } from '@kavel/core/basis';
import type { BeleidVraag } from '@kavel/core/beleid';
import { compareBeleid, tariefRefusalText } from '@kavel/service/beleid';
import type { Beleidsvergelijking } from '@kavel/service/beleid';
import { plainDate } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { choice } from '../policy-options.ts';
import { beleidCommand, readPolicy } from './beleid-command.ts';

type Options = {
  readonly zorgkantoor: Zorgkantoor;
  readonly sector: Sector;
  readonly kavel: Kavel;
  readonly peildatum: Temporal.PlainDate;
  readonly kennisdatum?: Temporal.PlainDate;
  readonly metPeildatum?: Temporal.PlainDate;
  readonly metKennisdatum?: Temporal.PlainDate;
  readonly metZorgkantoor?: Zorgkantoor;
  readonly map?: string;
};

/** `kavel beleid verschil`: what differs between two days, two states of knowledge or two zorgkantoren. */
export function registerBeleidVerschil(program: Command, context: CliContext): void {
  beleidCommand(program)
    .command('verschil')
    .description('Zegt in zinnen wat er verschilt tussen twee dagen, twee kennisdatums of twee zorgkantoren.')
    .addOption(choice('--zorgkantoor <naam>', 'het zorgkantoor', ZORGKANTOREN))
    .addOption(choice('--sector <sector>', 'de sector', SECTOREN))
    .addOption(choice('--kavel <kavel>', 'het kavel', KAVELS))
    .requiredOption('--peildatum <datum>', 'dag waarop het beleid geldt', plainDate)
    .option('--kennisdatum <datum>', 'dag waarop het beleid bekend was (standaard vandaag)', plainDate)
    .option('--met-peildatum <datum>', 'de andere dag waarop beleid geldt', plainDate)
    .option('--met-kennisdatum <datum>', 'de andere dag waarop beleid bekend was', plainDate)
    .addOption(new Option('--met-zorgkantoor <naam>', 'het andere zorgkantoor').choices(ZORGKANTOREN))
    .option('--map <map>', 'map met beleid (standaard het beleid van Kavel)')
    .action((options: Options) => verschil(context, options));
}

async function verschil(context: CliContext, options: Options): Promise<void> {
  const { zorgkantoor, sector, kavel, peildatum, metPeildatum, metKennisdatum, metZorgkantoor } = options;
  if ((metPeildatum ?? metKennisdatum ?? metZorgkantoor) === undefined) {
    const melding = 'Noem waarmee u vergelijkt: --met-peildatum, --met-kennisdatum of --met-zorgkantoor.';
    return context.refuse(2, [{ code: 'gebruik-onjuist', melding }]);
  }
  const kennisdatum = options.kennisdatum ?? dayInNetherlands(context.now());
  const van: BeleidVraag = { zorgkantoor, sector, kavel, peildatum, kennisdatum };
  const naar: BeleidVraag = {
    ...van,
    zorgkantoor: metZorgkantoor ?? zorgkantoor,
    peildatum: metPeildatum ?? peildatum,
    kennisdatum: metKennisdatum ?? kennisdatum,
  };
  const beleid = await readPolicy(context, options.map);
  const vergelijking = compareBeleid(beleid, van, naar);
  if (!vergelijking.ok) {
    const { code } = vergelijking.error;
    return context.refuse(1, [{ code, melding: tariefRefusalText(vergelijking.error) }]);
  }
  context.answer({ json: vergelijking.value, text: verschilText(vergelijking.value) });
}

function verschilText({ van, naar, verschillen }: Beleidsvergelijking): string {
  return [
    `Van:  ${kantText(van)}.`,
    `Naar: ${kantText(naar)}.`,
    '',
    ...(verschillen.length === 0
      ? ['Er is geen verschil.']
      : verschillen.map(({ zin, regel }, index) => `${index + 1}. ${zin} [${regel}]`)),
  ].join('\n');
}

function kantText(kant: Beleidsvergelijking['van']): string {
  const { zorgkantoor, sector, kavel, peildatum, kennisdatum, beleidVanKracht } = kant;
  const kop = `${zorgkantoor}, ${sector}, ${kavel}, op ${peildatum} zoals bekend op ${kennisdatum}`;
  return beleidVanKracht ? kop : `${kop} (geen beleid van kracht)`;
}
