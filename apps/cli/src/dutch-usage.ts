import { Help } from 'commander';
import type { Command, CommanderError, Option } from 'commander';

/** Commander speaks English; these tables and functions make help and usage errors Dutch. */

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Global Options:': 'Opties bij elke opdracht:',
  'Commands:': 'Opdrachten:',
};

/** Call before the first subcommand is added: subcommands inherit these settings. */
export function speakDutch(program: Command): void {
  const plain = new Help();
  const dutch = (usage: string): string =>
    usage.replace('[options]', '[opties]').replace('[command]', '[opdracht]');
  program
    .helpOption('-h, --help', 'toon deze hulp')
    .helpCommand('help [opdracht]', 'toon de hulp bij een opdracht')
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => TITLES[title] ?? title,
      commandUsage: (command) => dutch(plain.commandUsage(command)),
      subcommandTerm: (command) => dutch(plain.subcommandTerm(command)),
      optionDescription,
    });
}

function optionDescription(option: Option): string {
  const choices = option.argChoices === undefined ? [] : [`kies uit: ${option.argChoices.join(', ')}`];
  const standard: unknown = option.defaultValue;
  const standardText =
    option.defaultValueDescription ?? (typeof standard === 'string' ? standard : undefined);
  const extra = [...choices, ...(standardText === undefined ? [] : [`standaard: ${standardText}`])];
  return extra.length === 0 ? option.description : `${option.description} (${extra.join('; ')})`;
}

/** Which Dutch sentence stands for which error of commander; `names` are the quoted parts of its message. */
const SENTENCES: Readonly<Record<string, (names: readonly string[]) => string>> = {
  'commander.unknownOption': ([name = '']) => `De optie ${name} bestaat niet.`,
  'commander.unknownCommand': ([name = '']) => `De opdracht "${name}" bestaat niet.`,
  'commander.missingArgument': ([name = '']) => `Het argument <${name}> ontbreekt.`,
  'commander.optionMissingArgument': ([name = '']) => `De optie ${name} heeft een waarde nodig.`,
  'commander.missingMandatoryOptionValue': ([name = '']) => `De optie ${name} is verplicht en ontbreekt.`,
  'commander.excessArguments': () => 'Er staan meer argumenten dan deze opdracht kent.',
  'commander.conflictingOption': ([one = '', other = '']) => `De opties ${one} en ${other} gaan niet samen.`,
  'commander.help': () => 'Noem een opdracht.',
};

/** The usage error as one Dutch text with the way to help. */
export function usageText(error: CommanderError): string {
  return [sentence(error), suggestion(error.message), 'Hulp: kavel --help, of kavel <opdracht> --help.']
    .filter((part) => part !== '')
    .join(' ');
}

function sentence(error: CommanderError): string {
  if (error.code === 'commander.invalidArgument') return invalidArgumentText(error.message);
  const names = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  return SENTENCES[error.code]?.(names) ?? error.message;
}

/** Commander puts its own words before the Dutch reason that our parser gave. */
function invalidArgumentText(message: string): string {
  const match =
    /^error: (?:option '(.*?)' argument|command-argument value) '(.*?)' is invalid.*?\. ?(.*)$/s.exec(
      message,
    );
  if (match === null) return message;
  const [, flags, value = '', reason = ''] = match;
  const place = flags === undefined ? 'Het argument' : `De optie ${flags}`;
  const advice = reason.replace('Allowed choices are', 'Kies uit');
  return `${place} kreeg "${value}". ${advice}`.trim();
}

function suggestion(message: string): string {
  const match = /Did you mean (?:one of )?(.*?)\?/.exec(message);
  return match?.[1] === undefined ? '' : `Bedoelde u ${match[1].replaceAll(', ', ' of ')}?`;
}
