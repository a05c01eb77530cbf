import type { Command } from 'commander';
import { euroText } from '@kavel/core/basis';
import { readContractjaar } from '@kavel/formats/contractjaar';
import type { ContractjaarInvoer } from '@kavel/formats/contractjaar';
import { jsonLineOf, parsePathText } from '@kavel/formats/invoer';
import { loadContractjaarbronnen, openContractjaarInvoer } from '@kavel/service/contractjaar';
import type { ContractjaarInvoerRefusal, GeopendContractjaar } from '@kavel/service/contractjaar';
import { personName } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { nounCommand } from '../noun-command.ts';
import { contractjaarRefusalField, contractjaarRefusalText } from './refusal-text.ts';

type Options = { readonly invoer: string; readonly door: string };

/** `kavel contractjaar open`: room, providers, agreements and prices of a region and year, all of it or nothing. */
export function registerContractjaarOpen(program: Command, context: CliContext): void {
  nounCommand(program, 'contractjaar', 'Het contractjaar van een regio.')
    .command('open')
    .description('Opent een contractjaar: ruimte, zorgaanbieders, afspraken en tarieven, alles of niets.')
    .requiredOption('--invoer <bestand>', 'JSON met het contractjaar; - is standaardinvoer')
    .requiredOption('--door <persoon>', 'wie dit doet', personName)
    .action(async ({ invoer: file, door }: Options) => {
      const { bestand, text } = await context.readText(file);
      const invoer = readContractjaar(text, bestand);
      if (!invoer.ok) return context.refuse(2, invoer.error);
      const bronnen = await loadContractjaarbronnen(context.settings.checkout);
      if (!bronnen.ok) return context.refuse(2, bronnen.error);
      const omgeving = { ...bronnen.value, database: await context.database(), now: context.now };
      const opened = await openContractjaarInvoer(omgeving, { invoer: invoer.value, door });
      if (!opened.ok) return refuse(context, { bestand, text, invoer: invoer.value }, opened.error);
      context.answer({
        json: summary(invoer.value, opened.value),
        text: openedText(invoer.value, opened.value),
      });
    });
}

type Source = { readonly bestand: string; readonly text: string; readonly invoer: ContractjaarInvoer };

function refuse(
  context: CliContext,
  { bestand, text, invoer }: Source,
  refusal: ContractjaarInvoerRefusal,
): never {
  const veld = contractjaarRefusalField(refusal, invoer);
  const regel = jsonLineOf(text, parsePathText(veld));
  const melding = contractjaarRefusalText(refusal);
  return context.refuse(refusal.code === 'regio-onbekend' ? 2 : 1, [
    { code: refusal.code, bestand, regel, veld, melding },
  ]);
}

function summary({ zorgaanbieders, afspraken, tarieven }: ContractjaarInvoer, opened: GeopendContractjaar) {
  return {
    ...opened,
    zorgaanbieders: zorgaanbieders.length,
    afspraken: afspraken.length,
    tarieven: tarieven.length,
  };
}

function openedText(invoer: ContractjaarInvoer, opened: GeopendContractjaar): string {
  const { zorgaanbieders, afspraken, tarieven } = summary(invoer, opened);
  const ruimte = `${euroText(invoer.contracteerruimteEurocent)}, waarvan ${euroText(invoer.reserveringEurocent)} gereserveerd`;
  return [
    `Het contractjaar ${opened.jaar} van regio ${opened.regio} is geopend.`,
    `Contracteerruimte (${invoer.soort}): ${ruimte}; afgesproken: ${euroText(opened.afgesprokenEurocent)}.`,
    `Aantal zorgaanbieders: ${zorgaanbieders}; afspraken: ${afspraken}; tarieven: ${tarieven}.`,
    `De click rekent met het beleid ${opened.clickbeleid}.`,
    'Hierna: kavel declaratie inname.',
  ].join('\n');
}
