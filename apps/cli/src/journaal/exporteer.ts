import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { exportBewijsbundel } from '@kavel/service/journaal';
import type { CliContext } from '../context.ts';
import { dossierCommand, inzagevraag, refuseOnzichtbaar } from './journaal-command.ts';
import type { Dossieropties } from './journaal-command.ts';

/** `kavel journaal exporteer`: an evidence bundle that anyone can check without Kavel. */
export function registerJournaalExporteer(program: Command, context: CliContext): void {
  dossierCommand(program, 'exporteer', 'Schrijft een dossier als bewijsbundel, na te gaan zonder Kavel.')
    .requiredOption('--uit <map>', 'map voor de bundel; leeg of nog niet aanwezig')
    .action(async ({ uit, ...opties }: Dossieropties & { readonly uit: string }) => {
      const vraag = inzagevraag(context, opties);
      // A file that is already there would not belong to the bundle.
      if (existsSync(uit) && (await context.readWith(uit, (folder) => readdir(folder))).length > 0) {
        const melding = `De map ${uit} is niet leeg. Kies een andere map.`;
        return context.refuse(1, [{ code: 'map-niet-leeg', melding }]);
      }
      const bundel = await exportBewijsbundel(await context.database(), vraag, async (pad, bytes) => {
        await context.makeFolder(dirname(join(uit, pad)));
        await context.writeBytes(join(uit, pad), bytes);
      });
      if (bundel === undefined) return refuseOnzichtbaar(context, vraag);
      const { kop, documenten } = bundel;
      const text =
        `Bundel geschreven. Handelingen: ${kop.nummer}, documenten: ${documenten}.\n` +
        `Laatste handeling: ${kop.hash ?? ''}\nNagaan: node ${join(uit, 'verifieer.mjs')}`;
      context.answer({ json: { map: uit, kop, documenten }, text });
    });
}
