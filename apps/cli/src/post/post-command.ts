import type { Command } from 'commander';
import { regioCode } from '../arguments.ts';
import { nounCommand } from '../noun-command.ts';

/** `kavel post`, under which its commands stand. */
export function postCommand(program: Command, name: string, description: string): Command {
  return nounCommand(program, 'post', 'Berichten over handelingen in de inkoopprocedure.')
    .command(name)
    .description(description);
}

/** A command about the messages of one organisation in one region. */
export function postbusCommand(program: Command, name: string, description: string): Command {
  return postCommand(program, name, description)
    .requiredOption('--regio <code>', 'regiocode, zoals 5517', regioCode)
    .requiredOption('--organisatie <code>', 'AGB-code van een zorgaanbieder, of naam van een zorgkantoor');
}
