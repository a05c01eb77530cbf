import type { Command } from 'commander';
import { euroText, sumEurocent } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import { leverDeclaratieAan } from '@kavel/service/aanlevering';
import { loadInnamebronnen } from '@kavel/service/declaratie';
import type { Inname, Innameomgeving, InnameRefusal } from '@kavel/service/declaratie';
import { personName } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { bevindingText } from './bevinding-melding.ts';
import { declaratieCommand } from './declaratie-command.ts';
import { listDeclaratieFiles } from './declaratie-files.ts';

/** Findings that a person sees per file; `declaratie controleer` shows all of them. */
const BEVINDINGEN_SHOWN = 5;

/** `kavel declaratie inname`: checks claim files and stores each of them whole, or not at all. */
export function registerDeclaratieInname(program: Command, context: CliContext): void {
  declaratieCommand(program)
    .command('inname')
    .description('Neemt declaratiebestanden in: elk bestand wordt heel opgeslagen, of helemaal niet.')
    .argument('<bestand...>', 'declaratiebestanden (AW319 1.4), of mappen daarmee; - is standaardinvoer')
    .option(
      '--door <persoon>',
      'wie de bestanden inneemt; standaard uw gebruikersnaam op deze computer',
      personName,
    )
    .action(async (paths: readonly string[], options: { readonly door?: string }) => {
      const door = options.door ?? context.accountName() ?? refuseNobody(context);
      const files = await listDeclaratieFiles(context, paths);
      const omgeving = await prepare(context);
      const taken: Ingenomen[] = [];
      for (const file of files) {
        const { bestand, bytes } = await context.readBytes(file);
        const result = await leverDeclaratieAan(omgeving, { bytes, door });
        taken.push({ bestand, result });
        context.progress(`[${taken.length}/${files.length}] ${lineText({ bestand, result })}`);
      }
      context.answer({ json: summary(taken), text: summaryText(taken), exitCode: exitCodeOf(taken) });
    });
}

function refuseNobody(context: CliContext): never {
  const melding = 'Deze computer kent uw gebruikersnaam niet. Zeg met --door wie de bestanden inneemt.';
  return context.refuse(2, [{ code: 'persoon-onbekend', melding }]);
}

type Ingenomen = { readonly bestand: string; readonly result: Result<Inname, InnameRefusal> };

async function prepare(context: CliContext): Promise<Innameomgeving> {
  const bronnen = await loadInnamebronnen(context.settings);
  if (!bronnen.ok) return context.refuse(2, bronnen.error);
  return { ...bronnen.value, database: await context.database(), now: context.now };
}

function exitCodeOf(taken: readonly Ingenomen[]): 0 | 1 | 2 {
  const refused = taken.flatMap(({ result }) => (result.ok ? [] : [result.error]));
  if (refused.some((error) => error.code === 'declaratie-afgekeurd' && !error.leesbaar)) return 2;
  return refused.length === 0 ? 0 : 1;
}

function summary(taken: readonly Ingenomen[]) {
  const accepted = acceptedOf(taken);
  return {
    aangenomen: accepted.length,
    geweigerd: taken.length - accepted.length,
    totaalEurocent: sumEurocent(accepted.map(({ totaalEurocent }) => totaalEurocent)),
    bestanden: taken.map(({ bestand, result }) =>
      result.ok
        ? { naam: bestand, uitkomst: 'aangenomen', ...result.value }
        : { naam: bestand, uitkomst: 'geweigerd', ...result.error },
    ),
  };
}

function summaryText(taken: readonly Ingenomen[]): string {
  const accepted = acceptedOf(taken);
  const total = sumEurocent(accepted.map(({ totaalEurocent }) => totaalEurocent));
  const late = accepted.filter(({ teLaat }) => teLaat).length;
  const refused = taken.flatMap(({ bestand, result }) =>
    result.ok ? [] : [`${bestand}: geweigerd`, ...refusalLines(result.error).map((line) => `  ${line}`)],
  );
  return [
    `${accepted.length} aangenomen (${euroText(total)}, ${late} te laat), ${taken.length - accepted.length} geweigerd.`,
    ...refused,
  ].join('\n');
}

function acceptedOf(taken: readonly Ingenomen[]): readonly Inname[] {
  return taken.flatMap(({ result }) => (result.ok ? [result.value] : []));
}

function lineText({ bestand, result }: Ingenomen): string {
  if (!result.ok) return `${bestand}: geweigerd — ${refusalLines(result.error)[0] ?? ''}`;
  const { regels, totaalEurocent, teLaat } = result.value;
  return `${bestand}: aangenomen, ${regels} regels, ${euroText(totaalEurocent)}${teLaat ? ', te laat' : ''}`;
}

function refusalLines(error: InnameRefusal): readonly string[] {
  switch (error.code) {
    case 'declaratie-afgekeurd': {
      const shown = error.bevindingen.slice(0, BEVINDINGEN_SHOWN).map(bevindingText);
      const rest = error.aantalBevindingen - shown.length;
      return rest === 0 ? shown : [...shown, `… en nog ${rest}; zie kavel declaratie controleer.`];
    }
    case 'testbericht':
      return ['Dit is een testbericht (veld 0105 is T). Stuur voor betaling een productiebericht (P).'];
    case 'sleutel-anders':
      return [
        'De geheime sleutel is een andere dan die van eerdere bestanden, dus dubbele declaraties vallen niet op. ' +
          'Zet het bestand van KAVEL_SLEUTEL_BESTAND terug uit een reservekopie.',
      ];
  }
}
