import type { Zorgkantoor } from './begrippen.ts';
import { periodeHas } from './periode.ts';
import type { Periode } from './periode.ts';
import { err, ok } from './result.ts';
import type { Result } from './result.ts';

declare const regioBrand: unique symbol;

/** Code of a zorgkantoorregio: `5501` … `5533` (nza.md §1). */
export type RegioCode = string & { readonly [regioBrand]: true };

/** One line of the register: a code can pass to another holder or end, so each line has its own validity. */
export type Regio = {
  readonly code: RegioCode;
  readonly naam: string;
  readonly zorgkantoor: Zorgkantoor;
  readonly geldig: Periode;
};

export type RegioOnbekendRefusal = {
  readonly code: 'regio-onbekend';
  readonly waarde: string;
  readonly peildatum: string;
};
export type RegioRefusal =
  { readonly code: 'regiocode-ongeldig'; readonly waarde: string } | RegioOnbekendRefusal;

/** Judges the shape alone (nza.md §1); whether the region exists on a day is for `findRegio`. */
export function parseRegioCode(text: string): Result<RegioCode, RegioRefusal> {
  return /^55\d{2}$/.test(text) ? ok(text as RegioCode) : err({ code: 'regiocode-ongeldig', waarde: text });
}

/** The region that bears `code` on `day`; a code without a line on that day is refused, never guessed. */
export function findRegio(
  register: readonly Regio[],
  code: string,
  day: Temporal.PlainDate,
): Result<Regio, RegioOnbekendRefusal> {
  const found = register.find((regio) => regio.code === code && periodeHas(regio.geldig, day));
  return found === undefined
    ? err({ code: 'regio-onbekend', waarde: code, peildatum: day.toString() })
    : ok(found);
}
