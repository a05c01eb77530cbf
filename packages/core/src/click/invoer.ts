import { isKavel, parseAgb, parseRegioCode, err, eurocent, ok } from '../basis/index.ts';
import type { Agb, Eurocent, Kavel, RegioCode, Result } from '../basis/index.ts';
import type { ClickRefusal } from './weigering.ts';

/** How a year is spread over its months: by twelfths, or by the days up to and including the month. */
export const CLICKVERDELINGEN = ['twaalfden', 'dagen'] as const;
export type Clickverdeling = (typeof CLICKVERDELINGEN)[number];

/** Whether unused room rolls on inside the year (`cumulatief`) or each month stands alone (`maand`). */
export const RUIMTEGEBRUIKEN = ['cumulatief', 'maand'] as const;
export type Ruimtegebruik = (typeof RUIMTEGEBRUIKEN)[number];

/** Base of the pro rata inside a tier. The source names none (ANO-9), so it is a setting. */
export const NAAR_RATO_GRONDSLAGEN = ['openOverproductie', 'afspraak', 'productie'] as const;
export type NaarRatoGrondslag = (typeof NAAR_RATO_GRONDSLAGEN)[number];

/** Tiers, highest first; kavels in one tier have equal rights (S003-147; ANO-10: no order inside a tier). */
export type Voorrang = readonly (readonly Kavel[])[];

/** Kavels of one group may shift inside a provider; a kavel outside every group stands alone (S003-132). */
export type Schuifgroepen = readonly (readonly Kavel[])[];

/** The region's click policy: what click.md leaves to the zorgkantoor. */
export type ClickInstellingen = {
  readonly verdeling: Clickverdeling;
  readonly ruimte: Ruimtegebruik;
  readonly naarRato: NaarRatoGrondslag;
  readonly voorrang: Voorrang;
  readonly schuifgroepen: Schuifgroepen;
};

/** The settings alone, of anything that holds them besides other fields. */
export function pickInstellingen(holder: ClickInstellingen): ClickInstellingen {
  const { verdeling, ruimte, naarRato, voorrang, schuifgroepen } = holder;
  return { verdeling, ruimte, naarRato, voorrang, schuifgroepen };
}

/** One provider and kavel: A (year), P (accepted since the previous run, net of credits) and K (still open). */
export type ClickRegel = {
  readonly agb: Agb;
  readonly kavel: Kavel;
  readonly afspraakEurocent: Eurocent;
  readonly productieEurocent: Eurocent;
  readonly openstaandEurocent: Eurocent;
};

/** Everything run t of one region and year depends on (click.md, Inputs; interfaces.md, `kavel click`). */
export type ClickInvoer = ClickInstellingen & {
  readonly regio: RegioCode;
  readonly jaar: number;
  readonly maand: number;
  readonly contracteerruimteEurocent: Eurocent;
  readonly reserveringEurocent: Eurocent;
  readonly eerderBetaaldEurocent: Eurocent;
  readonly regels: readonly ClickRegel[];
};

/** The same document before its words and amounts are known to be valid, as a file delivers it. */
export type ClickInvoerDocument = {
  readonly regio: string;
  readonly jaar: number;
  readonly maand: number;
  readonly contracteerruimteEurocent: number;
  readonly reserveringEurocent: number;
  readonly verdeling: Clickverdeling;
  readonly ruimte: Ruimtegebruik;
  readonly naarRato: NaarRatoGrondslag;
  readonly voorrang: readonly (readonly string[])[];
  readonly schuifgroepen: readonly (readonly string[])[];
  readonly eerderBetaaldEurocent: number;
  readonly regels: readonly {
    readonly agb: string;
    readonly kavel: string;
    readonly afspraakEurocent: number;
    readonly productieEurocent: number;
    readonly openstaandEurocent: number;
  }[];
};

/**
 * Turns a document into click input, or names the first field that no run can use (path as in
 * `regels[2].kavel`). What the figures mean together is judged by the run itself.
 */
export function parseClickInvoer(document: ClickInvoerDocument): Result<ClickInvoer, ClickRefusal> {
  const regio = parseRegioCode(document.regio);
  if (!regio.ok) return err({ code: 'regio-ongeldig', veld: 'regio', waarde: document.regio });
  const voorrang = parseKavelLists(document.voorrang, 'voorrang');
  if (!voorrang.ok) return voorrang;
  const schuifgroepen = parseKavelLists(document.schuifgroepen, 'schuifgroepen');
  if (!schuifgroepen.ok) return schuifgroepen;
  const bedragen = parseBedragen(
    document,
    ['contracteerruimteEurocent', 'reserveringEurocent', 'eerderBetaaldEurocent'],
    '',
  );
  if (!bedragen.ok) return bedragen;
  const regels: ClickRegel[] = [];
  for (const [index, row] of document.regels.entries()) {
    const regel = parseRegel(row, `regels[${index}]`);
    if (!regel.ok) return regel;
    regels.push(regel.value);
  }
  const { jaar, maand, verdeling, ruimte, naarRato } = document;
  return ok({
    regio: regio.value,
    jaar,
    maand,
    verdeling,
    ruimte,
    naarRato,
    voorrang: voorrang.value,
    schuifgroepen: schuifgroepen.value,
    ...bedragen.value,
    regels,
  });
}

function parseRegel(
  row: ClickInvoerDocument['regels'][number],
  veld: string,
): Result<ClickRegel, ClickRefusal> {
  const agb = parseAgb(row.agb);
  if (!agb.ok) return err({ code: 'agb-ongeldig', veld: `${veld}.agb`, waarde: row.agb });
  if (!isKavel(row.kavel)) return err({ code: 'kavel-onbekend', veld: `${veld}.kavel`, waarde: row.kavel });
  const bedragen = parseBedragen(
    row,
    ['afspraakEurocent', 'productieEurocent', 'openstaandEurocent'],
    `${veld}.`,
  );
  if (!bedragen.ok) return bedragen;
  return ok({ agb: agb.value, kavel: row.kavel, ...bedragen.value });
}

function parseBedragen<Name extends string>(
  source: Readonly<Record<Name, number>>,
  names: readonly Name[],
  prefix: string,
): Result<Record<Name, Eurocent>, ClickRefusal> {
  const bedragen: Partial<Record<Name, Eurocent>> = {};
  for (const name of names) {
    const waarde = source[name];
    if (!Number.isSafeInteger(waarde))
      return err({ code: 'bedrag-ongeldig', veld: `${prefix}${name}`, waarde });
    bedragen[name] = eurocent(waarde);
  }
  return ok(bedragen as Record<Name, Eurocent>);
}

function parseKavelLists(
  lists: readonly (readonly string[])[],
  veld: string,
): Result<readonly (readonly Kavel[])[], ClickRefusal> {
  const parsed: Kavel[][] = [];
  for (const [outer, list] of lists.entries()) {
    const kavels: Kavel[] = [];
    for (const [inner, kavel] of list.entries()) {
      if (!isKavel(kavel)) {
        return err({ code: 'kavel-onbekend', veld: `${veld}[${outer}][${inner}]`, waarde: kavel });
      }
      kavels.push(kavel);
    }
    parsed.push(kavels);
  }
  return ok(parsed);
}
