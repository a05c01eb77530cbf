import type { Command } from 'commander';
import type { CliContext } from './context.ts';
import { registerOvereenkomstBereken } from './overeenkomst/bereken.ts';
import { registerTarief } from './tarief/tarief.ts';
import { registerTermijn } from './termijn/termijn.ts';
import { registerVerdeel } from './verdeel/verdeel.ts';

/** Every command of `kavel`: one file each, one line here. */
const REGISTRATIONS: readonly ((program: Command, context: CliContext) => void)[] = [
  registerVerdeel,
  registerTermijn,
  registerTarief,
  registerOvereenkomstBereken,
];

export function registerCommands(program: Command, context: CliContext): void {
  for (const register of REGISTRATIONS) register(program, context);
}
