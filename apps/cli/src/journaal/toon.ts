import type { Command } from 'commander';
import { rolNaam } from '@kavel/core/basis';
import { readDossierverloop } from '@kavel/service/journaal';
import type { Verloopregel } from '@kavel/service/journaal';
import type { CliContext } from '../context.ts';
import { dossierCommand, inzagevraag, refuseOnzichtbaar } from './journaal-command.ts';
import type { Dossieropties } from './journaal-command.ts';

/** `kavel journaal toon`: every act on one dossier, the first one first. */
export function registerJournaalToon(program: Command, context: CliContext): void {
  dossierCommand(program, 'toon', 'Toont wat er in een dossier is gebeurd, en wie het deed.').action(
    async (opties: Dossieropties) => {
      const vraag = inzagevraag(context, opties);
      const verloop = await readDossierverloop(await context.database(), vraag);
      if (verloop === undefined) return refuseOnzichtbaar(context, vraag);
      context.answer({ json: verloop, text: verloop.regels.map(regelText).join('\n') });
    },
  );
}

function regelText(regel: Verloopregel): string {
  const { nummer, moment, handeling, persoon, rol, organisatie, namens, gebeurtenissen } = regel;
  const voor = namens === organisatie ? organisatie : `${organisatie}, namens ${namens}`;
  const waarom = regel.motivering === null ? '' : `\n   omdat: ${regel.motivering}`;
  const what = gebeurtenissen.map((gebeurtenis) => `\n   ${JSON.stringify(gebeurtenis)}`).join('');
  return `${nummer}. ${moment} ${handeling} door ${persoon} (${rolNaam[rol]}, ${voor})${waarom}${what}\n   hash ${regel.hash}`;
}
