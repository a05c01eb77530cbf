import { ZORGKANTOREN, isKavel, isSector, isZorgkantoor } from '@kavel/core/basis';
import type { Kavel } from '@kavel/core/basis';
import { encodeFeit, feitInvoer, parseFeiten } from '@kavel/core/beleid';
import type { FeitInvoer, FeitWaarde, Feitcatalogus, Feiten } from '@kavel/core/beleid';
import { readDag } from '../../ui/dagen.ts';
import type { BeleidInBrowser } from '../../api/beleid.ts';
import { feitFoutText } from './feit-invoer.ts';
import { defaultKeuze, firstDayOf, kavelIn } from './keuze.ts';
import type { TariefKeuze } from './keuze.ts';
import { FEIT } from './tarief-adres.ts';
import type { TariefAdres, Woord } from './tarief-adres.ts';

/** What the page shows. `overgeslagen`: asked, and not known. `vraag`: a question that is looked at again. */
export type Tariefstand = {
  readonly keuze: TariefKeuze;
  readonly feiten: Feiten;
  readonly overgeslagen: readonly string[];
  readonly vraag?: string;
};

const WEET_NIET = 'weet-niet';

/** `begonnen`: the address says a year, so the questions have begun. `meldingen`: what of it could not be used, and why. */
export type GelezenAdres = {
  readonly stand: Tariefstand;
  readonly begonnen: boolean;
  readonly meldingen: readonly string[];
};

export function readAdres(
  adres: TariefAdres,
  { register, catalogus, vandaag }: Pick<BeleidInBrowser, 'register' | 'catalogus' | 'vandaag'>,
): GelezenAdres {
  const meldingen: string[] = [];
  const meld = (melding: string): void => {
    meldingen.push(melding);
  };
  const keuze = readKeuze(adres, defaultKeuze(register, vandaag), meld);
  const { feiten, overgeslagen } = readAntwoorden(adres, catalogus, meld);
  const vraag = String(adres.vraag ?? '');
  return {
    stand: { keuze, feiten, overgeslagen, ...(catalogus.has(vraag) ? { vraag } : {}) },
    begonnen: adres.jaar !== undefined,
    meldingen,
  };
}

type Meld = (melding: string) => void;

function readKeuze(adres: TariefAdres, standaard: TariefKeuze, meld: Meld): TariefKeuze {
  const word = (naam: 'jaar' | 'sector' | 'kavel' | 'peildatum' | 'kennisdatum'): string | undefined =>
    adres[naam] === undefined ? undefined : String(adres[naam]);
  const jaar = read(word('jaar'), readJaar, standaard.jaar, (tekst) => {
    meld(`${citaat(tekst)} is geen jaar. Kavel neemt ${standaard.jaar}.`);
  });
  const sector = read(
    word('sector'),
    (tekst) => (isSector(tekst) ? tekst : undefined),
    'VV',
    (tekst) => {
      meld(`${citaat(tekst)} is geen sector. Kavel neemt VV.`);
    },
  );
  const eersteDag = firstDayOf(jaar);
  return {
    jaar,
    sector,
    kavel: read<Kavel>(
      word('kavel'),
      (tekst) => (isKavel(tekst) ? tekst : undefined),
      kavelIn(sector, 'ZZP'),
      (tekst) => {
        meld(`${citaat(tekst)} is geen kavel. Kavel neemt ZZP.`);
      },
    ),
    zorgkantoren: readZorgkantoren(adres.zorgkantoren, meld),
    peildatum: read(
      word('peildatum'),
      (tekst) => readDag(tekst, jaar),
      eersteDag,
      (tekst) => {
        meld(`De peildatum ${citaat(tekst)} is geen dag in ${jaar}. Kavel neemt 1 januari ${jaar}.`);
      },
    ),
    kennisdatum: read(
      word('kennisdatum'),
      (tekst) => readDag(tekst),
      standaard.kennisdatum,
      (tekst) => {
        meld(`De kennisdatum ${citaat(tekst)} is geen dag. Kavel neemt vandaag.`);
      },
    ),
  };
}

function read<T>(
  tekst: string | undefined,
  parse: (tekst: string) => T | undefined,
  standaard: T,
  refuse: (tekst: string) => void,
): T {
  if (tekst === undefined) return standaard;
  const parsed = parse(tekst);
  if (parsed === undefined) refuse(tekst);
  return parsed ?? standaard;
}

/** A word from a link, short enough to show. */
function citaat(tekst: string): string {
  return `“${tekst.length > 40 ? `${tekst.slice(0, 40)}…` : tekst}”`;
}

function readJaar(tekst: string): number | undefined {
  return /^[1-9]\d{3}$/.test(tekst) ? Number(tekst) : undefined;
}

