import { InvalidArgumentError } from 'commander';
import { parseAgb } from '@kavel/core/basis';
import type { Agb } from '@kavel/core/basis';
import { PROGNOSEKEUZES } from '@kavel/core/toewijzing';
import type { Prognoseinstelling, Prognosekeuze } from '@kavel/core/toewijzing';

/** Parsers of the option values of a forecast; each throws a usage error that says what the value must be. */

export function agbCode(text: string): Agb {
  const agb = parseAgb(text);
  if (agb.ok) return agb.value;
  throw new InvalidArgumentError('Geef een AGB-code van acht cijfers.');
}

/** `mutatiedag=telt-niet-mee`, on top of the choices before it. */
export function aanname(text: string, before: Partial<Prognoseinstelling> = {}): Partial<Prognoseinstelling> {
  const [naam = '', keuze = ''] = text.split('=');
  const known = (Object.keys(PROGNOSEKEUZES) as Prognosekeuze[]).find((candidate) => candidate === naam);
  const keuzes: readonly string[] = known === undefined ? [] : PROGNOSEKEUZES[known];
  if (known !== undefined && keuzes.includes(keuze)) return { ...before, [known]: keuze };
  throw new InvalidArgumentError(`Kies uit: ${AANNAMEKEUZES}.`);
}

/** Every choice as it is written on the command line. */
export const AANNAMEKEUZES = Object.entries(PROGNOSEKEUZES)
  .flatMap(([naam, keuzes]) => keuzes.map((keuze) => `${naam}=${keuze}`))
  .join(', ');
