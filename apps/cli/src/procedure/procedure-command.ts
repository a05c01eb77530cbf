import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { DOSSIERSOORTEN } from '@kavel/core/procedure';
import type { Dossiersleutel, Procedureweigering } from '@kavel/core/procedure';
import type { Handelaar } from '@kavel/core/basis';
import { parseDossiersleutel, parseHandelaar, parseMoment } from '@kavel/formats/procedurescript';
import { isDemonstratie } from '@kavel/service/demonstratie';
import { WERKWIJZEN, createBekendlezers, loadProcedure } from '@kavel/service/procedure';
import type { Procedureomgeving } from '@kavel/service/procedure';
import { loadRegios } from '@kavel/service/uitnutting';
import type { CliContext } from '../context.ts';
import { nounCommand } from '../noun-command.ts';

/** `kavel procedure`, under which its commands stand. */
export function procedureCommand(program: Command, name: string, description: string): Command {
  return nounCommand(
    program,
    'procedure',
    'De inkoopprocedure: wat u kunt doen, doen, en zien hoe het staat.',
  )
    .command(name)
    .description(description);
}

/** A command in the name of a person. */
export function alsCommand(program: Command, name: string, description: string): Command {
  return procedureCommand(program, name, description)
    .requiredOption('--als <persoon:rol:organisatie>', 'zoals ilse:inkoper:zorg-en-zekerheid', handelaarOf)
    .option('--op <moment>', 'alleen in de demonstratie: doe alsof het dit moment is', momentOf);
}

export type Alsopties = { readonly als: Handelaar; readonly op?: Temporal.Instant };

/** The machines with what their decisions read, on the database of this installation. */
export async function openProcedure(context: CliContext): Promise<Procedureomgeving> {
  const loaded = await loadProcedure(context.settings.checkout);
  if (!loaded.ok) return context.refuse(2, loaded.error);
  const { regios, gegevens } = loaded.value;
  const database = await context.database();
  return { database, regios, werkwijzen: WERKWIJZEN, bekend: createBekendlezers(gegevens) };
}

/** What reading a dossier needs: no policy and no calendar, which take a second to read. */
export async function openLezing(context: CliContext): Promise<Omit<Procedureomgeving, 'bekend'>> {
  const regios = loadRegios();
  if (!regios.ok) return context.refuse(2, regios.error);
  return { database: await context.database(), regios: regios.value, werkwijzen: WERKWIJZEN };
}

/** The moment of a command: now, or the one that the demonstration is asked to pretend. */
export async function momentVan(
  context: CliContext,
  op: Temporal.Instant | undefined,
): Promise<Temporal.Instant> {
  if (op === undefined) return context.now();
  await expectDemonstratie(context, 'De klok verzetten');
  return op;
}

/** What no real procedure may be done to: only where all contract years are simulated and everyone may be anyone. */
export async function expectDemonstratie(context: CliContext, wat: string): Promise<void> {
  const isPlayground =
    context.settings.aanmelding === undefined && (await isDemonstratie(await context.database()));
  if (isPlayground) return;
  const melding =
    `${wat} kan alleen in de demonstratie: een installatie zonder aanmelding, met alleen gesimuleerde ` +
    'contractjaren. Start eerst de demonstratie met kavel demo.';
  return context.refuse(1, [{ code: 'geen-demonstratie', melding }]);
}

export function dossierOf(text: string): Omit<Dossiersleutel, 'regio'> {
  const found = parseDossiersleutel(text);
  if (found !== undefined) return found;
  throw new InvalidArgumentError(
    `Schrijf soort en naam, zoals inschrijving/zz-2018.41000001. Soorten: ${DOSSIERSOORTEN.join(', ')}.`,
  );
}

function handelaarOf(text: string): Handelaar {
  const found = parseHandelaar(text);
  if (found !== undefined) return found;
  throw new InvalidArgumentError('Schrijf persoon:rol:organisatie, zoals ilse:inkoper:zorg-en-zekerheid.');
}

function momentOf(text: string): Temporal.Instant {
  const found = parseMoment(text);
  if (found !== undefined) return found;
  throw new InvalidArgumentError('Schrijf een moment als 2017-08-01T17:00:30 (Nederlandse tijd).');
}

/** What is not there, and what may not be seen: the same answer. */
export function refuseOnzichtbaar(context: CliContext, wat: string, { organisatie }: Handelaar): never {
  const melding = `${wat} is er niet, of ${organisatie} mag het nu niet zien. Kijk de naam en de regio na.`;
  return context.refuse(1, [{ code: 'dossier-niet-gevonden', melding }]);
}

/** A refusal of the procedure, with its rule and where that stands. */
export function answerWeigering(context: CliContext, weigering: Procedureweigering): void {
  const { code, melding, regel, bron } = weigering;
  const text = `Geweigerd (${code}): ${melding}\nRegel: ${regel} (${bron})`;
  context.answer({ json: { weigering }, text, exitCode: 1 });
}
