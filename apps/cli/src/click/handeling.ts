import type { Command } from 'commander';
import type { Result } from '@kavel/core/basis';
import type {
  Clickhandeling,
  ClickhandelingRefusal,
  Clickmaandsleutel,
  Clickomgeving,
  Clickverzoek,
} from '@kavel/service/click';
import { clickhandelingTekst, isHandelingGeweigerd } from '@kavel/service/click';
import { loadRegios } from '@kavel/service/uitnutting';
import { personName, positiveWholeNumber } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { nounCommand } from '../noun-command.ts';
import { CLICK_DESCRIPTION } from './description.ts';
import { handelingText } from './handeling-text.ts';

/** A command about the stored run of one month. */
export function runCommand(program: Command, name: string, description: string): Command {
  return nounCommand(program, 'click', CLICK_DESCRIPTION)
    .command(name)
    .description(description)
    .requiredOption('--regio <code>', 'regiocode, zoals 5517')
    .requiredOption('--jaar <jaar>', 'contractjaar', positiveWholeNumber)
    .requiredOption('--maand <maand>', 'maand van de run, 1 tot en met 12', positiveWholeNumber);
}

/** The command of an act on a stored run: it also names who acts. */
export function handelingCommand(program: Command, name: string, description: string): Command {
  return runCommand(program, name, description).requiredOption(
    '--door <persoon>',
    'wie dit doet',
    personName,
  );
}

type Act<Answer extends Clickhandeling> = (
  omgeving: Clickomgeving,
  verzoek: Clickverzoek,
) => Promise<Result<Answer, ClickhandelingRefusal>>;

/** The database, the clock and the register of regions, as every act needs them. */
export async function loadClickomgeving(context: CliContext): Promise<Clickomgeving> {
  const regios = loadRegios();
  if (!regios.ok) return context.refuse(2, regios.error);
  return { database: await context.database(), now: context.now, regios: regios.value };
}

export function refuseHandeling(
  context: CliContext,
  verzoek: Clickmaandsleutel,
  refusal: ClickhandelingRefusal,
): never {
  const melding = clickhandelingTekst(refusal, verzoek);
  return context.refuse(isHandelingGeweigerd(refusal) ? 1 : 2, [{ code: refusal.code, melding }]);
}

/** Does the act and answers where the run stands now; a refusal ends the command. */
export async function doHandeling<Answer extends Clickhandeling>(
  context: CliContext,
  { regio, jaar, maand, door }: Clickverzoek,
  act: Act<Answer>,
): Promise<Answer> {
  const verzoek = { regio, jaar, maand, door };
  const done = await act(await loadClickomgeving(context), verzoek);
  return done.ok ? done.value : refuseHandeling(context, verzoek, done.error);
}

export function answerHandeling(context: CliContext, handeling: Clickhandeling, vervolg: string): void {
  const { regio, jaar, maand, volgnummer, soort, status, certificaatHash, uitkomst } = handeling;
  context.answer({
    json: { regio, jaar, maand, volgnummer, soort, status, certificaatHash, uitkomst },
    text: handelingText(handeling, vervolg),
  });
}
