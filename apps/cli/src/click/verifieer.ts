import type { Command } from 'commander';
import { recomputeClick } from '@kavel/core/click';
import type { ClickVerificatie, VerificatieBevinding } from '@kavel/core/click';
import { readClickRun } from '@kavel/formats/click';
import { nounCommand } from '../noun-command.ts';
import type { CliContext } from '../context.ts';
import { CLICK_DESCRIPTION } from './description.ts';
import { clickRefusalText } from './refusal-text.ts';
import { refuseReading } from './refuse-reading.ts';

/** `kavel click verifieer`: recomputes a run from its own input, also permuted and twice (I6, I8). */
export function registerClickVerifieer(program: Command, context: CliContext): void {
  nounCommand(program, 'click', CLICK_DESCRIPTION)
    .command('verifieer')
    .description('Rekent een gepubliceerde run na en zegt of alles klopt.')
    .argument('<run>', 'JSON van de run, zoals kavel click --json die schrijft; - is standaardinvoer')
    .action(async (file: string) => {
      const { bestand, text } = await context.readText(file);
      const run = readClickRun(text, bestand);
      if (!run.ok) return refuseReading(context, { bestand, text }, run.error);
      const verificatie = recomputeClick(run.value);
      const { invoer, hash } = run.value.certificaat;
      const naam = `De run van regio ${invoer.regio}, maand ${invoer.maand} van ${invoer.jaar}`;
      context.answer({
        json: { ...verificatie, certificaatHash: hash },
        text: verificatieText(naam, verificatie),
        exitCode: verificatie.klopt ? 0 : 1,
      });
    });
}

const SHOWN_MAX = 20;

function verificatieText(naam: string, { klopt, bevindingen, invarianten }: ClickVerificatie): string {
  if (klopt) {
    const ids = invarianten.map(({ id }) => id).join(' en ');
    return `${naam} klopt: elk bedrag en elke hash is nagerekend, ook met de regels in een andere volgorde en twee keer (${ids}).`;
  }
  const shown = bevindingen.slice(0, SHOWN_MAX).map((bevinding) => `  ${bevindingText(bevinding)}`);
  const more = bevindingen.length - shown.length;
  return [
    `${naam} klopt NIET.`,
    ...shown,
    ...(more > 0 ? [`  … en nog ${more} verschillen.`] : []),
    ...invarianten.filter((invariant) => !invariant.klopt).map(({ id }) => `  ${id} klopt niet.`),
    'Vraag het zorgkantoor om de run zoals die is vastgesteld.',
  ].join('\n');
}

function bevindingText(bevinding: VerificatieBevinding): string {
  return bevinding.code === 'wijkt-af'
    ? `${bevinding.veld}: in de run staat ${bevinding.opgegeven}, nagerekend is het ${bevinding.herrekend}`
    : `de invoer van de run kan niet: ${clickRefusalText(bevinding.weigering)}`;
}
