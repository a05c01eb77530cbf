import type { Command } from 'commander';
import { GunningsvraagSchema } from '@kavel/contract';
import { euroText, kavelNaam, pctText } from '@kavel/core/basis';
import type { Eurocent } from '@kavel/core/basis';
import { readJson } from '@kavel/formats/invoer';
import { leesGunningsoverzicht } from '@kavel/service/procedure';
import type { Kaderoverzicht } from '@kavel/service/procedure';
import { regioCode } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import {
  alsCommand,
  answerWeigering,
  momentVan,
  openLezing,
  refuseOnzichtbaar,
} from './procedure-command.ts';
import type { Alsopties } from './procedure-command.ts';

type Opties = Alsopties & { readonly regio: string; readonly kader: string; readonly vraag: string };

/** `kavel procedure gunningsoverzicht`: what proposals about awards change together, before they are decided. */
export function registerProcedureGunningsoverzicht(program: Command, context: CliContext): void {
  alsCommand(
    program,
    'gunningsoverzicht',
    'Toont wat de voorgestelde gunningen van een regio samen veranderen, voordat erover is beslist.',
  )
    .requiredOption('--regio <code>', 'regiocode, zoals 5517', regioCode)
    .requiredOption('--kader <naam>', 'zoals zz-2018')
    .requiredOption(
      '--vraag <bestand>',
      'JSON met ruimteEurocent en bedragen per zorgaanbieder en kavel; - is standaardinvoer',
    )
    .action(async ({ als, op, regio, kader, vraag: file }: Opties) => {
      const { bestand, text } = await context.readText(file);
      const vraag = readJson(GunningsvraagSchema, text, bestand);
      if (!vraag.ok) return context.refuse(2, vraag.error);
      const omgeving = await openLezing(context);
      const kijker = { door: als, moment: await momentVan(context, op) };
      const found = await leesGunningsoverzicht(omgeving, kijker, { regio, kader, ...vraag.value });
      if (found === undefined) return refuseOnzichtbaar(context, `Kader ${kader}`, als);
      if (!found.ok) {
        answerWeigering(context, found.error);
        return;
      }
      context.answer({ json: { regio, kader, ...found.value }, text: overzichtText(found.value) });
    });
}

function overzichtText(overzicht: Kaderoverzicht): string {
  const { effecten, perZorgaanbieder, perKavel, tekortEurocent, zonderBedrag, zonderGunning } = overzicht;
  return [
    ...effecten.map(
      ({ zorgaanbieder, kavel, besluit, oud, nieuw, verschilEurocent }) =>
        `${zorgaanbieder}  ${kavelNaam[kavel]}  ${besluit ?? 'blijft'}  ${oud === null ? 'geen' : pctText(oud)} → ${pctText(nieuw)}  ${verschilText(verschilEurocent)}`,
    ),
    ...perZorgaanbieder.map(
      (one) => `${one.zorgaanbieder}: ${euroText(one.nieuwEurocent)} (${verschilText(one.verschilEurocent)})`,
    ),
    ...perKavel.map(
      (one) =>
        `${kavelNaam[one.kavel]}: ${euroText(one.nieuwEurocent)} (${verschilText(one.verschilEurocent)})`,
    ),
    `Samen: ${euroText(overzicht.nieuwEurocent)} (${verschilText(overzicht.verschilEurocent)})`,
    ...(tekortEurocent === null ? [] : [`Meer dan de ruimte: ${euroText(tekortEurocent)}`]),
    ...zonderBedrag.map(
      ({ zorgaanbieder, kavel }) => `Geen bedrag bij: ${zorgaanbieder} ${kavelNaam[kavel]}`,
    ),
    ...zonderGunning.map(
      ({ zorgaanbieder, kavel }) => `Geen gunning bij: ${zorgaanbieder} ${kavelNaam[kavel]}`,
    ),
  ].join('\n');
}

function verschilText(verschil: Eurocent): string {
  return verschil > 0 ? `+${euroText(verschil)}` : euroText(verschil);
}
