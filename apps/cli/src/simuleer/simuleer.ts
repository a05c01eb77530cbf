import { resolve } from 'node:path';
import type { Command } from 'commander';
import { loadWereldBronnen } from '@kavel/service/demonstratie';
import { createWereld } from '@kavel/simulatie';
import type { SchaalRefusal } from '@kavel/simulatie';
import { wholeNumber } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { nounCommand } from '../noun-command.ts';
import { SIMULEER_DESCRIPTION } from './description.ts';
import { prepareFolder } from './wereld-map.ts';
import type { MapRefusal } from './wereld-map.ts';
import { writeWereld } from './write-wereld.ts';
import type { GeschrevenWereld } from './write-wereld.ts';

type Options = {
  readonly schaal: string;
  readonly getal: number;
  readonly uit: string;
  readonly overschrijf?: true;
};

/** `kavel simuleer`, in full `kavel simuleer jaar`: a fictitious contract year as files, the same bytes for the same number. */
export function registerSimuleer(program: Command, context: CliContext): void {
  nounCommand(program, 'simuleer', SIMULEER_DESCRIPTION)
    .command('jaar', { isDefault: true })
    .description(
      'Maakt een fictief contractjaar uit één getal: declaratiebestanden, afspraken en de invoer van elke click.',
    )
    .requiredOption('--schaal <schaal>', 'hoe groot het jaar is: klein')
    .requiredOption('--getal <n>', 'hetzelfde getal geeft hetzelfde jaar', wholeNumber)
    .requiredOption('--uit <map>', 'lege of nieuwe map voor de bestanden')
    .option('--overschrijf', 'vervang een jaar dat hier eerder is gemaakt')
    .action(async ({ schaal, getal, uit, overschrijf }: Options) => {
      const bronnen = await loadWereldBronnen(context.settings.checkout);
      if (!bronnen.ok) return context.refuse(2, bronnen.error);
      const wereld = createWereld({ schaal, getal }, bronnen.value);
      if (!wereld.ok)
        return context.refuse(2, [
          { code: wereld.error.code, veld: '--schaal', melding: schaalText(wereld.error) },
        ]);
      const map = resolve(uit);
      const ready = await prepareFolder(map, overschrijf === true);
      if (!ready.ok)
        return context.refuse(2, [
          { code: ready.error.code, bestand: uit, melding: MAP_TEXTS[ready.error.code] },
        ]);
      context.progress(`Het jaar van getal ${getal} wordt geschreven naar ${uit} …`);
      const written = await writeWereld(wereld.value, { folder: map, meld: () => undefined });
      const { jaar } = wereld.value;
      context.answer({
        json: { map, schaal, getal, jaar, fictief: true, ...written },
        text: doneText(uit, jaar, written),
      });
    });
}

function schaalText({ schaal, beschikbaar }: SchaalRefusal): string {
  const later = ['regio', 'nationaal'].includes(schaal) ? ' Die schaal komt later.' : '';
  return `Schaal "${schaal}" is er niet.${later} Kies uit: ${beschikbaar.join(', ')}.`;
}

const MAP_TEXTS: Readonly<Record<MapRefusal['code'], string>> = {
  'map-niet-leeg':
    'Deze map is niet leeg. Kies een lege of nieuwe map, of geef --overschrijf als hier een eerder gemaakt jaar staat.',
  'map-van-iemand-anders':
    'In deze map staan ook andere bestanden dan die van een simulatie. Kavel wist ze niet. Kies een andere map.',
  'geen-map': 'Dit is een bestand. Kies een lege of nieuwe map.',
};

function doneText(uit: string, jaar: number, written: GeschrevenWereld): string {
  return [
    `Fictief contractjaar ${jaar} staat in ${uit}.`,
    `${written.bestanden} declaratiebestanden, waarvan ${written.foutieveBestanden} met opzet fout (zie wereld.json).`,
    `Samen ${written.bytes} bytes, vingerafdruk ${written.sha256}.`,
    'Alle zorgaanbieders, personen, tarieven en bedragen zijn FICTIEF.',
  ].join('\n');
}
