import { InvalidArgumentError } from 'commander';
import { parseRegioCode } from '@kavel/core/basis';
import type { RegioCode } from '@kavel/core/basis';
import { parseGebeurtenisdag } from '@kavel/core/kalender';

/** Parsers of option values. Each throws a usage error (exit code 2) that says what the value must be. */

export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!/^-?\d+$/.test(text)) throw new InvalidArgumentError('Geef een geheel getal zonder punten of komma.');
  if (!Number.isSafeInteger(value)) throw new InvalidArgumentError('Geef een getal onder 2^53.');
  return value === 0 ? 0 : value;
}

export function wholeNumbers(text: string): number[] {
  return text.split(',').map((part) => wholeNumber(part.trim()));
}

export function positiveWholeNumber(text: string): number {
  const value = wholeNumber(text);
  if (value < 1) throw new InvalidArgumentError('Geef een geheel getal van 1 of hoger.');
  return value;
}

export function month(text: string): number {
  const value = wholeNumber(text);
  if (value < 1 || value > 12) throw new InvalidArgumentError('Geef een maand van 1 tot en met 12.');
  return value;
}

/** A name as people write it: spaces around it and double ones inside make no other person. */
export function personName(text: string): string {
  const name = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (name === '') throw new InvalidArgumentError('Noem een persoon.');
  return name;
}

export function regioCode(text: string): RegioCode {
  const regio = parseRegioCode(text);
  if (regio.ok) return regio.value;
  throw new InvalidArgumentError('Geef een regiocode, zoals 5517.');
}

export function plainDate(text: string): Temporal.PlainDate {
  return parseWith(/^\d{4}-\d{2}-\d{2}$/, text, Temporal.PlainDate, 'Schrijf een datum als 2018-01-31.');
}

/** The day in the Netherlands of a date or an instant; a time without an offset is Dutch time. */
export function dayOfEvent(text: string): Temporal.PlainDate {
  const dag = parseGebeurtenisdag(text);
  if (dag.ok) return dag.value;
  throw new InvalidArgumentError(dag.error);
}

export function timeOfDay(text: string): Temporal.PlainTime {
  return parseWith(/^\d{2}:\d{2}$/, text, Temporal.PlainTime, 'Schrijf een tijd als 17:00.');
}

/** `shape` keeps out the longer ISO forms that Temporal reads as well. */
function parseWith<T>(shape: RegExp, text: string, type: { from(text: string): T }, advice: string): T {
  if (!shape.test(text)) throw new InvalidArgumentError(advice);
  try {
    return type.from(text);
  } catch {
    throw new InvalidArgumentError(`${advice} Deze bestaat niet.`);
  }
}
