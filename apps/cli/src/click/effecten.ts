import type { Command } from 'commander';
import { euroText } from '@kavel/core/basis';
import { computeClickeffecten } from '@kavel/service/click';
import type { Clickeffect, Clickmaandsleutel } from '@kavel/service/click';
import type { CliContext } from '../context.ts';
import { loadClickomgeving, refuseHandeling, runCommand } from './handeling.ts';

/** `kavel click effecten`: what claiming early or late meant for each provider; published figures, no correction. */
export function registerClickEffecten(program: Command, context: CliContext): void {
  runCommand(
    program,
    'effecten',
    'Toont wat vroeg of laat declareren elke zorgaanbieder tot en met een maand opleverde of kostte.',
  ).action(async (verzoek: Clickmaandsleutel) => {
    const effecten = await computeClickeffecten(await loadClickomgeving(context), verzoek);
    if (!effecten.ok) return refuseHandeling(context, verzoek, effecten.error);
    const { regio, jaar, maand } = verzoek;
    const json = { regio, jaar, maand, zorgaanbieders: effecten.value };
    context.answer({ json, text: effectenText(verzoek, effecten.value) });
  });
}

function effectenText({ regio, jaar, maand }: Clickmaandsleutel, effecten: readonly Clickeffect[]): string {
  return [
    `Regio ${regio}, januari tot en met maand ${maand} van ${jaar}.`,
    'Vroeg: verschil met één click over dezelfde productie. Laat: overproductie van deze maand die er alleen is doordat zij laat is geaccepteerd.',
    '',
    ...effecten.map(
      ({ agb, betaaldEurocent, vroegdeclareerderEurocent, doorLaatEurocent }) =>
        `${agb}  betaald ${euroText(betaaldEurocent)}  vroeg ${euroText(vroegdeclareerderEurocent)}  laat ${euroText(doorLaatEurocent)}`,
    ),
  ].join('\n');
}
