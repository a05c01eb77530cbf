import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { dayInNetherlands, findRegio } from '@kavel/core/basis';
import { DOSSIERSOORTEN } from '@kavel/core/procedure';
import type { Dossiersleutel } from '@kavel/core/procedure';
import type { Inzagevraag } from '@kavel/service/journaal';
import { loadRegios } from '@kavel/service/uitnutting';
import { regioCode } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { nounCommand } from '../noun-command.ts';

/** `kavel journaal`, under which its commands stand. */
export function journaalCommand(program: Command, name: string, description: string): Command {
  return nounCommand(program, 'journaal', 'Wat er in de inkoopprocedure is gebeurd, en of dat nog klopt.')
    .command(name)
    .description(description);
}

export type Dossieropties = {
  readonly regio: string;
  readonly dossier: Pick<Dossiersleutel, 'soort' | 'id'>;
  readonly namens?: string;
};

/** A command about one dossier. */
export function eenDossier(program: Command, name: string, description: string): Command {
  return journaalCommand(program, name, description)
    .requiredOption('--regio <code>', 'regiocode, zoals 5517', regioCode)
    .requiredOption('--dossier <soort/nummer>', 'zoals inschrijving/10000001-2018', dossierOf);
}

/** The same, as whoever one names. */
export function dossierCommand(program: Command, name: string, description: string): Command {
  return eenDossier(program, name, description).option(
    '--namens <organisatie>',
    'door wiens ogen; zonder deze keuze het zorgkantoor van de regio',
  );
}

/** Which dossier, through whose eyes: a seal holds at the terminal as it does on a page. */
export function inzagevraag(context: CliContext, { regio, dossier, namens }: Dossieropties): Inzagevraag {
  const moment = context.now();
  const regios = loadRegios();
  if (!regios.ok) return context.refuse(2, regios.error);
  const found = findRegio(regios.value, regio, dayInNetherlands(moment));
  if (!found.ok) {
    const melding = `Er is nu geen zorgkantoorregio met code ${regio}. Kijk de code na.`;
    return context.refuse(2, [{ code: 'regio-onbekend', melding }]);
  }
  return { dossier: { regio, ...dossier }, organisatie: namens ?? found.value.zorgkantoor, moment };
}

export function refuseOnzichtbaar(context: CliContext, { dossier, organisatie }: Inzagevraag): never {
  const melding =
    `Dossier ${dossier.soort}/${dossier.id} van regio ${dossier.regio} is er niet, of ${organisatie} mag het nu niet zien. ` +
    'Kijk soort en nummer na, of kies met --namens de organisatie van wie het is.';
  return context.refuse(1, [{ code: 'dossier-niet-gevonden', melding }]);
}

function dossierOf(text: string): Dossieropties['dossier'] {
  const [kind = '', ...rest] = text.split('/');
  const soort = DOSSIERSOORTEN.find((known) => known === kind);
  const id = rest.join('/');
  if (soort !== undefined && id !== '') return { soort, id };
  throw new InvalidArgumentError(
    `Schrijf soort en nummer, zoals inschrijving/10000001-2018. Soorten: ${DOSSIERSOORTEN.join(', ')}.`,
  );
}
