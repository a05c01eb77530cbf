import type { Command } from 'commander';
import { lijstKader } from '@kavel/service/procedure';
import { regioCode } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { alsCommand, momentVan, openLezing, refuseOnzichtbaar } from './procedure-command.ts';
import type { Alsopties } from './procedure-command.ts';

type Opties = Alsopties & { readonly regio: string; readonly kader: string };

/** `kavel procedure lijst`: the dossiers of a kader, and how each stands. */
export function registerProcedureLijst(program: Command, context: CliContext): void {
  alsCommand(
    program,
    'lijst',
    'Toont de dossiers van een kader met hun stand, zoals deze persoon ze mag zien.',
  )
    .requiredOption('--regio <code>', 'een regio van het zorgkantoor, zoals 5517', regioCode)
    .requiredOption('--kader <naam>', 'zoals zz-2018')
    .action(async ({ als, op, regio, kader }: Opties) => {
      const omgeving = await openLezing(context);
      const kijker = { door: als, moment: await momentVan(context, op) };
      const found = await lijstKader(omgeving, kijker, { regio, kader });
      if (found === undefined || found.length === 0) return refuseOnzichtbaar(context, `Kader ${kader}`, als);
      const dossiers = found.map(({ regio: of, soort, id, versie, staat }) => ({
        ...{ regio: of, soort, id, versie },
        toestand: staat.toestand,
      }));
      const text = dossiers.map(
        (one) => `${one.regio}  ${one.soort}/${one.id}  ${one.toestand} (versie ${one.versie})`,
      );
      context.answer({ json: { kader, dossiers }, text: text.join('\n') });
    });
}
