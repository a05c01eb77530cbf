import { join } from 'node:path';
import type { Command } from 'commander';
import { loadBeleid, loadBeleidsmap } from '@kavel/service/beleid';
import type { Beleid } from '@kavel/service/beleid';
import type { CliContext } from '../context.ts';
import { nounCommand } from '../noun-command.ts';

/** The commands about policy itself. */
export function beleidCommand(program: Command): Command {
  return nounCommand(program, 'beleid', 'Controleert, leest en vergelijkt het beleid.');
}

/** The policy of this checkout, or of a folder that the user names; what does not fit together ends the command with 2. */
export async function readPolicy(context: CliContext, map?: string): Promise<Beleid> {
  if (map !== undefined) await expectPolicyFolder(context, map);
  const read =
    map === undefined ? await loadBeleid(context.settings.checkout) : await loadBeleidsmap(map, map);
  return read.ok ? read.value : context.refuse(2, read.error);
}

/** Every folder with policy has a catalogue of facts; this says so before anything else is read. */
async function expectPolicyFolder(context: CliContext, map: string): Promise<void> {
  await context.readBytes(join(map, 'feiten.yaml'));
}
