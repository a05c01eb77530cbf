import type { Command } from 'commander';
import type { Dossiersleutel } from '@kavel/core/procedure';
import { leesDossier } from '@kavel/service/procedure';
import { regioCode } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { alsCommand, dossierOf, momentVan, openLezing, refuseOnzichtbaar } from './procedure-command.ts';
import type { Alsopties } from './procedure-command.ts';

type Opties = Alsopties & { readonly regio: string; readonly dossier: Omit<Dossiersleutel, 'regio'> };

/** `kavel procedure toon`: a dossier as one person sees it. */
export function registerProcedureToon(program: Command, context: CliContext): void {
  alsCommand(program, 'toon', 'Toont een dossier zoals deze persoon het mag zien.')
    .requiredOption('--regio <code>', 'regiocode, zoals 5517', regioCode)
    .requiredOption('--dossier <soort/naam>', 'zoals inschrijving/zz-2018.41000001', dossierOf)
    .action(async ({ als, op, regio, dossier: { soort, id } }: Opties) => {
      const omgeving = await openLezing(context);
      const kijker = { door: als, moment: await momentVan(context, op) };
      const dossier = await leesDossier(omgeving, kijker, { regio, soort, id });
      if (dossier === undefined)
        return refuseOnzichtbaar(context, `Dossier ${soort}/${id} van regio ${regio}`, als);
      const { versie, staat } = dossier;
      const text = `${soort}/${id}: ${staat.toestand} (versie ${versie})\n${JSON.stringify(staat, null, 2)}`;
      context.answer({ json: dossier, text });
    });
}
