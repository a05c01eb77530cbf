import { rebuild } from '../machine.ts';
import { inschrijvingmachine } from './machine.ts';
import type { Inschrijvinggebeurtenis } from './gebeurtenis.ts';
import type { Inschrijfindiening, Inschrijvingstaat, Upload } from './staat.ts';

/** What is reported to the provider when the registration closed. */
export type Sluitingsverslag = {
  /** The registration was never handed in, or was withdrawn, although documents lie ready. */
  readonly nietIngediend: boolean;
  /** Files of which the sending began and did not end before the closing. */
  readonly onvolledig: readonly Upload[];
  /** Names of documents that were added after the last time it was handed in: they do not count. */
  readonly nietMeegestuurd: readonly string[];
};

export function createSluitingsverslag({
  toestand,
  werkset,
  uploads,
  indiening,
  overweging,
}: Inschrijvingstaat): Sluitingsverslag {
  const handedIn = new Set([indiening, overweging].flatMap((one) => one?.stukken.map(({ id }) => id) ?? []));
  const never = toestand === 'concept' || toestand === 'ingetrokken';
  return {
    nietIngediend: never && (werkset.length > 0 || uploads.length > 0),
    onvolledig: uploads,
    nietMeegestuurd: werkset.filter(({ id }) => !handedIn.has(id)).map(({ naam }) => naam),
  };
}

/** One act on a registration, as the journal holds it. */
export type Inschrijfhandeling = {
  readonly moment: Temporal.Instant;
  readonly gebeurtenissen: readonly Inschrijvinggebeurtenis[];
};

/** A registration as it stood when it closed. */
export function inschrijvingBijSluiting(
  handelingen: readonly Inschrijfhandeling[],
  sluiting: Temporal.Instant,
): Inschrijvingstaat {
  const before = handelingen.filter(({ moment }) => Temporal.Instant.compare(moment, sluiting) < 0);
  return rebuild(
    inschrijvingmachine,
    before.flatMap(({ gebeurtenissen }) => gebeurtenissen),
  );
}

/** How one registration came in, as the zorgkantoor finds it when it opens. */
export type Sluitingsregel = {
  /** Of what counts; else of what waits for a decision; else of what came too late. */
  readonly oordeel: Inschrijfindiening['oordeel'];
  readonly ontvangen: string;
  readonly aantalStukken: number;
  /** Names of files that did not arrive whole. */
  readonly onvolledig: readonly string[];
  /** Beside what counts something came of which a person decides whether it was in time. */
  readonly vervangingInOverweging: boolean;
  /** How often something came too late. */
  readonly aantalTeLaat: number;
};

/** Undefined: nothing was handed in that was not withdrawn. */
export function createSluitingsregel(
  handelingen: readonly Inschrijfhandeling[],
  sluiting: Temporal.Instant,
): Sluitingsregel | undefined {
  const { indiening, overweging, teLaat } = inschrijvingBijSluiting(handelingen, sluiting);
  const late = [...teLaat, ...lateAfter(handelingen, sluiting)];
  const shown = indiening ?? overweging ?? late.at(-1);
  if (shown === undefined) return undefined;
  return {
    oordeel: shown.oordeel,
    ontvangen: shown.ontvangen,
    aantalStukken: shown.stukken.length,
    onvolledig: shown.onvolledig.map(({ naam }) => naam),
    vervangingInOverweging: indiening !== null && overweging !== null,
    aantalTeLaat: late.length,
  };
}

/** What came too late to register; a supplement that came too late had a term of its own. */
function lateAfter(
  handelingen: readonly Inschrijfhandeling[],
  sluiting: Temporal.Instant,
): readonly Inschrijfindiening[] {
  const after = handelingen
    .filter(({ moment }) => Temporal.Instant.compare(moment, sluiting) >= 0)
    .flatMap(({ gebeurtenissen }) => gebeurtenissen);
  const asked = after.findIndex(({ soort }) => soort === 'aanvulling-gevraagd');
  return after
    .slice(0, asked === -1 ? after.length : asked)
    .flatMap((one) => (one.soort === 'te-laat-geweigerd' ? [one.indiening] : []));
}
