import type { Command } from 'commander';
import { euroText } from '@kavel/core/basis';
import { readContractjaar } from '@kavel/formats/contractjaar';
import type { ContractjaarInvoer } from '@kavel/formats/contractjaar';
import {
  contractjaarBevinding,
  loadContractjaarbronnen,
  openContractjaarInvoer,
  summarizeContractjaar,
} from '@kavel/service/contractjaar';
import type { GeopendContractjaar } from '@kavel/service/contractjaar';
import { personName } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { contractjaarCommand } from './contractjaar-command.ts';

type Options = { readonly invoer: string; readonly door: string };

/** `kavel contractjaar open`: room, providers, agreements and prices of a region and year, all of it or nothing. */
export function registerContractjaarOpen(program: Command, context: CliContext): void {
  contractjaarCommand(program)
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
      if (!opened.ok) {
        const bevinding = contractjaarBevinding({ bestand, text, invoer: invoer.value }, opened.error);
        return context.refuse(bevinding.code === 'regio-onbekend' ? 2 : 1, [bevinding]);
      }
      context.answer({
        json: summarizeContractjaar(invoer.value, opened.value),
        text: openedText(invoer.value, opened.value),
      });
    });
}

function openedText(invoer: ContractjaarInvoer, opened: GeopendContractjaar): string {
  const { zorgaanbieders, afspraken, tarieven } = summarizeContractjaar(invoer, opened);
  const ruimte = `${euroText(invoer.contracteerruimteEurocent)}, waarvan ${euroText(invoer.reserveringEurocent)} gereserveerd`;
  return [
    `Het contractjaar ${opened.jaar} van regio ${opened.regio} is geopend.`,
    `Contracteerruimte (${invoer.soort}): ${ruimte}; afgesproken: ${euroText(opened.afgesprokenEurocent)}.`,
    `Aantal zorgaanbieders: ${zorgaanbieders}; afspraken: ${afspraken}; tarieven: ${tarieven}.`,
    `De click rekent met het beleid ${opened.clickbeleid}.`,
    'Hierna: kavel declaratie inname.',
  ].join('\n');
}
