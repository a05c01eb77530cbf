import type { Command } from 'commander';
import { WoonplaatsvraagSchema } from '@kavel/contract';
import { dayInNetherlands, zorgkantoorNaam } from '@kavel/core/basis';
import { readJson } from '@kavel/formats/invoer';
import { answerWoonplaatsvraag, loadGemeenten } from '@kavel/service/procedure';
import type { Woonplaatsantwoord } from '@kavel/service/procedure';
import { loadRegios } from '@kavel/service/uitnutting';
import type { CliContext } from '../context.ts';
import { answerWeigering, procedureCommand } from './procedure-command.ts';

/** `kavel procedure woonplaats`: where a zorgaanbieder must register, from where its clients live. */
export function registerProcedureWoonplaats(program: Command, context: CliContext): void {
  procedureCommand(
    program,
    'woonplaats',
    'Noemt de regio’s waar een zorgaanbieder zich inschrijft, uit het aantal cliënten per gemeente.',
  )
    .argument(
      '<bestand>',
      'JSON, zoals {"clienten": [{"gemeente": "Leiden", "clienten": 12}]}; - is standaardinvoer',
    )
    .action(async (file: string) => {
      const { bestand, text } = await context.readText(file);
      const vraag = readJson(WoonplaatsvraagSchema, text, bestand);
      if (!vraag.ok) return context.refuse(2, vraag.error);
      const gemeenten = loadGemeenten(context.settings.checkout);
      if (!gemeenten.ok) return context.refuse(2, gemeenten.error);
      const regios = loadRegios();
      if (!regios.ok) return context.refuse(2, regios.error);
      const { peildatum: asked, clienten, ingeschreven = [], gemeenten: eigen = [] } = vraag.value;
      const peildatum =
        asked === undefined ? dayInNetherlands(context.now()) : Temporal.PlainDate.from(asked);
      const answered = answerWoonplaatsvraag(
        { gemeenten: gemeenten.value, regios: regios.value },
        { peildatum, clienten, ingeschreven, gemeenten: eigen },
      );
      if (!answered.ok) {
        answerWeigering(context, answered.error);
        return;
      }
      context.answer({
        json: { peildatum: peildatum.toString(), ...answered.value },
        text: antwoordText(answered.value),
      });
    });
}

function antwoordText({ regios, zonderClienten, onbekendeGemeenten }: Woonplaatsantwoord): string {
  const lines = [
    ...regios.map(
      ({ regio, naam, zorgkantoor, clienten, gemeenten, ingeschreven }) =>
        `${regio} ${naam} (${zorgkantoorNaam[zorgkantoor]}): ${clienten} cliënten in ${gemeenten.join(', ')}; ${ingeschreven ? 'al ingeschreven' : 'nog inschrijven'}`,
    ),
    ...zonderClienten.map((regio) => `${regio}: ingeschreven, en er is geen cliënt bekend`),
    ...onbekendeGemeenten.map(
      ({ gemeente, clienten }) =>
        `${gemeente}: ${clienten} cliënten; de regio is onbekend. Noem haar bij gemeenten, met de bron.`,
    ),
  ];
  return lines.length === 0 ? 'Er wonen nergens cliënten.' : lines.join('\n');
}
