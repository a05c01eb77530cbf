import type { Command } from 'commander';
import { KAVELS, dayInNetherlands, euroText, eurocent, kavelNaam } from '@kavel/core/basis';
import { compileControle, scanDeclaratie } from '@kavel/core/declaratie';
import type {
  DeclaratieBestand,
  DeclaratieControle,
  DeclaratieUitslag,
  EiLayout,
} from '@kavel/core/declaratie';
import type { Referentie } from '@kavel/formats/referentie';
import { composeRetour } from '@kavel/service/aanlevering';
import { readAanhef, readDeclaratieFile } from '@kavel/service/declaratie';
import type { CliContext } from '../context.ts';
import { bevindingMelding, bevindingText } from './bevinding-melding.ts';
import { declaratieCommand } from './declaratie-command.ts';
import { expectLayout } from './kies-layout.ts';
import { readReferentie } from './referentie.ts';

type Options = { readonly retour?: string };

/** `kavel declaratie controleer`: reads, checks and adds up one claim file; nothing is stored. */
export function registerDeclaratieControleer(program: Command, context: CliContext): void {
  declaratieCommand(program)
    .command('controleer')
    .description('Controleert een declaratiebestand en telt het op. Er wordt niets bewaard.')
    .argument('<bestand>', 'declaratiebestand (zoals AW319 1.4); - is standaardinvoer')
    .option('--retour <bestand>', 'schrijf ook het retourbericht (AW320; de indeling is afgeleid)')
    .action(async (file: string, options: Options) => {
      const referentie = readReferentie(context);
      const ontvangenOp = dayInNetherlands(context.now());
      const { bestand, bytes, uitslag } = await judgeFile(context, file, {
        referentie,
        ontvangenOp,
        metRetour: options.retour !== undefined,
      });
      if (!uitslag.leesbaar) return refuseUnreadable(context, bestand, uitslag);
      if (options.retour !== undefined && bytes !== undefined) {
        const { bevindingen } = uitslag;
        const retour = composeRetour(bytes, referentie, { bevindingen, dagtekening: ontvangenOp.toString() });
        if (retour !== undefined) await context.writeBytes(options.retour, retour);
        else context.warn('er is geen retourbericht geschreven: het voorlooprecord is onleesbaar.');
      }
      const { bestand: inhoud, bevindingen, aantalBevindingen } = uitslag;
      const edities = koppeltabeledities(referentie);
      context.answer({
        json: { bestand: inhoud, bevindingen, aantalBevindingen, edities },
        text: [uitslagText(bestand, uitslag), ...editieText(edities)].join('\n'),
        exitCode: aantalBevindingen === 0 ? 0 : 1,
      });
    });
}

/** Editions of the koppeltabel beside that of the checkout; each judges from its first day. */
function koppeltabeledities({ edities }: Referentie) {
  return edities
    .filter(({ soort }) => soort === 'koppeltabel')
    .map(({ versie, vanaf, toetstTotEnMet }) => ({ versie, vanaf, toetstTotEnMet }));
}

function editieText(edities: ReturnType<typeof koppeltabeledities>): readonly string[] {
  return edities.map(
    ({ versie, vanaf }) => `Zorg vanaf ${vanaf ?? ''} is getoetst met koppeltabel ${versie}.`,
  );
}

type Keuring = {
  readonly referentie: Referentie;
  readonly ontvangenOp: Temporal.PlainDate;
  readonly metRetour: boolean;
};

/** A file is read in pieces and on several threads; only a return message needs all of its bytes, with all findings. */
async function judgeFile(
  context: CliContext,
  file: string,
  { referentie, ontvangenOp, metRetour }: Keuring,
): Promise<{ bestand: string; bytes?: Uint8Array; uitslag: DeclaratieUitslag }> {
  const controleOf = (bestand: string, aanhef: Uint8Array): DeclaratieControle => {
    const claims = metRetour ? [referentie.aw319] : referentie.layouts.filter(isDeclaratie);
    return compileControle(expectLayout(context, { bestand, aanhef }, claims), referentie.tabellen);
  };
  if (file !== '-' && !metRetour) {
    const uitslag = await context.readWith(file, (path) =>
      readDeclaratieFile(path, controleOf(path, readAanhef(path)), { ontvangenOp }),
    );
    return { bestand: file, uitslag };
  }
  const { bestand, bytes } = await context.readBytes(file);
  const maximum = metRetour ? { maximumBevindingen: Number.MAX_SAFE_INTEGER } : {};
  return {
    bestand,
    bytes,
    uitslag: scanDeclaratie(bytes, controleOf(bestand, bytes), { ontvangenOp, ...maximum }),
  };
}

function isDeclaratie({ declaratie }: EiLayout): boolean {
  return declaratie !== undefined;
}

function refuseUnreadable(context: CliContext, bestand: string, { bevindingen }: DeclaratieUitslag): never {
  return context.refuse(
    2,
    bevindingen.map((bevinding) => bevindingMelding(bestand, bevinding)),
  );
}

function uitslagText(naam: string, { bestand, bevindingen, aantalBevindingen }: DeclaratieUitslag): string {
  const lines = [...kopText(naam, bestand), ...kavelText(bestand)];
  if (aantalBevindingen === 0) return [...lines, 'Geen bevindingen.'].join('\n');
  const rest = aantalBevindingen - bevindingen.length;
  return [
    ...lines,
    `${telling(aantalBevindingen, 'bevinding', 'bevindingen')}. Het bestand kan zo niet worden ingenomen:`,
    ...bevindingen.map((bevinding) => `  ${bevindingText(bevinding)}`),
    ...(rest === 0 ? [] : [`  … en nog ${rest}.`]),
  ].join('\n');
}

function telling(aantal: number, een: string, meer: string): string {
  return `${aantal} ${aantal === 1 ? een : meer}`;
}

function kopText(naam: string, bestand: DeclaratieBestand): readonly string[] {
  const { kop, aantalRegels, aantalVerzekerden, aantalPrestaties, totaalEurocent } = bestand;
  const inhoud = [
    telling(aantalRegels, 'regel', 'regels'),
    telling(aantalVerzekerden, 'verzekerde', 'verzekerden'),
    telling(aantalPrestaties, 'prestatie', 'prestaties'),
    `totaal ${euroText(totaalEurocent)}`,
  ].join(', ');
  if (kop === undefined) return [`${naam}: ${inhoud}`];
  const test = kop.soort === 'test' ? ' (testbericht)' : '';
  return [
    `${naam}: ${bestand.standaard} ${bestand.versie}${test}, factuur ${kop.factuurnummer} van ${kop.agb} aan ${kop.uzovi}, ${kop.periodeBegin} tot en met ${kop.periodeEinde}`,
    inhoud,
    ...(bestand.buitenKoppeltabel === 0
      ? []
      : [
          `${telling(bestand.buitenKoppeltabel, 'regel', 'regels')} van na de koppeltabel, daarop niet getoetst.`,
        ]),
  ];
}

function kavelText({ totalen }: DeclaratieBestand): readonly string[] {
  return KAVELS.flatMap((kavel) => {
    const bedragen = totalen.filter((totaal) => totaal.kavel === kavel).map((totaal) => totaal.eurocent);
    if (bedragen.length === 0) return [];
    const som = eurocent(bedragen.reduce((sum, bedrag) => sum + bedrag, 0));
    return [`  ${kavelNaam[kavel].padEnd(16)}${euroText(som)}`];
  });
}
