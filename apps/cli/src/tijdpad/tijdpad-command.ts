import type { Command } from 'commander';
import { loadTijdpadbronnen, readTijdpadoordeel } from '@kavel/service/tijdpad';
import type { Tijdpadoordeel } from '@kavel/service/tijdpad';
import type { CliContext } from '../context.ts';
import { warnForGaps } from '../kalender-gaps.ts';
import { nounCommand } from '../noun-command.ts';

/** `kavel tijdpad`, under which its commands stand. */
export function tijdpadCommand(program: Command): Command {
  return nounCommand(program, 'tijdpad', 'Het tijdpad van een inkoopprocedure.');
}

/** The timetable in `file`, derived and judged; one that cannot be read or derived stops the command. */
export async function readJudged(context: CliContext, file: string): Promise<Tijdpadoordeel> {
  const source = await context.readText(file);
  const bronnen = await loadTijdpadbronnen(context.settings.checkout);
  if (!bronnen.ok) return context.refuse(2, bronnen.error);
  const judged = readTijdpadoordeel(bronnen.value, source);
  if (!judged.ok) return context.refuse(2, judged.error);
  warnForGaps(context, judged.value.tijdpad.onvolledigeJaren);
  return judged.value;
}
