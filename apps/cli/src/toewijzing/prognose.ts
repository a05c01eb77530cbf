import type { Command } from 'commander';
import type { Agb, RegioCode } from '@kavel/core/basis';
import { formatEtmalen, largestVerschillen, STANDAARD_PROGNOSE } from '@kavel/core/toewijzing';
import type { Prognoseinstelling, Prognoseverschil } from '@kavel/core/toewijzing';
import { berichtVan, computePrognose, loadPrognosebronnen, prognoseCsv } from '@kavel/service/toewijzing';
import type {
  PrognoseRefusal,
  Prognoserapport,
  Prognoseregelbedrag,
  Prognoseverzoek,
  Vergelijkbron,
} from '@kavel/service/toewijzing';
import { regioCode, wholeNumber } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { listDeclaratieFiles } from '../declaratie/declaratie-files.ts';
import { berichtenExitCode } from './bericht-text.ts';
import { aanname, AANNAMEKEUZES, agbCode } from './prognose-options.ts';
import { prognoseText } from './prognose-text.ts';
import { listBerichtFiles, toewijzingCommand, withXsds, XSD_UITLEG } from './toewijzing-command.ts';

type Options = {
  readonly jaar: number;
  readonly regio: RegioCode;
  readonly agb?: Agb;
  readonly declaraties?: string;
  readonly opgeslagen?: boolean;
  readonly xsd?: string;
  readonly csv?: string;
  readonly aanname?: Partial<Prognoseinstelling>;
};

/** `kavel toewijzing prognose`: expected days of care from iWlz messages, next to what was claimed; nothing is stored. */
export function registerToewijzingPrognose(program: Command, context: CliContext): void {
  toewijzingCommand(program)
    .command('prognose')
    .description(
      'Berekent uit iWlz-berichten de etmalen die per maand te verwachten zijn. Er wordt niets bewaard.',
    )
    .argument('<map...>', 'berichten (AW33, AW35, AW39), of mappen daarmee (*.xml)')
    .requiredOption('--jaar <jaar>', 'kalenderjaar', wholeNumber)
    .requiredOption('--regio <code>', 'regio van het zorgkantoor, zoals 5517', regioCode)
    .option('--agb <code>', 'alleen deze zorgaanbieder', agbCode)
    .option('--declaraties <map>', 'vergelijk met deze declaratiebestanden (*.asc)')
    .option('--opgeslagen', 'vergelijk met de ingenomen declaraties, en reken met de afgesproken prijzen')
    .option('--xsd <map>', XSD_UITLEG)
    .option('--csv <bestand>', 'schrijf de regels van de prognose als CSV')
    .option('--aanname <keuze>', `verander een aanname; mag vaker. Kies uit: ${AANNAMEKEUZES}`, aanname)
    .action(async (paths: readonly string[], options: Options) => {
      const { jaar, regio, agb, xsd, csv } = options;
      const bronnen = loadPrognosebronnen(context.settings);
      if (!bronnen.ok) return context.refuse(2, bronnen.error);
      const berichten = await listBerichtFiles(context, paths);
      const vergelijk = await chooseVergelijk(context, options);
      if (csv !== undefined) await context.expectWritable(csv);
      const verzoek: Prognoseverzoek = {
        vraag: { jaar, regio, ...(agb === undefined ? {} : { agb }) },
        instelling: { ...STANDAARD_PROGNOSE, ...options.aanname },
        berichten: berichten.map(berichtVan),
        vergelijk,
      };
      const rapport = await withXsds(context, xsd, (xsds) =>
        computePrognose(bronnen.value, { ...verzoek, ...(xsds === undefined ? {} : { xsds }) }),
      );
      if (!rapport.ok) return refuse(context, verzoek, rapport.error);
      if (csv !== undefined) await context.writeText(csv, prognoseCsv(rapport.value.prognose.regels));
      context.answer({
        json: prognoseJson(verzoek, rapport.value),
        text: prognoseText(verzoek, rapport.value),
        exitCode: berichtenExitCode(rapport.value.berichten),
      });
    });
}

async function chooseVergelijk(
  context: CliContext,
  { declaraties, opgeslagen }: Options,
): Promise<Vergelijkbron> {
  if (declaraties !== undefined && opgeslagen === true) {
    const melding = 'Kies één van --declaraties en --opgeslagen.';
    return context.refuse(2, [{ code: 'keuze-dubbel', melding }]);
  }
  if (opgeslagen === true) return { soort: 'opgeslagen', database: await context.database() };
  if (declaraties === undefined) return { soort: 'geen' };
  if (declaraties === '-') {
    const melding = 'Noem een map of een bestand; standaardinvoer kan hier niet.';
    return context.refuse(2, [{ code: 'bestand-onleesbaar', melding }]);
  }
  const files = await listDeclaratieFiles(context, [declaraties]);
  return { soort: 'declaraties', bestanden: files.map(({ bestand }) => bestand) };
}

function refuse(context: CliContext, { vraag }: Prognoseverzoek, error: PrognoseRefusal): never {
  switch (error.code) {
    case 'regio-onbekend': {
      const melding = `Op ${error.peildatum} is er geen zorgkantoorregio met code ${error.waarde}. Kies een andere regio.`;
      return context.refuse(2, [{ code: error.code, melding }]);
    }
    case 'contractjaar-onbekend': {
      const melding = `Het contractjaar ${vraag.jaar} is voor regio ${vraag.regio} niet geopend. Vergelijk met --declaraties, of open het met kavel contractjaar open.`;
      return context.refuse(1, [{ code: error.code, melding }]);
    }
  }
}

const GROOTSTE = 25;
const MAXIMUM_BEVINDINGEN = 1000;

function prognoseJson({ vraag, instelling }: Prognoseverzoek, rapport: Prognoserapport) {
  const { prognose, vergelijking, ...rest } = rapport;
  return {
    ...vraag,
    regioNaam: rest.regioNaam,
    instelling,
    berichten: rest.berichten,
    clientenToegewezen: prognose.clientenToegewezen,
    clientenZonderAanvang: prognose.clientenZonderAanvang,
    zonderDagen: prognose.zonderDagen,
    regels: prognose.regels.map(regelJson),
    ...(vergelijking === undefined
      ? {}
      : {
          verschillen: vergelijking.verschillen.map(verschilJson),
          grootsteVerschillen: largestVerschillen(vergelijking.verschillen, GROOTSTE).map(verschilJson),
          volumeOnbekend: vergelijking.volumeOnbekend,
          ...(vergelijking.personen === undefined ? {} : { personen: vergelijking.personen }),
          geweigerdeDeclaraties: vergelijking.geweigerdeDeclaraties,
        }),
    bevindingen: rest.bevindingen.slice(0, MAXIMUM_BEVINDINGEN),
    aantalBevindingen: rest.bevindingen.length,
    aannames: rest.aannames.map((een) => ({ ...een, zekerheid: 'aangenomen' })),
  };
}

function regelJson({ verwacht, wachtend, ...regel }: Prognoseregelbedrag) {
  const { bedrag, ...plaats } = regel;
  return {
    ...plaats,
    verwachteEtmalen: formatEtmalen(verwacht),
    etmalenZonderAanvang: formatEtmalen(wachtend),
    ...(bedrag === undefined ? {} : { bedrag }),
  };
}

function verschilJson({ verwacht, verschil, ...rest }: Prognoseverschil) {
  return { ...rest, verwachteEtmalen: formatEtmalen(verwacht), verschilEtmalen: formatEtmalen(verschil) };
}
