import { InvalidArgumentError, Option } from 'commander';
import { positiveWholeNumber } from './arguments.ts';

/** Options that every question about policy shares. */

/** One of fixed values; without one the command does not run. */
export function choice(flags: string, description: string, values: readonly string[]): Option {
  return new Option(flags, description).choices(values).makeOptionMandatory();
}

/** A year of four digits, so that the first of January of it exists. */
export function contractjaar(text: string): number {
  const jaar = positiveWholeNumber(text);
  if (jaar < 1000 || jaar > 9999) throw new InvalidArgumentError('Geef een jaartal van vier cijfers.');
  return jaar;
}
