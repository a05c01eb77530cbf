import type { Command } from 'commander';
import { dagText } from '@kavel/core/basis';
import { kloktijdText } from '@kavel/core/kalender';
import type { Tijdpadstap, Wanneer } from '@kavel/core/kalender';
import { describeTijdpad } from '@kavel/service/tijdpad';
import type { Tijdpadoordeel } from '@kavel/service/tijdpad';
import type { CliContext } from '../context.ts';
import { readJudged, tijdpadCommand } from './tijdpad-command.ts';

/** `kavel tijdpad leid-af`: every step with its day, from the anchor dates and the terms between steps. */
export function registerTijdpadLeidAf(program: Command, context: CliContext): void {
  tijdpadCommand(program)
    .command('leid-af')
    .description('Rekent elke dag van een tijdpad uit, van de ankerdatums en de termijnen tussen stappen.')
    .argument('<bestand>', 'YAML met een tijdpad; - is standaardinvoer')
    .action(async (file: string) => {
      const oordeel = await readJudged(context, file);
      if (oordeel.bevindingen.length > 0) {
        context.warn('dit tijdpad heeft bevindingen. Bekijk ze met kavel tijdpad controleer.');
      }
      context.answer({ json: describeTijdpad(oordeel), text: toText(oordeel) });
    });
}

function toText({ tijdpad, einden }: Tijdpadoordeel): string {
  const steps = tijdpad.stappen.map((stap) => [String(stap.rij), whenText(stap), stap.wie, stap.wat]);
  const terms = einden.map(({ reactietermijn, einde }) => [
    '',
    `tot en met ${dagText(einde.strikt)}${extendedText(einde.strikt, einde.verlengd)}`,
    'zorgaanbieder',
    reactietermijn.wat,
  ]);
  return [tijdpad.titel, ...aligned([...steps, ...terms])].join('\n');
}

function whenText({ wanneer, tijd, verlengd, onbekend }: Tijdpadstap): string {
  if (wanneer === undefined) return onbekend === undefined ? 'geen datum' : `onbekend: ${onbekend}`;
  const clock = tijd === undefined ? '' : ` ${kloktijdText(tijd)}`;
  return `${daysText(wanneer)}${clock}${verlengd === undefined ? '' : extendedText(undefined, verlengd)}`;
}

function daysText(wanneer: Wanneer<Temporal.PlainDate>): string {
  if (wanneer.soort === 'periode') return `${dagText(wanneer.van)} tot en met ${dagText(wanneer.totEnMet)}`;
  return wanneer.soort === 'moment' ? dagText(wanneer.dag) : `${wanneer.soort} ${dagText(wanneer.dag)}`;
}

function extendedText(strikt: Temporal.PlainDate | undefined, verlengd: Temporal.PlainDate): string {
  return strikt?.equals(verlengd) === true ? '' : ` (verlengd ${dagText(verlengd)})`;
}

/** Columns as wide as their widest cell; the last one ends where it ends. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
