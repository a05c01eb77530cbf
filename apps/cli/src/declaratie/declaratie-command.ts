import type { Command } from 'commander';
import { nounCommand } from '../noun-command.ts';

/** `kavel declaratie`, under which its commands stand. */
export function declaratieCommand(program: Command): Command {
  return nounCommand(program, 'declaratie', 'Declaratiebestanden van zorgaanbieders (AW319).');
}
