import type { Command } from 'commander';
import { berichtVan, readBericht } from '@kavel/service/toewijzing';
import type { GelezenBericht } from '@kavel/service/toewijzing';
import type { CliContext } from '../context.ts';
import { berichtenExitCode, berichtLines, telling } from './bericht-text.ts';
import { listBerichtFiles, toewijzingCommand, withXsds, XSD_UITLEG } from './toewijzing-command.ts';

/** `kavel toewijzing lees`: what is in iWlz messages and what is wrong with them; nothing is stored. */
export function registerToewijzingLees(program: Command, context: CliContext): void {
  toewijzingCommand(program)
    .command('lees')
    .description('Leest iWlz-berichten en zegt wat erin staat en wat eraan mankeert. Er wordt niets bewaard.')
    .argument('<bestand...>', 'berichten (AW33, AW35, AW39), of mappen daarmee (*.xml)')
    .option('--xsd <map>', XSD_UITLEG)
    .action(async (paths: readonly string[], { xsd }: { readonly xsd?: string }) => {
      const bestanden = await listBerichtFiles(context, paths);
      const berichten = await withXsds(context, xsd, async (xsds) => {
        const gelezen: GelezenBericht[] = [];
        for (const bestand of bestanden) {
          // The summary counts clients and compares none of them, so nothing of a BSN is kept.
          const lezing = { pseudoniem: () => '', ontvang: () => undefined };
          gelezen.push(
            await readBericht(berichtVan(bestand), { ...lezing, ...(xsds === undefined ? {} : { xsds }) }),
          );
        }
        return gelezen;
      });
      context.answer({
        json: summary(berichten),
        text: [...berichten.flatMap(berichtLines), '', totalText(berichten)].join('\n'),
        exitCode: berichtenExitCode(berichten),
      });
    });
}

function summary(berichten: readonly GelezenBericht[]) {
  return {
    gelezen: berichten.length,
    zonderBevindingen: countGoed(berichten),
    records: countRecords(berichten),
    berichten,
  };
}

function totalText(berichten: readonly GelezenBericht[]): string {
  const goed = countGoed(berichten);
  return `${telling(berichten.length, 'bericht', 'berichten')} gelezen, ${goed} zonder bevindingen met samen ${telling(countRecords(berichten), 'record', 'records')}.`;
}

function countGoed(berichten: readonly GelezenBericht[]): number {
  return berichten.filter(({ aantalBevindingen }) => aantalBevindingen === 0).length;
}

function countRecords(berichten: readonly GelezenBericht[]): number {
  return berichten.reduce(
    (sum, { inhoud, aantalBevindingen }) => sum + (aantalBevindingen === 0 ? (inhoud?.records ?? 0) : 0),
    0,
  );
}
