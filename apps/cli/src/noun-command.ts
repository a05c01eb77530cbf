import type { Command } from 'commander';

/** The command that groups others, such as `click` in `kavel click verifieer`; made on first use. */
export function nounCommand(program: Command, noun: string, description: string): Command {
  const known = program.commands.find((command) => command.name() === noun);
  return known ?? program.command(noun).description(description);
}
