import { join } from 'node:path';
import type { Command } from 'commander';
import { writeTijdpadIcs } from '@kavel/formats/ics';
import { loadTijdpaden } from '@kavel/service/tijdpad';
import type { Tijdpadoordeel } from '@kavel/service/tijdpad';
import type { CliContext } from '../context.ts';
import { warnForGaps } from '../kalender-gaps.ts';
import { nounCommand } from '../noun-command.ts';

type Options = { readonly uit: string };

type Geschreven = {
  readonly bestand: string;
  readonly tijdpad: string;
  readonly gebeurtenissen: number;
  readonly zonderDatum: readonly string[];
};

/** `kavel publiceer ics`: a calendar file per timetable of this checkout (publicatie.md). */
export function registerPubliceerIcs(program: Command, context: CliContext): void {
  nounCommand(program, 'publiceer', 'Schrijft wat Kavel openbaar maakt naar een map.')
    .command('ics')
    .description('Schrijft van elk tijdpad een agendabestand.')
    .requiredOption('--uit <map>', 'map voor de bestanden; een bestand met dezelfde naam wordt vervangen')
    .action(async ({ uit }: Options) => {
      const tijdpaden = await loadTijdpaden(context.settings.checkout);
      if (!tijdpaden.ok) return context.refuse(2, tijdpaden.error);
      refuseContradictions(context, tijdpaden.value);
      const jaren = tijdpaden.value.flatMap(({ tijdpad }) => tijdpad.onvolledigeJaren);
      warnForGaps(context, [...new Set(jaren)].sort());
      await context.makeFolder(uit);
      const bestanden: Geschreven[] = [];
      for (const oordeel of tijdpaden.value) bestanden.push(await writeOne(context, uit, oordeel));
      context.answer({ json: { map: uit, bestanden }, text: bestanden.map(geschrevenText).join('\n') });
    });
}

/** A contradiction that nobody has looked at is not published; one that the file explains is, with its explanation. */
function refuseContradictions(context: CliContext, tijdpaden: readonly Tijdpadoordeel[]): void {
  const fouten = tijdpaden.flatMap(({ bestand, bevindingen }) =>
    bevindingen
      .filter(({ klasse, bekend }) => klasse === 'fout' && !bekend)
      .map(({ code, regel, bij, melding }) => ({
        code,
        bestand: bestand.bestand,
        regel,
        veld: bij,
        melding,
      })),
  );
  if (fouten.length > 0) context.refuse(1, fouten);
}

async function writeOne(context: CliContext, uit: string, oordeel: Tijdpadoordeel): Promise<Geschreven> {
  const { bestand, tijdpad, einden } = oordeel;
  const { gronden, openstaand } = bestand;
  const ics = writeTijdpadIcs({ tijdpad, einden, gronden, openstaand }, context.now());
  const file = join(uit, `${tijdpad.id}.ics`);
  await context.writeText(file, ics.text);
  const { gebeurtenissen, zonderDatum } = ics;
  return { bestand: file, tijdpad: tijdpad.id, gebeurtenissen, zonderDatum };
}

function geschrevenText({ bestand, gebeurtenissen, zonderDatum }: Geschreven): string {
  const missing = zonderDatum.length === 0 ? '' : `; zonder datum, dus niet erin: ${zonderDatum.join(', ')}`;
  return `${bestand}: ${gebeurtenissen} gebeurtenissen${missing}`;
}
