import type { Command } from 'commander';
import { readScript } from '@kavel/formats/procedurescript';
import { speelScript } from '@kavel/service/procedurespel';
import type { Spel, Spelafwijking } from '@kavel/service/procedurespel';
import type { CliContext } from '../context.ts';
import { keurOpdracht } from './keur-opdracht.ts';
import { expectDemonstratie, openProcedure, procedureCommand } from './procedure-command.ts';

/** One line about progress in so many lines of the script. */
const REGELS_PER_MELDING = 250;

/** `kavel procedure speel`: plays a script, each act at its own moment, in the demonstration alone (ADR 0092). */
export function registerProcedureSpeel(program: Command, context: CliContext): void {
  procedureCommand(
    program,
    'speel',
    'Speelt een script met handelingen na, elk op zijn eigen moment. Alleen in de demonstratie.',
  )
    .argument('<bestand>', 'script, met op elke regel één handeling; - is standaardinvoer')
    .action((file: string) => speel(context, file));
}

async function speel(context: CliContext, file: string): Promise<void> {
  const { bestand, text } = await context.readText(file);
  const regels = readScript(text, bestand);
  if (!regels.ok) return context.refuse(2, regels.error);
  const findings = regels.value.flatMap(({ regel, gelezen }) =>
    gelezen.soort === 'relatie'
      ? []
      : keurOpdracht(gelezen.dossier.soort, gelezen.opdracht, { bestand, regel }),
  );
  if (findings.length > 0) return context.refuse(2, findings);
  await expectDemonstratie(context, 'De klok verzetten');
  const total = regels.value.length;
  const spel = await speelScript(
    {
      procedure: await openProcedure(context),
      stop: context.interruption(),
      meld: (done) => {
        if (done % REGELS_PER_MELDING === 0) context.progress(`${done} van ${total} regels …`);
      },
    },
    regels.value,
  );
  context.answer({
    json: { regels: total, ...spel },
    text: spelText(spel, bestand),
    exitCode: spel.afwijking === null ? 0 : 1,
  });
}

function spelText({ gespeeld, eerder, afwijking, gestopt }: Spel, bestand: string): string {
  const counted = `Gespeeld: ${gespeeld} regels${eerder === 0 ? '' : `; ${eerder} waren al gespeeld`}.`;
  if (afwijking !== null) return `${counted}\n${afwijkingText(afwijking, bestand)}`;
  return gestopt
    ? `${counted} Gestopt; nog eens spelen gaat verder.`
    : `${counted} Alles kwam uit zoals verwacht.`;
}

function afwijkingText({ regel, verwacht, kreeg, weigering }: Spelafwijking, bestand: string): string {
  const why =
    weigering === undefined ? '' : ` ${weigering.melding} Regel: ${weigering.regel} (${weigering.bron})`;
  return `${bestand}:${regel} — verwacht was ${verwacht}, en het werd ${kreeg}.${why}`;
}
