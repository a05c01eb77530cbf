import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import type { Rol } from '@kavel/core/basis';
import { maakBewijsbundel } from '@kavel/service/journaal';
import { WERKWIJZEN } from '@kavel/service/procedure';
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
      const { dossier, organisatie, moment } = vraag;
      const door = { persoon: '', rol: rolVan(organisatie), organisatie };
      const omgeving = { database: await context.database(), werkwijzen: WERKWIJZEN };
      const bundel = await maakBewijsbundel(omgeving, { door, moment }, dossier);
      if (bundel === undefined) return refuseOnzichtbaar(context, vraag);
      const { kop, documenten, afgeschermd, bestanden } = bundel;
      for await (const { pad, bytes } of bestanden) {
        await context.makeFolder(dirname(join(uit, pad)));
        await context.writeBytes(join(uit, pad), bytes);
      }
      const hidden = afgeschermd === 0 ? '' : ` Alleen als hash, niet voor ${organisatie}: ${afgeschermd}.`;
      const text =
        `Bundel geschreven. Handelingen: ${kop.nummer}, documenten: ${documenten}.${hidden}\n` +
        `Laatste handeling: ${kop.hash ?? ''}\nNagaan: node ${join(uit, 'verifieer.mjs')}`;
      context.answer({ json: { map: uit, kop, documenten, afgeschermd }, text });
    });
}

/** Any role of the organisation: which party reads decides what of a dossier is in the bundle. */
function rolVan(organisatie: string): Rol {
  return /^\d{8}$/.test(organisatie) ? 'bestuurder' : 'jurist';
}
