import type { Command } from 'commander';
import { replayTariefbewijs } from '@kavel/core/beleid';
import type { Bewijsafwijking, Tariefbewijs } from '@kavel/core/beleid';
import { readBewijsJson } from '@kavel/formats/beleid-yaml';
import type { CliContext } from '../context.ts';
import { beleidCommand, readPolicy } from './beleid-command.ts';

const AFWIJKING: Readonly<Record<Bewijsafwijking, string>> = {
  'bewijs-gewijzigd': 'Het bewijs is veranderd nadat het is gemaakt: de hash klopt niet met de inhoud.',
  'rekenversie-anders': 'Het bewijs is gemaakt met een andere versie van de rekenmachine.',
  'samenstelling-anders':
    'Het beleid voor deze vraag is nu een ander dan toen. Reken na met de beleidsbestanden van toen (--map).',
  'uitkomst-anders': 'De berekening geeft nu een andere uitkomst.',
};

/** `kavel beleid verifieer`: repeats the calculation of a receipt and says whether it holds. */
export function registerBeleidVerifieer(program: Command, context: CliContext): void {
  beleidCommand(program)
    .command('verifieer')
    .description('Rekent een tariefbewijs na (geschreven met kavel tarief --bewijs) en zegt of het klopt.')
    .argument('<bestand>', 'het bewijs, of - voor standaardinvoer')
    .option('--map <map>', 'map met beleid (standaard het beleid van Kavel)')
    .action(async (file: string, { map }: { readonly map?: string }) => {
      const { register, catalogus } = await readPolicy(context, map);
      const { bestand, text } = await context.readText(file);
      const bewijs = readBewijsJson(catalogus, text, bestand);
      if (!bewijs.ok) return context.refuse(2, bewijs.error);
      const { afwijkingen, uitkomst } = replayTariefbewijs(register, catalogus, bewijs.value);
      context.answer({
        json: { klopt: afwijkingen.length === 0, afwijkingen, uitkomst },
        text: oordeelText(bewijs.value, afwijkingen),
        exitCode: afwijkingen.length === 0 ? 0 : 1,
      });
    });
}

function oordeelText({ uitkomst, hash }: Tariefbewijs, afwijkingen: readonly Bewijsafwijking[]): string {
  const toen = uitkomst.percentage === undefined ? (uitkomst.reden ?? '') : `${uitkomst.percentage}%`;
  return afwijkingen.length === 0
    ? `Het bewijs ${hash.slice(0, 16)} klopt: dezelfde vraag en feiten geven nog steeds ${toen}.`
    : ['Het bewijs klopt niet.', ...afwijkingen.map((code) => `- ${AFWIJKING[code]}`)].join('\n');
}
