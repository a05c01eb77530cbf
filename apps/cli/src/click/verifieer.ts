import type { Command } from 'commander';
import { recomputeClick, recomputeOpenbareRun } from '@kavel/core/click';
import type { ClickInvoer, ClickVerificatie, OpenbareRun, VerificatieBevinding } from '@kavel/core/click';
import { isOpenbareRun, readClickRun, readOpenbareRun } from '@kavel/formats/click';
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
    .argument('<run>', 'JSON van de run, ook van een run zonder namen; - is standaardinvoer')
    .action(async (file: string) => {
      const source = await context.readText(file);
      if (isOpenbareRun(source.text)) verifyOpenbareRun(context, source);
      else verifyRun(context, source);
    });
}

type Source = { readonly bestand: string; readonly text: string };

function verifyRun(context: CliContext, source: Source): void {
  const run = readClickRun(source.text, source.bestand);
  if (!run.ok) return refuseReading(context, source, run.error);
  const { invoer, hash } = run.value.certificaat;
  const verificatie = recomputeClick(run.value);
  answerVerificatie(context, {
    verificatie,
    hash,
    text: verificatieText(runNaam('De run', invoer), verificatie),
  });
}

function verifyOpenbareRun(context: CliContext, source: Source): void {
  const run = readOpenbareRun(source.text, source.bestand);
  if (!run.ok) return refuseReading(context, source, run.error);
  const { invoer, certificaat, lotingen } = run.value;
  const verificatie = recomputeOpenbareRun(run.value);
  const text = verificatieText(runNaam('De openbare run', invoer), verificatie);
  const lots = verificatie.klopt ? `\n${lotingText(lotingen)}` : '';
  answerVerificatie(context, { verificatie, hash: certificaat.hash, text: `${text}${lots}` });
}

function answerVerificatie(
  context: CliContext,
  {
    verificatie,
    hash,
    text,
  }: { readonly verificatie: ClickVerificatie; readonly hash: string; readonly text: string },
): void {
  const exitCode = verificatie.klopt ? 0 : 1;
  context.answer({ json: { ...verificatie, certificaatHash: hash }, text, exitCode });
}

function runNaam(
  soort: string,
  { regio, jaar, maand }: Pick<ClickInvoer, 'regio' | 'jaar' | 'maand'>,
): string {
  return `${soort} van regio ${regio}, maand ${maand} van ${jaar}`;
}

/** What cannot be judged without AGB-codes is said, not passed over. */
function lotingText({ length }: OpenbareRun['lotingen']): string {
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
