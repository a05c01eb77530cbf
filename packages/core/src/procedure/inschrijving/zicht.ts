import type { Handelaar } from '../../basis/index.ts';
import { judgeOntvangst } from '../../kalender/index.ts';
import type { Sluiting } from '../../kalender/index.ts';
import { partijOf } from '../partijen.ts';
import type { Partijen } from '../partijen.ts';
import type { Inschrijfindiening, Inschrijvingstaat, Upload } from './staat.ts';

/** What a reader sees of a registration: only what was handed in, or all of it but what others still prepare. */
export type Zichtbareinschrijving = Omit<Inschrijvingstaat, 'werkset' | 'uploads' | 'voorstel'> &
  Partial<Pick<Inschrijvingstaat, 'werkset' | 'uploads' | 'voorstel'>>;

/** Who looks, when, and at whose registration. */
export type Kijker = {
  readonly door: Handelaar;
  readonly moment: Temporal.Instant;
  readonly partijen: Partijen;
  readonly sluiting: Sluiting;
};

/**
 * The zorgaanbieder sees its own registration at any time. The zorgkantoor sees nothing until the closing, not even
 * that there is one, and after it only what was handed in (procedure.md, Inschrijving). Undefined: nothing to see.
 */
export function zichtbaarVoor(
  { werkset, uploads, voorstel, ...handedIn }: Inschrijvingstaat,
  { door, moment, partijen, sluiting }: Kijker,
): Zichtbareinschrijving | undefined {
  const partij = partijOf(door, partijen);
  if (partij === undefined) return undefined;
  if (partij === 'zorgaanbieder') return { ...handedIn, werkset, uploads };
  const sealed = judgeOntvangst(sluiting, moment) !== 'te laat';
  const never = handedIn.toestand === 'concept' || handedIn.toestand === 'ingetrokken';
  return sealed || never ? undefined : { ...handedIn, voorstel };
}

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
