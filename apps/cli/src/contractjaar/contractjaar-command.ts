import type { Command } from 'commander';
import { nounCommand } from '../noun-command.ts';

/** `kavel contractjaar`, under which its commands stand. */
export function contractjaarCommand(program: Command): Command {
  return nounCommand(program, 'contractjaar', 'Het contractjaar van een regio.');
}