function readZorgkantoren(woord: Woord | undefined, meld: Meld): TariefKeuze['zorgkantoren'] {
  if (woord === undefined) return ZORGKANTOREN;
  const given = String(woord).split('.');
  for (const naam of given.filter((tekst) => !isZorgkantoor(tekst)).slice(0, 10)) {
    meld(`Kavel kent geen zorgkantoor ${citaat(naam)}. Het telt niet mee.`);
  }
  const known = ZORGKANTOREN.filter((zorgkantoor) => given.includes(zorgkantoor));
  if (known.length > 0) return known;
  meld('Er is geen zorgkantoor over. Kavel vergelijkt ze alle zeven.');
  return ZORGKANTOREN;
}

function readAntwoorden(
  adres: TariefAdres,
  catalogus: Feitcatalogus,
  meld: Meld,
): Pick<Tariefstand, 'feiten' | 'overgeslagen'> {
  const feiten: Record<string, FeitWaarde> = {};
  const overgeslagen: string[] = [];
  for (const [sleutel, woord] of Object.entries(adres)) {
    if (!sleutel.startsWith(FEIT)) continue;
    const naam = sleutel.slice(FEIT.length);
    const definitie = catalogus.get(naam);
    if (definitie === undefined) {
      meld(`Kavel kent geen feit ${citaat(naam)}. Het telt niet mee.`);
      continue;
    }
    if (woord === WEET_NIET) {
      overgeslagen.push(naam);
      continue;
    }
    const parsed = parseFeiten(catalogus, { [naam]: feitInvoer(definitie.soort, String(woord)) });
    const waarde = parsed.ok ? parsed.value[naam] : undefined;
    if (waarde !== undefined) feiten[naam] = waarde;
    else meld(`${feitFoutText(definitie, citaat(String(woord)))} Het antwoord telt niet mee.`);
  }
  return { feiten, overgeslagen };
}

/** With an answer given, or with `undefined`: asked, and not known. The next question comes in view. */
export function answer(
  { keuze, feiten, overgeslagen }: Tariefstand,
  feit: string,
  waarde: FeitWaarde | undefined,
): Tariefstand {
  const others = Object.fromEntries(Object.entries(feiten).filter(([naam]) => naam !== feit));
  const skipped = overgeslagen.filter((naam) => naam !== feit);
  return waarde === undefined
    ? { keuze, feiten: others, overgeslagen: [...skipped, feit] }
    : { keuze, feiten: { ...others, [feit]: waarde }, overgeslagen: skipped };
}

/** The address of what the page shows; what holds anyway is left out. */
export function writeAdres(
  { keuze, feiten, overgeslagen, vraag }: Tariefstand,
  { catalogus, vandaag }: Pick<BeleidInBrowser, 'catalogus' | 'vandaag'>,
): TariefAdres {
  const { kennisdatum } = keuze;
  return {
    ...writeKeuze(keuze),
    ...(kennisdatum.equals(vandaag) ? {} : { kennisdatum: kennisdatum.toString() }),
    ...(vraag === undefined ? {} : { vraag }),
    ...Object.fromEntries(overgeslagen.map((naam) => [`${FEIT}${naam}`, WEET_NIET])),
    ...writeFeiten(feiten, catalogus),
  };
}

/** The address to hand on: only the answers that count, and the kennisdatum, so that it answers the same later. */
export function writeDeelbaarAdres(
  keuze: TariefKeuze,
  feiten: Feiten,
  catalogus: Feitcatalogus,
): TariefAdres {
  return {
    ...writeKeuze(keuze),
    kennisdatum: keuze.kennisdatum.toString(),
    ...writeFeiten(feiten, catalogus),
  };
}

function writeKeuze({ jaar, sector, kavel, zorgkantoren, peildatum }: TariefKeuze): TariefAdres {
  return {
    jaar,
    sector,
    kavel,
    ...(zorgkantoren.length === ZORGKANTOREN.length ? {} : { zorgkantoren: zorgkantoren.join('.') }),
    ...(peildatum.equals(firstDayOf(jaar)) ? {} : { peildatum: peildatum.toString() }),
  };
}

function writeFeiten(feiten: Feiten, catalogus: Feitcatalogus): TariefAdres {
  const entries = Object.entries(feiten).flatMap(([naam, waarde]) => {
    const definitie = catalogus.get(naam);
    if (definitie === undefined || waarde === undefined) return [];
    return [[`${FEIT}${naam}`, wordOf(encodeFeit(definitie.soort, waarde))] as const];
  });
  return Object.fromEntries(entries);
}

function wordOf(invoer: FeitInvoer): Woord {
  if (invoer === null) return 'geen';
  if (typeof invoer === 'boolean') return invoer ? 'ja' : 'nee';
  return Number(invoer);
}
