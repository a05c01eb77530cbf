import { err, euroText, eurocent, formatPct, ok, parsePct, pct, pctText } from '../basis/index.ts';
import type { Result } from '../basis/index.ts';

/** `procentpunt` is a signed difference; `getal` an amount without unit, exact to four decimals. */
export const FEIT_SOORTEN = ['jaNee', 'percentage', 'procentpunt', 'getal', 'eurocent', 'jaar'] as const;
export type FeitSoort = (typeof FEIT_SOORTEN)[number];

/**
 * A fact that policy may ask for. `grenzen`: the values that can be real, in the unit of the kind; a value
 * outside them is a typing error and is refused. `label`: how a sentence calls it.
 */
export type Feitdefinitie = {
  readonly naam: string;
  readonly soort: FeitSoort;
  readonly label: string;
  /** Of a yes-or-no fact: how a subordinate clause says either, as in `als de zorgaanbieder nieuw is`. */
  readonly bijzin?: { readonly ja: string; readonly nee: string };
  readonly omschrijving: string;
  readonly eenheid?: string;
  readonly bron: string;
  readonly grenzen?: { readonly van: number; readonly totEnMet: number };
};

export type Feitcatalogus = ReadonlyMap<string, Feitdefinitie>;

/**
 * Percentages, procentpunten and numbers in ten-thousandths, money in eurocents, years as they are. `null`: known
 * that there is none.
 */
export type FeitWaarde = boolean | number | null;

/** What is known about one provider. An absent key is unknown, and never becomes a default. */
export type Feiten = Readonly<Record<string, FeitWaarde | undefined>>;

/** A fact as a JSON file or a form gives it. */
export type FeitInvoer = boolean | number | string | null;

export type FeitRefusal =
  | { readonly code: 'feit-onbekend'; readonly feit: string }
  | { readonly code: 'feit-verkeerd-type'; readonly feit: string; readonly soort: FeitSoort }
  | {
      readonly code: 'feit-buiten-grenzen';
      readonly feit: string;
      readonly waarde: number;
      readonly van: number;
      readonly totEnMet: number;
    };

/** Checks every fact against the catalogue and brings it to its exact whole unit. All refusals at once. */
export function parseFeiten(
  catalogus: Feitcatalogus,
  invoer: Readonly<Record<string, FeitInvoer>>,
): Result<Feiten, readonly FeitRefusal[]> {
  const feiten: Record<string, FeitWaarde> = {};
  const refusals: FeitRefusal[] = [];
  for (const [naam, waarde] of Object.entries(invoer)) {
    const parsed = parseFeit(catalogus.get(naam), naam, waarde);
    if (parsed.ok) feiten[naam] = parsed.value;
    else refusals.push(parsed.error);
  }
  return refusals.length === 0 ? ok(feiten) : err(refusals);
}

/** "Known that there is none" of a yes-or-no fact is a no. */
function parseFeit(
  definitie: Feitdefinitie | undefined,
  naam: string,
  invoer: FeitInvoer,
): Result<FeitWaarde, FeitRefusal> {
  if (definitie === undefined) return err({ code: 'feit-onbekend', feit: naam });
  const { soort, grenzen } = definitie;
  if (invoer === null) return ok(soort === 'jaNee' ? false : null);
  const waarde = readWaarde(soort, invoer);
  if (waarde === undefined) return err({ code: 'feit-verkeerd-type', feit: naam, soort });
  if (typeof waarde === 'boolean' || grenzen === undefined) return ok(waarde);
  if (waarde >= grenzen.van && waarde <= grenzen.totEnMet) return ok(waarde);
  return err({ code: 'feit-buiten-grenzen', feit: naam, waarde, ...grenzen });
}

/** A value as people write it (`ja`, `geen`, `95.5`), as `parseFeiten` takes it; what it cannot be stays text, and is refused there. */
export function feitInvoer(soort: FeitSoort, tekst: string): FeitInvoer {
  if (tekst === 'geen') return null;
  if (soort === 'jaNee') return tekst === 'ja' ? true : tekst === 'nee' ? false : tekst;
  const isWhole = soort === 'eurocent' || soort === 'jaar';
  return isWhole && /^-?\d+$/.test(tekst) ? Number(tekst) : tekst;
}

/** A known value as `parseFeiten` takes it: the way back to a file, a form or a link. */
export function encodeFeit(soort: FeitSoort, waarde: FeitWaarde): FeitInvoer {
  const isText = soort === 'percentage' || soort === 'procentpunt' || soort === 'getal';
  return typeof waarde === 'number' && isText ? formatPct(pct(waarde)) : waarde;
}

function readWaarde(soort: FeitSoort, invoer: FeitInvoer): boolean | number | undefined {
  switch (soort) {
    case 'jaNee':
      return typeof invoer === 'boolean' ? invoer : undefined;
    case 'eurocent':
    case 'jaar':
      return typeof invoer === 'number' && Number.isSafeInteger(invoer) ? invoer : undefined;
    case 'percentage':
    case 'procentpunt':
    case 'getal': {
      const parsed = typeof invoer === 'string' ? parsePct(invoer) : undefined;
      return parsed?.ok === true ? parsed.value : undefined;
    }
  }
}

/** A value as people read it: `ja`, `95,5%`, `2 procentpunt`, `€ 50.000,00`, `geen`. */
export function waardeText(soort: FeitSoort, waarde: FeitWaarde): string {
  if (waarde === null) return 'geen';
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  switch (soort) {
    case 'percentage':
      return pctText(pct(waarde));
    case 'procentpunt':
      return `${pctText(pct(waarde)).slice(0, -1)} procentpunt`;
    case 'getal':
      return pctText(pct(waarde)).slice(0, -1);
    case 'eurocent':
      return euroText(eurocent(waarde));
    case 'jaar':
    case 'jaNee':
      return String(waarde);
  }
}
