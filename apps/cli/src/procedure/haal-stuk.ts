import type { Command } from 'commander';
import type { Dossiersleutel } from '@kavel/core/procedure';
import { leesStuk } from '@kavel/service/procedure';
import { regioCode } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { alsCommand, dossierOf, momentVan, openLezing, refuseOnzichtbaar } from './procedure-command.ts';
import type { Alsopties } from './procedure-command.ts';

type Opties = Alsopties & {
  readonly regio: string;
  readonly dossier: Omit<Dossiersleutel, 'regio'>;
  readonly sha256: string;
  readonly uit: string;
};

/** `kavel procedure haal-stuk`: the bytes of a document that this person may read. */
export function registerProcedureHaalStuk(program: Command, context: CliContext): void {
  alsCommand(program, 'haal-stuk', 'Schrijft een stuk van een dossier naar een bestand.')
    .requiredOption('--regio <code>', 'regiocode, zoals 5517', regioCode)
    .requiredOption('--dossier <soort/naam>', 'zoals overeenkomst/zz-2018.41000001', dossierOf)
    .requiredOption('--sha256 <hash>', 'de hash van het stuk, zoals het dossier die noemt')
    .requiredOption('--uit <bestand>', 'waar het stuk komt te staan')
    .action(async ({ als, op, regio, dossier, sha256, uit }: Opties) => {
      const omgeving = await openLezing(context);
      const kijker = { door: als, moment: await momentVan(context, op) };
      const stuk = await leesStuk(omgeving, kijker, { regio, ...dossier }, sha256);
      if (stuk === undefined) return refuseOnzichtbaar(context, `Stuk ${sha256} van regio ${regio}`, als);
      await context.writeBytes(uit, stuk.bytes);
      const { naam, bytes } = stuk;
      context.answer({
        json: { naam, bytes: bytes.byteLength, sha256, bestand: uit },
        text: `${naam} (${bytes.byteLength} bytes) staat in ${uit}.`,
      });
    });
}
