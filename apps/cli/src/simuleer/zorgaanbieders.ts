import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { loadBeleid } from '@kavel/service/beleid';
import { PROEF, exportProefaanbieders } from '@kavel/service/proefaanbieders';
import type {
  GeschrevenProefaanbieders,
  ProefaanbiedersRefusal,
  ProefaanbiedersVerzoek,
} from '@kavel/service/proefaanbieders';
import { loadRegios } from '@kavel/service/uitnutting';
import { wholeNumber } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { nounCommand } from '../noun-command.ts';
import { contractjaar } from '../policy-options.ts';
import { SIMULEER_DESCRIPTION } from './description.ts';

type Options = ProefaanbiedersVerzoek & { readonly uit: string; readonly overschrijf?: true };

/** `kavel simuleer zorgaanbieders`: fictitious providers with their facts, as the list of `kavel tarief --lijst`. */
export function registerSimuleerZorgaanbieders(program: Command, context: CliContext): void {
  nounCommand(program, 'simuleer', SIMULEER_DESCRIPTION)
    .command('zorgaanbieders')
    .description('Maakt een CSV met fictieve zorgaanbieders en hun feiten, voor kavel tarief --lijst.')
    .requiredOption('--getal <n>', 'hetzelfde getal geeft dezelfde zorgaanbieders', wholeNumber)
    .option('--regio <code>', 'alleen deze regio, zoals 5517 (standaard alle regio’s)')
    .option('--jaar <n>', 'het contractjaar', contractjaar, PROEF.jaar)
    .requiredOption('--uit <bestand>', 'het bestand dat wordt geschreven')
    .option('--overschrijf', 'vervang het bestand als het er al is')
    .action((options: Options) => zorgaanbieders(context, options));
}

async function zorgaanbieders(context: CliContext, { uit, overschrijf, ...verzoek }: Options): Promise<void> {
  if (existsSync(uit) && overschrijf !== true) {
    return context.refuse(2, [{ code: 'bestand-bestaat', bestand: uit, melding: BESTAAT }]);
  }
  const beleid = await loadBeleid(context.settings.checkout, 'regels');
  if (!beleid.ok) return context.refuse(2, beleid.error);
  const register = loadRegios();
  if (!register.ok) return context.refuse(2, register.error);
  const { catalogus } = beleid.value;
  const written = exportProefaanbieders(verzoek, { catalogus, register: register.value });
  if (!written.ok) {
    const veld = written.error.code === 'jaar-zonder-regios' ? '--jaar' : '--regio';
    return context.refuse(2, [
      { code: written.error.code, veld, melding: refusalText(written.error, verzoek.jaar) },
    ]);
  }
  const { csv, ...counts } = written.value;
  await context.writeText(uit, csv);
  const { getal, jaar } = verzoek;
  context.answer({ json: { uit, getal, jaar, fictief: true, ...counts }, text: doneText(uit, counts) });
}

const BESTAAT = 'Dit bestand is er al. Kies een ander bestand, of geef --overschrijf.';

function refusalText(refusal: ProefaanbiedersRefusal, jaar: number): string {
  return refusal.code === 'jaar-zonder-regios'
    ? `Kavel kent geen zorgkantoorregio’s in ${jaar}. Kies een jaar vanaf 2015.`
    : `Regio "${refusal.waarde}" is er niet in ${jaar}. Kies een van de 31 regiocodes, van 5501 tot en met 5532; Friesland is 5502.`;
}

function doneText(
  uit: string,
  { regios, zorgaanbieders: count, regels }: Omit<GeschrevenProefaanbieders, 'csv'>,
): string {
  const where = regios === 1 ? '1 regio' : `${regios} regio’s`;
  return [
    `${count} zorgaanbieders van ${where} staan in ${uit}: ${regels} regels, één per kavel.`,
    'Alle zorgaanbieders, feiten en bedragen zijn FICTIEF.',
  ].join('\n');
}
