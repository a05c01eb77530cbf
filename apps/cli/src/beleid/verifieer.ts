import type { Command } from 'commander';
import type { Tariefbewijs } from '@kavel/core/beleid';
import { readBewijsJson } from '@kavel/formats/beleid-yaml';
import { verifyTariefbewijs } from '@kavel/service/beleid';
import type { Bewijsoordeel } from '@kavel/service/beleid';
import type { CliContext } from '../context.ts';
import { beleidCommand, readPolicy } from './beleid-command.ts';

/** `kavel beleid verifieer`: repeats the calculation of a receipt and says whether it holds. */
export function registerBeleidVerifieer(program: Command, context: CliContext): void {
  beleidCommand(program)
    .command('verifieer')
    .description('Rekent een tariefbewijs na (geschreven met kavel tarief --bewijs) en zegt of het klopt.')
    .argument('<bestand>', 'het bewijs, of - voor standaardinvoer')
    .option('--map <map>', 'map met beleid (standaard het beleid van Kavel)')
    .action(async (file: string, { map }: { readonly map?: string }) => {
      const beleid = await readPolicy(context, map);
      const { bestand, text } = await context.readText(file);
      const bewijs = readBewijsJson(beleid.catalogus, text, bestand);
      if (!bewijs.ok) return context.refuse(2, bewijs.error);
      const oordeel = verifyTariefbewijs(beleid, bewijs.value);
      const { klopt, afwijkingen, uitkomst } = oordeel;
      context.answer({
        json: { klopt, afwijkingen, uitkomst },
        text: oordeelText(bewijs.value, oordeel),
        exitCode: klopt ? 0 : 1,
      });
    });
}

function oordeelText({ uitkomst, hash }: Tariefbewijs, { klopt, meldingen }: Bewijsoordeel): string {
  const toen = uitkomst.percentage === undefined ? (uitkomst.reden ?? '') : `${uitkomst.percentage}%`;
  return klopt
    ? `Het bewijs ${hash.slice(0, 16)} klopt: dezelfde vraag en feiten geven nog steeds ${toen}.`
    : ['Het bewijs klopt niet.', ...meldingen.map((melding) => `- ${melding}`)].join('\n');
}
