import type { Command } from 'commander';
import { registerClick } from './click/click.ts';
import { registerClickControleer } from './click/controleer.ts';
import { registerClickKeerOm } from './click/keer-om.ts';
import { registerClickPubliceer } from './click/publiceer.ts';
import { registerClickStelVast } from './click/stel-vast.ts';
import { registerClickVerifieer } from './click/verifieer.ts';
import { registerClickVoerUit } from './click/voer-uit.ts';
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
  registerClickVoerUit,
  registerClickControleer,
  registerClickStelVast,
  registerClickPubliceer,
  registerClickKeerOm,
  registerSimuleer,
];

export function registerCommands(program: Command, context: CliContext): void {
  for (const register of REGISTRATIONS) register(program, context);
}
