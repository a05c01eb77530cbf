import { KAVELS, SECTOREN, ZORGKANTOREN, pct } from '@kavel/core/basis';
import type {
  BeleidVraag,
  Clausule,
  Feitcatalogus,
  Feitdefinitie,
  Bewerking,
  Kader,
  Operand,
  Rekenwoord,
  Stap,
  Wijziging,
} from '@kavel/core/beleid';

/** Builders of small policies: everything has a value, a test states only what it is about. */

export const clausule: Clausule = {
  id: 'grond',
  bron: 'proef',
  plaats: '§1',
  weergave: 'Zo staat het er.',
  stellingen: [],
  mogelijkVan: [],
  zekerheid: 'letterlijk',
  anker: { regels: { van: 1, totEnMet: 1 }, sha256: '0'.repeat(64) },
};

export function stap(id: string, bewerking: Bewerking, rest: Partial<Stap> = {}): Stap {
  return {
    id,
    bewerking,
    clausule,
    als: [],
    tenzij: [],
    oordeel: false,
    enKlaar: false,
    voorbehoud: false,
    ...rest,
  };
}

/** `reken('neem', 95.5)` or `reken('tel op', 'd')`: a number of procentpunten, or a fact. */
export function reken(werkwoord: Rekenwoord, waarde: number | string): Bewerking {
  const operand: Operand =
    typeof waarde === 'string'
      ? { soort: 'feit', feit: waarde }
      : { soort: 'vast', waarde: pct(Math.round(waarde * 10_000)) };
  return { werkwoord, operand };
}

export function dag(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}

const document: Omit<Kader, 'id' | 'regionaalKaderNodig' | 'stappen'> = {
  titel: 'Proefdocument',
  rang: 'regionaal kader',
  onderwerp: 'tarief',
  nagekekenOp: dag('2024-01-01'),
  zorgkantoren: [...ZORGKANTOREN],
  sectoren: [...SECTOREN],
  kavels: [...KAVELS],
  geldig: { van: dag('2024-01-01'), totEnMet: dag('2024-12-31') },
  bekendVanaf: dag('2023-07-01'),
  eisen: [],
  budgetregels: [],
  voorbehouden: [],
  openstaand: [],
};

export function kader(rest: Partial<Kader> = {}): Kader {
  const stappen = [stap('begin', reken('neem', 95.5))];
  return { ...document, id: 'kader', regionaalKaderNodig: false, stappen, ...rest };
}

/** Published after `kader()`, of a higher rank, over it; without interventions it changes nothing. */
export function wijziging(rest: Partial<Wijziging> = {}): Wijziging {
  const later = { rang: 'nota van inlichtingen', bekendVanaf: dag('2023-09-01') } as const;
  return { ...document, ...later, id: 'wijziging', op: 'kader', ingrepen: [], ...rest };
}

export const vraag: BeleidVraag = {
  zorgkantoor: 'cz',
  sector: 'VV',
  kavel: 'ZZP',
  peildatum: dag('2024-06-01'),
  kennisdatum: dag('2024-06-01'),
};

function feit(naam: string, rest: Pick<Feitdefinitie, 'soort' | 'grenzen'>): [string, Feitdefinitie] {
  return [naam, { naam, label: `feit ${naam}`, omschrijving: naam, bron: 'proef', ...rest }];
}

/** Two yes-or-no facts, and numbers with so few values that a test can try all of them. */
export const catalogus: Feitcatalogus = new Map([
  feit('a', { soort: 'jaNee' }),
  feit('b', { soort: 'jaNee' }),
  feit('p', { soort: 'percentage', grenzen: { van: 0, totEnMet: 6 } }),
  feit('q', { soort: 'percentage', grenzen: { van: 0, totEnMet: 6 } }),
  feit('d', { soort: 'procentpunt', grenzen: { van: -2, totEnMet: 2 } }),
  feit('e', { soort: 'procentpunt', grenzen: { van: -2, totEnMet: 2 } }),
]);
