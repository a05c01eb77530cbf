import type { Command } from 'commander';
import { registerClick } from './click/click.ts';
import { registerClickVerifieer } from './click/verifieer.ts';
import type { CliContext } from './context.ts';
import { registerDeclaratieControleer } from './declaratie/controleer.ts';
import { registerDeclaratieInname } from './declaratie/inname.ts';
import { registerDeclaratieLees } from './declaratie/lees.ts';
import { registerDeclaratieSchrijf } from './declaratie/schrijf.ts';
import { registerOvereenkomstBereken } from './overeenkomst/bereken.ts';
import { registerSimuleer } from './simuleer/simuleer.ts';
import { registerTarief } from './tarief/tarief.ts';
import { registerTermijn } from './termijn/termijn.ts';
import { registerVerdeel } from './verdeel/verdeel.ts';

/** Every command of `kavel`: one file each, one line here. */
const REGISTRATIONS: readonly ((program: Command, context: CliContext) => void)[] = [
  registerVerdeel,
  registerTermijn,
  registerTarief,
  registerOvereenkomstBereken,
  registerDeclaratieControleer,
  registerDeclaratieLees,
  registerDeclaratieSchrijf,
  registerDeclaratieInname,
  registerClick,
  registerClickVerifieer,
  registerSimuleer,
];

export function registerCommands(program: Command, context: CliContext): void {
  for (const register of REGISTRATIONS) register(program, context);
}
