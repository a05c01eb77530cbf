import { Option } from 'commander';
import type { Command } from 'commander';
import { dagText } from '@kavel/core/basis';
import {
  TERMIJNEENHEDEN,
  endTermijn,
  termijnAntwoord,
  termijnRefusalText,
  tijdstipText,
} from '@kavel/core/kalender';
import type { Termijneenheid, Termijneinde } from '@kavel/core/kalender';
import { loadWerkkalender } from '@kavel/service/kalender';
import { dayOfEvent, positiveWholeNumber, timeOfDay } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { warnForGaps } from '../kalender-gaps.ts';

type Options = {
  readonly van: Temporal.PlainDate;
  readonly lengte: number;
  readonly eenheid: Termijneenheid;
  readonly tijd?: Temporal.PlainTime;
};

/** `kavel termijn`: when a term ends, strictly and extended, and the first instant that is too late. */
export function registerTermijn(program: Command, context: CliContext): void {
  program
    .command('termijn')
    .description('Rekent uit wanneer een termijn eindigt. De dag na --van is dag 1.')
    .requiredOption('--van <datum|tijdstip>', 'dag of tijdstip van de gebeurtenis', dayOfEvent)
    .requiredOption('--lengte <n>', 'aantal dagen of maanden', positiveWholeNumber)
    .addOption(
      new Option('--eenheid <eenheid>', 'waarin de lengte telt')
        .choices(TERMIJNEENHEDEN)
        .makeOptionMandatory(),
    )
    .option('--tijd <HH:MM>', 'tijd op de laatste dag vanaf wanneer het te laat is', timeOfDay)
    .action(async (options: Options) => {
      const kalender = await loadWerkkalender(context.settings.checkout);
      if (!kalender.ok) return context.refuse(2, kalender.error);
      const { van, ...termijn } = options;
      const einde = endTermijn(kalender.value, van, termijn);
      if (!einde.ok)
        return context.refuse(2, [{ code: einde.error.code, melding: termijnRefusalText(einde.error) }]);
      warnForGaps(context, einde.value.onvolledigeJaren);
      context.answer({ json: termijnAntwoord(einde.value), text: toText(einde.value) });
    });
}

function toText({ strikt, verlengd, sluiting }: Termijneinde): string {
  return [
    `Laatste dag van de termijn:            ${dagText(strikt)}`,
    `Verlengd (Algemene termijnenwet):      ${dagText(verlengd)}`,
    `Te laat vanaf:                         ${tijdstipText(sluiting)}`,
  ].join('\n');
}
