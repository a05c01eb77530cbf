import type { Inschrijfindiening, Inschrijvingstaat, Upload } from './staat.ts';

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
