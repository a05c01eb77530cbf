import { compareDays } from '../basis/index.ts';
import type { Periode } from '../basis/index.ts';
import type { Aanvangsmelding, Mutatiemelding } from './bericht.ts';
import type { Prognoseinstelling } from './instelling.ts';
import { dayBefore } from './periode.ts';
import { comparePlaats } from './volgorde.ts';

/**
 * The periods of care that starts (AW35) and mutations (AW39) make together. On one day the later message goes last:
 * who ended and began again is in care. A mutation that nothing goes before brings its own begindatum, when it has one.
 * The end stays open while nobody reported it.
 */
export function leveringsperioden(
  aanvangen: readonly Aanvangsmelding[],
  mutaties: readonly Mutatiemelding[],
  { mutatiedag }: Pick<Prognoseinstelling, 'mutatiedag'>,
): readonly Periode[] {
  const perioden: Periode[] = [];
  let begin: Temporal.PlainDate | undefined;
  for (const [index, melding] of inOrderOfDay(aanvangen, mutaties).entries()) {
    if (melding.soort === 'aanvang') {
      begin ??= melding.begindatum;
      continue;
    }
    const van = begin ?? (index === 0 ? melding.begindatum : undefined);
    const totEnMet = mutatiedag === 'telt-mee' ? melding.mutatiedatum : dayBefore(melding.mutatiedatum);
    if (van !== undefined && compareDays(van, totEnMet) <= 0) addPeriode(perioden, { van, totEnMet });
    begin = undefined;
  }
  if (begin !== undefined) addPeriode(perioden, { van: begin });
  return perioden;
}

/** A period that begins on the last day of the one before continues it. */
function addPeriode(perioden: Periode[], periode: Periode): void {
  const last = perioden.at(-1);
  if (last?.totEnMet === undefined || compareDays(periode.van, last.totEnMet) > 0) perioden.push(periode);
  else perioden[perioden.length - 1] = { ...periode, van: last.van };
}

function inOrderOfDay(
  aanvangen: readonly Aanvangsmelding[],
  mutaties: readonly Mutatiemelding[],
): readonly (Aanvangsmelding | Mutatiemelding)[] {
  return [...aanvangen, ...mutaties].sort(
    (left, right) => compareDays(dagOf(left), dagOf(right)) || comparePlaats(left.bericht, right.bericht),
  );
}

function dagOf(melding: Aanvangsmelding | Mutatiemelding): Temporal.PlainDate {
  return melding.soort === 'aanvang' ? melding.begindatum : melding.mutatiedatum;
}
