import type { Command } from 'commander';
import { momentText } from '@kavel/core/procedure';
import type { Sluitingsverslag } from '@kavel/core/procedure';
import { leesInschrijfsluiting, leesKadersluiting } from '@kavel/service/procedure';
import type {
  Geslotenregel,
  Inschrijfsleutel,
  Kadersluiting,
  Kadervraag,
  Kijker,
} from '@kavel/service/procedure';
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

type Opties = Alsopties & { readonly regio: string; readonly kader?: string; readonly inschrijving?: string };

/** `kavel procedure sluitingsverslag`: how registrations stood when they closed. */
export function registerProcedureSluitingsverslag(program: Command, context: CliContext): void {
  alsCommand(
    program,
    'sluitingsverslag',
    'Toont na de sluiting wat er op een kader is ingeschreven, of wat er van één inschrijving niet meetelde.',
  )
    .requiredOption('--regio <code>', 'regiocode, zoals 5517', regioCode)
    .option('--kader <naam>', 'voor het zorgkantoor: zoals zz-2018')
    .option('--inschrijving <naam>', 'voor de zorgaanbieder: zoals zz-2018.41000001')
    .action(async ({ als, op, regio, kader, inschrijving }: Opties) => {
      if ((kader === undefined) === (inschrijving === undefined)) {
        const melding = 'Noem een kader met --kader of een inschrijving met --inschrijving, en niet allebei.';
        return context.refuse(2, [{ code: 'keuze-ontbreekt', melding }]);
      }
      const kijker = { door: als, moment: await momentVan(context, op) };
      if (kader !== undefined) await toonKader(context, kijker, { regio, kader });
      else await toonInschrijving(context, kijker, { regio, id: inschrijving ?? '' });
    });
}

async function toonKader(context: CliContext, kijker: Kijker, vraag: Kadervraag): Promise<void> {
  const found = await leesKadersluiting(await openLezing(context), kijker, vraag);
  if (found === undefined) return refuseOnzichtbaar(context, `Kader ${vraag.kader}`, kijker.door);
  if (!found.ok) {
    answerWeigering(context, found.error);
    return;
  }
  const json = { ...vraag, ...found.value, sluiting: found.value.sluiting.toString() };
  context.answer({ json, text: kaderText(found.value) });
}

async function toonInschrijving(context: CliContext, kijker: Kijker, vraag: Inschrijfsleutel): Promise<void> {
  const found = await leesInschrijfsluiting(await openLezing(context), kijker, vraag);
  if (found === undefined) return refuseOnzichtbaar(context, `Inschrijving ${vraag.id}`, kijker.door);
  if (!found.ok) {
    answerWeigering(context, found.error);
    return;
  }
  const { regio, id: inschrijving } = vraag;
  context.answer({ json: { regio, inschrijving, ...found.value }, text: inschrijvingText(found.value) });
}

function kaderText({ sluiting, inschrijvingen, ingetrokken }: Kadersluiting): string {
  return [
    `Gesloten op ${momentText(sluiting)}. Ingeschreven: ${inschrijvingen.length}. Ingetrokken: ${ingetrokken.length}.`,
    ...inschrijvingen.map(regelText),
    ...ingetrokken.map(({ regio, zorgaanbieder }) => `${regio}  ${zorgaanbieder}  ingetrokken`),
  ].join('\n');
}

function regelText(regel: Geslotenregel): string {
  const { regio, zorgaanbieder, oordeel, ontvangen, onvolledig, aantalTeLaat, vervangingInOverweging } =
    regel;
  return [
    `${regio}  ${zorgaanbieder}  ${oordeel}  ${ontvangen}`,
    ...(vervangingInOverweging ? ['een vervanging is in overweging'] : []),
    ...(aantalTeLaat > 0 ? [`te laat: ${aantalTeLaat} keer`] : []),
    ...(onvolledig.length > 0 ? [`niet heel aangekomen: ${onvolledig.join(', ')}`] : []),
  ].join('; ');
}

function inschrijvingText({ nietIngediend, onvolledig, nietMeegestuurd }: Sluitingsverslag): string {
  const lines = [
    ...(nietIngediend ? ['Er lagen stukken klaar, en er is niets ingediend.'] : []),
    ...onvolledig.map(({ naam }) => `Niet heel aangekomen: ${naam}`),
    ...nietMeegestuurd.map((naam) => `Niet meegestuurd: ${naam}`),
  ];
  return lines.length === 0 ? 'Alles wat er lag, telde mee.' : lines.join('\n');
}
