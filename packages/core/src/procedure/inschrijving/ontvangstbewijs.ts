import type { Inschrijvinggebeurtenis } from './gebeurtenis.ts';
import type { Inschrijfindiening } from './staat.ts';

/** What the provider gets back at once, and by mail; the journal adds its number. */
export type Ontvangstbewijs = {
  readonly ontvangen: string;
  readonly oordeel: Inschrijfindiening['oordeel'];
  readonly bestanden: readonly { readonly naam: string; readonly bytes: number; readonly sha256: string }[];
  /** Names of files that did not arrive whole. */
  readonly onvolledig: readonly string[];
};

export function createOntvangstbewijs({
  ontvangen,
  oordeel,
  stukken,
  onvolledig,
}: Inschrijfindiening): Ontvangstbewijs {
  return {
    ontvangen,
    oordeel,
    bestanden: stukken.map(({ naam, bytes, sha256 }) => ({ naam, bytes, sha256 })),
    onvolledig: onvolledig.map(({ naam }) => naam),
  };
}

/** What came in with an event, in time or not; undefined: nothing did. */
export function indieningIn(gebeurtenis: Inschrijvinggebeurtenis): Inschrijfindiening | undefined {
  return 'indiening' in gebeurtenis ? gebeurtenis.indiening : undefined;
}
