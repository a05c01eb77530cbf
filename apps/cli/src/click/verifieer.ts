import type { Command } from 'commander';
import type { ClickInvoer, ClickVerificatie } from '@kavel/core/click';
import { rekenNa, verificatieTekst } from '@kavel/service/click';
import type { NagerekendeRun } from '@kavel/service/click';
import { nounCommand } from '../noun-command.ts';
import type { CliContext } from '../context.ts';
import { CLICK_DESCRIPTION } from './description.ts';
import { refuseDocument } from './refuse-document.ts';

/** `kavel click verifieer`: recomputes a run from its own input, also permuted and twice (I6, I8). */
export function registerClickVerifieer(program: Command, context: CliContext): void {
  nounCommand(program, 'click', CLICK_DESCRIPTION)
    .command('verifieer')
    .description('Rekent een gepubliceerde run na en zegt of alles klopt.')
    .argument('<run>', 'JSON van de run, ook van een run zonder namen; - is standaardinvoer')
    .action(async (file: string) => {
      const run = rekenNa(await context.readText(file));
      if (!run.ok) return refuseDocument(context, run.error);
      const { verificatie, certificaatHash } = run.value;
      context.answer({
        json: { ...verificatie, certificaatHash },
        text: runText(run.value),
        exitCode: verificatie.klopt ? 0 : 1,
      });
    });
}

function runText({ verificatie, invoer, lotingen }: NagerekendeRun): string {
  const text = verificatieText(
    runNaam(lotingen === undefined ? 'De run' : 'De openbare run', invoer),
    verificatie,
  );
  return lotingen === undefined || !verificatie.klopt ? text : `${text}\n${lotingText(lotingen)}`;
}

function runNaam(
  soort: string,
  { regio, jaar, maand }: Pick<ClickInvoer, 'regio' | 'jaar' | 'maand'>,
): string {
  return `${soort} van regio ${regio}, maand ${maand} van ${jaar}`;
}

/** What cannot be judged without AGB-codes is said, not passed over. */
function lotingText({ length }: { readonly length: number }): string {
  return length === 0
    ? 'Er is niet geloot: geen cent hing af van een AGB-code.'
    : `Er is ${length} keer geloot om een laatste cent. Wie die kreeg, staat in lotingen; de loting zelf is alleen na te rekenen met de AGB-codes.`;
}

const SHOWN_MAX = 20;

function verificatieText(naam: string, { klopt, bevindingen, invarianten }: ClickVerificatie): string {
  if (klopt) {
    const ids = invarianten.map(({ id }) => id).join(' en ');
    return `${naam} klopt: elk bedrag en elke hash is nagerekend, ook met de regels in een andere volgorde en twee keer (${ids}).`;
  }
  const shown = bevindingen.slice(0, SHOWN_MAX).map((bevinding) => `  ${verificatieTekst(bevinding)}`);
  const more = bevindingen.length - shown.length;
  return [
    `${naam} klopt NIET.`,
    ...shown,
    ...(more > 0 ? [`  … en nog ${more} verschillen.`] : []),
    ...invarianten.filter((invariant) => !invariant.klopt).map(({ id }) => `  ${id} klopt niet.`),
    'Vraag het zorgkantoor om de run zoals die is vastgesteld.',
  ].join('\n');
}
