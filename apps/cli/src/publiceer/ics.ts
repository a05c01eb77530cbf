import { join } from 'node:path';
import type { Command } from 'commander';
import { composeAgenda, loadTijdpaden } from '@kavel/service/tijdpad';
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

type Agenda = Omit<Geschreven, 'bestand'> & { readonly text: string };

/** `kavel publiceer ics`: a calendar file per timetable of this checkout (publicatie.md). */
export function registerPubliceerIcs(program: Command, context: CliContext): void {
  nounCommand(program, 'publiceer', 'Schrijft wat Kavel openbaar maakt naar een map.')
    .command('ics')
    .description('Schrijft van elk tijdpad een agendabestand.')
    .requiredOption('--uit <map>', 'map voor de bestanden; een bestand met dezelfde naam wordt vervangen')
    .action(async ({ uit }: Options) => {
      const tijdpaden = await loadTijdpaden(context.settings.checkout);
      if (!tijdpaden.ok) return context.refuse(2, tijdpaden.error);
      const agendas = composeAgendas(context, tijdpaden.value);
      const jaren = tijdpaden.value.flatMap(({ tijdpad }) => tijdpad.onvolledigeJaren);
      warnForGaps(context, [...new Set(jaren)].sort());
      await context.makeFolder(uit);
      const bestanden: Geschreven[] = [];
      for (const agenda of agendas) bestanden.push(await writeOne(context, uit, agenda));
      context.answer({ json: { map: uit, bestanden }, text: bestanden.map(geschrevenText).join('\n') });
    });
}

/** Every calendar before any is written: with a contradiction in one of them none is. */
function composeAgendas(context: CliContext, tijdpaden: readonly Tijdpadoordeel[]): readonly Agenda[] {
  const composed = tijdpaden.map(
    (oordeel) => [oordeel.tijdpad.id, composeAgenda(oordeel, context.now())] as const,
  );
  const fouten = composed.flatMap(([, agenda]) => (agenda.ok ? [] : agenda.error));
  if (fouten.length > 0) return context.refuse(1, fouten);
  return composed.flatMap(([tijdpad, agenda]) => (agenda.ok ? [{ tijdpad, ...agenda.value }] : []));
}

async function writeOne(context: CliContext, uit: string, agenda: Agenda): Promise<Geschreven> {
  const { tijdpad, text, gebeurtenissen, zonderDatum } = agenda;
  const bestand = join(uit, `${tijdpad}.ics`);
  await context.writeText(bestand, text);
  return { bestand, tijdpad, gebeurtenissen, zonderDatum };
}

function geschrevenText({ bestand, gebeurtenissen, zonderDatum }: Geschreven): string {
  const missing = zonderDatum.length === 0 ? '' : `; zonder datum, dus niet erin: ${zonderDatum.join(', ')}`;
  return `${bestand}: ${gebeurtenissen} gebeurtenissen${missing}`;
}
