import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { euroText, eurocent, findRegio } from '@kavel/core/basis';
import type { Eurocent, RegioCode, Zorgkantoor } from '@kavel/core/basis';
import { adjustContracteerruimte, ruimteRefusalText } from '@kavel/service/contractjaar';
import type { RuimteVerzoek } from '@kavel/service/contractjaar';
import { loadRegios } from '@kavel/service/uitnutting';
import { plainDate, regioCode, wholeNumber } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { contractjaar } from '../policy-options.ts';
import { contractjaarCommand } from './contractjaar-command.ts';

type Options = {
  readonly regio: RegioCode;
  readonly jaar: number;
  readonly soort: RuimteVerzoek['soort'];
  readonly bedrag: Eurocent;
  readonly reservering: Eurocent;
  readonly vanKrachtOp: Temporal.PlainDate;
  readonly bron: string;
};

/** `kavel contractjaar ruimte`: a new version of the contracteerruimte; earlier clicks keep the one they were made with. */
export function registerContractjaarRuimte(program: Command, context: CliContext): void {
  contractjaarCommand(program)
    .command('ruimte')
    .description('Legt een nieuwe versie van de contracteerruimte vast; eerdere clicks houden de hunne.')
    .requiredOption('--regio <code>', 'regiocode, zoals 5517', regioCode)
    .requiredOption('--jaar <jaar>', 'contractjaar', contractjaar)
    .addOption(
      new Option('--soort <soort>', 'wat de NZa heeft vastgesteld')
        .choices(['definitief', 'aangepast'])
        .makeOptionMandatory(),
    )
    .requiredOption('--bedrag <centen>', 'de hele contracteerruimte, in eurocenten', amount)
    .requiredOption('--reservering <centen>', 'het deel dat is gereserveerd, in eurocenten', amount)
    .requiredOption('--van-kracht-op <datum>', 'clicks vanaf deze dag rekenen ermee', plainDate)
    .requiredOption('--bron <tekst>', 'waar het bedrag staat', sourceText)
    .action(async (options: Options) => {
      const { regio, jaar, soort, bedrag, reservering, vanKrachtOp, bron } = options;
      const verzoek = {
        ...{ zorgkantoor: holderOf(context, options), regio, jaar, soort, bron },
        ...{ bedragEurocent: bedrag, reserveringEurocent: reservering, vanKrachtOp: vanKrachtOp.toString() },
      };
      const adjusted = await adjustContracteerruimte({ database: await context.database() }, verzoek);
      if (!adjusted.ok) {
        const { code } = adjusted.error;
        return context.refuse(1, [{ code, melding: ruimteRefusalText(adjusted.error) }]);
      }
      const { versie } = adjusted.value;
      context.answer({
        json: { regio, jaar, versie },
        text: `Versie ${versie} van de contracteerruimte van regio ${regio} in ${jaar} is ${euroText(bedrag)}, waarvan ${euroText(reservering)} gereserveerd. Clicks vanaf ${verzoek.vanKrachtOp} rekenen ermee.`,
      });
    });
}

/** The zorgkantoor of a region on 1 January of the year, under which the year was opened. */
function holderOf(context: CliContext, { regio, jaar }: Options): Zorgkantoor {
  const regios = loadRegios();
  if (!regios.ok) return context.refuse(2, regios.error);
  const found = findRegio(regios.value, regio, Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 }));
  if (found.ok) return found.value.zorgkantoor;
  const melding = `Regio ${regio} bestaat niet op 1 januari ${jaar}. Kies een regiocode uit het register, zoals 5517.`;
  return context.refuse(2, [{ code: 'regio-onbekend', veld: '--regio', melding }]);
}

function amount(text: string): Eurocent {
  const value = wholeNumber(text);
  if (value < 0) throw new InvalidArgumentError('Geef een bedrag van 0 of hoger.');
  return eurocent(value);
}

function sourceText(text: string): string {
  if (/^(?=.*\S)[^\u0000-\u001f]*$/.test(text)) return text;
  throw new InvalidArgumentError('Zeg waar het bedrag staat, op één regel.');
}
