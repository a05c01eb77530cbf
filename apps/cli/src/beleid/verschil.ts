import { Option } from 'commander';
import type { Command } from 'commander';
import { KAVELS, SECTOREN, ZORGKANTOREN, dayInNetherlands } from '@kavel/core/basis';
import type { Kavel, Sector, Zorgkantoor } from '@kavel/core/basis';
import { compareSamenstellingen } from '@kavel/core/beleid';
import type { BeleidVraag, Beleidsverschil } from '@kavel/core/beleid';
import { composeOrEmpty, tariefRefusalText } from '@kavel/service/beleid';
import type { Beleid } from '@kavel/service/beleid';
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
  const [left, right] = [composed(context, beleid, van), composed(context, beleid, naar)];
  const verschillen = compareSamenstellingen(left.samenstelling, right.samenstelling, beleid.catalogus);
  context.answer({
    json: { van: left.json, naar: right.json, verschillen },
    text: verschilText([left.kop, right.kop], verschillen),
  });
}

type Kant = {
  readonly samenstelling: Parameters<typeof compareSamenstellingen>[0];
  readonly kop: string;
  readonly json: Readonly<Record<string, string | boolean>>;
};

function composed(context: CliContext, beleid: Beleid, vraag: BeleidVraag): Kant {
  const result = composeOrEmpty(beleid, vraag);
  if (!result.ok) {
    const { code } = result.error;
    return context.refuse(1, [{ code, melding: tariefRefusalText(result.error) }]);
  }
  const { zorgkantoor, sector, kavel, peildatum, kennisdatum } = vraag;
  const { samenstelling, beleidVanKracht } = result.value;
  const kop = `${zorgkantoor}, ${sector}, ${kavel}, op ${peildatum.toString()} zoals bekend op ${kennisdatum.toString()}`;
  return {
    samenstelling,
    kop: beleidVanKracht ? kop : `${kop} (geen beleid van kracht)`,
    json: {
      zorgkantoor,
      sector,
      kavel,
      peildatum: peildatum.toString(),
      kennisdatum: kennisdatum.toString(),
      beleidVanKracht,
      samenstellingHash: samenstelling.hash,
    },
  };
}

function verschilText(
  [van, naar]: readonly [string, string],
  verschillen: readonly Beleidsverschil[],
): string {
  return [
    `Van:  ${van}.`,
    `Naar: ${naar}.`,
    '',
    ...(verschillen.length === 0
      ? ['Er is geen verschil.']
      : verschillen.map(({ zin, regel }, index) => `${index + 1}. ${zin} [${regel}]`)),
  ].join('\n');
}
