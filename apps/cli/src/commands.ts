import type { Command } from 'commander';
import type { CliContext } from './context.ts';
import { registerTermijn } from './termijn/termijn.ts';
import { registerVerdeel } from './verdeel/verdeel.ts';

/** Every command of `kavel`: one file each, one line here. */
const REGISTRATIONS: readonly ((program: Command, context: CliContext) => void)[] = [
  registerVerdeel,
  registerTermijn,
];

export function registerCommands(program: Command, context: CliContext): void {
  for (const register of REGISTRATIONS) register(program, context);
}

/** The command that groups others, such as `click` in `kavel click verifieer`; made on first use. */
export function nounCommand(program: Command, noun: string, description: string): Command {
  const known = program.commands.find((command) => command.name() === noun);
  return known ?? program.command(noun).description(description);
}
